/// Returns the zone that a line of its own gives to all times of a document: `All times UTC`, at the top,
/// below a rule at the end, or anywhere between; the first counts.
func documentZone(in sections: [BlockSection]) -> WrittenZone? {
  for section in sections {
    for block in section.blocks where block.isItem || block.kind == .paragraph {
      for (_, text) in block.textLines {
        if let zone = zoneOfAllTimes(in: text) { return zone }
      }
    }
  }
  return nil
}

/// Reads a sentence about times and their zone, and nothing else up to the zone.
///
/// `The times of the queries in UTC were slow` tells a story, and so does a zone beside a clock.
func zoneOfAllTimes(in text: String) -> WrittenZone? {
  // Longer than any way to say it.
  guard text.utf8.count <= 80, mayNameZone(text) else { return nil }
  var speaksOfTimes = false
  var rest = text[...]
  while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) {
    let end = rest[start...].firstIndex { !$0.isLetter } ?? rest.endIndex
    let word = rest[start..<end].lowercased()
    if timeWords.contains(word) {
      speaksOfTimes = true
    } else if !wordsBetween.contains(word) {
      let words = rest[start...].split(separator: " ").prefix(2)
      guard speaksOfTimes, let first = words.first, zoneStatement(in: String(first)) != nil else {
        return nil
      }
      // `UTC +2` is a zone in two words.
      return zoneStatement(in: words.joined(separator: " "))
    }
    rest = rest[end...]
  }
  return nil
}

private let timeWords: Set<String> = [
  "times", "time", "timestamps", "timezone", "zone", "clocks", "zeiten", "zeitangaben", "uhrzeiten",
  "zeitzone", "heures", "horaires", "horas", "tider", "tidspunkter", "klokkeslett", "tidszon",
  "tidssone",
]

private let wordsBetween: Set<String> = [
  "all", "the", "note", "are", "is", "in", "given", "shown", "listed", "stated", "written", "noted",
  "below", "above", "here", "local", "alle", "sind", "angegeben", "toutes", "les", "sont", "en",
  "todas", "las", "son", "er", "i", "är", "alla", "oppgitt",
]
