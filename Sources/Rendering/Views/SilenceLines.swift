internal import Documents

/// Returns that nobody wrote for long, which is to be read before any number.
func silenceLines(_ silence: Silence?, width: Int) -> [StyledLine] {
  silence.map { StyledLine(sentence($0), .bad).wrapped(to: width) } ?? []
}
