internal import Documents
internal import Platform
internal import Storage
internal import Synchronization

/// The files that hold several documents, each read once in a look, however many of its documents are asked
/// for and from however many threads.
///
/// To read one of 4,000 incidents takes long, and all of them may answer. Only the last few files are kept, as
/// their text takes memory.
final class SharedFiles: Sendable {
  typealias Reading =
    @Sendable (_ path: String, _ ids: [String]) throws(SystemError) -> [String:
    [Section]]

  /// By path, in the order of the file.
  private let ids: [String: [String]]
  private let reading: Reading
  private let kept = Mutex<[SharedFile]>([])

  static let mostKept = 16

  /// - Parameters:
  ///   - ids: Of the documents of each such file, in its order, by its path.
  ///   - reading: Gives the sections of each of them by its id.
  init(_ ids: [String: [String]], reading: @escaping Reading) {
    self.ids = ids
    self.reading = reading
  }

  /// Returns the sections of one document of such a file, none where it is gone meanwhile; nil for the only
  /// document of a file.
  func sections(of id: String, in path: String) throws(SystemError) -> [Section]? {
    guard let file = file(path) else { return nil }
    // Whoever wants the same file waits, others do not.
    let sections = file.sections.withLock { known in
      if let known { return known }
      let read = Result { () throws(SystemError) in try reading(path, ids[path] ?? []) }
      known = read
      return read
    }
    return try sections.get()[id] ?? []
  }

  /// Returns whether the query of this look stands in the bytes of a file, which is asked once for such a one.
  func stands(in path: String, _ isStanding: () -> Bool) -> Bool {
    guard let file = file(path) else { return isStanding() }
    return file.isStanding.withLock { known in
      let answer = known ?? isStanding()
      known = answer
      return answer
    }
  }

  private func file(_ path: String) -> SharedFile? {
    guard ids[path] != nil else { return nil }
    return kept.withLock { kept in
      if let known = kept.first(where: { $0.path == path }) { return known }
      let file = SharedFile(path)
      if kept.count == SharedFiles.mostKept { kept.removeFirst() }
      kept.append(file)
      return file
    }
  }
}

private final class SharedFile: Sendable {
  let path: String
  let sections = Mutex<Result<[String: [Section]], SystemError>?>(nil)
  let isStanding = Mutex<Bool?>(nil)

  init(_ path: String) { self.path = path }
}

extension KnowledgeBase {
  /// The files that hold several documents, to be read in one look.
  func sharedFiles(in store: Store) throws(StorageError) -> SharedFiles {
    SharedFiles(try store.idsOfSharedFiles()) { path, ids throws(SystemError) in
      let documents = documents(try contents(path), path: path, named: ids)
      // Where two have one id, each may be meant.
      return Dictionary(documents.map { ($0.id, $0.head + $0.sections) }, uniquingKeysWith: +)
    }
  }

  /// Returns the text of a document, its frontmatter first; one incident of several in a file has its own.
  ///
  /// - Parameters:
  ///   - incident: The document.
  ///   - shared: Those of this look.
  ///   - bytes: All of its file, where they are read already.
  /// - Returns: The sections in order.
  /// - Throws: `SystemError` where the file cannot be read.
  func sections(of incident: Incident, _ shared: SharedFiles, bytes: [UInt8]? = nil)
    throws(SystemError) -> [Section]
  {
    if let sections = try shared.sections(of: incident.id, in: incident.path) { return sections }
    if let bytes { return readSections(bytes, options: settings.reading) }
    return readSections(try contents(incident.path), options: settings.reading)
  }
}
