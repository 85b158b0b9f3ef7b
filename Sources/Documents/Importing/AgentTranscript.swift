import Platform

/// Reads the transcript of a coding agent: JSON lines with a time each, and the commands that it ran somewhere within.
///
/// What people asked of it is taken too, what it thought and what commands wrote is not.
func importedAgentTranscript(_ lines: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.agent)
  for line in lines {
    guard let time = source.time(line["timestamp"], context) else {
      source.untimed += 1
      continue
    }
    let message = line.first(["message", "payload"]) ?? line
    if let request = request(in: message) {
      source.events.append(
        ImportedEvent(
          time.moment, request, weight: .telling, isMachineMade: false))
    }
    for command in commands(in: message) {
      var event = ImportedEvent(
        time.moment, command, weight: isTrivial(command) ? .ordinary : .notable,
        isMachineMade: true)
      event.isCommand = true
      source.events.append(event)
    }
  }
  return source
}

/// Returns whether a line is one of a transcript: a time, and what somebody said or did.
func isTranscriptLine(_ line: JSON) -> Bool {
  guard line["timestamp"] != .null else { return false }
  let message = line.first(["message", "payload"]) ?? line
  guard case .object = message else { return false }
  return message["role"].text != nil || !commands(in: message).isEmpty
    || line["sessionId"] != .null || line["payload"] != .null
}

/// What a person asked, its first line.
private func request(in message: JSON) -> String? {
  guard message["role"].text == "user" else { return nil }
  let content = message["content"]
  let texts =
    [content.words].compactMap(\.self)
    + content.elements.filter { ["text", "input_text"].contains($0["type"].text) }
    .compactMap { $0["text"].words }
  let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map { trimmedText($0) }
  // What the program around the agent adds stands between marks.
  return lines.first { !$0.isEmpty && !$0.hasPrefix("<") }
}

/// The commands of calls of tools: `{"input": {"command": "…"}}`, and arguments that are JSON in a string.
private func commands(in message: JSON) -> [String] {
  ([message] + message["content"].elements).compactMap { part in
    switch part["type"].text {
    case "tool_result", "function_call_output": return nil
    default: break
    }
    var input = part.first(["input", "arguments", "action"]) ?? .null
    if let text = input.text { input = (try? JSON(reading: text.utf8)) ?? .null }
    let command = input.first(["command", "cmd"]) ?? .null
    if let text = command.words { return text }
    let words = command.elements.compactMap(\.text)
    // `["bash", "-lc", "command"]` is what the third word says.
    if words.count == 3, words[1].hasPrefix("-"), words[1].hasSuffix("c") { return words[2] }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
