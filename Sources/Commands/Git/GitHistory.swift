internal import Documents
internal import Platform
internal import Storage

/// What git tells of the action items of a knowledge base.
struct GitHistory {
  /// Why git tells nothing.
  enum Absence: Error {
    case noRepository
    case noProgram
    case noCommit
    /// What git said.
    case refused(String)
    /// What stands in the place of the reference that is checked out.
    case oddReference(SystemError)
    /// Git was killed, since it would not speak.
    case silent(seconds: Int)
    case system(SystemError)
  }

  let absence: Absence?
  /// True where the clone holds only the last commits.
  let isShallow: Bool
  /// Why it may be old, or is not kept.
  let notice: Notice?
  /// What commits close by their messages.
  let trailers: ActionTrailers
  private let store: HistoryStore?
  private let files: [String: FileHistory]
  /// The root seen from the top of the work tree.
  private let prefix: String

  init(_ absence: Absence) {
    self.absence = absence
    (isShallow, store, files, prefix) = (false, nil, [:], "")
    trailers = ActionTrailers([])
    // Whoever waited for it is told so, whether or not any day was asked for.
    if case .silent(let seconds) = absence {
      notice = .silentGit(seconds: seconds)
    } else {
      notice = nil
    }
  }

  init(_ store: HistoryStore, of checkout: Checkout, notice: Notice? = nil) throws(StorageError) {
    absence = nil
    self.notice = notice
    isShallow = !checkout.boundary.isEmpty
    prefix = checkout.prefix
    self.store = store
    files = try store.days()
    trailers = ActionTrailers(try store.closingMessages())
  }

  /// Returns the days of the items of a document's file, without their words.
  subscript(path: String) -> FileHistory? { files[Path.join(prefix, path)] }

  /// Returns the day on which a document reached the branch that is checked out; nil where git does not tell.
  func arrival(of incident: Incident) -> Day? {
    self[incident.path].flatMap { file in
      file.arrived == 0 ? nil : Moment(seconds: file.arrived, offset: 0).day
    }
  }

  /// Returns when a file was first committed, in seconds since 1970; nil where git does not tell.
  func begun(_ path: String) -> Int? {
    self[path].flatMap { $0.begun == 0 ? nil : $0.begun }
  }

  /// Returns what all commits say of themselves; nothing where git does not tell.
  func messages() throws(StorageError) -> [CommitMessage] { try store?.messages() ?? [] }

  /// Returns the ids that items had before they were re-worded, with the place of each; of files in which none was,
  /// nothing is read.
  ///
  /// - Parameter items: Those of one file together.
  /// - Returns: In the order of the items, the earliest id of each first.
  /// - Throws: `StorageError` where the history is damaged or held by another process.
  func formerIds(of items: [KnownAction]) throws(StorageError) -> [(id: String, place: Int)] {
    let reworded = Set(try store?.rewordedPaths() ?? [])
    var found: [(id: String, place: Int)] = []
    var file: (path: String, history: FileHistory?)?
    for (place, item) in items.enumerated() {
      let path = item.incident.path
      guard reworded.contains(Path.join(prefix, path)) else { continue }
      if file?.path != path { file = (path, try withWords(path)) }
      guard let history = file?.history else { continue }
      found += formerIdentifiers(of: item.action, incident: item.incident.id, in: history)
        .map { ($0, place) }
    }
    return found
  }

  /// What was read; nil where git does not tell.
  var read: HistoryStore? { store }

  /// Returns the same with the words.
  func withWords(_ path: String) throws(StorageError) -> FileHistory? {
    let path = Path.join(prefix, path)
    return try store?.files([path])[path]
  }
}

/// A knowledge base within a work tree.
struct Checkout {
  let folder: GitFolder
  /// The root seen from the top of the work tree.
  let prefix: String
  /// The commits at which a shallow clone ends, as git keeps them.
  let boundary: [UInt8]

  /// Finds the repository; nil for a folder that lies in none.
  ///
  /// - Parameter root: Absolute, links resolved.
  init?(_ root: String) {
    guard let folder = GitFolder(containing: root),
      let prefix = Path.relative(root, to: folder.workTree)
    else { return nil }
    self.folder = folder
    self.prefix = prefix
    boundary = folder.shallowCommits()
  }

  /// Returns a path of the work tree as seen from the root; nil for one that lies outside of it.
  func relative(_ path: String) -> String? {
    prefix.isEmpty ? path : Path.relative(path, to: prefix)
  }
}
