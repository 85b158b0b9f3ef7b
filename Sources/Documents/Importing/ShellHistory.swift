import Platform

/// Reads the history of a shell that keeps times: bash and zsh as their files and as `history` prints them, and fish.
///
/// - Returns: nil for what is no such history.
func importedShellHistory(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> ImportedSource?
{
  let readers = [bashCommands, zshCommands, fishCommands]
  guard
    let history = readers.lazy.map({ $0(lines) }).first(where: { !$0.commands.isEmpty })
      ?? numberedCommands(lines, context)
  else { return nil }
  var source = ImportedSource(.shell)
  source.untimed = history.untimed
  for command in history.commands {
    var event = ImportedEvent(
      Moment(seconds: command.seconds, offset: 0), command.text,
      weight: isTrivial(command.text) ? .ordinary : .notable, isMachineMade: false)
    event.isCommand = true
    source.events.append(event)
    source.assumptions.formUnion(command.assumptions)
  }
  return source
}

private struct TimedHistory {
  var commands: [TimedCommand] = []
  /// Lines of commands that have no time.
  var untimed = 0
}

private struct TimedCommand {
  var seconds: Int
  var text: String
  var assumptions: Set<ImportedSource.Assumption> = []
}

/// `#1769842032`, and the command below it, as `HISTTIMEFORMAT` makes bash write; a shell without it adds commands that
/// have no time.
private func bashCommands(_ lines: [ArraySlice<UInt8>]) -> TimedHistory {
  var history = TimedHistory()
  var seconds: Int?
  // Asked once for each command, not for each line behind it.
  var isOpen = false
  for line in lines {
    if line.first == UInt8(ascii: "#"), line.count == 11,
      let number = Int(String(decoding: line.dropFirst(), as: UTF8.self)), number >= 0
    {
      seconds = number
      continue
    }
    let text = String(decoding: line, as: UTF8.self)
    if let known = seconds {
      history.commands.append(TimedCommand(seconds: known, text: text))
      seconds = nil
      isOpen = goesOn(text)
    } else if isOpen, let last = history.commands.indices.last {
      history.commands[last].text += "\n" + text
      isOpen = goesOn(history.commands[last].text)
    } else if !trimmed(line).isEmpty {
      history.untimed += 1
    }
  }
  return history
}

/// Returns whether a shell waits for more: of a quotation, a block, a list or the text behind `<<`.
private func goesOn(_ command: String) -> Bool {
  // Longer than anybody types, and every line asks again.
  guard command.utf8.count < 2000 else { return false }
  if ["\\", "|", "&&", "{", "("].contains(where: command.hasSuffix) { return true }
  var quote: Character?
  var isEscaped = false
  for character in command {
    defer { isEscaped = character == "\\" && !isEscaped && quote != "'" }
    guard !isEscaped, character == "\"" || character == "'" else { continue }
    if quote == nil { quote = character } else if quote == character { quote = nil }
  }
  if quote != nil { return true }
  let words = command.split { $0 == " " || $0 == ";" || $0.isNewline }
  if let place = words.firstIndex(where: { $0.hasPrefix("<<") && !$0.hasPrefix("<<<") }) {
    let written = words[place].drop { "<-".contains($0) }
    let mark = written.isEmpty ? words[(place + 1)...].first ?? "" : written
    let bare = mark.drop { "'\"".contains($0) }.prefix { $0 != "'" && $0 != "\"" }
    // `$((1 << 3))` is a number.
    if bare.first?.isLetter == true || bare.first == "_", !bare.contains(")") {
      return words.last != bare
    }
  }
  if let first = words.first, ["for", "until", "while"].contains(first), !words.contains("done") {
    return true
  }
  let opened = words.count { ["do", "if", "case", "{"].contains($0) }
  return opened > words.count { ["done", "fi", "esac", "}"].contains($0) }
}

/// `: 1769842032:0;command`, as zsh's `EXTENDED_HISTORY` writes; a line that ends with `\` goes on.
private func zshCommands(_ lines: [ArraySlice<UInt8>]) -> TimedHistory {
  var commands: [TimedCommand] = []
  var goesOn = false
  for line in lines where !commands.isEmpty || line.starts(with: ": ".utf8) {
    let text = String(decoding: withoutMetafication(line), as: UTF8.self)
    let body = text.hasSuffix("\\") ? String(text.dropLast()) : text
    defer { goesOn = text.hasSuffix("\\") }
    if goesOn, let last = commands.indices.last {
      commands[last].text += "\n" + body
      continue
    }
    guard text.hasPrefix(": "), let semicolon = body.firstIndex(of: ";") else { continue }
    let times = body[..<semicolon].dropFirst(2).split(separator: ":")
    guard times.count == 2, times[0].count >= 9, let seconds = Int(times[0]), Int(times[1]) != nil
    else { continue }
    commands.append(TimedCommand(seconds: seconds, text: String(body[semicolon...].dropFirst())))
  }
  return TimedHistory(commands: commands)
}

/// zsh writes some bytes as 0x83 and the byte with one bit turned.
private func withoutMetafication(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var isMeta = false
  for byte in line {
    if byte == 0x83, !isMeta {
      isMeta = true
    } else {
      bytes.append(isMeta ? byte ^ 32 : byte)
      isMeta = false
    }
  }
  return bytes
}

/// `- cmd: command` and `  when: 1769842032`, as fish writes.
private func fishCommands(_ lines: [ArraySlice<UInt8>]) -> TimedHistory {
  var commands: [TimedCommand] = []
  var text: String?
  for line in lines
  where line.starts(with: "- cmd: ".utf8) || line.starts(with: "  when: ".utf8) {
    let line = String(decoding: line, as: UTF8.self)
    if line.hasPrefix("- cmd: ") {
      text = withoutEscapes(line.dropFirst(7))
    } else if line.hasPrefix("  when: "), let known = text, let seconds = Int(line.dropFirst(8)) {
      commands.append(TimedCommand(seconds: seconds, text: known))
      text = nil
    }
  }
  return TimedHistory(commands: commands)
}

/// fish writes a line end as `\n` and a backslash as two.
private func withoutEscapes(_ text: Substring) -> String {
  var result = ""
  var isEscaped = false
  for character in text {
    if character == "\\", !isEscaped {
      isEscaped = true
      continue
    }
    if isEscaped, character != "n", character != "\\" { result += "\\" }
    result += isEscaped && character == "n" ? "\n" : String(character)
    isEscaped = false
  }
  return result
}

/// `  501  2026-01-31 06:47:12 command`, as `history` prints; nil for other text.
private func numberedCommands(_ lines: [ArraySlice<UInt8>], _ context: ImportContext)
  -> TimedHistory?
{
  var commands: [TimedCommand] = []
  for line in lines where !trimmed(line).isEmpty {
    let line = trimmed(line)
    let number = line.prefix(while: isDigit)
    let rest = line[number.endIndex...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*") }
    if (1...7).contains(number.count), rest.startIndex > number.endIndex,
      let time = LogTime.read(rest, at: rest.startIndex, context)
    {
      let text = trimmedText(String(decoding: rest[time.end...], as: UTF8.self))
      commands.append(
        TimedCommand(seconds: time.moment.seconds, text: text, assumptions: time.assumptions))
    } else if let last = commands.indices.last {
      commands[last].text += "\n" + String(decoding: line, as: UTF8.self)
    } else {
      return nil
    }
  }
  return commands.isEmpty ? nil : TimedHistory(commands: commands)
}

/// Commands that look around, and change nothing that matters.
func isTrivial(_ command: String) -> Bool {
  let word = command.split { $0 == " " || $0 == "\n" }.first.map(String.init) ?? ""
  return [
    "cd", "clear", "echo", "exit", "fg", "history", "jobs", "ls", "ll", "man", "pwd", "which",
  ]
  .contains(word)
}
