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
    var messages = try store.messages(holding: ActionTrailers.sign)
    // Nothing to take back where nothing was closed.
    if !ActionTrailers(messages).isEmpty {
      let known = Set(messages.map(\.name))
      messages += try store.messages(holding: ActionTrailers.revertSign)
        .filter { !known.contains($0.name) }
    }
    trailers = ActionTrailers(messages)
  }

  /// Returns the days of the items of a document's file, without their words.
  subscript(path: String) -> FileHistory? { files[Path.join(prefix, path)] }

  /// Returns the day on which a document was first committed; nil where git does not tell.
  func arrival(of incident: Incident) -> Day? {
    begun(incident.path).map { Moment(seconds: $0, offset: 0).day }
  }

  /// Returns when a file was first committed, in seconds since 1970; nil where git does not tell.
  func begun(_ path: String) -> Int? {
    self[path].flatMap { $0.begun == 0 ? nil : $0.begun }
  }

  /// Returns what all commits say of themselves; nothing where git does not tell.
  func messages() throws(StorageError) -> [CommitMessage] { try store?.messages() ?? [] }

  /// Returns the paths, as the index has them, of documents with items that had other words before.
  func rewordedPaths() throws(StorageError) -> [String] {
    let paths = try store?.rewordedPaths() ?? []
    return prefix.isEmpty ? paths : paths.compactMap { Path.relative($0, to: prefix) }
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
