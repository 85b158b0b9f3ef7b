internal import Documents
internal import Platform

/// What somebody who asks should know of the answer, as facts: it is given all the same.
enum Notice {
  /// Files and folders that could not be read.
  case unread(Int)
  /// Links and folders of the settings that lead out of the root.
  case outside(Int)
  case settings(String, SystemError)
  /// The first of so many.
  case wrongSettings(String, Finding, count: Int)
  /// The folder is nil where there is none.
  case indexElsewhere(IndexFolder.Obstacle, folder: String?)
  case old(Kept, Problem)
  case notKept(Kept, Problem)
  /// Git was waited for in vain.
  case silentGit(seconds: Int)

  /// What is kept between two commands.
  enum Kept: String {
    case index = "the index"
    case history = "what git tells"
  }
}

extension KnowledgeBase {
  /// Why the settings are not those of the file.
  var settingsNotice: Notice? {
    guard let settingsFile else { return nil }
    if let settingsFailure { return .settings(openablePath(settingsFile), settingsFailure) }
    let wrong = settings.findings.filter { $0.severity == .error }
    return wrong.first.map { .wrongSettings(openablePath(settingsFile), $0, count: wrong.count) }
  }

  /// Why the index lies elsewhere.
  var indexNotice: Notice? {
    indexFolder.obstacle.map { .indexElsewhere($0, folder: indexFolder.path) }
  }
}

/// How far a long piece of work has come, on one line of a terminal.
struct Progress {
  private let output: Output?
  private let doing: String

  /// Shows nothing where standard error is no terminal or nobody wants to know.
  init(_ console: Console, isQuiet: Bool, doing: String = "indexing") {
    self.doing = doing
    output = console.errorIsTerminal && !isQuiet ? console.error : nil
  }

  /// A short piece of work is done before anybody could read of it.
  func show(_ done: Int, of total: Int) {
    guard let output, total >= 500, done % 100 == 0 || done == total else { return }
    output.write(done == total ? "\r\u{1b}[K" : "\r\(doing) \(done) of \(total)\u{1b}[K")
    output.flush()
  }
}

extension FoundPlaces {
  /// What is read, what is not, and how that is settled.
  func sentences(of base: KnowledgeBase) -> [String] {
    let reason =
      base.settingsFile.map { "\($0) names no folder" } ?? "there is no \(Settings.fileName)"
    let lines = enumerated(settingsLines.map { "`\($0)`" })
    let file = base.settingsFile ?? Settings.fileName
    let folder = Path.way(to: base.root, from: base.currentFolder)
    let advice =
      base.settingsFile == nil
      ? "`postmortem init\(folder.isEmpty ? "" : " " + typed(folder))` writes \(lines) into \(file), and this note goes"
      : "with \(lines) in \(file) this note goes"
    return ["\(counted(taken)) \(isOne(taken) ? "is" : "are") read, since \(reason)"]
      + (others.isEmpty
        ? [] : ["\(counted(others)) \(isOne(others) ? "is" : "are") not, but may be meant too"])
      + [advice]
  }

  /// `28 files in docs/post-mortems and 2 in docs/incidents`.
  func counted(_ places: [Place]) -> String {
    var words = places.prefix(FoundPlaces.mostNamed).enumerated().map { index, place in
      if place.isFile { return place.path }
      let noun = index > 0 ? "" : place.count == 1 ? " file" : " files"
      return "\(place.count)\(noun) in \(place.path.isEmpty ? "this folder" : place.path)"
    }
    let rest = places.count - words.count
    if rest > 0 { words.append("\(rest) more \(rest == 1 ? "place" : "places")") }
    return enumerated(words)
  }

  private func isOne(_ places: [Place]) -> Bool { places.count == 1 && places[0].count == 1 }

  private static let mostNamed = 4
}
