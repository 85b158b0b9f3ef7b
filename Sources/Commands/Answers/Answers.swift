internal import Documents
internal import Platform
internal import Storage

/// What a knowledge base answers: a function for each question, which returns values to be shown.
///
/// A command reads what was typed, asks here and renders; another face of the program would ask the same. What costs the
/// reading of files for each line of an answer, as the reasons of recurrences do, is a question of its own, to be put for
/// those that are shown. Git's history is read once, and only for answers that need its days.
final class Answers {
  let base: KnowledgeBase
  let store: Store
  /// The day that ages and spans are counted from.
  let today: Day
  private let readHistory: () throws -> GitHistory
  private let readCommits: (GitHistory) throws -> LaterCommits
  private var knownHistory: GitHistory?
  private var knownCommits: LaterCommits?

  /// - Parameters:
  ///   - base: The knowledge base.
  ///   - store: Its index.
  ///   - today: The day that ages and spans are counted from.
  ///   - history: Reads what git tells of the action items.
  ///   - laterCommits: Reads what commits say, of that history.
  init(
    _ base: KnowledgeBase, _ store: Store, today: Day,
    history: @escaping () throws -> GitHistory,
    laterCommits: @escaping (GitHistory) throws -> LaterCommits
  ) {
    self.base = base
    self.store = store
    self.today = today
    readHistory = history
    readCommits = laterCommits
  }

  /// What git tells of the action items, or why it tells nothing.
  func history() throws -> GitHistory {
    if let knownHistory { return knownHistory }
    let history = try readHistory()
    knownHistory = history
    return history
  }

  /// The same for those who can do nothing without.
  ///
  /// - Throws: ``Problem`` where git tells nothing.
  func neededHistory() throws -> GitHistory {
    let history = try history()
    if let absence = history.absence { throw Problem.git(absence) }
    return history
  }

  /// What commits say of the knowledge base.
  func laterCommits() throws -> LaterCommits {
    if let knownCommits { return knownCommits }
    let commits = try readCommits(history())
    knownCommits = commits
    return commits
  }

  func postmortems() throws -> [Incident] {
    try store.incidents(matching: [Query.Filter(.kind(.postmortem))])
  }
}
