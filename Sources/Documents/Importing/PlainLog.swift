import Platform

/// Reads lines of a log, each of which begins with a time, or has one near its beginning.
///
/// Lines without a time, such as those of a stack trace, belong to the line above and are counted only.
func importedLog(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.log)
  var hosts: Set<String> = []
  for line in lines where !trimmed(line).isEmpty {
    guard let read = LogLine(line, context) else {
      source.untimed += 1
      continue
    }
    source.assumptions.formUnion(read.assumptions)
    if let host = read.host { hosts.insert(host) }
    if read.message.isAside { continue }
    source.events.append(
      ImportedEvent(
        read.moment, read.message.text, origin: read.program, system: read.program,
        weight: read.message.weight, isMachineMade: true))
  }
  // `host kernel: text` names no process. That it is a host other lines say.
  for place in source.events.indices where !hosts.isEmpty && source.events[place].origin == nil {
    let text = Array(source.events[place].text.utf8)[...]
    guard let head = SyslogHead(text, isSyslog: true), hosts.contains(head.host) else { continue }
    source.events[place].text = String(decoding: head.rest, as: UTF8.self)
    source.events[place].origin = head.program
    source.events[place].system = head.program
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
  /// Where that ran, of a line in the form of syslog.
  var host: String?
  var message: LogMessage

  init?(_ line: ArraySlice<UInt8>, _ context: ImportContext) {
    let line = trimmed(line)
    guard let (start, time) = LogLine.time(in: line, context) else { return nil }
    moment = time.moment
    assumptions = time.assumptions
    let rest = withoutMarks(line[time.end...])
    // `<27>` is what wrote, times eight, and how grave it is; of RFC 5424 a version stands behind it.
    let mark = line.prefix { $0 != UInt8(ascii: " ") }
    let priority =
      mark.first == UInt8(ascii: "<") ? Int(decimal: mark.dropFirst().prefix(while: isDigit)) : nil
    if isDigit(line[start + 1]), isLetter(line[start]) {
      // klog's time says more than when.
      message = LogMessage(line[start...], context)
    } else if let head = SyslogHead(
      rest, isSyslog: time.assumptions.contains(.year),
      isStructured: priority != nil && mark.suffix(2) == Array(">1".utf8)[...])
    {
      program = head.program
      host = head.host
      message = LogMessage(head.rest, context)
      message.level = message.level ?? priority.flatMap { logWeight(ofPriority: $0 % 8) }
    } else {
      // Of logfmt the time may stand anywhere.
      message = LogMessage(logfmtMessage(in: line) == nil ? rest : line, context)
    }
    if message.text.isEmpty { return nil }
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

/// `host program[123]: text`; without a process id only where the time is that of syslog. Or as RFC 5424 has it:
/// `host program 123 - - text`.
private struct SyslogHead {
  var host: String
  var program: String?
  var rest: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>, isSyslog: Bool, isStructured: Bool = false) {
    guard !isStructured else {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
      guard words.count == 5 else { return nil }
      host = String(decoding: words[0], as: UTF8.self)
      program = words[1] == [UInt8(ascii: "-")] ? nil : String(decoding: words[1], as: UTF8.self)
      // Behind the id of the message stand data for machines, or a dash.
      let end = Array((words[4].first == UInt8(ascii: "[") ? "] " : " ").utf8)
      let place = firstPlace(of: end, in: words[4], from: words[4].startIndex)
      rest = place.map { trimmed(words[4][($0 + 1)...]) } ?? []
      if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
      return
    }
    guard let space = line.prefix(80).firstIndex(of: UInt8(ascii: " ")),
      let colon = line[space...].prefix(80).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let tag = line[(space + 1)..<colon]
    guard !tag.isEmpty, !tag.contains(where: { " =\"".utf8.contains($0) }),
      isSyslog || tag.last == UInt8(ascii: "]")
    else { return nil }
    host = String(decoding: line[..<space], as: UTF8.self)
    let name = tag.prefix { $0 != UInt8(ascii: "[") }
    program = String(decoding: name, as: UTF8.self)
    rest = trimmed(line[(colon + 1)...])
    if name.isEmpty || rest.isEmpty { return nil }
  }
}
