// Beginnings of words by which a heading may speak of action items, one line a language. To add one, put it into
// its line in lower case; of Chinese, Japanese and Korean a piece of a word. What a heading says counts only
// where the content below it is that of action items too.

extension HeadingRoles {
  /// Returns whether the words of a heading may mean action items, in any order and beside others; `hopefully`
  /// takes words for what could be better too.
  func mayNameActions(_ heading: String, hopefully: Bool = false) -> Bool {
    let name = normalizedHeading(heading)
    let words = name.split { !$0.isLetter }
    func isHeld(_ stems: [Substring]) -> Bool {
      stems.contains { stem in
        stem.utf8.first.map { $0 >= 0xe3 } ?? false
          ? holdsPiece(name, stem) : words.contains { $0.hasPrefix(stem) }
      }
    }
    let isNamed =
      isHeld(HeadingRoles.actionStems) || hopefully && isHeld(HeadingRoles.hopefulStems)
    return isNamed && !isHeld(HeadingRoles.pastStems)
  }

  private func holdsPiece(_ text: String, _ piece: Substring) -> Bool {
    firstPlace(of: Array(piece.utf8), in: Array(text.utf8)[...], from: 0) != nil
  }

  private static let actionStems: [Substring] =
    """
    action follow followup todo remediation
    maßnahme massnahme aufgabe nacharbeit ändern
    action correcti suivi tâche
    accion seguimiento correctiv tarea pendiente
    ação ações corretiv acompanhamento pendênc
    azion corretti
    actie maatregel vervolg
    tiltak tiltag åtgärd oppfølg opfølg uppfölj
    działa akcje zadani
    действи меры задач
    дії заход завдан
    行动 措施 待办 整改 跟进
    アクション 対策 再発防止 フォローアップ
    조치 액션 후속
    """.split(whereSeparator: \.isWhitespace)

  /// What could be better may be a lesson as well.
  private static let hopefulStems: [Substring] =
    """
    improve prevent recommend
    verbesser vorbeug empfehl
    amélior préven recommand
    mejora preven recomend
    melhor recomend
    miglior raccomand
    verbeter aanbevel
    forbedr förbättr forebyg förebygg anbefal
    zapobie usprawn rekomend
    предотвра улучшен рекоменд
    запобіг поліпш покращ
    改进 预防 后续
    改善 今後
    개선 재발 예방
    """.split(whereSeparator: \.isWhitespace)

  /// What was done during the incident is told, and no promise.
  private static let pastStems: [Substring] =
    """
    taken performed executed during ergriffen durchgeführt prises effectuées tomadas realizad executad
    durante intraprese genomen iverksatt vidtagna podjęte принятые вжиті 已采取 実施 취한
    """.split(whereSeparator: \.isWhitespace)
}

/// Returns whether a section holds boxes, or a table that names what is to be done.
func holdsMarkedActions(_ blocks: ArraySlice<Block>) -> Bool {
  blocks.contains { block in
    if case .row(isHeader: true) = block.kind {
      return ActionColumns(header: block.cells)?.isUnmistakable ?? false
    }
    return block.isItem && Checkbox(block.text) != nil
  }
}

/// Returns whether a section is a list, with nothing before it.
func beginsWithList(_ blocks: ArraySlice<Block>) -> Bool {
  blocks.first { $0.kind != .rule }.map { $0.isItem && $0.depth == 1 } ?? false
}
