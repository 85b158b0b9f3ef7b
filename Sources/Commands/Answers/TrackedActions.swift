internal import Documents
internal import Platform
internal import Storage

extension Store {
  /// Returns all action items, or those that are open, set against the calendar.
  ///
  /// - Parameters:
  ///   - paths: Of the documents of these files only; nil for all.
  ///   - isOpenOnly: Leaves out what is done or dropped.
  ///   - history: What git tells of them.
  ///   - today: The day they are set against.
  ///   - settings: Say how long an item may stay open.
  /// - Returns: In order of path and line; what recurred is not told.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func trackedActions(
    paths: [String]? = nil, isOpenOnly: Bool = false, datedBy history: GitHistory, today: Day,
    settings: Settings
  ) throws -> [TrackedAction] {
    tracked(
      try actions(paths: paths, isOpenOnly: isOpenOnly, datedBy: history, today: today),
      today: today, dueDays: settings.dueDays)
  }

  /// Returns action items set against the calendar, with the incidents that struck while they were open, and in how
  /// many nearly the same is promised. It compares all that was promised.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func comparedActions(
    _ items: [KnownAction], datedBy history: GitHistory, today: Day, settings: Settings
  ) throws -> [TrackedAction] {
    let map = try recurrenceMap(
      of: incidents(matching: [Query.Filter(.kind(.postmortem))]), datedBy: history)
    return countingPromises(
      map.marking(tracked(items, today: today, dueDays: settings.dueDays)),
      like: try likeStatements())
  }

  /// The action items of all incidents, to be compared.
  func likeStatements() throws -> LikeStatements { LikeStatements(try statements()) }
}
