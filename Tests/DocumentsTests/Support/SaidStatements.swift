@testable import Documents

/// An action item that an incident has in these words.
struct SaidStatement {
  var incident: String
  var text: String
  var state = ActionItem.State.open
  var line = 1
  var id = "1a2b3c"
}

/// Action items as an index would hold them.
struct SaidStatements {
  private var incidents: [[SaidStatement]] = []

  init(_ statements: [SaidStatement]) {
    var places: [String: Int] = [:]
    for statement in statements {
      let place = places[statement.incident] ?? incidents.count
      places[statement.incident] = place
      if place == incidents.count { incidents.append([]) }
      incidents[place].append(statement)
    }
  }

  var like: LikeStatements {
    var all = PackedStatements()
    for (key, said) in incidents.enumerated() {
      all.bytes += packed(
        said.map {
          ActionItem(line: $0.line, state: $0.state, isMarked: true, text: $0.text)
        })
      all.incidents.append(
        PackedStatements.Incident(id: said[0].incident, key: key, end: all.bytes.count))
    }
    return LikeStatements(all)
  }

  func written(_ places: [StatementPlace]) -> [StatementPlace: WrittenStatement] {
    var found: [StatementPlace: WrittenStatement] = [:]
    for place in places {
      let said = incidents[place.document][place.number]
      found[place] = WrittenStatement(id: said.id, text: said.text)
    }
    return found
  }
}
