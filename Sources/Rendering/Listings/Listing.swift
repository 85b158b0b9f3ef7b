public import Platform

/// The answer of a command that lists things: named columns of JSON, from which every format for programs
/// is made.
public struct Listing: Sendable {
  struct Row {
    /// The file that the row is about; nil for what stands in no single file.
    var path: String?
    /// The lines of the file that show it, and what is to be read there.
    var places: [(line: Int, text: String)]
    var cells: [JSON]
  }

  let columns: [String]
  let rows: [Row]

  /// A list of objects, their keys in the order of the columns.
  public var json: JSON {
    .array(objects)
  }

  /// One object a line.
  public var ndjson: String {
    objects.map { $0.compact + "\n" }.joined()
  }

  /// RFC 4180, with a head; lists within a cell are joined by `; `.
  ///
  /// An object within a cell is shown by its first member: a severity as written, a hit by its line.
  public var csv: String {
    let head = columns.map(JSON.string)
    return ([head] + rows.map(\.cells)).map { csvRecord($0.map(cellText)) }.joined()
  }

  private var objects: [JSON] {
    rows.map { row in .object(zip(columns, row.cells).map { (key: $0, value: $1) }) }
  }
}

/// A name and how its value is taken from what is listed.
struct Column<Element>: Sendable {
  let name: String
  let value: @Sendable (Element) -> JSON

  init(_ name: String, _ value: @escaping @Sendable (Element) -> JSON) {
    self.name = name
    self.value = value
  }
}

extension Listing {
  /// Lists elements by a table of columns.
  init<Element>(
    _ elements: [Element], columns: [Column<Element>], path: (Element) -> String? = { _ in nil },
    places: (Element) -> [(line: Int, text: String)] = { _ in [] }
  ) {
    self.columns = columns.map(\.name)
    rows = elements.map { element in
      Row(
        path: path(element), places: places(element), cells: columns.map { $0.value(element) })
    }
  }
}

private func cellText(_ value: JSON) -> String {
  switch value {
  case .null: ""
  case .bool(let truth): truth ? "true" : "false"
  case .int(let number): String(number)
  case .double(let number): String(number)
  case .string(let text): formulaSafe(text)
  case .array(let values): formulaSafe(values.map(cellText).joined(separator: "; "))
  case .object(let members): members.first.map { cellText($0.value) } ?? ""
  }
}

extension Listing {
  /// Returns each file once, one a line, in the order of the rows.
  public func paths(_ format: PathFormat = PathFormat()) -> String {
    // By their bytes: to the file system, two ways to write an accent are two names.
    var seen: Set<[UInt8]> = []
    return rows.compactMap(\.path).filter { seen.insert(Array($0.utf8)).inserted }
      .map { format.ended($0, by: "\n") }.joined()
  }

  /// Returns `path:line:text` for each place, one a line, as editors read it into a list to jump by.
  ///
  /// With NUL after the path it is what `rg --null` and `grep -Z` write: the rest stays `line:text`.
  public func grep(_ format: PathFormat = PathFormat()) -> String {
    rows.map { row in
      guard let path = row.path else { return "" }
      return row.places.map { place in
        "\(format.ended(path, by: ":"))\(place.line):\(neutralized(place.text))\n"
      }.joined()
    }.joined()
  }
}

/// Returns one record of RFC 4180 with its line end.
func csvRecord(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",") + "\r\n"
}

private func csvField(_ text: String) -> String {
  let visible = neutralized(text)
  guard visible.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
    return visible
  }
  var quoted = "\""
  for scalar in visible.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

/// Returns text that no spreadsheet takes for a formula: a `'` stands before what would begin one, as
/// OWASP's "CSV Injection" advises.
func formulaSafe(_ text: String) -> String {
  let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
  switch first {
  case "=", "+", "-", "@", "＝", "＋", "－", "＠": return "'" + text
  default: return text
  }
}
