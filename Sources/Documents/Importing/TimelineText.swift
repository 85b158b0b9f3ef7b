internal import Platform

/// How a house writes the entries of its timelines.
public struct TimelineStyle: Sendable, Equatable {
  /// Between the time and what happened.
  public var dash: String
  /// Columns of a table whose rows are the entries; nil for a list.
  public var columns: Int?

  public init(dash: String = "-", columns: Int? = nil) {
    self.dash = dash
    self.columns = columns
  }
}

extension ImportedTimeline {
  /// Returns the lines as markdown, and what is left out as a comment.
  ///
  /// `~` before the words says that a machine wrote them: it stands behind the time, which is exact. A day is written
  /// where it is another than that of the line above.
  ///
  /// - Parameters:
  ///   - date: The day of the document, on which times without a day lie.
  ///   - clock: By which times are written.
  ///   - style: As the house writes.
  /// - Returns: Lines without line ends.
  func markdown(date: Day, clock: HouseClock, style: TimelineStyle) -> [String] {
    var day = date
    var result: [String] = []
    for line in lines {
      let moment = clock.showing(line.moment)
      let time = Platform.clock(minutes: moment.minuteOfDay)
      let told = moment.day == day ? time : "\(time) (\(moment.day))"
      day = moment.day
      var text = line.isMachineMade ? "~ " : ""
      text += line.isCommand ? codeSpan(line.text) : markdownText(line.text)
      if line.count > 1 { text += " × \(line.count)" }
      if let last = line.last.map(clock.showing), last.seconds / 60 > moment.seconds / 60 {
        let end = Platform.clock(minutes: last.minuteOfDay)
        text += " until \(last.day == day ? end : "\(end) (\(last.day))")"
      }
      text += " (\(markdownText(line.source)))"
      if let columns = style.columns {
        let cells = [told, text.replacing("|", with: "\\|")]
        let empty = repeatElement("", count: max(columns - 2, 0))
        result.append("| " + (cells + empty).joined(separator: " | ") + " |")
      } else {
        result.append("- **\(told)** \(style.dash) \(text)")
      }
    }
    return result
  }

  /// Says how many events have no line, and when they were; nil where none is left out.
  func leftOutNote(date: Day, clock: HouseClock) -> String? {
    guard leftOut > 0, let span = leftOutSpan else { return nil }
    func told(_ moment: Moment) -> String {
      let shown = clock.showing(moment)
      let time = Platform.clock(minutes: shown.minuteOfDay)
      return shown.day == date ? time : "\(time) (\(shown.day))"
    }
    let events = leftOut == 1 ? "1 more event" : "\(leftOut) more events"
    return "\(events), \(told(span.lowerBound)) to \(told(span.upperBound)), "
      + (leftOut == 1 ? "is" : "are") + " left out"
  }
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
