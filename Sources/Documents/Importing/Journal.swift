import Platform

/// Reads entries of `journalctl -o json`, see systemd.journal-fields(7): all values are strings, and a message that is
/// no UTF-8 is a list of bytes.
func importedJournal(_ entries: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.journal)
  for entry in entries {
    guard
      let time = entry.first(["_SOURCE_REALTIME_TIMESTAMP", "__REALTIME_TIMESTAMP"])?.text
        .flatMap({ Int($0) }),
      let text = message(of: entry)
    else {
      source.untimed += 1
      continue
    }
    let told = LogMessage(Array(text.utf8)[...], context)
    if told.isAside { continue }
    // What systemd says of a unit it says as `init.scope`.
    let unit = entry.first(["COREDUMP_UNIT", "UNIT", "OBJECT_SYSTEMD_UNIT", "_SYSTEMD_UNIT"])?.text
    // Many programs write all of it as 6, and Docker all of a stream as 3.
    let priority = entry["PRIORITY"].text.flatMap { Int($0) }
    let program = entry["SYSLOG_IDENTIFIER"].text ?? entry["_COMM"].text
    let system = unit.map { name in
      name.hasSuffix(".service") ? String(name.dropLast(8)) : name
    }
    source.events.append(
      ImportedEvent(
        Moment(seconds: time / 1_000_000, offset: 0), told.text, origin: program ?? system,
        system: system ?? program,
        weight: told.level ?? priority.flatMap(logWeight(ofPriority:)) ?? told.weight,
        isMachineMade: true))
  }
  return source
}

private func message(of entry: JSON) -> String? {
  let value = entry["MESSAGE"]
  let bytes = value.elements.compactMap { $0.number.flatMap { UInt8(exactly: $0) } }
  return bytes.isEmpty ? value.words : String(decoding: bytes, as: UTF8.self)
}
