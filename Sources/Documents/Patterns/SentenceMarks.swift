/// The concepts by which any sentence is judged, whatever pattern it speaks of.
struct SentenceMarks: Sendable {
  /// `no`, `not`, `never`: denies what follows.
  private(set) var denial = -1
  /// `was ruled out`, `did not occur`: denies what stands before.
  private(set) var denialBehind = -1
  /// `none`, `n/a`: the value of a label that denies it.
  private(set) var none = -1
  /// `because`, `noticed that`: what follows is told by itself.
  private(set) var newClause = -1
  /// `or`, `nor`: a denial reaches over what is listed.
  private(set) var alternative = -1
  /// What stands before something and denies it, or does not.
  private(set) var parts: Set<Int> = []
  /// `could have`, `possibly`: puts the sentence in doubt.
  private(set) var doubt = -1
  /// `if`, `were`, `would`: what would be if something were.
  private(set) var condition: [Int] = []
  /// `caused by`, `led to`: the sentence says why.
  private(set) var cause = -1

  init() {}

  /// - Parameter number: Gives a concept its number.
  init(number: (String) -> Int) {
    denial = number("denial")
    denialBehind = number("denial-behind")
    none = number("none")
    newClause = number("new-clause")
    alternative = number("alternative")
    parts = [denial, newClause, alternative]
    doubt = number("doubt")
    cause = number("cause")
    condition = ["condition", "unreal-verb", "consequence"].map(number)
  }

  /// Whether a class itself says that something is not; of a phrase, the sentence tells.
  func isDenial(_ term: Pattern.Term) -> Bool {
    if case .concept(let name) = term { return ["absence", "denial", "unaware"].contains(name) }
    return false
  }

  func isUnreal(_ term: Pattern.Term) -> Bool {
    switch term {
    case .concept(let name): ["would-have-helped", "should", "added"].contains(name)
    case .phrase(let phrase): phrase.words.contains("would") || phrase.words.contains("could")
    }
  }
}

extension SentenceScan {
  /// Returns why what stands at some words is not said to be so; nil where it is.
  ///
  /// - Parameters:
  ///   - parts: The words that met, each range of them.
  ///   - marks: The concepts that deny.
  /// - Returns: Where they deny what is said, ``PatternExplanation/Reason/denied``.
  func denial(of parts: [Range<Int>], _ marks: SentenceMarks) -> PatternExplanation.Reason? {
    guard let start = parts.map(\.lowerBound).min(), let end = parts.map(\.upperBound).max() else {
      return nil
    }
    let isInside = occurrences(beginningIn: start..<end).contains { occurrence in
      occurrence.term == marks.denial && !parts.contains { $0.overlaps(occurrence.words) }
        && !isAffirmed(occurrence.words, marks)
    }
    if isInside || isDenied(before: start, marks) || isDenied(behind: end, marks) { return .denied }
    return nil
  }

  /// Returns whether the whole sentence is in doubt, and by which words; a question always is.
  func doubt(_ marks: SentenceMarks) -> PatternExplanation.Reason? {
    if let doubt = occurrences.first(where: { $0.term == marks.doubt }) {
      return .doubt(text(of: doubt.words))
    }
    if marks.condition.allSatisfy(contains) { return .hypothetical }
    return bytes[range].last { !isBlank($0) && $0 != UInt8(ascii: "*") } == UInt8(ascii: "?")
      ? .question : nil
  }

  /// Goes back word by word within the clause. `was not caused by a full disk` denies the disk; in `not now, the disk
  /// is full` and `nobody noticed that the disk was full` another clause begins between.
  private func isDenied(before place: Int, _ marks: SentenceMarks) -> Bool {
    var isListed = false
    var index = place
    while index > sentence.lowerBound, place - index < farthest {
      if isBorder(words[index - 1].end..<words[index].start, commaToo: !isListed) { return false }
      index -= 1
      // The longer one is meant: `not only`, `to prevent`.
      let here = occurrences(beginningIn: index - longestMark..<index + 1)
        .filter { $0.words.contains(index) && marks.parts.contains($0.term) }
      guard let mark = here.max(by: { $0.words.count < $1.words.count })?.term else { continue }
      if mark == marks.newClause { return false }
      if mark == marks.denial { return true }
      isListed = true
    }
    return false
  }

  private func isDenied(behind place: Int, _ marks: SentenceMarks) -> Bool {
    var index = place
    while index < sentence.upperBound, index - place < farthestBehind {
      let gap = words[index - 1].end..<words[index].start
      let here = occurrences(beginningIn: index..<index + 1)
      // `Data loss: none`, `データ損失なし`.
      if isLabelEnd(gap) || gap.isEmpty,
        here.contains(where: { $0.term == marks.none && isValue($0.words) })
      {
        return true
      }
      if isBorder(gap, commaToo: true) { return false }
      if here.contains(where: { $0.term == marks.denialBehind }) { return true }
      if here.contains(where: { $0.term == marks.newClause }) { return false }
      index += 1
    }
    return isNone(inCellBehind: range.upperBound)
  }

  /// `not only`, `no longer` affirm.
  private func isAffirmed(_ denial: Range<Int>, _ marks: SentenceMarks) -> Bool {
    occurrences(beginningIn: denial.lowerBound - longestMark..<denial.upperBound)
      .contains { $0.term == marks.newClause && $0.words.overlaps(denial) }
  }

  private func isValue(_ range: Range<Int>) -> Bool {
    range.upperBound >= sentence.upperBound
      || isBorder(words[range.upperBound - 1].end..<words[range.upperBound].start, commaToo: true)
  }

  /// The cell next to that of the sentence, which is a label, says that there was nothing.
  private func isNone(inCellBehind end: Int) -> Bool {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "|"), sentence.count <= mostWordsOfLabel
    else { return false }
    let cell = bytes[(end + 1)...].prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\n") }
    let text = trimmedText(String(decoding: cell, as: UTF8.self)).lowercased()
    return noneCells.contains(text)
  }

  private func isLabelEnd(_ gap: Range<Int>) -> Bool {
    bytes[gap].contains(UInt8(ascii: ":"))
      || firstPlace(of: wideColon, in: bytes[gap], from: gap.lowerBound) != nil
  }

  /// Returns whether a mark parts two clauses.
  private func isBorder(_ gap: Range<Int>, commaToo: Bool) -> Bool {
    guard gap.count > 1 else {
      return commaToo && gap.count == 1 && bytes[gap.lowerBound] == UInt8(ascii: ",")
    }
    let gap = bytes[gap]
    if isASCII(gap) {
      return gap.contains { ";:()|".utf8.contains($0) || commaToo && $0 == UInt8(ascii: ",") }
        || firstPlace(of: dash, in: gap, from: gap.startIndex) != nil
    }
    return String(decoding: gap, as: UTF8.self)
      .contains { commaToo && ",，、".contains($0) || ";:()—–|；：。".contains($0) }
  }
}

private let dash = Array(" - ".utf8)
private let wideColon = Array("：".utf8)
/// `did not in the end lead to any loss of data`.
private let farthest = 8
/// Ideographs are words of their own.
private let farthestBehind = 10
private let mostWordsOfLabel = 4
/// In words; no denial of ours is longer.
private let longestMark = 8
/// An empty cell, or a dash, says nothing.
private let noneCells: Set<String> = [
  "none", "no", "n/a", "na", "nil", "0", "なし", "無し", "无", "无影响", "없음", "нет",
  "keine", "aucune", "aucun", "ninguna", "ninguno", "nenhuma", "nenhum", "nessuna", "ingen",
  "inget", "brak", "geen",
]
