/// Returns phrases of all languages, each with whether it is written without spaces, so that it is one in the midst of
/// others too.
func phrases(meaning: String) -> PhraseTable<Bool> {
  PhraseTable(Vocabulary.standard[meaning].map { ($0, ($0.bytes.first ?? 0) >= 0xe3) })
}
