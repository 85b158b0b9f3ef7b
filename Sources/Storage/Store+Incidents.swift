public import Documents
internal import Platform

extension Store {
  /// The columns that ``incident(_:)`` reads, in its order.
  static let incidentColumns = """
    document.id, document.path, document.kind, document.title, document.date, document.severity,
    document.severity_rank, document.status, document.systems, document.patterns,
    document.to_detect, document.to_mitigate, document.to_resolve, document.detection
    """
  static let incidentColumnCount: Int32 = 14

  static func incident(_ row: borrowing Row) -> Incident {
    Incident(
      id: row.text(0), path: row.text(1), kind: Document.Kind(rawValue: row.text(2)) ?? .postmortem,
      title: row.text(3), date: row.optionalInteger(4).map(Day.init(number:)),
      severity: row.optionalText(5).map { Severity(written: $0, rank: row.optionalInteger(6)) },
      status: row.optionalText(7), systems: row.parts(8), patterns: row.parts(9),
      detection: row.optionalText(13).flatMap(Detection.Kind.init(rawValue:)),
      toDetect: row.optionalInteger(10), toMitigate: row.optionalInteger(11),
      toResolve: row.optionalInteger(12))
  }

  /// Returns all documents, the latest first; those without a day come last.
  public func incidents(matching filters: [Query.Filter] = []) throws(StorageError) -> [Incident] {
    let conditions = Conditions(filters)
    return try connection.prepare(
      """
      SELECT \(Store.incidentColumns)
      FROM document
      WHERE \(conditions.clause)
      ORDER BY document.date DESC NULLS LAST, document.path
      """
    ).map(conditions.values, Store.incident)
  }

  /// Returns the documents that a person means by a word: an id, a path, the name of a file with or without its
  /// ending, or the beginning of one id.
  ///
  /// - Returns: One where it is clear; several where it is not; none for a stranger.
  public func incidents(named name: String) throws(StorageError) -> [Incident] {
    let exact = try connection.prepare(
      "SELECT \(Store.incidentColumns) FROM document WHERE document.id = ?1 OR document.path = ?1"
    ).map([.text(name)], Store.incident)
    guard exact.isEmpty else { return exact }
    // Those of one name go by their paths, and nobody who types the name knows that.
    let ofName = try connection.prepare(
      """
      SELECT \(Store.incidentColumns)
      FROM document
      WHERE document.wanted_id = ?1
        OR substr(document.path, -1 - length(?1)) = '/' || ?1
      ORDER BY document.id
      """
    ).map([.text(name)], Store.incident)
    guard ofName.isEmpty else { return ofName }
    return try connection.prepare(
      """
      SELECT \(Store.incidentColumns)
      FROM document
      WHERE substr(document.id, 1, length(?1)) = ?1
      ORDER BY document.id
      """
    ).map([.text(name)], Store.incident)
  }

  /// Returns the documents that have one of these as id, name of the file or path.
  ///
  /// The cost is one look into the index for each name.
  public func incidents(calledAnyOf names: [String]) throws(StorageError) -> [Incident] {
    let statement = try connection.prepare(
      """
      SELECT \(Store.incidentColumns) FROM document
      WHERE document.id = ?1 OR document.wanted_id = ?1 OR document.path = ?1
      """)
    var found: [Incident] = []
    for name in names { found += try statement.map([.text(name)], Store.incident) }
    return found
  }

  /// Returns the ids of the documents of each file that holds several, in its order, by its path.
  public func idsOfSharedFiles() throws(StorageError) -> [String: [String]] {
    let rows = try connection.prepare(
      """
      SELECT path, id
      FROM document
      WHERE path IN (SELECT path FROM document GROUP BY path HAVING count(*) > 1)
      ORDER BY key
      """
    ).map { (path: $0.text(0), id: $0.text(1)) }
    return Dictionary(grouping: rows, by: \.path).mapValues { $0.map(\.id) }
  }

  /// Returns the values that a list of documents has in one of its packed columns, in order, without
  /// repetition: what completions offer.
  public func labels(_ column: LabelColumn) throws(StorageError) -> [String] {
    let rows = try connection.prepare("SELECT DISTINCT \(column.rawValue) FROM document").map {
      $0.parts(0)
    }
    return Set(rows.joined()).sorted()
  }

  public enum LabelColumn: String, Sendable {
    case systems, tags, patterns, authors
    /// Other keys of the frontmatter, in lower case, with `=` and a value.
    case fields
  }

  /// Returns whether any document meets a condition.
  public func holds(_ filter: Query.Filter) throws(StorageError) -> Bool {
    let conditions = Conditions([filter])
    return try connection.prepare(
      "SELECT EXISTS (SELECT 1 FROM document WHERE \(conditions.clause))"
    ).map(conditions.values) { $0.integer(0) == 1 }.first ?? false
  }

  /// Returns all words for how bad incidents were.
  public func severities() throws(StorageError) -> [String] {
    try connection.prepare(
      "SELECT DISTINCT severity FROM document WHERE severity IS NOT NULL ORDER BY severity"
    )
    .map { $0.text(0) }
  }

  /// Returns all words for how far a postmortem has come, for completions.
  public func statuses() throws(StorageError) -> [String] {
    try connection.prepare(
      "SELECT DISTINCT status FROM document WHERE status IS NOT NULL ORDER BY status"
    )
    .map { $0.text(0) }
  }
}
