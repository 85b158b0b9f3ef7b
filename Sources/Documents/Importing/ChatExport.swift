import Platform

/// Reads messages of a Slack export or of `conversations.history`.
func importedSlack(_ messages: [JSON]) -> ImportedSource {
  var source = ImportedSource(.chat)
  // Within a second the fraction tells the order; times are of one length.
  for message in messages.sorted(by: { $0["ts"].text ?? "" < $1["ts"].text ?? "" }) {
    // That somebody came or went is no part of the story.
    if let kind = message["subtype"].text, kind.hasPrefix("channel_") || kind.hasPrefix("group_") {
      continue
    }
    guard let stamp = message["ts"].text?.split(separator: ".").first, let seconds = Int(stamp),
      seconds > 0, let text = words(of: message)
    else {
      source.untimed += 1
      continue
    }
    let profile = message["user_profile"]
    let person =
      profile.first(["display_name", "real_name", "name"])?.words ?? message["username"].words.map(
        withoutSlackMarks)
      ?? message["user"].words
    source.events.append(
      ImportedEvent(
        Moment(seconds: seconds, offset: 0), said(withoutSlackMarks(text), by: person),
        weight: .telling, isMachineMade: message["bot_id"] != .null))
  }
  return source
}

/// Reads messages of a room that a Matrix client exported as JSON.
func importedMatrix(_ messages: [JSON]) -> ImportedSource {
  var source = ImportedSource(.chat)
  for message in messages where message["type"].text == "m.room.message" {
    guard let stamp = message["origin_server_ts"].number,
      let text = message["content"]["body"].words
    else {
      source.untimed += 1
      continue
    }
    let person = message["sender"].text.map(localName)
    source.events.append(
      ImportedEvent(
        Moment(seconds: stamp / 1000, offset: 0), said(text, by: person), weight: .telling,
        isMachineMade: message["content"]["msgtype"].text == "m.notice"))
  }
  return source
}

/// The part of `@ann:example.org` that people call one another by; any other name as it is.
func localName(_ name: String) -> String {
  name.hasPrefix("@") ? String(name.dropFirst().prefix { $0 != ":" }) : name
}

/// What a message says; programs leave its text empty, and say it in attachments or blocks.
private func words(of message: JSON) -> String? {
  if let text = message["text"].words { return text }
  let attached = message["attachments"].elements.compactMap { part in
    let texts = ["pretext", "title", "text"].compactMap { part[$0].words }
    return texts.isEmpty ? part["fallback"].words : texts.joined(separator: ": ")
  }
  let blocks = message["blocks"].elements.compactMap { $0["text"]["text"].words }
  let files = message["files"].elements.compactMap { $0["name"].words }
  let parts = attached + blocks + files
  return parts.isEmpty ? nil : parts.joined(separator: "\n")
}

func said(_ text: String, by person: String?) -> String {
  person.map { "\($0): \(text)" } ?? text
}

/// Slack writes `<https://example.org|label>`, `<@U123>`, `<!here>` and escapes three characters.
private func withoutSlackMarks(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
    result += rest[..<open]
    let inner = rest[rest.index(after: open)..<close]
    let label = inner.split(separator: "|", maxSplits: 1).last ?? inner
    result += label.hasPrefix("!") ? "@" + label.dropFirst() : label
    rest = rest[rest.index(after: close)...]
  }
  result += rest
  for (written, meant) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
    result = result.replacing(written, with: meant)
  }
  return result
}
