internal import Documents
internal import Platform

extension WeeklyReport {
  /// How much is open by owner, or by system: the rows of a table, the most pressing first.
  struct ShareTable {
    var name: String
    /// The name of its place in a page.
    var anchor: String
    /// How the column of names is headed.
    var key: String
    var rows: [ShareRow]
    /// How many names are left out.
    var rest: Int

    static let head = ["open", "overdue", "opened", "closed", "oldest"]
  }

  struct ShareRow {
    var name: String
    /// In the order of ``ShareTable/head``; the last is an age, empty where none is known.
    var cells: [String]
    var isOverdue: Bool
  }

  /// A table that would only say again what the totals say is left out.
  var shareTables: [ShareTable] {
    [
      table("By owner", "owners", key: "owner", owners, nobody: "unowned"),
      table("By system", "systems", key: "system", systems, nobody: "no system"),
    ].filter { $0.rows.count > 1 }
  }

  private static let mostRows = 12

  private func table(
    _ name: String, _ anchor: String, key: String, _ shares: [Share], nobody: String
  ) -> ShareTable {
    let rows = shares.prefix(WeeklyReport.mostRows).map { share in
      ShareRow(
        name: share.name ?? nobody,
        cells: [share.open, share.overdue, share.opened, share.closed].map(String.init)
          + [share.oldestDays.map { counted($0, "day") } ?? ""],
        isOverdue: share.overdue > 0)
    }
    return ShareTable(
      name: name, anchor: anchor, key: key, rows: rows, rest: shares.count - rows.count)
  }
}
