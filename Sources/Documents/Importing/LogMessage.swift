import Platform

/// What a program said, without what it and those that passed it on wrote before: times, levels, processes, and who asked.
struct LogMessage: Equatable {
  var text = ""
  /// As its form says it; nil where only the words tell.
  var level: ImportedEvent.Weight?
  /// True for what only explains the line above, and may hold what a customer typed: PostgreSQL's `STATEMENT:`.
  var isAside = false

  var weight: ImportedEvent.Weight { level ?? logWeight(of: text) }

  init(_ bytes: ArraySlice<UInt8>, _ context: ImportContext) {
    var rest = trimmed(bytes)
    // A container's line in a file of the runtime in a journal: nobody passes on more often.
    for _ in 0..<4 {
      if let inner = withoutStream(rest) { rest = inner }
      if let fields = logfmtMessage(in: rest) {
        level = fields.level ?? level
        text = fields.text
        return
      }
      if rest.first == UInt8(ascii: "{"), let entry = try? JSON(reading: rest),
        let told = messageOfLogEntry(entry)
      {
        level = levelOfLogEntry(entry) ?? level
        rest = trimmed(Array(told.utf8)[...])
        continue
      }
      let start = rest.first == UInt8(ascii: "[") ? rest.startIndex + 1 : rest.startIndex
      // What is shorter is a number.
      guard let time = LogTime.read(rest, at: start, context), time.end - start >= 15 else { break }
      if let letter = rest[start...].first, isLetter(letter), isDigit(rest[start + 1]) {
        // klog says the level in the letter before the day, and its process and place before a bracket.
        level =
          letter == UInt8(ascii: "I") ? .ordinary : letter == UInt8(ascii: "W") ? .notable : .error
        rest = rest[time.end...]
        if let bracket = rest.prefix(80).firstIndex(of: UInt8(ascii: "]")) {
          rest = trimmed(rest[(bracket + 1)...])
        }
      } else {
        rest = withoutMarks(rest[time.end...])
      }
    }
    let told = withoutHead(rest)[...]
    if let request = WebRequest(told) {
      text = request.text
      level = level ?? request.status.map { $0 >= 500 ? .error : .ordinary }
    } else {
      text = trimmedText(String(decoding: withoutClient(told), as: UTF8.self))
      let words = told.prefix(100).split(separator: UInt8(ascii: " "), maxSplits: 2)
      isAside = words.prefix(2).contains { asides.contains(String(decoding: $0, as: UTF8.self)) }
    }
  }
}

private let asides: Set<String> = ["CONTEXT:", "DETAIL:", "HINT:", "QUERY:", "STATEMENT:"]

/// What stands between a time and the words.
func withoutMarks(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  rest.drop { "])\">:|,-\t *#".utf8.contains($0) }
}

/// `stderr F ` of the container runtimes of Kubernetes.
private func withoutStream(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  for stream in ["stdout F ", "stderr F ", "stdout P ", "stderr P "]
  where rest.starts(with: stream.utf8) {
    return rest.dropFirst(stream.utf8.count)
  }
  return nil
}

/// Drops what is counted before the words, and who asked: `[57]`, `1107#1107: *3`, `[pid 1:tid 2]`, `[client 192.0.2.7:443]`.
private func withoutHead(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var kept: [UInt8] = []
  var rest = line
  while let first = rest.first, "[*0123456789".utf8.contains(first) {
    let isBracketed = first == UInt8(ascii: "[")
    let close = rest.prefix(80).firstIndex(of: UInt8(ascii: isBracketed ? "]" : " "))
    guard let close else { break }
    let part = rest[...close]
    let isCounted =
      part.dropFirst().contains(where: isDigit)
      && part.allSatisfy { "0123456789[]*#:- ".utf8.contains($0) }
      || part.starts(with: "[pid ".utf8) || part.starts(with: "[client ".utf8)
    // Of bare numbers many are words: `3 loaves`.
    guard isBracketed || isCounted && part.contains(where: { "*#".utf8.contains($0) }) else {
      break
    }
    // PostgreSQL's usual prefix writes `[57]: [3-1] `.
    let next = rest[(close + 1)...].drop {
      $0 == UInt8(ascii: " ") || isBracketed && $0 == UInt8(ascii: ":")
    }.startIndex
    if !isCounted { kept += rest[..<next] }
    rest = rest[next...]
  }
  return kept + rest
}

/// nginx and Apache name at the end who asked, and whence he came.
private func withoutClient(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let client = firstPlace(of: Array(", client: ".utf8), in: line, from: line.startIndex)
  // Other programs too speak of clients, but of no server behind them.
  if let client, firstPlace(of: Array(", server: ".utf8), in: line, from: client) != nil {
    return line[..<client]
  }
  return firstPlace(of: Array(", referer: http".utf8), in: line, from: line.startIndex)
    .map { line[..<$0] } ?? line
}

