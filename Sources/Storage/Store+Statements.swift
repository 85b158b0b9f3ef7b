public import Documents

extension Store {
  /// Returns the contributing factors and action items of all incidents, to be compared.
  public func statements() throws(StorageError) -> [IncidentStatement] {
    try factors() + promises()
  }

  private func factors() throws(StorageError) -> [IncidentStatement] {
    try connection.prepare(
      """
      SELECT document.id, factor.line, factor.text
      FROM factor
      JOIN document ON document.key = factor.document
      WHERE document.kind = 'postmortem'
      """
    ).map { row in
      IncidentStatement(
        incident: row.text(0), kind: .factor, line: row.integer(1), text: row.text(2))
    }
  }

  private func promises() throws(StorageError) -> [IncidentStatement] {
    try connection.prepare(
      """
      SELECT document.id, action.line, action.text, action.id, action.state
      FROM action
      JOIN document ON document.key = action.document
      WHERE document.kind = 'postmortem'
      """
    ).map { row in
      let state = ActionItem.State(rawValue: row.text(4)) ?? .open
      return IncidentStatement(
        incident: row.text(0), kind: .action(id: row.text(3), state: state),
        line: row.integer(1), text: row.text(2))
    }
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
