/// Returns a finding for each secret of a file: an error where nobody but its provider writes such words, a warning
/// where it may open nothing any more. It never quotes one.
///
/// - Parameter bytes: The whole file.
/// - Returns: In the order of the file.
func secretFindings(in bytes: [UInt8]) -> [Finding] {
  let found = secrets(in: bytes, atLeast: .likely)
  guard !found.isEmpty else { return [] }
  let source = SourceLines(bytes)
  return found.map { secret in
    let line = source.line(at: secret.range.lowerBound)
    return Finding(
      line: line, column: secret.range.lowerBound - source.start(ofLine: line) + 1,
      secret.kind.certainty == .certain ? .error : .warning, .secret,
      "\(secret.kind.name): revoke it, then take it out here and of git's history; where it opens nothing, put `<!-- pragma: allowlist secret -->` on the line"
    )
  }
}
