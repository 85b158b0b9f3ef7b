internal import Platform

/// Reads a source of events, and tells by its content of what kind it is.
///
/// - Parameters:
///   - bytes: All of it, or its beginning.
///   - context: What is known from elsewhere of its times.
/// - Returns: What it tells, in its own order.
/// - Throws: ``ImportRefusal`` for what is of no known kind, or holds nothing that happened.
public func imported(_ bytes: [UInt8], _ context: ImportContext) throws(ImportRefusal)
  -> ImportedSource
{
  var body = trimmed(bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...])
  // Of `journalctl -o json-seq`, https://www.rfc-editor.org/rfc/rfc7464.
  if body.first == 0x1e { body = trimmed(body.map { $0 == 0x1e ? 0x0a : $0 }[...]) }
  guard let first = body.first else { throw .empty }
  let lines = body.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0a })
    .map { $0.last == 0x0d ? $0.dropLast() : $0 }
  let source: ImportedSource?
  if first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
    let values = try readValues(body, lines, context)
  {
    guard let read = importedJSON(values.values, context) else { throw .unknownJSON }
    source = read
    if values.unread > 0 { return try checked(read, unread: values.unread) }
  } else {
    source =
      importedShellHistory(lines, context)
      ?? (looksLikeChat(lines, context) ? importedChat(lines, context) : nil)
      ?? (looksLikeLog(lines, context) ? importedLog(lines, context) : nil)
  }
  guard let source else { throw .unknownText }
  return try checked(source, unread: 0)
}

private func checked(_ source: ImportedSource, unread: Int) throws(ImportRefusal) -> ImportedSource
{
  var source = source
  source.untimed += unread
  // Entries without words tell nothing.
  source.events.removeAll { trimmedText($0.text).isEmpty }
  if source.events.isEmpty { throw .withoutEvents(source.kind) }
  // Within a second the order of the source is all there is, and many sources have the newest first.
  let moments = source.events.map(\.moment)
  if zip(moments, moments.dropFirst()).allSatisfy({ $0 >= $1 }), moments.first != moments.last {
    source.events.reverse()
  }
  return source
}

/// Reads JSON lines, of which some may be broken, or one value, or several over many lines.
///
/// - Returns: nil for a log whose lines begin with a bracket.
private func readValues(
  _ body: ArraySlice<UInt8>, _ lines: [ArraySlice<UInt8>], _ context: ImportContext
) throws(ImportRefusal) -> (values: [JSON], unread: Int)? {
  let filled = lines.filter { !trimmed($0).isEmpty }
  if filled.count > 1, let first = filled.first, case .object? = try? JSON(reading: first) {
    let values = filled.compactMap { try? JSON(reading: $0) }
    return (values, filled.count - values.count)
  }
  do throws(JSONError) {
    return (try JSON.sequence(reading: body), 0)
  } catch {
    // `[2026-01-31 06:47:12] …` begins like a list.
    if looksLikeChat(lines, context) || looksLikeLog(lines, context) { return nil }
    // `[   12.345678] …` is no list either.
    let begins = filled.prefix(2).map { $0.first == UInt8(ascii: "[") }
    if begins == [true, true] { return nil }
    throw .notJSON(error)
  }
}

/// Returns what values of JSON tell; nil for those of no known kind.
private func importedJSON(_ values: [JSON], _ context: ImportContext) -> ImportedSource? {
  let value = values[0]
  if values.count == 1 {
    if let source = importedObject(value, context) { return source }
    if let first = value.elements.first { return importedList(value.elements, first, context) }
    if case .array = value { return nil }
  }
  return importedList(values, value, context)
}

/// Reads one object that holds all of it.
private func importedObject(_ value: JSON, _ context: ImportContext) -> ImportedSource? {
  if value["kind"].text?.hasSuffix("List") == true {
    let items = value["items"].elements
    let events = items.filter(isKubernetesEvent)
    return events.isEmpty && !items.isEmpty ? nil : importedKubernetesEvents(events, context)
  }
  let alerts = value["alerts"].elements + value["data"]["alerts"].elements + value["data"].elements
  if let first = alerts.first, isAlert(first) { return importedAlerts(alerts, context) }
  if value["incident_updates"] != .null { return importedStatusPage([value], context) }
  for key in ["incidents", "incident"] {
    let incidents = value[key].elements + [value[key]]
    if incidents.contains(where: { $0["incident_updates"] != .null }) {
      return importedStatusPage(incidents.filter { $0["incident_updates"] != .null }, context)
    }
  }
  if value["log_entries"] != .null {
    return importedPagerDuty(value["log_entries"].elements, context)
  }
  if let message = value["messages"].elements.first {
    return message["origin_server_ts"] == .null
      ? importedSlack(value["messages"].elements) : importedMatrix(value["messages"].elements)
  }
  let isIssue =
    value.first(["createdAt", "created_at"]) != nil
    && (value["title"].text != nil || value["comments"].elements.first?["body"] != nil)
  return isIssue ? importedGitHubIssue(value, context) : nil
}

/// Reads entries that stand in a list or on lines of their own; the first that is of a known kind says which.
private func importedList(_ entries: [JSON], _ first: JSON, _ context: ImportContext)
  -> ImportedSource?
{
  for entry in entries.prefix(40) {
    if entry["__REALTIME_TIMESTAMP"] != .null { return importedJournal(entries, context) }
    if isKubernetesEvent(entry) { return importedKubernetesEvents(entries, context) }
    if isAlert(entry) { return importedAlerts(entries, context) }
    // Bodies of a webhook, and groups of alerts.
    if let alert = entry["alerts"].elements.first, isAlert(alert) {
      return importedAlerts(entries.flatMap { $0["alerts"].elements }, context)
    }
    if entry["incident_updates"] != .null { return importedStatusPage(entries, context) }
    if entry["type"].text?.hasSuffix("log_entry") == true {
      return importedPagerDuty(entries, context)
    }
    if entry["origin_server_ts"] != .null { return importedMatrix(entries) }
    if entry["ts"].text != nil, entry["text"] != .null || entry["user"] != .null {
      return importedSlack(entries)
    }
    if entry["body"].text != nil, entry.first(["createdAt", "created_at"]) != nil {
      return importedGitHubComments(entries, context)
    }
    if isTranscriptLine(entry) { return importedAgentTranscript(entries, context) }
    if isLogEntry(entry, context) { return importedJSONLog(entries, context) }
  }
  return nil
}

private func isAlert(_ value: JSON) -> Bool {
  value["labels"] != .null && value.first(["startsAt", "activeAt"]) != nil
}

private func isKubernetesEvent(_ value: JSON) -> Bool {
  value["kind"].text == "Event" || value["involvedObject"] != .null
    || value["regarding"] != .null && value["reason"] != .null
}
