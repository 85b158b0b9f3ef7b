import Documents
import Platform

@testable import Commands
@testable import Storage

/// What a knowledge base lost of what people wrote into it.
struct Conservation {
  struct Loss: CustomStringConvertible {
    enum Kind: String, CaseIterable {
      case document = "documents"
      case word = "words"
      case box = "boxes"
      case event = "timed lines"
    }

    var kind: Kind
    var path: String
    var line: Int
    var text: String

    var description: String { "\(path):\(line): lost of \(kind.rawValue): \(text)" }
  }

  var documents = 0
  var words = 0
  var differentWords = 0
  var boxes = 0
  var timedRuns = 0
  var losses: [Loss] = []

  /// Compares what every file of a folder holds with what the commands give back.
  ///
  /// - Parameters:
  ///   - folder: A knowledge base.
  ///   - paths: Its files of markdown.
  /// - Throws: What makes the folder one that cannot be asked.
  init(of folder: KnowledgeBaseFolder, paths: [String]) throws {
    let given = try Given(folder)
    var places: [String: [String: WrittenText.Word]] = [:]
    documents = paths.count
    for path in paths.sorted() {
      let written = WrittenText(try Files.read(folder.full(path)))
      func lose(_ kind: Loss.Kind, _ line: Int, _ text: String? = nil) {
        losses.append(
          Loss(kind: kind, path: path, line: line, text: text ?? written.text(ofLine: line)))
      }
      if !given.exported.contains(path) { lose(.document, 1, "not exported") }
      words += written.words.count
      for word in written.words where places[word.text]?[path] == nil {
        places[word.text, default: [:]][path] = word
      }
      boxes += written.boxes.count
      for line in written.boxes
      where !given.holds(given.boxes, path, line) && !given.isNamed(path, line, .unlisted)
        && !given.isNamed(path, line, .actionState) && !isAnswer(written.text(ofLine: line))
      {
        lose(.box, line)
      }
      timedRuns += written.timedRuns.count
      for run in written.timedRuns
      where !run.contains(where: { given.isNamed(path, $0, .timeline) }) {
        for line in run where !given.holds(given.events, path, line) { lose(.event, line) }
      }
    }
    differentWords = places.count
    for (word, written) in places.sorted(by: { $0.key < $1.key }) {
      let missing = Set(written.keys).subtracting(try given.paths(word))
      for path in missing.sorted() {
        guard let place = written[path] else { continue }
        if let whole = place.whole, try given.paths(whole).contains(path) { continue }
        losses.append(Loss(kind: .word, path: path, line: place.line, text: word))
      }
    }
  }

  var summary: String {
    let counts = Loss.Kind.allCases.map { kind in
      "\(kind.rawValue) \(losses.count { $0.kind == kind })"
    }
    return """
      documents \(documents), words \(words) (\(differentWords) different), boxes \(boxes), \
      timed runs \(timedRuns); lost: \(counts.joined(separator: ", "))
      """
  }
}

/// What the commands give back of a folder.
private struct Given {
  private(set) var exported: Set<String> = []
  /// Lines of action items by path.
  private(set) var boxes: [String: Set<Int>] = [:]
  /// Lines of the timeline.
  private(set) var events: [String: Set<Int>] = [:]
  private var findings: [String: [Int: Set<String>]] = [:]
  private let base: KnowledgeBase
  private let store: Store

  init(_ folder: KnowledgeBaseFolder) throws {
    for line in folder.run("export", "--format", "ndjson").output.split(separator: "\n") {
      guard let document = readJSON(line), let path = document["path"].text else { continue }
      exported.insert(path)
      events[path, default: []].formUnion(
        document["timeline"].elements.compactMap { $0["line"].number })
    }
    for line in folder.run("actions", "--all", "--format", "ndjson").output.split(separator: "\n") {
      guard let action = readJSON(line), let path = action["path"].text,
        let place = action["line"].number
      else { continue }
      boxes[path, default: []].insert(place)
    }
    for finding in readJSON(folder.run("check", "--json").output)?.elements ?? [] {
      guard let path = finding["path"].text, let line = finding["line"].number,
        let rule = finding["rule"].text
      else { continue }
      findings[path, default: [:]][line, default: []].insert(rule)
    }
    let console = Console(
      output: .memory(), error: .memory(), currentFolder: Path.normalized(folder.path),
      now: { Moment(day: monday, minute: 0, offset: 0) })
    let line = try parse(["search", "a"], commands: CommandDescription.all)
    let answers = try Invocation(line: line, console: console).answers()
    (base, store) = (answers.base, answers.store)
  }

  func holds(_ lines: [String: Set<Int>], _ path: String, _ line: Int) -> Bool {
    lines[path]?.contains(line) ?? false
  }

  /// Returns whether a finding names a file.
  func isNamed(_ path: String) -> Bool { findings[path] != nil }

  /// Returns whether a finding names a line, or such a finding of a rule.
  func isNamed(_ path: String, _ line: Int, _ rule: Rule? = nil) -> Bool {
    guard let rules = findings[path]?[line] else { return false }
    return rule.map { rules.contains($0.rawValue) } ?? true
  }

  /// The paths of the documents that `search` finds by a word.
  func paths(_ word: String) throws -> Set<String> {
    let query = parseQuery(word, today: monday, scale: base.settings.reading.severities)
    let hits = try base.search(query, in: store, limit: nil, withLines: false).hits
    return Set(hits.map(\.incident.path))
  }
}

/// The answers of the template's own form are a choice between two, and nothing that is to be done.
private func isAnswer(_ line: String) -> Bool {
  ["oneoff", "pattern"].contains(line.lowercased().drop { $0 != "]" }.filter(\.isLetter))
}
