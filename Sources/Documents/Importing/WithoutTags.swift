/// Returns a text without comments and tags of HTML, as much of it as may become a line.
///
/// A comment that nothing ends hides nothing: what stands behind it may be all there is.
func withoutTags(_ text: String) -> String {
  let bytes = Array(text.prefix(20_000).utf8)
  var result: [UInt8] = []
  var place = 0
  // An end that is not there is looked for once.
  var mayBeComment = true
  while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
    result += bytes[place..<open]
    place = open + 1
    let isComment = bytes[open...].starts(with: "<!--".utf8)
    if !isComment || mayBeComment, let (mark, end) = htmlMark(in: bytes[...], at: open) {
      if case .tag(name: "br", _) = mark { result.append(UInt8(ascii: "\n")) }
      place = end
    } else {
      if isComment { mayBeComment = false }
      result.append(UInt8(ascii: "<"))
    }
  }
  return String(decoding: result + bytes[place...], as: UTF8.self)
}
