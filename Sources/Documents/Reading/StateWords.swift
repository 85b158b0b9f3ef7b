/// The words of one language for the states of an action item.
///
/// The first for each state is what is written where a document shows no other.
struct StateLanguage: Sendable {
  var open: [String]
  var inProgress: [String]
  var done: [String]
  var dropped: [String]

  subscript(state: ActionItem.State) -> [String] {
    switch state {
    case .open: open
    case .inProgress: inProgress
    case .done: done
    case .dropped: dropped
    case .unknown: []
    }
  }
}

/// The words that name a state, in a mark, a cell or brackets, in lower case and without apostrophes.
///
/// A word is put under the state that it tells; what could be two of them is left out, since a state that is not
/// understood is better than a wrong one.
let stateLanguages: [StateLanguage] = [
  .english,
  // German
  StateLanguage(
    open: [
      "offen", "zu erledigen", "geplant", "ausstehend", "nicht begonnen", "nicht erledigt",
      "nicht fertig",
    ],
    inProgress: ["in arbeit", "in bearbeitung", "läuft", "begonnen", "teilweise"],
    done: [
      "erledigt", "fertig", "abgeschlossen", "umgesetzt", "behoben", "geschlossen", "gelöst",
    ],
    dropped: ["verworfen", "abgebrochen", "abgelehnt", "entfällt", "hinfällig"]),
  // French
  StateLanguage(
    open: [
      "à faire", "ouvert", "ouverte", "en attente", "planifié", "planifiée", "prévu", "prévue",
      "non commencé", "pas commencé", "pas fait", "non fait",
    ],
    inProgress: ["en cours", "commencé", "commencée", "partiellement"],
    done: [
      "fait", "faite", "terminé", "terminée", "achevé", "achevée", "résolu", "résolue", "corrigé",
      "clos",
    ],
    dropped: ["abandonné", "abandonnée", "annulé", "annulée", "rejeté", "rejetée"]),
  // Spanish
  StateLanguage(
    open: [
      "pendiente", "abierto", "abierta", "por hacer", "sin empezar", "no iniciado", "no hecho",
    ],
    inProgress: ["en curso", "en progreso", "en proceso", "parcialmente"],
    done: [
      "hecho", "hecha", "completado", "completada", "terminado", "terminada", "resuelto",
      "resuelta", "cerrado", "cerrada",
    ],
    dropped: ["descartado", "descartada", "cancelado", "cancelada", "rechazado", "rechazada"]),
  // Portuguese
  StateLanguage(
    open: ["pendente", "aberto", "aberta", "a fazer", "não iniciado", "não feito"],
    inProgress: ["em andamento", "em progresso", "parcialmente"],
    done: [
      "feito", "feita", "concluído", "concluída", "resolvido", "resolvida", "fechado", "fechada",
    ],
    dropped: ["descartado", "descartada", "cancelado", "cancelada", "rejeitado", "rejeitada"]),
  // Italian
  StateLanguage(
    open: ["da fare", "aperto", "aperta", "in sospeso"], inProgress: ["in corso", "parzialmente"],
    done: ["fatto", "fatta", "completato", "completata", "risolto", "risolta", "chiuso"],
    dropped: ["annullato", "annullata", "scartato", "scartata"]),
  // Dutch
  StateLanguage(
    open: ["te doen", "niet begonnen", "gepland"],
    inProgress: ["bezig", "in uitvoering", "deels", "gedeeltelijk"],
    done: ["klaar", "gedaan", "afgerond", "opgelost", "gesloten"],
    dropped: ["vervallen", "geannuleerd", "afgewezen"]),
  // Norwegian
  StateLanguage(
    open: ["åpen", "åpent", "å gjøre", "ikke startet", "ikke påbegynt", "planlagt"],
    inProgress: ["pågår", "påbegynt", "under arbeid", "i gang", "delvis"],
    done: ["ferdig", "utført", "gjort", "fullført", "løst", "lukket"],
    dropped: ["forkastet", "droppet", "avbrutt", "avvist"]),
  // Danish
  StateLanguage(
    open: ["åben", "åbent", "ikke påbegyndt"], inProgress: ["igangværende", "påbegyndt", "delvis"],
    done: ["færdig", "udført", "løst", "lukket"], dropped: ["droppet", "afvist", "annulleret"]),
  // Swedish
  StateLanguage(
    open: ["öppen", "öppet", "att göra", "ej påbörjad", "inte påbörjad", "planerad"],
    inProgress: ["pågår", "pågående", "påbörjad", "delvis"],
    done: ["klar", "klart", "färdig", "gjord", "åtgärdad", "avslutad", "löst", "stängd"],
    dropped: ["avbruten", "struken", "avvisad"]),
  // Japanese
  StateLanguage(
    open: ["未着手", "未対応", "未完了", "未実施", "未", "予定", "保留"],
    inProgress: ["対応中", "進行中", "作業中", "着手中", "実施中", "一部完了"],
    done: [
      "完了", "完了済み", "対応済み", "対応済", "実施済み", "実施済", "修正済み", "解決済み", "済み", "済",
    ],
    dropped: ["中止", "見送り", "対応不要", "不要", "却下"]),
  // Chinese
  StateLanguage(
    open: [
      "未开始", "待办", "待处理", "待完成", "未完成", "计划中", "未開始", "待辦", "待處理", "計劃中",
    ],
    inProgress: ["进行中", "处理中", "進行中", "處理中"],
    done: ["已完成", "完成", "已修复", "已解决", "已关闭", "已实施", "已修復", "已解決", "已關閉", "已實施"],
    dropped: ["已取消", "已放弃", "已拒绝", "取消", "已放棄", "已拒絕"]),
]

