/// A file whose days and boxes are in their usual form.
public struct FormEdit: Sendable {
  public var bytes: [UInt8]
  /// What was found and is mended, in the order of the file.
  public var mended: [Finding]
}

/// Writes days of the frontmatter and boxes of action items in their usual form, and changes nothing else.
///
/// A slip is mended only where the file means afterwards what it meant before: it is read again and compared.
///
/// - Parameters:
///   - bytes: The whole file.
///   - isWanted: Asked for each finding whether it is to be mended.
///   - reading: Reads the documents of such a file.
/// - Returns: The bytes, which are the same where nothing is to be done.
public func fixForm(
  in bytes: [UInt8], where isWanted: (Finding) -> Bool, reading: ([UInt8]) -> [Document]
) -> FormEdit {
  let documents = reading(bytes)
  let source = SourceLines(bytes)
  let slips = formSlips(of: documents, in: source).filter { isWanted($0.finding) }
    .sorted { $0.replacement.range.lowerBound < $1.replacement.range.lowerBound }
  func mended(_ slips: [FormSlip]) -> FormEdit? {
    guard let new = replacing(slips.map(\.replacement), in: bytes) else { return nil }
    let lines = Set(slips.map(\.finding.line))
    let isSame = zip(documents, reading(new)).allSatisfy { old, new in
      meaning(of: old, without: lines) == meaning(of: new, without: lines)
    }
    return isSame ? FormEdit(bytes: new, mended: slips.map(\.finding)) : nil
  }
  let unchanged = FormEdit(bytes: bytes, mended: [])
  if slips.isEmpty { return unchanged }
  return mended(slips) ?? mended(slips.filter { mended([$0]) != nil }) ?? unchanged
}

/// All that a document says, but for the bytes of some lines and for what is found in it.
private func meaning(of document: Document, without lines: Set<Int>) -> Document {
  var document = document
  document.findings = []
  document.head = []
  forget(lines, in: &document)
  return document
}
