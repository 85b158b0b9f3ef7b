internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Returns what a span of days changed, and what stands open at its end.
  ///
  /// - Parameters:
  ///   - span: Its first day and its last.
  ///   - scope: Whose action items count.
  ///   - actions: All of them, with the days that git tells.
  /// - Returns: Without the reasons of recurrences, which cost the reading of files.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func report(
    _ span: (from: Day, until: Day), scope: WeeklyReport.Scope, of actions: [KnownAction]
  ) throws -> WeeklyReport {
    let history = try history()
    let incidents = try store.incidents()
    return weeklyReport(
      from: span.from, until: span.until, scope: scope, actions: actions, incidents: incidents,
      claims: try recurrenceClaims(), like: try store.likeStatements(),
      cited: try laterCommits().citedIncidents(incidents), dueDays: base.settings.dueDays
    ) { history.arrival(of: $0) }
  }
}
