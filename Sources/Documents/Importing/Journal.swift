import Platform

/// Reads entries of `journalctl -o json`, see systemd.journal-fields(7): all values are strings, and a message that is
/// no UTF-8 is a list of bytes.
func importedJournal(_ entries: [JSON]) -> ImportedSource {
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
    let unit = entry["_SYSTEMD_UNIT"].text ?? entry["UNIT"].text
    let program = entry["SYSLOG_IDENTIFIER"].text ?? entry["_COMM"].text
    let system = unit.map { name in
      name.hasSuffix(".service") ? String(name.dropLast(8)) : name
    }
    source.events.append(
      ImportedEvent(
        Moment(seconds: time / 1_000_000, offset: 0), text, origin: program ?? system,
        system: system ?? program,
        weight: weight(of: entry, text), isMachineMade: true))
  }
  return source
}

/// The priority is that of syslog: 3 is an error, 4 a warning. Many programs write all of it as 6.
private func weight(of entry: JSON, _ text: String) -> ImportedEvent.Weight {
  switch entry["PRIORITY"].text.flatMap({ Int($0) }) {
  case let priority? where priority <= 3: .error
  case 4: .notable
  default: logWeight(of: text)
  }
}

private func message(of entry: JSON) -> String? {
  let value = entry["MESSAGE"]
  let bytes = value.elements.compactMap { $0.number.flatMap { UInt8(exactly: $0) } }
  return bytes.isEmpty ? value.words : String(decoding: bytes, as: UTF8.self)
}
