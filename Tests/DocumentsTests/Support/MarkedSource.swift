@testable import Documents

/// A text in which 1️⃣, 2️⃣ … mark places. They are taken out and remembered as line and column.
///
/// Columns count bytes from 1, as findings do. A mark says what is expected where it stands, so that
/// text and place are read together in a test.
struct MarkedSource {
  struct Place: Equatable, CustomStringConvertible {
    var line: Int
    var column: Int
    var description: String { "\(line):\(column)" }
  }

  private(set) var text = ""
  private(set) var places: [Character: Place] = [:]

  init(_ marked: String) {
    var place = Place(line: 1, column: 1)
    for character in marked {
      if MarkedSource.marks.contains(character) {
        places[character] = place
        continue
      }
      text.append(character)
      if character == "\n" || character == "\r\n" {
        place = Place(line: place.line + 1, column: 1)
      } else {
        place.column += character.utf8.count
      }
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }

  subscript(mark: Character) -> Place? { places[mark] }

  private static let marks: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣"]
}

extension Finding {
  var place: MarkedSource.Place { MarkedSource.Place(line: line, column: column) }
}

extension Document {
  /// The findings of one rule, since most documents of a test lack something else as well.
  func findings(_ rule: Rule) -> [Finding] {
    findings.filter { $0.rule == rule }
  }
}

/// Reads a text as a postmortem named `2026-03-10-x.md` unless told otherwise.
func read(
  _ text: String, path: String = "postmortems/2026-03-10-x.md",
  kind: Document.Kind = .postmortem, options: ReadingOptions = ReadingOptions()
) -> Document {
  readDocument(Array(text.utf8), path: path, kind: kind, options: options)
}
