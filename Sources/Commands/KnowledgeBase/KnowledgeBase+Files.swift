internal import Documents
internal import Platform
internal import Storage

extension KnowledgeBase {
  /// Walks the folders of incidents and references.
  ///
  /// - Parameter passedOver: Told of the files beside the documents that no glob means.
  /// - Returns: The documents, and what could not be looked at.
  /// - Throws: ``Problem`` where none of the folders exists.
  func walkFolders(passedOver: ([UInt8], Settings.Choice) -> Void = { _, _ in }) throws
    -> WalkedFolder
  {
    let choice = settings.choice()
    let isNamed = settings.isWalked()
    let isWalked = { (path: [UInt8]) in
      Path.name(of: Path.text(of: path)) != IndexFolder.name && isNamed(path)
    }
    var result = WalkedFolder(files: [], failures: [])
    let existing = existingFolders
    guard !existing.isEmpty else {
      throw Problem.noFolders(root: root, folders: settings.postmortems)
    }
    for folder in existing {
      let walked = walk(root: root, folder: folder, within: boundary, isWalked: isWalked) { path in
        let choice = choice(path, folder)
        if choice != .read { passedOver(path, choice) }
        return choice == .read
      }
      result.files += walked.files
      result.failures += walked.failures
      result.linkedFolders += walked.linkedFolders
      result.linkedFiles += walked.linkedFiles
      result.hiddenFolders += walked.hiddenFolders.filter { !existing.contains($0) }
    }
    leaveOutRepeated(&result, folders: existing)
    return result
  }

  /// The folders of incidents and references that are there.
  var existingFolders: [String] {
    settings.walkedFolders.filter { Files.kind(of: fullPath($0)) == .folder }
  }

  /// Keeps of the links to files those whose file is read by no other name; an incident would count twice.
  ///
  /// - Parameters:
  ///   - walked: Its `linkedFiles` are those that were left out, afterwards.
  ///   - folders: That were walked.
  private func leaveOutRepeated(_ walked: inout WalkedFolder, folders: [String]) {
    guard !walked.linkedFiles.isEmpty else { return }
    let links = Set(walked.linkedFiles.map(\.path))
    // A folder of the settings may be a link; none below it is followed.
    let real = folders.map { (folder: $0, real: try? Files.resolved(fullPath($0))) }
    var known: Set<String> = []
    for path in walked.files.lazy.map({ Path.text(of: $0.path) }) where !links.contains(path) {
      let lying = real.filter { Path.isWithin(path, $0.folder) }
        .max { $0.folder.utf8.count < $1.folder.utf8.count }
      guard let lying, let real = lying.real else { continue }
      let below =
        lying.folder.isEmpty ? path : Path.relative(path, to: lying.folder) ?? path
      known.insert(Path.join(real, below))
    }
    walked.linkedFiles = walked.linkedFiles.sorted { $0.path < $1.path }
      .filter { !known.insert($0.target).inserted }
    let repeated = Set(walked.linkedFiles.map(\.path))
    walked.files.removeAll { repeated.contains(Path.text(of: $0.path)) }
  }

  /// What the folder of a file says it is.
  func kind(of path: String) -> Document.Kind {
    // The longer folder lies within the shorter.
    func depth(_ folders: [String]) -> Int {
      folders.filter { Path.isWithin(path, $0) }.map(\.utf8.count).max() ?? -1
    }
    return depth(settings.references) > depth(settings.postmortems) ? .reference : .postmortem
  }

  /// Reads the documents of a file; one that cannot be opened gives one that says so.
  func read(_ path: String, matcher: PatternMatcher) -> [Document] {
    readFile(path, matcher: matcher).documents
  }

  /// Reads a file and its documents; one that cannot be opened has no bytes.
  func readFile(_ path: String, matcher: PatternMatcher) -> (bytes: [UInt8], documents: [Document])
  {
    do throws(SystemError) {
      let bytes = try contents(path)
      return (bytes, documents(bytes, path: path, matcher: matcher))
    } catch {
      var document = readDocument([], path: path, kind: kind(of: path), options: settings.reading)
      let hasOddName = error.isMissing && path.contains("\\x")
      document.findings = [
        Finding(
          line: 1, .error, .unreadable,
          hasOddName
            ? "the name of the file is not UTF-8, and it cannot be read; rename it"
            : "the file cannot be read: \(error.explanation)")
      ]
      return ([], [document])
    }
  }

  /// Reads what the index keeps of a file.
  func indexEntries(_ path: String, matcher: PatternMatcher) -> [IndexEntry] {
    guard let bytes = try? contents(path) else {
      return read(path, matcher: matcher).map { IndexEntry($0) }
    }
    var hash = Fingerprint()
    hash.add(bytes)
    return documents(bytes, path: path, matcher: matcher).map {
      IndexEntry($0, contentHash: hash.hash)
    }
  }

