import Platform

/// Reads entries of PagerDuty's `/incidents/{id}/log_entries`.
func importedPagerDuty(_ entries: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.pagerDuty)
  for entry in entries {
    let channel = entry["channel"]
    let story = channel.first(["summary", "subject", "content"])?.words
    guard let time = source.time(entry["created_at"], context),
      let summary = entry["summary"].words ?? story
    else {
      source.untimed += 1
      continue
    }
    let isNote = entry["type"].text?.hasPrefix("annotate") == true
    let text = story.map { summary.contains($0) ? summary : "\(summary): \($0)" } ?? summary
    source.events.append(
      ImportedEvent(
        time.moment, text, system: entry["service"]["summary"].words,
        weight: entry["type"].text?.hasPrefix("notify") == true ? .notable : .telling,
        isMachineMade: !isNote))
    source.title = source.title ?? entry["incident"]["title"].words
  }
  return source
}
