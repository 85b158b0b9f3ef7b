public import Documents
public import Platform

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
    let isWanted = """
      \(conditions.clause)
        AND document.kind = 'postmortem'
        \(places.map { "AND document.path IN (\($0))" } ?? "")
      """
    let values = conditions.values + (paths ?? []).map(SQLValue.text)
    // Most incidents have several items; their facts are read once.
    var incidents: [Int: Incident] = [:]
    try connection.prepare(
      "SELECT \(Store.incidentColumns), document.key FROM document WHERE \(isWanted)"
    ).forEach(values) { row in
      incidents[row.integer(Store.incidentColumnCount)] = Store.incident(row)
    }
    // Where nearly all are wanted, one pass in the order in which they were put in is quickest.
    let isPass = conditions.isTrivial && paths == nil
    let state = isOpenOnly ? "action.state NOT IN ('done', 'dropped')" : "true"
    var items = ItemsInOrder()
    try connection.prepare(
      """
      SELECT action.document, \(Store.actionColumns)
      FROM \(isPass ? "action" : "document JOIN action ON action.document = document.key")
      WHERE \(isPass ? "" : isWanted + " AND ")\(state)
      """
    ).forEach(isPass ? [] : values) { row in
      items.add(document: row.integer(0), in: incidents) { Store.action(row, from: 1) }
    }
    return items.sorted()
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
    action.closed, action.wording, action.state_words, action.sense
    """

  private static func action(_ row: borrowing Row, from first: Int32) -> ActionItem {
    var action = ActionItem(
      line: row.integer(first + 1),
      state: ActionItem.State(rawValue: row.text(first + 2)) ?? .unknown,
      isMarked: row.integer(first + 3) != 0, text: row.text(first + 4))
    action.id = row.text(first)
    action.type = row.optionalText(first + 5).flatMap(ActionItem.Kind.init(rawValue:))
    action.owner = row.optionalText(first + 6)
    action.due = row.optionalInteger(first + 7).map(Day.init(number:))
    action.priority = row.optionalText(first + 8)
    action.ticket = row.optionalText(first + 9)
    action.commits = row.parts(first + 10)
    action.opened = row.optionalInteger(first + 11).map(Day.init(number:))
    action.openedFrom = row.optionalText(first + 12).flatMap(ActionItem.DaySource.init(rawValue:))
    action.closed = row.optionalInteger(first + 13).map(Day.init(number:))
    action.closedFrom = action.closed == nil ? nil : .item
    action.wording = UInt64(truncatingIfNeeded: row.integer(first + 14))
    action.stateWords = row.optionalText(first + 15)
    action.knownSense = ActionSense(code: row.integer(first + 16))
    return action
  }

  /// Returns the days of all action items of postmortems that the documents tell, by the path of the file: to read their
  /// words as well takes many times as long.
  public func actionDays() throws(StorageError) -> [String: [ItemDays]] {
    var paths: [Int: String] = [:]
    try connection.prepare("SELECT key, path FROM document WHERE kind = 'postmortem'").forEach([]) {
      paths[$0.integer(0)] = $0.text(1)
    }
    var found: [String: [ItemDays]] = [:]
    var items: [ItemDays] = []
    var document: Int?
    func keep() {
      if let path = document.flatMap({ paths[$0] }) { found[path, default: []] += items }
      items = []
    }
    // The rows of a document follow one another, in order.
    try connection.prepare(
      "SELECT document, state, opened, opened_from, closed, wording FROM action ORDER BY rowid"
    ).forEach([]) { row in
      if row.integer(0) != document {
        keep()
        document = row.integer(0)
      }
      let closed = row.optionalInteger(4).map(Day.init(number:))
      items.append(
        ItemDays(
          wording: UInt64(truncatingIfNeeded: row.integer(5)),
          state: ActionItem.State(rawValue: row.text(1)) ?? .unknown,
          opened: row.optionalInteger(2).map(Day.init(number:)),
          openedFrom: row.optionalText(3).flatMap(ActionItem.DaySource.init(rawValue:)),
          closed: closed, closedFrom: closed == nil ? nil : .item))
    }
    keep()
    return found
  }

  /// Returns all names that own an action item, for completions.
  public func owners() throws(StorageError) -> [String] {
    try connection.prepare(
      "SELECT DISTINCT owner FROM action WHERE owner IS NOT NULL ORDER BY owner"
    )
    .map { $0.text(0) }
  }
}

/// Action items beside their incidents, as the rows give them.
///
/// After a rebuild the rows are in order of path and line; else places are sorted, and not the items, which are
/// large to move.
private struct ItemsInOrder {
  private var items: [(action: ActionItem, incident: Incident)] = []
  private var isSorted = true
  private var document: Int?
  private var incident: Incident?
  private var path = ""
  private var line = 0

  /// Takes an item, unless its document is none of `incidents`.
  mutating func add(document: Int, in incidents: [Int: Incident], _ action: () -> ActionItem) {
    if document != self.document {
      self.document = document
      incident = incidents[document]
      let last = path
      path = incident?.path ?? path
      if path != last { (isSorted, line) = (isSorted && last < path, 0) }
    }
    guard let incident else { return }
    let action = action()
    isSorted = isSorted && line <= action.line
    line = action.line
    items.append((action, incident))
  }

  func sorted() -> [(action: ActionItem, incident: Incident)] {
    if isSorted { return items }
    let paths = Set(items.map(\.incident.path)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(paths, paths.indices))
    let keys = items.enumerated().map { place, item in
      (ranks[item.incident.path] ?? 0, item.action.line, place)
    }
    return keys.sorted { $0 < $1 }.map { items[$0.2] }
  }
}

extension Store {
  /// Counts the action items that speak of each pattern, by their states.
  ///
  /// - Parameter since: The day of the first incident whose items count; nil for all.
  /// - Returns: The counts by the id of the pattern.
  /// - Throws: ``StorageError`` where the index is damaged or held by another process.
  public func actionCounts(since: Day? = nil) throws(StorageError) -> [String: ActionCounts] {
    let isRecent = "document IN (SELECT key FROM document WHERE date >= ?)"
    var counts: [String: ActionCounts] = [:]
    try connection.prepare(
      """
      SELECT patterns, state, count(*)
      FROM action
      WHERE patterns <> '' AND \(since == nil ? "true" : isRecent)
      GROUP BY patterns, state
      """
    ).forEach(since.map { [.integer($0.number)] } ?? []) { row in
      let state = ActionItem.State(rawValue: row.text(1)) ?? .unknown
      for pattern in row.parts(0) {
        counts[pattern, default: ActionCounts()].add(row.integer(2), state)
      }
    }
    return counts
  }

  /// Returns how many action items of postmortems are in each state.
  ///
  /// - Throws: ``StorageError`` where the index is damaged or held by another process.
  public func actionStates() throws(StorageError) -> [ActionItem.State: Int] {
    var counts: [ActionItem.State: Int] = [:]
    try connection.prepare(
      """
      SELECT state, count(*) FROM action JOIN document ON document.key = action.document
      WHERE document.kind = 'postmortem' GROUP BY state
      """
    ).forEach([]) { row in
      counts[ActionItem.State(rawValue: row.text(0)) ?? .unknown, default: 0] += row.integer(1)
    }
    return counts
  }
}