  private func documents(_ bytes: [UInt8], path: String, matcher: PatternMatcher?) -> [Document] {
    var options = settings.reading
    var documents = readDocuments(bytes, path: path, kind: kind(of: path), options: options)
    let isOrderOpen = documents.contains { $0.findings.contains { $0.rule == .dateOrder } }
    if isOrderOpen,
      let order = dateOrders.order(
        root: root, folder: Path.folder(of: path), within: boundary)
    {
      options.dateOrder = order
      documents = readDocuments(bytes, path: path, kind: kind(of: path), options: options)
    }
    for index in documents.indices {
      if let matcher {
        documents[index].observe(matcher)
        documents[index].findings += documents[index].unknownPatterns(matcher)
      }
      documents[index].findings.sort(by: Finding.precedes)
    }
    return documents
  }

  /// Reads the documents of a file from its bytes, under the ids that they have in the index.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Relative to the root.
  ///   - ids: Of all that the index has of the file, in its order.
  /// - Returns: The documents in the order of the file, without patterns.
  func documents(_ bytes: [UInt8], path: String, named ids: [String]) -> [Document] {
    named(documents(bytes, path: path, matcher: nil), ids)
  }

  private func named(_ documents: [Document], _ ids: [String]) -> [Document] {
    var documents = documents
    let known = Set(documents.map(\.id))
    let wanted = Set(ids)
    let others = documents.indices.filter { !wanted.contains(documents[$0].id) }
    for (index, id) in zip(others, ids.filter { !known.contains($0) }) {
      documents[index].rename(to: id)
    }
    return documents
  }

  /// Reads a document of the index under the id that it has there.
  func read(_ incident: Incident, in store: Store, matcher: PatternMatcher) throws(StorageError)
    -> Document
  {
    let ids = try store.idsOfSharedFiles()[incident.path] ?? [incident.id]
    return read([incident], ids: ids, matcher: matcher)[0]
  }

  /// Reads documents of the index on all cores, each file once however many of them it holds.
  ///
  /// - Parameters:
  ///   - incidents: In any order.
  ///   - store: The index.
  ///   - matcher: Finds patterns.
  ///   - transform: Called on the workers with each document, and its place in `incidents`.
  ///   - consume: Called on this thread with each place and what became of it, file by file, in the order of the
  ///     first incident of each.
  /// - Throws: `StorageError` where the index cannot tell what a file holds.
  func readEach<Value: Sendable>(
    _ incidents: [Incident], in store: Store, matcher: PatternMatcher,
    transform: @escaping @Sendable (Int, Document) -> Value, consume: (Int, Value) -> Void
  ) throws(StorageError) {
    let ids = try store.idsOfSharedFiles()
    var files: [[Int]] = []
    var known: [String: Int] = [:]
    for (place, incident) in incidents.enumerated() {
      if let file = known[incident.path] {
        files[file].append(place)
      } else {
        known[incident.path] = files.count
        files.append([place])
      }
    }
    let places = files
    inOrder(count: places.count, threads: processorCount()) { file in
      let asked = places[file].map { incidents[$0] }
      let documents = read(asked, ids: ids[asked[0].path] ?? asked.map(\.id), matcher: matcher)
      return zip(places[file], documents).map(transform)
    } consume: { file, values in
      for (place, value) in zip(places[file], values) { consume(place, value) }
    }
  }

  /// Reads documents of one file; `ids` are those of all that the index has of it, in its order.
  private func read(_ incidents: [Incident], ids: [String], matcher: PatternMatcher) -> [Document] {
    let documents = named(read(incidents[0].path, matcher: matcher), ids)
    let byId = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    return incidents.map { incident in
      var document = byId[incident.id] ?? documents[0]
      if document.id != incident.id { document.rename(to: incident.id) }
      return document
    }
  }
}

extension Document {
  fileprivate mutating func rename(to name: String) {
    id = name
    actions = numbered(actions, incident: name)
  }
}

extension KnowledgeBase {
  /// Returns the path that somebody typed as seen from the root; nil for a folder, for nothing, and for what
  /// lies elsewhere.
  ///
  /// What the root has under that name comes first, as ids and paths are printed from there. A link is
  /// what it stands for in the folder, wherever it leads, be it a pipe or a device: ``contents(_:)`` decides
  /// whether it is read.
  func relativePath(_ path: String) -> String? {
    func holdsFile(_ path: String) -> Bool { ![nil, .folder].contains(Files.kind(of: path)) }
    let normalized = Path.normalized(path)
    if !Path.isUpward(normalized), holdsFile(fullPath(normalized)) { return normalized }
    let full = Path.join(currentFolder, path)
    guard holdsFile(full), let folder = try? Files.resolved(Path.folder(of: full)) else {
      return nil
    }
    let found = Path.join(folder, Path.name(of: full))
    if let relative = Path.relative(found, to: root) { return relative }
    // A folder on the way is a link that leads out.
    return boundary == nil
      ? Path.way(to: found, from: root) : Path.relative(Path.normalized(full), to: root)
  }

  /// Returns the path of a document as a program that is called here opens it: from within the root the
  /// way to it, from elsewhere the absolute path, unless it lies below.
  func openablePath(_ path: String) -> String {
    if currentFolder == root { return path }
    let full = Path.normalized(fullPath(path))
    return Path.relative(currentFolder, to: root) == nil
      ? Path.relative(full, to: currentFolder) ?? full
      : Path.way(to: full, from: currentFolder)
  }
}
