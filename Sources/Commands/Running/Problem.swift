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
  case noAction(String, nearest: [KnownAction])
  case severalActions(String, [KnownAction])
  case shortAction(String, KnownAction)
  case actionsGone(String, [KnownAction])
  case refused(String, [EditRefusal])
  case fileInUse(String)
  case fileExists(String)
  case noEditor
  case system(SystemError)
  case storage(StorageError)

  /// What happened, to which thing, and what to do; ends with a line end.
  var message: String {
    "error: \(visible(sentence))\n" + (hint.map { "hint: \(visible($0))\n" } ?? "")
      + rows.map { "  \(visible($0.0))  \(visible($0.1))\n" }.joined()
  }

  /// What may be meant or is meant, by name and words, to be listed under the hint.
  private var rows: [(String, String)] {
    func row(_ known: KnownAction) -> (String, String) {
      (known.action.id, "\(known.action.promise)  \(known.incident.path):\(known.action.line)")
    }
    switch self {
    case .noDocument(_, let nearest): return nearest.map { ($0.id, $0.title) }
    case .severalDocuments(_, let incidents):
      return incidents.prefix(Problem.mostCandidates).map { ($0.id, $0.title) }
    case .noAction(_, let nearest): return nearest.map(row)
    case .severalActions(_, let actions): return actions.prefix(Problem.mostCandidates).map(row)
    case .shortAction(_, let action): return [row(action)]
    case .actionsGone(_, let actions): return actions.map(row)
    case .refused(let path, let refusals):
      return refusals.map { ("\(path):\($0.item.line)", "\($0.item.id) \(words(for: $0.reason))") }
    default: return []
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
    case .noAction(let name, _): "no action item is called \(quoted(name))"
    case .severalActions(let name, let actions):
      "\(quoted(name)) names \(actions.count) action items"
    case .shortAction(let name, _): "\(quoted(name)) is too short for an id"
    case .actionsGone(let path, let actions):
      "\(path) has changed, and \(actions.count == 1 ? "this item stands" : "these items stand") there no longer"
    case .refused(let path, _):
      "\(path) is left as it is: what would be written is not what would be read"
    case .fileInUse(let path): "\(path) changes faster than it can be read; it is left as it is"
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
    case .noAction(_, let nearest):
      nearest.isEmpty ? "run `postmortem actions --all` to list them" : "did you mean this?"
    case .severalActions(let name, let actions):
      actions.allSatisfy { $0.action.id == name } ? "name it by its place" : "type more of the id"
    case .shortAction: "type at least four digits"
    case .actionsGone: "run `postmortem actions` to see what stands there now"
    case .refused(_, let refusals):
      refusals.contains { $0.reason == .fieldsChange }
        ? "leave names and days out of the words" : "edit these lines by hand"
    case .fileInUse: "try again in a moment"
    case .fileExists: "choose another title, or set `--time`"
    case .noEditor: "set $VISUAL or $EDITOR"
    case .system: nil
    case .storage(let error):
      error.isBusy ? "try again in a moment" : "run `postmortem index --rebuild`"
    }
  }
}

/// Why an item resists, after its id.
private func words(for reason: EditRefusal.Reason) -> String {
  switch reason {
  case .notFound: "stands where nothing can be put in"
  case .notUnderstood(let written):
    "has a state that is not understood, and so not replaced: \(quoted(written))"
  case .stateStays(.unknown): "would still be read with a state that is not understood"
  case .stateStays(let state):
    "would still be read as \(state == .inProgress ? "in progress" : state.rawValue)"
  case .ownerStays: "would be read with another owner"
  case .dueStays: "would be read with another due day"
  case .wordsChange: "would get other words, and so another id"
  case .fieldsChange: "would be read with another owner, day, priority or ticket"
  case .othersChange: "cannot change without something else being read otherwise"
  }
}

extension GitHistory.Absence {
  /// Why git tells nothing, which is no error.
  var sentence: String {
    switch self {
    case .noRepository: "the folder is in no git repository"
    case .noProgram: "git is not installed"
    case .noCommit: "the git repository has no commit yet"
    case .refused(let message): "git cannot tell the history: \(message)"
    case .system(let error):
      "the history cannot be kept: \(error.path): \(lowercasedFirst(error.reason))"
    }
  }
}

private func lowercasedFirst(_ text: String) -> String {
  text.prefix(1).lowercased() + text.dropFirst()
}
