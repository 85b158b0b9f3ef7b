import Platform

/// Reads the text of a chat: logs of IRC clients, and what Matrix clients export.
///
/// A message without a day lies on the day of the one before it, and on the next where the clock jumps back by hours.
func importedChat(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.chat)
  var day: Day?
  var lastMinute = 0
  for line in lines where !trimmed(line).isEmpty {
    if let named = dayLine(line, context) {
      day = named
      lastMinute = 0
      continue
    }
    guard let message = ChatLine(line, context) else {
      source.untimed += 1
      continue
    }
    let moment: Moment
    switch message.time {
    case .full(let time):
      moment = time.moment
      source.assumptions.formUnion(time.assumptions)
    case .clock(let minute, let second):
      if day == nil { source.assumptions.insert(.day) }
      source.assumptions.insert(.zone)
      var today = day ?? context.day
      if lastMinute - minute >= midnightStep { today = today.adding(days: 1) }
      day = today
      lastMinute = minute
      moment = context.clock.moment(day: today, minute: minute, second: second)
    }
    guard let words = message.words else { continue }
    source.events.append(
      ImportedEvent(
        moment, said(words.text, by: words.person), weight: .telling,
        isMachineMade: words.isNotice))
  }
  return source
}

/// Returns whether the first lines with a time have somebody who speaks, comes or goes.
func looksLikeChat(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> Bool {
  let first = lines.lazy.filter { !trimmed($0).isEmpty }.prefix(40)
  let spoken = first.count { ChatLine($0, context) != nil }
  return spoken > 0 && spoken * 3 >= first.count
}

/// A step back of at least so many minutes means a new day, as in a timeline.
private let midnightStep = 4 * 60

/// `--- Day changed Sat Jan 31 2026`, `**** BEGIN LOGGING AT Sat Jan 31 06:47:12 2026`.
private func dayLine(_ line: ArraySlice<UInt8>, _ context: ImportContext) -> Day? {
  guard line.starts(with: "---".utf8) || line.starts(with: "***".utf8) else { return nil }
  for place in line.indices where isLetter(line[place]) || isDigit(line[place]) {
    let rest = line[place...]
    if let time = LogTime.read(rest, at: place, context) { return time.moment.day }
    let text = String(decoding: rest.prefix(40), as: UTF8.self)
    // `Sat Jan 31 2026` has no clock that the reader of logs would want.
    if let date = DateScanner.scan(Array(text.utf8)[...], at: 0, order: .dayMonthYear)?.date,
      date.year != nil
    {
      return context.day(of: date)
    }
  }
  return nil
}

/// One line of a chat.
private struct ChatLine {
  enum Time {
    case full(LogTime)
    case clock(minute: Int, second: Int)
  }

  struct Words {
    var person: String
    var text: String
    /// True for what programs say to a channel.
    var isNotice = false
  }

  var time: Time
  /// nil where the client tells who came and went, or of itself.
  var words: Words?

  init?(_ line: ArraySlice<UInt8>, _ context: ImportContext) {
    let line = trimmed(line)
    let isBracketed = line.first == UInt8(ascii: "[") || line.first == UInt8(ascii: "(")
    let start = isBracketed ? line.startIndex + 1 : line.startIndex
    guard let (time, end, isOfPeople) = ChatLine.time(line, at: start, context) else { return nil }
    self.time = time
    var rest = String(decoding: line[end...], as: UTF8.self)[...]
    if isBracketed {
      guard let close = rest.first, close == "]" || close == ")" else { return nil }
      rest = rest.dropFirst()
    }
    words = ChatLine.words(rest, isOfPeople: isOfPeople)
    guard words == nil else { return }
    let told = rest.drop { $0 == " " }
    // Logs too have a dash behind a time, but none that a person would write.
    // What has a colon was said, though by whom is not understood, and is counted.
    guard
      told.hasPrefix("-!-") || isOfPeople && told.hasPrefix("- ") && !told.contains(": ")
        || ChatLine.isMark(rest)
    else { return nil }
  }

  private static func time(_ line: ArraySlice<UInt8>, at start: Int, _ context: ImportContext)
    -> (Time, end: Int, isOfPeople: Bool)?
  {
    if let time = LogTime.read(line, at: start, context) { return (.full(time), time.end, false) }
    // `1/31/2026, 6:47:12 AM`, `Sat, Jan 31, 2026, 06:47:12` and `06:47` are times of people.
    let weekday = line[start...].prefix(20).prefix {
      isLetter($0) || $0 == UInt8(ascii: ".") || $0 >= 0x80
    }
    let isNamed = !weekday.isEmpty && line[weekday.endIndex...].starts(with: ", ".utf8)
    let start = isNamed ? weekday.endIndex + 2 : start
    let text = String(decoding: line[start...].prefix(40), as: UTF8.self)
    guard
      let scanned = TimeScanner.scan(text, limit: 26, order: context.dateOrder ?? .monthDayYear),
      let minute = scanned.time.minute
    else { return nil }
    // Marks of silence such as ` - ` are no part of the time.
    let end = start + scanned.end
    guard let date = scanned.time.date else {
      return (.clock(minute: minute, second: scanned.time.second), end, false)
    }
    guard let day = context.day(of: date) else { return nil }
    let moment = context.clock.moment(day: day, minute: minute, second: scanned.time.second)
    return (.full(LogTime(moment, end: end, [.zone])), end, true)
  }

  /// `<ann> text`, `- ann: text`, `* ann does`, `-bot:#channel- text`, `TAB ann TAB text`.
  private static func words(_ rest: Substring, isOfPeople: Bool) -> Words? {
    if rest.hasPrefix("\t") {
      let parts = rest.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, !isMark(rest) else { return nil }
      if trimmedText(parts[0]) == "*" { return action(parts[1]) }
      return isName(parts[0]) ? named(parts[0], parts[1]) : nil
    }
    let rest = rest.drop { $0 == " " }
    if rest.hasPrefix("<"), let close = rest.firstIndex(of: ">") {
      return named(rest[rest.index(after: rest.startIndex)..<close], rest[close...].dropFirst())
    }
    if rest.hasPrefix("* ") { return action(rest.dropFirst(2)) }
    guard rest.hasPrefix("-") else { return nil }
    let told = rest.dropFirst()
    if told.first != " " {
      let head = told.prefix(80).prefix { $0 != " " }
      let parts = head.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[1].hasPrefix("#"), parts[1].hasSuffix("-") else { return nil }
      var words = named(parts[0], told[head.endIndex...])
      words?.isNotice = true
      return words
    }
    // A Matrix id has a colon of its own.
    let colons = told.prefix(60).indices.filter { told[$0] == ":" }
    let colon = colons.first { told[$0...].dropFirst().first == " " } ?? colons.first
    guard let colon, isName(told[..<colon], isOfPeople: isOfPeople) else { return nil }
    return named(Substring(localName(trimmedText(told[..<colon]))), told[colon...].dropFirst())
  }

  /// `ann restarts the timer`.
  private static func action(_ text: Substring) -> Words? {
    let parts = text.split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? named(parts[0], parts[1]) : nil
  }

  private static func named(_ person: Substring, _ text: Substring) -> Words? {
    // A mark of rank stands before a nick.
    let name = trimmedText(person).drop { "@+%&~".contains($0) }
    let text = trimmedText(text)
    return name.isEmpty || text.isEmpty ? nil : Words(person: String(name), text: text)
  }

  /// Behind a time as only people write it no level stands, and names are long: `Ann Maria van der Berg`.
  private static func isName(_ text: Substring, isOfPeople: Bool = false) -> Bool {
    let words = text.split(separator: " ")
    return (1...(isOfPeople ? 6 : 4)).contains(words.count) && text.utf8.count <= 50
      && (isOfPeople || logWeight(ofLevel: trimmedText(text)) == nil)
  }

  /// `TAB --> TAB`, where a client writes who came, who went and what it found.
  private static func isMark(_ rest: Substring) -> Bool {
    guard rest.hasPrefix("\t") else { return false }
    let person = trimmedText(rest.dropFirst().prefix { $0 != "\t" })
    return person.count > 1 && person.allSatisfy { "-<>=!".contains($0) }
  }
}
