internal import Documents

extension Invocation {
  /// The words that were typed as a query.
  var queryText: String { line.arguments.joined(separator: " ") }

  /// The query that the arguments make; how odd input was read is said on standard error.
  func query(_ answers: Answers) throws -> Query {
    let roles = line.command?.name == "search" ? line.values("in") : []
    let query = try answers.query(queryText, in: Set(roles.compactMap(Role.init(rawValue:))))
    for note in query.notes { say("note: column \(note.column): \(note.message)") }
    return query
  }

  /// Says which conditions of a query are why there is nothing, and what could have been asked.
  func sayUnmet(_ query: Query, _ answers: Answers) throws {
    for condition in try answers.unmet(query) { say(condition.sentence) }
  }
}
