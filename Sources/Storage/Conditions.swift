internal import Documents
internal import Platform

/// The conditions of a query as SQL over a row of `document`, with the values that it binds.
///
/// Both sides are folded by SQL's `lower`, which knows ASCII only: other letters compare as they are
/// written. Nothing goes through `LIKE`, to which `%` and `_` would not be text.
struct Conditions {
  private(set) var sql: [String] = []
  private(set) var values: [SQLValue] = []

  init(_ filters: [Query.Filter]) {
    for filter in filters {
      let clause = clause(filter.condition)
      sql.append(filter.isNegated ? "NOT (\(clause))" : clause)
    }
  }

  /// The clauses joined, to stand after `WHERE`.
  var clause: String { sql.isEmpty ? "true" : sql.joined(separator: "\n  AND ") }

  /// True where any document will do, so that no row need be looked at.
  var isTrivial: Bool { sql.isEmpty }

  private mutating func clause(_ condition: Query.Condition) -> String {
    switch condition {
    case .severity(let worst, let mildest):
      var parts = ["document.severity_rank IS NOT NULL"]
      if let worst {
        parts.append("document.severity_rank >= ?")
        values.append(.integer(worst))
      }
      if let mildest {
        parts.append("document.severity_rank <= ?")
        values.append(.integer(mildest))
      }
      return parts.joined(separator: " AND ")
    case .severityWritten(let word):
      values.append(.text(word))
      return "coalesce(instr(lower(document.severity), lower(?)) > 0, 0)"
    case .system(let name): return contains("systems", name)
    case .tag(let name): return contains("tags", name)
    case .pattern(let name): return contains("patterns", name)
    case .owner(let name):
      values.append(.text(name))
      return
        "EXISTS (SELECT 1 FROM action WHERE action.document = document.key AND lower(ltrim(action.owner, '@')) = lower(ltrim(?, '@')))"
    case .kind(let kind):
      values.append(.text(kind.rawValue))
      return "document.kind = ?"
    case .status(let status):
      values.append(.text(status))
      return "coalesce(instr(lower(document.status), lower(?)) = 1, 0)"
    case .isOpen(let isOpen):
      // Of a state that is not understood nobody can say either.
      return isOpen
        ? "EXISTS (SELECT 1 FROM action WHERE action.document = document.key AND action.state IN ('open', 'in-progress'))"
        : "NOT EXISTS (SELECT 1 FROM action WHERE action.document = document.key AND action.state NOT IN ('done', 'dropped'))"
    case .dated(let from, let until):
      var parts = ["document.date IS NOT NULL"]
      if let from {
        parts.append("document.date >= ?")
        values.append(.integer(from.number))
      }
      if let until {
        parts.append("document.date <= ?")
        values.append(.integer(until.number))
      }
      return parts.joined(separator: " AND ")
    case .field(let key, let value):
      values.append(.text("\u{1f}\(key)=".lowercased()))
      values.append(.text("\u{1f}\(key.lowercased())=\(value)"))
      return "(instr(document.fields, ?) > 0 AND instr(lower(document.fields), lower(?)) > 0)"
    case .impossible: return "false"
    }
  }

  private mutating func contains(_ column: String, _ name: String) -> String {
    values.append(.text("\u{1f}\(name)\u{1f}"))
    return "instr(lower(document.\(column)), lower(?)) > 0"
  }
}
