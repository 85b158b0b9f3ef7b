internal import Documents
internal import Platform
internal import Storage

extension Store {
  /// Returns which incidents repeat which.
  ///
  /// - Parameter history: Tells which of two of one day came first.
  /// - Returns: In order of the later incident.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func recurrenceClaims(datedBy history: GitHistory) throws(StorageError) -> [RecurrenceClaim] {
    try recurrenceClaims { path in
      history[path].flatMap { $0.begun == 0 ? nil : $0.begun }
    }
  }

  /// Returns which of some incidents repeat which; see ``recurrenceClaims(datedBy:)``.
  func recurrenceMap(of incidents: [Incident], datedBy history: GitHistory) throws(StorageError)
    -> RecurrenceMap
  {
    RecurrenceMap(try recurrenceClaims(datedBy: history), incidents: incidents)
  }
}

extension KnowledgeBase {
  /// Returns recurrences with the words that show them, for which the files of both incidents are looked into.
  ///
  /// - Returns: In the same order; one of which a file cannot be read stays without reasons.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func reasoned(_ recurrences: [Recurrence], in store: Store) throws -> [Recurrence] {
    let shared = try sharedFiles(in: store)
    var known: [String: [Section]] = [:]
    func sections(_ incident: Incident) throws -> [Section] {
      if let sections = known[incident.id] { return sections }
      let bytes = try? contents(incident.path)
      let sections = try bytes.map { try self.sections(of: incident, shared, bytes: $0) } ?? []
      known[incident.id] = sections
      return sections
    }
    return try recurrences.map { recurrence in
      recurrence.reasoned(
        later: try sections(recurrence.incident), earlier: try sections(recurrence.earlier))
    }
  }
}
