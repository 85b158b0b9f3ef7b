import Platform

/// Reads the history of a shell that keeps times: bash and zsh as their files and as `history` prints them, and fish.
///
/// - Returns: nil for what is no such history.
func importedShellHistory(_ lines: [ArraySlice<UInt8>], _ context: ImportContext) -> ImportedSource?
{
  let readers = [bashCommands, zshCommands, fishCommands]
  guard
    let commands = readers.lazy.map({ $0(lines) }).first(where: { !$0.isEmpty })
      ?? numberedCommands(lines, context)
  else { return nil }
  var source = ImportedSource(.shell)
  for command in commands {
    var event = ImportedEvent(
      Moment(seconds: command.seconds, offset: 0), command.text,
      weight: isTrivial(command.text) ? .ordinary : .notable, isMachineMade: false)
    event.isCommand = true
    source.events.append(event)
    source.assumptions.formUnion(command.assumptions)
  }
  return source
}

private struct TimedCommand {
  var seconds: Int
  var text: String
  var assumptions: Set<ImportedSource.Assumption> = []
}

/// `#1769842032`, and the command on the lines below it, as `HISTTIMEFORMAT` makes bash write.
private func bashCommands(_ lines: [ArraySlice<UInt8>]) -> [TimedCommand] {
  var commands: [TimedCommand] = []
  var seconds: Int?
  for line in lines {
    if line.first == UInt8(ascii: "#"), line.count == 11,
      let number = Int(String(decoding: line.dropFirst(), as: UTF8.self)), number >= 0
    {
      seconds = number
      continue
    }
    // Before the first time nothing is a command, and most files are no such history.
    guard seconds != nil || !commands.isEmpty else { continue }
    let text = String(decoding: line, as: UTF8.self)
    if let known = seconds {
      commands.append(TimedCommand(seconds: known, text: text))
      seconds = nil
    } else if let last = commands.indices.last, !trimmedText(text).isEmpty {
      commands[last].text += "\n" + text
    }
  }
  return commands
}

/// `: 1769842032:0;command`, as zsh's `EXTENDED_HISTORY` writes; a line that ends with `\` goes on.
private func zshCommands(_ lines: [ArraySlice<UInt8>]) -> [TimedCommand] {
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
  return commands
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
private func fishCommands(_ lines: [ArraySlice<UInt8>]) -> [TimedCommand] {
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
  return commands
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
  -> [TimedCommand]?
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
  return commands.isEmpty ? nil : commands
}

/// Commands that look around, and change nothing that matters.
func isTrivial(_ command: String) -> Bool {
  let word = command.split { $0 == " " || $0 == "\n" }.first.map(String.init) ?? ""
  return [
    "cd", "clear", "echo", "exit", "fg", "history", "jobs", "ls", "ll", "man", "pwd", "which",
  ]
  .contains(word)
}
