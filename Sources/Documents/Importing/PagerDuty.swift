import Platform

/// Reads entries of PagerDuty's `/incidents/{id}/log_entries`.
func importedPagerDuty(_ entries: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.pagerDuty)
  // The newest stands first, unless somebody asked otherwise.
  for entry in entries.reversed() {
    let channel = entry["channel"]
    let story =
      channel.first(["summary", "subject", "content"])?.words ?? entry["note"].words
    guard let time = source.time(entry["created_at"], context),
      let told = entry["summary"].words ?? story
    else {
      source.untimed += 1
      continue
    }
    let isNote = entry["type"].text?.hasPrefix("annotate") == true
    let text = story.map { told.contains($0) ? told : "\(told): \($0)" } ?? told
    source.events.append(
      ImportedEvent(
        time.moment, text, system: entry["service"]["summary"].words,
        weight: entry["type"].text?.hasPrefix("notify") == true ? .notable : .telling,
        isMachineMade: !isNote))
    // `[#7] Oven 2 is cold`.
    let summary = entry["incident"]["summary"].words.map { words in
      words.hasPrefix("[#") ? trimmedText(words.drop { $0 != "]" }.dropFirst()) : words
    }
    source.title = source.title ?? entry["incident"]["title"].words ?? summary
  }
  return source
}
