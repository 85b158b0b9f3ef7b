internal import Documents
internal import Platform
internal import Storage

/// Why a command could not do what was asked, as facts.
enum Problem: Error {
  case noKnowledgeBase(from: String)
  case noFolders(root: String, folders: [String])
  case noDocument(String, nearest: [Incident])
  case severalDocuments(String, [Incident])
  case noPattern(String, nearest: String?)
  case noTemplate(String, known: [String])
  case fileExists(String)
  case noEditor
  case system(SystemError)
  case storage(StorageError)

  /// What happened, to which thing, and what to do; ends with a line end.
  var message: String {
    "error: \(visible(sentence))\n" + (hint.map { "hint: \(visible($0))\n" } ?? "")
      + candidates.map { "  \(visible($0.id))  \(visible($0.title))\n" }.joined()
  }

  /// Documents that may be meant, to be listed under the hint.
  private var candidates: [Incident] {
    switch self {
    case .noDocument(_, let nearest): nearest
    case .severalDocuments(_, let incidents): Array(incidents.prefix(Problem.mostCandidates))
    default: []
    }
  }

  private static let mostCandidates = 9

  private var sentence: String {
    switch self {
    case .noKnowledgeBase(let folder):
      "no knowledge base in \(folder) or any folder above it"
    case .noFolders(let root, let folders):
      "\(root) has no folder \(folders.map { $0 + "/" }.joined(separator: " or "))"
    case .noDocument(let name, _): "no document is called \(quoted(name))"
    case .severalDocuments(let name, let incidents):
      "\(quoted(name)) is the beginning of \(incidents.count) ids"
    case .noPattern(let name, _): "no pattern is called \(quoted(name))"
    case .noTemplate(let name, _): "no template is called \(quoted(name))"
    case .fileExists(let path): "\(path) exists already, and is left as it is"
    case .noEditor: "no editor to open the file with"
    case .system(let error):
      "cannot \(error.action.rawValue) \(error.path): \(lowercasedFirst(error.reason))"
    case .storage(let error):
      error.isBusy
        ? "the index is in use by another process"
        : "the index cannot be used: \(error.message)"
    }
  }

  private var hint: String? {
    switch self {
    case .noKnowledgeBase: "run `postmortem init`, or name a folder with `--root DIR`"
    case .noFolders:
      "run `postmortem init`, or name the folders under `postmortems:` in postmortem.yml"
    case .noDocument(let name, let nearest) where nearest.isEmpty:
      "run `postmortem search \(words(ofName: name))` to find it"
    case .noDocument(_, let nearest):
      nearest.count == 1 ? "did you mean this?" : "did you mean one of these?"
    case .severalDocuments(_, let incidents):
      incidents.count > Problem.mostCandidates
        ? "type more of the id; the first \(Problem.mostCandidates) are" : "type more of the id"
    case .noPattern(_, let nearest):
      nearest.map { "did you mean \($0)?" } ?? "run `postmortem patterns` to list them"
    case .noTemplate(_, let known): "there are \(known.joined(separator: ", "))"
    case .fileExists: "choose another title, or set `--time`"
    case .noEditor: "set $VISUAL or $EDITOR"
    case .system: nil
    case .storage(let error):
      error.isBusy ? "try again in a moment" : "run `postmortem index --rebuild`"
    }
  }
}

private func lowercasedFirst(_ text: String) -> String {
  text.prefix(1).lowercased() + text.dropFirst()
}
