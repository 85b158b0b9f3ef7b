internal import Documents

/// Returns that nobody wrote for long, which is to be read before any number.
func silence(_ silence: Silence?) -> HTML {
  silence.map { "<p class=\"alarm\">\(sentence($0))</p>\n" } ?? ""
}
