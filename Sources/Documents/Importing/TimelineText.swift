internal import Platform

extension ImportedTimeline {
  /// Returns the lines as markdown, and what is left out as a comment.
  ///
  /// `~` before the words says that a machine wrote them: it stands behind the time, which is exact. A day is written
  /// where it is another than that of the line above.
  ///
  /// - Parameters:
  ///   - date: The day of the document, on which times without a day lie.
  ///   - clock: By which times are written.
  ///   - dash: What the house writes between the time and what happened.
  ///   - columns: Of a table whose rows are the entries; nil for a list.
  /// - Returns: Lines without line ends.
  func markdown(date: Day, clock: HouseClock, dash: String, columns: Int?) -> [String] {
    var day = date
    var result: [String] = []
    for line in lines {
      let moment = clock.showing(line.moment)
      let time = told(moment, after: day)
      day = moment.day
      var text = line.isMachineMade ? "~ " : ""
      text += line.isCommand ? codeSpan(line.text) : markdownText(line.text)
      if line.count > 1 { text += " × \(line.count)" }
      if let last = line.last.map(clock.showing), last.seconds / 60 > moment.seconds / 60 {
        text += " until \(told(last, after: day))"
      }
      text += " (\(markdownText(line.source)))"
      if let columns {
        let cells = [time, text.replacing("|", with: "\\|")]
        let empty = repeatElement("", count: max(columns - 2, 0))
        result.append("| " + (cells + empty).joined(separator: " | ") + " |")
      } else {
        result.append("- **\(time)** \(dash) \(text)")
      }
    }
    return result
  }

  /// Says how many events have no line, and when they were; nil where none is left out.
  func leftOutNote(date: Day, clock: HouseClock) -> String? {
    guard leftOut > 0, let span = leftOutSpan else { return nil }
    let ends = [span.lowerBound, span.upperBound].map { told(clock.showing($0), after: date) }
    let events = leftOut == 1 ? "1 more event" : "\(leftOut) more events"
    return "\(events), \(ends[0]) to \(ends[1]), "
      + (leftOut == 1 ? "is" : "are") + " left out"
  }
}

/// Returns the time of a moment, with its day where that is another than the one told last.
private func told(_ moment: Moment, after day: Day) -> String {
  let time = clock(minutes: moment.minuteOfDay)
  return moment.day == day ? time : "\(time) (\(moment.day))"
}

/// Returns a text so that markdown shows it as it is.
func markdownText(_ text: String) -> String {
  var result = ""
  let scalars = Array(text.unicodeScalars)
  let hasPairedTicks = scalars.count { $0 == "`" } % 2 == 0
  for (place, scalar) in scalars.enumerated() {
    func isWord(_ other: Int) -> Bool {
      scalars.indices.contains(other) && scalars[other].properties.isAlphabetic
    }
    let isMark =
      switch scalar {
      case "<", "*": true
      case "`": !hasPairedTicks
      case "_": !isWord(place - 1) || !isWord(place + 1)
      case "\\": place + 1 < scalars.count && isPunctuation(scalars[place + 1])
      case "(": place > 0 && scalars[place - 1] == "]"
      // `&lt;` would be shown as what it stands for.
      case "&": place + 1 < scalars.count && (isWord(place + 1) || scalars[place + 1] == "#")
      default: false
      }
    if isMark { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && scalar.value > 0x20 && scalar != "\u{7f}" && !isLetter(UInt8(scalar.value))
    && !isDigit(UInt8(scalar.value))
}

/// Returns a text as code, between more backticks than it has in a row.
func codeSpan(_ text: String) -> String {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "`") ? run + 1 : 0
    longest = max(longest, run)
  }
  let ticks = String(repeating: "`", count: longest + 1)
  let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
  return ticks + space + text + space + ticks
}
