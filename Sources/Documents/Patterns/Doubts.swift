/// What makes any claim in its sentence a doubt, in the language of signals: ruled out, only imagined, or the
/// prompt of a template.
///
/// That an alert would have caught it is no such doubt: it says that there was none.
let generalDoubts = SignalParser.alternatives(
  in: """
    "was not the cause" | "were not the cause" | "wasn't the cause" | "weren't the cause" |
    "was not the issue" | "wasn't the issue" | "was not the problem" | "wasn't the problem" |
    "not the root cause" | "not caused by" | "ruled out" | "rule out" | "unrelated" |
    "not related to" | "initially suspected" | "at first suspected" | "first suspected" |
    "red herring" | "false lead" | "i presume" | "we presume" | "possibly a" | "perhaps a" |
    "maybe a" | "near miss" | "nearly caused" | "almost caused" |
    "could have" -"could have been detected" -"could have been caught" -"could have been noticed"
      -"could have detected" -"could have caught" -"could have alerted" |
    "would have" -"would have been detected" -"would have been caught" -"would have been noticed"
      -"would have detected" -"would have caught" -"would have alerted" -"would have warned"
      -"would have notified" -"would have paged" |
    "might have" | "could potentially" | "if this had" | "if it had" | "if we had" |
    "if there had" | "had it been" | "had we been" | "had this been" | "had there been" |
    "hätte können" | "könnte" | "ausgeschlossen" | "aurait pu" | "podría haber" | "kunne ha" |
    "如果" "可能" | "已排除" | "排除了" |
    "list the sequence of events" | "describe how" | "describe what" | "report when the" |
    "how could we improve" | "how can we improve" | "how we could improve" |
    "what did we learn from" | "run a 5 whys"
    """)

/// Returns whether a sentence tells what would be if something were, as in `if the disk had been full, the
/// database would stop`.
func isHypothetical(_ words: ArraySlice<HashedWord>) -> Bool {
  guard let condition = words.firstIndex(where: { $0.hash == ConditionalWords.condition }) else {
    return false
  }
  return words[condition...].contains { ConditionalWords.unreal.contains($0.hash) }
    && words.contains { ConditionalWords.consequences.contains($0.hash) }
}

private enum ConditionalWords {
  static let condition = WordHash.of("if")
  static let unreal: Set<UInt64> = [WordHash.of("had"), WordHash.of("were")]
  static let consequences = Set(["would", "could", "might"].map(WordHash.of))
}
