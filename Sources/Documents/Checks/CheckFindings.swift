/// Returns what a check finds in a file beside what its reading told: form, structure, language and secrets.
///
/// It costs about as much as reading the file, which is why an index does without.
///
/// - Parameters:
///   - documents: All that were read from the file.
///   - bytes: The whole file.
///   - ignored: What its comments tell to ignore.
///   - dueDays: What the settings say of items without a day.
/// - Returns: In the order of the file; nothing is left out for comments or levels.
public func checkFindings(
  of documents: [Document], in bytes: [UInt8], ignored: IgnoreMarks, dueDays: Bool
) -> [Finding] {
  let source = SourceLines(bytes)
  var findings = secretFindings(in: bytes) + ignored.findings
  for document in documents where document.kind == .postmortem {
    findings += structureFindings(of: document, dueDays: dueDays)
    findings += languageFindings(of: document, in: source)
  }
  findings += formSlips(of: documents, in: source).map(\.finding)
  return findings.sorted(by: Finding.precedes)
}
