public import Documents

extension Store {
  /// Returns the contributing factors and action items of all incidents, to be compared.
  public func statements() throws(StorageError) -> [IncidentStatement] {
    // Ids are long and stand for many statements; each is read once.
    var ids: [Int: String] = [:]
    try connection.prepare("SELECT key, id FROM document WHERE kind = 'postmortem'")
      .forEach([]) { ids[$0.integer(0)] = $0.text(1) }
    var statements: [IncidentStatement] = []
    try connection.prepare("SELECT document, line, text, core FROM factor").forEach([]) { row in
      guard let incident = ids[row.integer(0)] else { return }
      statements.append(
        IncidentStatement(
          incident: incident, kind: .factor, line: row.integer(1), text: row.text(2),
          core: CoreWords(packed: row.blob(3))))
    }
    try connection.prepare("SELECT document, line, text, core, id, state FROM action")
      .forEach([]) { row in
        guard let incident = ids[row.integer(0)] else { return }
        let state = ActionItem.State(rawValue: row.text(5)) ?? .open
        statements.append(
          IncidentStatement(
            incident: incident, kind: .action(id: row.text(4), state: state),
            line: row.integer(1), text: row.text(2), core: CoreWords(packed: row.blob(3))))
      }
    return statements
  }

  /// Returns how many action items of each incident are in each state, by the incident's id.
  public func actionCounts() throws(StorageError) -> [String: ActionCounts] {
    let rows = try connection.prepare(
      """
      SELECT document.id, action.state, count(*)
      FROM action
      JOIN document ON document.key = action.document
      WHERE document.kind = 'postmortem'
      GROUP BY document.key, action.state
      """
    ).map { (id: $0.text(0), state: ActionItem.State(rawValue: $0.text(1)), count: $0.integer(2)) }
    var counts: [String: ActionCounts] = [:]
    for row in rows { counts[row.id, default: ActionCounts()].add(row.count, row.state ?? .open) }
    return counts
  }
}
