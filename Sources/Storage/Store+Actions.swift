public import Documents
internal import Platform

extension Store {
  /// Returns action items beside their incidents, in order of path and line.
  ///
  /// - Parameters:
  ///   - filters: On the documents; the owner of an item is for the caller to compare.
  ///   - paths: Of the documents of these files only; nil for all.
  ///   - isOpenOnly: Leaves out what is done or dropped, which is most of an old knowledge base.
  /// - Returns: Each item with the facts of the document that it stands in.
  /// - Throws: ``StorageError`` where the index is damaged or held by another process.
  public func actions(
    matching filters: [Query.Filter] = [], paths: [String]? = nil, isOpenOnly: Bool = false
  ) throws(StorageError) -> [(action: ActionItem, incident: Incident)] {
    let places = paths.map { $0.map { _ in "?" }.joined(separator: ", ") }
    let conditions = Conditions(filters)
    var incidents: [Int: Incident] = [:]
    var result: [(action: ActionItem, incident: Incident)] = []
    let first = Store.incidentColumnCount
    try connection.prepare(
      """
      SELECT \(Store.incidentColumns), document.key, \(Store.actionColumns)
      FROM document
      JOIN action ON action.document = document.key
      WHERE \(conditions.clause)
        AND document.kind = 'postmortem'
        \(places.map { "AND document.path IN (\($0))" } ?? "")
        \(isOpenOnly ? "AND action.state IN ('open', 'in-progress')" : "")
      """
    ).forEach(conditions.values + (paths ?? []).map(SQLValue.text)) { row in
      let key = row.integer(first)
      // Most incidents have several items; their facts are read once.
      let incident = incidents[key] ?? Store.incident(row)
      incidents[key] = incident
      result.append((Store.action(row, from: first + 1), incident))
    }
    return sortedByPlace(result)
  }

  /// Returns the action items of all documents of one file, in order.
  public func actions(ofPath path: String) throws(StorageError) -> [ActionItem] {
    try connection.prepare(
      """
      SELECT \(Store.actionColumns)
      FROM action
      JOIN document ON document.key = action.document
      WHERE document.path = ?
      ORDER BY action.line
      """
    ).map([.text(path)]) { Store.action($0, from: 0) }
  }

  /// The columns that ``action(_:from:)`` reads, in its order.
  private static let actionColumns = """
    action.id, action.line, action.state, action.is_marked, action.text, action.type, action.owner,
    action.due, action.priority, action.ticket, action.commits, action.opened, action.opened_from,
    action.closed, action.wording
    """

  private static func action(_ row: borrowing Row, from first: Int32) -> ActionItem {
    var action = ActionItem(
      line: row.integer(first + 1),
      state: ActionItem.State(rawValue: row.text(first + 2)) ?? .open,
      isMarked: row.integer(first + 3) != 0, text: row.text(first + 4))
    action.id = row.text(first)
    action.type = row.optionalText(first + 5).flatMap(ActionItem.Kind.init(rawValue:))
    action.owner = row.optionalText(first + 6)
    action.due = row.optionalInteger(first + 7).map(Day.init(number:))
    action.priority = row.optionalText(first + 8)
    action.ticket = row.optionalText(first + 9)
    action.commits = unpacked(row.text(first + 10))
    action.opened = row.optionalInteger(first + 11).map(Day.init(number:))
    action.openedFrom = row.optionalText(first + 12).flatMap(ActionItem.DaySource.init(rawValue:))
    action.closed = row.optionalInteger(first + 13).map(Day.init(number:))
    action.closedFrom = action.closed == nil ? nil : .item
    action.wording = UInt64(truncatingIfNeeded: row.integer(first + 14))
    return action
  }

  /// Returns how many action items there are in each state.
  public func actionStates() throws(StorageError) -> [(state: ActionItem.State, count: Int)] {
    try connection.prepare(
      """
      SELECT action.state, count(*)
      FROM action
      JOIN document ON document.key = action.document
      WHERE document.kind = 'postmortem'
      GROUP BY action.state
      """
    ).map { row in (ActionItem.State(rawValue: row.text(0)) ?? .open, row.integer(1)) }
  }

  /// Returns all names that own an action item, for completions.
  public func owners() throws(StorageError) -> [String] {
    try connection.prepare(
      "SELECT DISTINCT owner FROM action WHERE owner IS NOT NULL ORDER BY owner"
    )
    .map { $0.text(0) }
  }
}

/// Sorts by path and line.
///
/// After a rebuild the rows are in order; else places are sorted, and not the items, which are large to move.
private func sortedByPlace(_ items: [(action: ActionItem, incident: Incident)])
  -> [(action: ActionItem, incident: Incident)]
{
  let paths = Set(items.map(\.incident.path)).sorted()
  let ranks = Dictionary(uniqueKeysWithValues: zip(paths, paths.indices))
  let keys = items.enumerated().map { place, item in
    (ranks[item.incident.path] ?? 0, item.action.line, place)
  }
  let isSorted = zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
  return isSorted ? items : keys.sorted { $0 < $1 }.map { items[$0.2] }
}
