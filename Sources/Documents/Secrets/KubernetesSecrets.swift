/// Returns the values below `data:` and `stringData:` of the Secrets of Kubernetes in a text, as YAML or as JSON.
///
/// It is told from the indentation alone, line by line: what people paste is rarely all of a document.
func kubernetesSecrets(in bytes: [UInt8]) -> [Range<Int>] {
  let source = SourceLines(bytes)
  var found: [Range<Int>] = []
  // Of the document at hand, since `kind:` may stand behind `data:`.
  var (values, isSecret): ([Range<Int>], Bool) = ([], false)
  /// Of `data:`, of the first line below it, and of a block such as `key: |`.
  var (outer, inner, block): (Int?, Int?, Int?) = (nil, nil, nil)
  for number in 1...source.count {
    let line = source[number]
    if isDivision(line) {
      if isSecret { found += values }
      (values, isSecret, outer, inner, block) = ([], false, nil, nil, nil)
      continue
    }
    let start = line.firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "\t") } ?? line.endIndex
    guard start < line.endIndex else { continue }
    let indent = start - line.startIndex
    if let last = block {
      if indent > last {
        values.append(start..<line.endIndex)
        continue
      }
      block = nil
    }
    let (key, value) = member(line[start...])
    if let last = outer {
      if indent > last, indent >= inner ?? indent {
        inner = inner ?? indent
        if value.first == UInt8(ascii: "|") || value.first == UInt8(ascii: ">") {
          block = indent
        } else if value.count > 3, !isNameOfSecret(value) {
          values.append(value.startIndex..<value.endIndex)
        }
        continue
      }
      (outer, inner) = (nil, nil)
    }
    if key == "kind" { isSecret = isSecret || value.elementsEqual("Secret".utf8) }
    let isOpen = value.isEmpty || value.elementsEqual("{".utf8)
    if isOpen, key == "data" || key == "stringData" { outer = indent }
  }
  return isSecret ? found + values : found
}

/// `---` between documents, and the fence around a block of code.
private func isDivision(_ line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop { $0 == 0x20 }
  return text.starts(with: "---".utf8) && text.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
    || text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
}

/// Returns the key and the value of a line, without quotes and commas around them.
private func member(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>) {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return ("", []) }
  let key = bare(line[..<colon].drop { "-{ ".utf8.contains($0) })
  // Longer ones are nobody's.
  return (
    key.count > 10 ? "" : String(decoding: key, as: UTF8.self), bare(line[(colon + 1)...])
  )
}

private func bare(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  func isAround(_ byte: UInt8) -> Bool { " \t\"',".utf8.contains(byte) }
  let rest = text.drop(while: isAround)
  guard let last = rest.lastIndex(where: { !isAround($0) }) else { return [] }
  return rest[...last]
}
