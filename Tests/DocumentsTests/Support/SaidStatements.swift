@testable import Documents

/// A factor, or an action where it has a state, that an incident has in these words.
struct SaidStatement {
  var incident: String
  var text: String
  var state: ActionItem.State?
  var line = 1
  var id = "1a2b3c"

  var core: CoreWords { state == nil ? CoreWords(ofFactor: text) : CoreWords(of: text) }
}

/// Statements as an index would hold them.
struct SaidStatements {
  private var incidents: [[SaidStatement]]

  init(_ statements: [SaidStatement]) {
    var incidents: [[SaidStatement]] = []
    var places: [String: Int] = [:]
    for statement in statements {
      let place = places[statement.incident] ?? incidents.count
      places[statement.incident] = place
      if place == incidents.count { incidents.append([]) }
      incidents[place].append(statement)
    }
    self.incidents = incidents.map { said in
      said.filter { $0.state == nil } + said.filter { $0.state != nil }
    }
  }

  var like: LikeStatements {
    var all = PackedStatements()
    for (key, said) in incidents.enumerated() {
      all.bytes += packed(
        said.map {
          IncidentStatement(
            kind: $0.state.map(IncidentStatement.Kind.action) ?? .factor, line: $0.line,
            core: $0.core)
        })
      all.incidents.append(
        PackedStatements.Incident(id: said[0].incident, key: key, end: all.bytes.count))
    }
    return LikeStatements(all)
  }

  func written(_ places: [StatementPlace]) -> [StatementPlace: WrittenStatement] {
    var found: [StatementPlace: WrittenStatement] = [:]
    for place in places {
      let said = incidents[place.document].filter { ($0.state != nil) == place.isAction }
      found[place] = WrittenStatement(
        id: place.isAction ? said[place.number].id : nil, text: said[place.number].text)
    }
    return found
  }
}
