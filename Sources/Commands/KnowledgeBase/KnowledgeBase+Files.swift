internal import Documents
internal import Platform

extension KnowledgeBase {
  /// Walks the folders of incidents and references.
  ///
  /// - Throws: ``Problem`` where none of the folders exists.
  func walkFolders() throws -> WalkedFolder {
    let includes = settings.include.map { Glob($0) }
    let excludes = settings.exclude.map { Glob($0) }
    var result = WalkedFolder(files: [], failures: [])
    let folders = settings.postmortems + settings.references
    let existing = folders.filter { folder in
      // A folder within another is walked with that one.
      Files.kind(of: fullPath(folder)) == .folder
        && !folders.contains { $0 != folder && folder.hasPrefix($0 + "/") }
    }
    guard !existing.isEmpty else {
      throw Problem.noFolders(root: root, folders: settings.postmortems)
    }
    for folder in existing {
      let isRoot = folder.isEmpty || folder == "."
      let walked = walk(root: root, folder: isRoot ? "" : folder) { path in
        includes.contains { $0.matches(path) } && !excludes.contains { $0.matches(path) }
      }
      result.files += walked.files
      result.failures += walked.failures
    }
    return result
  }

  /// What the folder of a file says it is.
  func kind(of path: String) -> Document.Kind {
    // The longer folder lies within the shorter.
    func depth(_ folders: [String]) -> Int {
      folders.filter { path.hasPrefix($0 + "/") }.map(\.utf8.count).max() ?? -1
    }
    return depth(settings.references) > depth(settings.postmortems) ? .reference : .postmortem
  }

  /// Reads one document; a file that cannot be opened gives one that says so.
  func read(_ path: String, matcher: PatternMatcher) -> Document {
    var document: Document
    do throws(SystemError) {
      document = readDocument(
        try Files.read(fullPath(path)), path: path, kind: kind(of: path), options: settings.reading)
    } catch {
      document = readDocument([], path: path, kind: kind(of: path), options: settings.reading)
      document.findings = [
        Finding(line: 1, .error, .unreadable, "the file cannot be read: \(error.reason)")
      ]
    }
    document.patterns = document.patternTags(matcher)
    return document
  }

  /// Reads a document of the index under the id that it has there.
  func read(_ incident: Incident, matcher: PatternMatcher) -> Document {
    var document = read(incident.path, matcher: matcher)
    if document.id != incident.id {
      document.id = incident.id
      document.actions = numbered(document.actions, incident: incident.id)
    }
    return document
  }
}

extension KnowledgeBase {
  /// Returns a path of the file system as seen from the root; nil for what is no path within it.
  func relativePath(_ path: String) -> String? {
    guard path.contains("/") || path.hasSuffix(".md") else { return nil }
    if Files.kind(of: fullPath(path)) == .file, !path.hasPrefix("/") {
      return Path.normalized(path)
    }
    guard let resolved = try? Files.resolved(path) else { return nil }
    return Path.relative(resolved, to: root)
  }
}