/// A request as web servers quote it, `"GET /path?query HTTP/1.1" 503`: who asked and what stands behind `?` are left out.
private struct WebRequest {
  var text: String
  var status: Int?

  init?(_ line: ArraySlice<UInt8>) {
    let space = UInt8(ascii: " ")
    var start = line.startIndex
    var words: [ArraySlice<UInt8>] = []
    var quotes = 0
    while true {
      words = line[start...].split(separator: space, maxSplits: 3)
      if words.count > 2, words[0].allSatisfy({ (0x41...0x5a).contains($0) }),
        words[2].starts(with: "HTTP/".utf8)
      {
        break
      }
      // Without the version, in quotes alone.
      if words.count > 1, start > line.startIndex, words[1].first == UInt8(ascii: "/"),
        words[1].last == UInt8(ascii: "\""),
        methods.contains(String(decoding: words[0], as: UTF8.self))
      {
        let version = Array("HTTP/\"".utf8)[...]
        words = [words[0], words[1].dropLast(), version] + words.dropFirst(2).prefix(1)
        break
      }
      guard let quote = line[start...].firstIndex(of: UInt8(ascii: "\"")), quotes < 16 else {
        return nil
      }
      quotes += 1
      start = quote + 1
    }
    let path = words[1].prefix { $0 != UInt8(ascii: "?") }
    status = words.count > 3 ? WebRequest.status(words[3].prefix { $0 != space }) : nil
    let before = withoutClient(line[..<max(start - 1, line.startIndex)]).split(separator: space)
    var asked = [words[0], path]
    // HAProxy writes who answered, its times and the status, and then the request.
    for place in before.indices.dropFirst(2) where status == nil {
      guard before[place - 1].count(where: { $0 == UInt8(ascii: "/") }) == 4 else { continue }
      status = WebRequest.status(before[place])
      asked += [before[place], before[place - 2]]
    }
    if asked.count == 2, let status { asked.append(Array("\(status)".utf8)[...]) }
    // Other words than addresses, levels and counts tell what happened; behind an address none does.
    let isTold =
      !before.contains(where: isAddress)
      && before.count {
        $0.count > 1 && $0.allSatisfy(isLetter)
          && logWeight(ofLevel: String(decoding: $0, as: UTF8.self)) == nil
      } > 1
    text = (isTold ? [before, asked] : [asked])
      .map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
      .joined(separator: ": ")
  }

  private static func status(_ word: ArraySlice<UInt8>) -> Int? {
    Int(decimal: word).flatMap { word.count == 3 && (100...599).contains($0) ? $0 : nil }
  }
}

private let methods: Set<String> = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

/// Returns whether a word is an address of the internet, with a port or without: `192.0.2.7:44`, `[2001:db8::7]`.
private func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
  let bare = word.drop { "[(".utf8.contains($0) }
  let parts = bare.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    .split(separator: UInt8(ascii: "."))
  if parts.count == 4, parts.allSatisfy({ $0.count <= 3 }) { return true }
  let isHex: (UInt8) -> Bool = { (0x61...0x66).contains($0 | 0x20) }
  // `03:10:07` is a time.
  return bare.count { $0 == UInt8(ascii: ":") } > 1
    && bare.allSatisfy { isDigit($0) || isHex($0) || ":.]),".utf8.contains($0) }
    && (bare.contains(where: isHex)
      || zip(bare, bare.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == $0 })
}

/// The message of `time="…" level=error msg="…" err="…"`; nil for a line that names no message, or neither level nor time.
func logfmtMessage(in line: ArraySlice<UInt8>) -> (text: String, level: ImportedEvent.Weight?)? {
  func value(_ key: String) -> String? {
    let mark = Array("\(key)=".utf8)
    var place = line.startIndex
    while let found = line[place...].firstIndex(of: mark[0]) {
      place = found + 1
      let isWord = found == line.startIndex || line[found - 1] == UInt8(ascii: " ")
      guard isWord, line[found...].starts(with: mark) else { continue }
      let rest = line[(found + mark.count)...]
      guard rest.first == UInt8(ascii: "\"") else {
        return String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      }
      var text: [UInt8] = []
      var isEscaped = false
      for byte in rest.dropFirst() {
        if byte == UInt8(ascii: "\""), !isEscaped { break }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        if !isEscaped { text.append(byte) }
      }
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }
  guard let message = value("msg"), !message.isEmpty else { return nil }
  let level = value("level") ?? value("lvl")
  // `msg=` of the audit system is something else.
  guard level != nil || ["time", "ts", "t"].contains(where: { value($0) != nil }) else {
    return nil
  }
  let fault = value("err") ?? value("error")
  let text = message + (fault.map { ": " + $0 } ?? "")
  return (text, level.flatMap(logWeight(ofLevel:)))
}
