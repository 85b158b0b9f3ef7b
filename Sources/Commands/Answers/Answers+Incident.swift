internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Returns the one document that a person means.
  ///
  /// - Throws: ``Problem`` where none or several are called so.
  func incident(named name: String) throws -> Incident {
    var name = name
    // A path as a shell completes it may be absolute, or begin with `./`; an id has neither mark as a rule.
    if name.contains("/") || name.contains("."), let relative = base.relativePath(name) {
      name = relative
    }
    var found = try store.incidents(named: name)
    // A link to a document goes by the name of its file.
    if found.isEmpty, Files.isLink(base.fullPath(name)),
      let file = try? Files.resolved(base.fullPath(name)),
      let path = Path.relative(file, to: base.root)
    {
      found = try store.incidents(named: path)
    }
    guard let first = found.first else {
      throw Problem.noDocument(name, nearest: nearest(to: name, among: try store.incidents()))
    }
    guard found.count == 1 else { throw Problem.severalDocuments(name, found) }
    return first
  }
}
