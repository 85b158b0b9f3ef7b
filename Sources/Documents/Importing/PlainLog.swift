import Platform

/// Reads lines of a log, each of which begins with a time, or has one near its beginning.
///
/// Lines without a time, such as those of a stack trace, belong to the line above and are counted only.
func importedLog(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.log)
  for line in lines where !trimmed(line).isEmpty {
    guard let read = LogLine(line, context) else {
      source.untimed += 1
      continue
    }
    source.assumptions.formUnion(read.assumptions)
    var event = ImportedEvent(
      read.moment, read.text, origin: read.program, weight: read.weight,
      isMachineMade: true)
    event.system = read.program
    source.events.append(event)
  }
  return source
}

/// Returns whether most of the first lines begin with times, as those of logs do.
func looksLikeLog(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> Bool {
  let first = lines.lazy.filter { !trimmed($0).isEmpty }.prefix(40)
  let timed = first.count { LogLine($0, context) != nil }
  // A stack trace at the top is long, and the lines around it still tell.
  return timed > 0 && timed * 4 >= first.count
}

/// One line of a log, taken apart.
struct LogLine: Equatable {
  var moment: Moment
  var assumptions: Set<ImportedSource.Assumption>
  /// What wrote it, where the form says so.
  var program: String?
  var text: String
  var weight: ImportedEvent.Weight

  init?(_ line: ArraySlice<UInt8>, _ context: ImportContext) {
    let line = trimmed(line)
    guard let (start, time) = LogLine.time(in: line, context) else { return nil }
    moment = time.moment
    assumptions = time.assumptions
    let marks = "])\">:|,-\t ".utf8
    let rest = line[time.end...].drop { marks.contains($0) }
    text = String(decoding: rest, as: UTF8.self)
    if let level = line[start...].first, isLetter(level), time.end - start > 12,
      isDigit(line[start + 1])
    {
      // klog says the level in the letter before the day.
      weight =
        level == UInt8(ascii: "I") ? .ordinary : level == UInt8(ascii: "W") ? .notable : .error
      // The process and the line of its source stand before a bracket.
      if let bracket = rest.prefix(80).firstIndex(of: UInt8(ascii: "]")) {
        text = trimmedText(String(decoding: rest[(bracket + 1)...], as: UTF8.self))
      }
    } else if let request = WebRequest(rest) {
      text = request.text
      weight = request.status >= 500 ? .error : .ordinary
    } else if let fields = logfmtMessage(in: line) {
      text = fields.text
      weight =
        fields.level.flatMap(logWeight(ofLevel:))
        ?? logWeight(of: String(decoding: rest, as: UTF8.self))
    } else if let told = SyslogHead(rest, isSyslog: time.assumptions.contains(.year)) {
      program = told.program
      text = told.text
      weight = logWeight(of: told.text)
    } else {
      weight = logWeight(of: text)
    }
    if text.isEmpty { return nil }
  }

  /// Finds the time: at the beginning, else behind the first marks, as in `[…`, `<34>1 …`, `web-1  | …`, `time="…`.
  private static func time(in line: ArraySlice<UInt8>, _ context: ImportContext)
    -> (start: Int, time: LogTime)?
  {
    if let time = LogTime.read(line, at: line.startIndex, context) {
      return (line.startIndex, time)
    }
    var candidates = 0
    var before: UInt8 = 0
    for place in line.indices.prefix(160) {
      defer { before = line[place] }
      guard " [(\"=|>\t".utf8.contains(before), isDigit(line[place]) || isCapital(line[place])
      else { continue }
      if let time = LogTime.read(line, at: place, context), time.end - place >= 15 {
        return (place, time)
      }
      candidates += 1
      if candidates == 16 { return nil }
    }
    return nil
  }
}

private func isCapital(_ byte: UInt8) -> Bool { isLetter(byte) && byte & 0x20 == 0 }

/// `"GET /path HTTP/1.1" 503 …` of web servers: who asked is left out.
private struct WebRequest {
  var text: String
  var status: Int

  init?(_ rest: ArraySlice<UInt8>) {
    let words = rest.split(separator: UInt8(ascii: " "), maxSplits: 4)
    guard words.count >= 4, words[2].starts(with: "HTTP/".utf8),
      let status = Int(decimal: words[3]), (100...599).contains(status)
    else { return nil }
    self.status = status
    let path = words[1].prefix { $0 != UInt8(ascii: "?") }
    text =
      "\(String(decoding: words[0], as: UTF8.self)) \(String(decoding: path, as: UTF8.self)) \(status)"
  }
}

/// `host program[123]: text`; without a process id only where the time is that of syslog.
private struct SyslogHead {
  var program: String
  var text: String

  init?(_ rest: ArraySlice<UInt8>, isSyslog: Bool) {
    guard let space = rest.prefix(80).firstIndex(of: UInt8(ascii: " ")),
      let colon = rest[space...].prefix(80).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let tag = rest[(space + 1)..<colon]
    guard !tag.isEmpty, !tag.contains(UInt8(ascii: " ")),
      isSyslog || tag.last == UInt8(ascii: "]")
    else { return nil }
    program = String(decoding: tag.prefix { $0 != UInt8(ascii: "[") }, as: UTF8.self)
    text = trimmedText(String(decoding: rest[(colon + 1)...], as: UTF8.self))
    if program.isEmpty || text.isEmpty { return nil }
  }
}

/// The message of `time="…" level=error msg="…" err="…"`; nil for a line without `msg=`.
private func logfmtMessage(in line: ArraySlice<UInt8>) -> (text: String, level: String?)? {
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
  let fault = value("err") ?? value("error")
  return (message + (fault.map { ": " + $0 } ?? ""), value("level") ?? value("lvl"))
}
