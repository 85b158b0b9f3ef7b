internal import Documents
internal import Platform

/// Returns the totals as a table, each change coloured and signed.
func totalsTable(_ report: WeeklyReport) -> HTML {
  let names = report.spanNames
  let rows = report.totalRows.map { row -> HTML in
    let mark: HTML = row.isBetter.map { $0 ? "better" : "worse" } ?? "same"
    return """
      <tr><th scope="row">\(row.name)</th><td>\(row.now)</td><td>\(row.before)</td>\
      <td class="\(mark)">\(signed(row.now - row.before))</td></tr>
      """
  }
  return """
    <table>
    <caption>Action items beside the \(names.before)</caption>
    <thead>
    <tr><th scope="col">count</th><th scope="col">\(names.now)</th>\
    <th scope="col">\(names.before)</th><th scope="col">change</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
}

/// Returns the numbers of the chart as a table.
func weeksTable(_ weeks: [WeeklyReport.WeekCount]) -> HTML {
  let rows = weeks.map { count -> HTML in
    """
    <tr><th scope="row">\(count.week.description)</th><td>\(count.open)</td>\
    <td>\(count.opened)</td><td>\(count.closed)</td></tr>
    """
  }
  return """
    <table>
    <caption>Action items by week</caption>
    <thead>
    <tr><th scope="col">week</th><th scope="col">open</th><th scope="col">opened</th>\
    <th scope="col">closed</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
}

/// Returns how much is open by owner, or by system, as a table.
func shareTable(_ table: WeeklyReport.ShareTable) -> HTML {
  let head = WeeklyReport.ShareTable.head.map { "<th scope=\"col\">\($0)</th>" as HTML }
  let rows = table.rows.map { row -> HTML in
    let cells = row.cells.enumerated().map { index, cell -> HTML in
      index == 1 && row.isOverdue ? "<td class=\"worse\">\(cell)</td>" : "<td>\(cell)</td>"
    }
    return "<tr><th scope=\"row\">\(row.name)</th>\(cells)</tr>"
  }
  let more: HTML = table.rest > 0 ? "\n<p class=\"muted\">and \(table.rest) more</p>" : ""
  return """
    <table>
    <caption>Action items by \(table.key)</caption>
    <thead>
    <tr><th scope="col">\(table.key)</th>\(head)</tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>\(more)
    """
}
