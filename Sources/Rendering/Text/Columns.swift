internal import Platform

/// Rows of cells that stand under one another.
struct Columns {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[StyledLine]] = []

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  mutating func add(_ cells: [StyledLine]) {
    rows.append(cells)
  }

  /// Columns of the terminal that the widest row takes.
  var width: Int { widths.reduce(2 * (alignments.count - 1), +) }

  private var widths: [Int] {
    alignments.indices.map { column in
      rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
  }

  /// Returns the rows, two spaces between columns, cut at `width`; cells at the end that are empty take
  /// no room.
  func lines(width: Int, indent: Int = 0) -> [StyledLine] {
    let widths = widths
    return rows.map { row in
      var line = StyledLine(spaces(indent))
      let last = row.lastIndex { !$0.isEmpty } ?? -1
      for (column, cell) in row.prefix(last + 1).enumerated() {
        if column > 0 { line.append(Span("  ")) }
        switch alignments[column] {
        case .right: line.append(cell.aligned(right: widths[column]))
        case .left where column == last: line.append(cell)
        case .left: line.append(cell.padded(to: widths[column]))
        }
      }
      return line.truncated(to: width)
    }
  }
}

/// Makes text of many things in runs of some, on all cores, and consumes it in order.
func inRuns<Result: Sendable>(
  of length: Int, count: Int, transform: @escaping @Sendable (Range<Int>) -> Result,
  consume: (Result) -> Void
) {
  let runs = (count + length - 1) / length
  // A thread costs more than one run.
  inOrder(count: runs, threads: runs > 1 ? processorCount() : 0) {
    transform($0 * length..<min(($0 + 1) * length, count))
  } consume: { _, result in
    consume(result)
  }
}