extension StateLanguage {
  static let english = StateLanguage(
    open: [
      "open", "todo", "to do", "to-do", "not started", "not done", "not begun", "not yet",
      "not fixed",
      "not implemented", "not completed", "not complete", "unresolved", "undone", "pending",
      "planned", "scheduled", "future", "blocked", "on hold", "new", "backlog", "tbd", "proposed",
    ],
    inProgress: [
      "in progress", "in-progress", "wip", "ongoing", "started", "in review", "under review",
      "doing", "partial", "partially", "partly",
    ],
    done: [
      "done", "completed", "complete", "closed", "fixed", "implemented", "documented", "resolved",
      "merged", "deployed", "finished", "shipped",
    ],
    dropped: [
      "dropped", "wontfix", "wont fix", "wont do", "cancelled", "canceled", "rejected",
      "abandoned", "obsolete", "not needed",
    ])

  /// What answers a column that asks whether something is done.
  static let answers = StateLanguage(
    open: ["no", "n", "nein", "non", "nei", "nej", "nee", "não", "否", "いいえ"], inProgress: [],
    done: ["yes", "y", "x", "ja", "oui", "sí", "si", "sim", "是", "はい"], dropped: [])
}

/// The characters that name a state.
let stateSigns: [(String, ActionItem.State)] = [
  ("✅", .done), ("☑", .done), ("✔", .done), ("✓", .done), ("❌", .dropped), ("🚧", .inProgress),
  ("⏳", .inProgress), ("⬜", .open), ("☐", .open),
]

extension ActionItem.State {
  /// The states that have words.
  static let written: [ActionItem.State] = [.open, .inProgress, .done, .dropped]
}

/// A state that some words name, and where they end.
typealias NamedState = (state: ActionItem.State, end: Int)

/// Words by their first byte, the longest first.
struct StateWordTable: Sendable {
  private var words: [UInt8: [(word: [UInt8], state: ActionItem.State)]] = [:]

  static let all = StateWordTable(stateLanguages)
  static let answers = StateWordTable([.answers])

  init(_ languages: [StateLanguage]) {
    for language in languages {
      for state in ActionItem.State.written {
        for word in language[state].flatMap(spellings) {
          words[word[0], default: []].append((word, state))
        }
      }
    }
    words = words.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// Returns the longest state that words at a place name, and where they end; apostrophes do not count.
  func state(in bytes: [UInt8], at start: Int, before end: Int) -> NamedState? {
    guard start < end, let known = words[lowered(bytes[start])] else { return nil }
    for (word, state) in known {
      var place = start
      var matched = 0
      while matched < word.count, place < end {
        if bytes[place] == UInt8(ascii: "'") {
          place += 1
        } else if bytes[place..<end].starts(with: "’".utf8) {
          place += 3
        } else if lowered(bytes[place]) == word[matched] {
          place += 1
          matched += 1
        } else {
          break
        }
      }
      if matched == word.count, isEndOfWord(bytes, at: place, before: end) { return (state, place) }
    }
    return nil
  }
}

/// ASCII is compared without its case; other letters are known small, with a capital, and all in capitals.
private func spellings(_ word: String) -> Set<[UInt8]> {
  let written = [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()]
  return Set(written.map { $0.utf8.map(lowered) })
}

/// Returns whether a word ends at a place: what follows is no letter and no hyphen within a word, or of the
/// other kind of writing, as in `TODO（次回）` and `完了2026-05-07`.
private func isEndOfWord(_ bytes: [UInt8], at place: Int, before end: Int) -> Bool {
  guard place < end else { return true }
  if bytes[place] == UInt8(ascii: "-"), place + 1 < end {
    return !isLetter(bytes[place + 1]) && bytes[place + 1] < 0x80
  }
  let next = decodeScalar(bytes, at: place, before: end).0
  guard isWordScalar(next) else { return true }
  var last = place - 1
  while last > 0, bytes[last] & 0xc0 == 0x80 { last -= 1 }
  return isIdeograph(next) != isIdeograph(decodeScalar(bytes, at: last, before: place).0)
}

/// Returns the longest state that words at a place name, in any language.
func stateWord(in bytes: [UInt8], at start: Int, before end: Int) -> NamedState? {
  StateWordTable.all.state(in: bytes, at: start, before: end)
}

/// Returns the state that a character at a place names, and where it ends, its variation selector
/// included.
func stateSign(in bytes: [UInt8], at start: Int, before end: Int) -> NamedState? {
  // All of them begin with one of two bytes.
  guard start < end, bytes[start] == 0xe2 || bytes[start] == 0xf0 else { return nil }
  for (sign, state) in stateSigns where bytes[start..<end].starts(with: sign.utf8) {
    let place = start + sign.utf8.count
    return (state, bytes[place..<end].starts(with: "\u{fe0f}".utf8) ? place + 3 : place)
  }
  return nil
}
