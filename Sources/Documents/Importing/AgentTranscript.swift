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
    let isTyped = !["isMeta", "isSidechain", "isCompactSummary"].contains { line[$0] == true }
    if isTyped, let request = request(in: message) {
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
  return texts.lazy.map { typed($0) }.first { text in
    !text.isEmpty && !additions.contains(where: text.hasPrefix)
  }
}

/// The first line that a person typed: what the program around the agent adds stands between tags.
private func typed(_ text: String) -> String {
  var rest = trimmedText(text.prefix(20_000))
  while rest.hasPrefix("<") {
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    let end = Array("</\(name)>".utf8)
    guard !name.isEmpty, let place = firstPlace(of: end, in: Array(rest.utf8)[...], from: 0)
    else { break }
    rest = trimmedText(String(decoding: Array(rest.utf8)[(place + end.count)...], as: UTF8.self))
  }
  return trimmedText(rest.split(whereSeparator: \.isNewline).first ?? "")
}

/// How texts begin that the program around the agent writes in the name of its user.
private let additions = [
  "# AGENTS.md instructions", "[Request interrupted", "Caveat: The messages below",
  "This session is being continued from a previous conversation",
]

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
