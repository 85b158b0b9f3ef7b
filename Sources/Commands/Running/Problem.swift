internal import Documents
internal import Platform
internal import Storage

/// Why a command could not do what was asked, as facts.
enum Problem: Error {
  /// With places that may be meant, as seen from the current folder.
  case noPostmortems(in: String, mayBe: [String])
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
  case noFolderForNewFile([String])
  /// The form of its name may have the time in it.
  case fileExists(String, form: String)
  case newFileOutside(String, form: String)
  case newFileSetting(String, Finding)
  case newFileUnread(String, form: String, include: [String])
  case noPlaceForIndex
  case damagedIndex
  case noEditor
  case noTerminal
  /// What is asked for stands in git alone.
  case git(GitHistory.Absence)
  case importRefused(String, ImportRefusal)
  /// The source holds more than is read, and its beginning alone cannot be understood.
  case importCut(String)
  case noCommits(String, String)
  case unknownSeverity(String, known: [String])
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

  var sentence: String {
    switch self {
    case .noPostmortems(let folder, _): "no postmortems were found in \(folder)"
    case .noFolders(let root, let folders):
      "\(root) has no folder \(folders.map { $0 + "/" }.joined(separator: " or "))"
    case .noDocument(let name, _): "no document is called \(quoted(name))"
    case .severalDocuments(let name, let incidents)
    where incidents.allSatisfy { $0.id.hasPrefix(name) }:
      "\(quoted(name)) is the beginning of \(incidents.count) ids"
    case .severalDocuments(let name, let incidents):
      "\(quoted(name)) names \(incidents.count) documents"
    case .noPattern(let name, _): "no pattern is called \(quoted(name))"
    case .noTemplate(let name, _): "no template is called \(quoted(name))"
    case .noAction(let name, _): "no action item is called \(quoted(name))"
    case .severalActions(let name, let actions):
      "\(quoted(name)) names \(actions.count) action items"
    case .shortAction(let name, _): "\(quoted(name)) is too short for an id"
    case .actionsGone(let path, let actions):
      "\(path) has changed, and \(actions.count == 1 ? "this item stands" : "these items stand") there no longer"
    case .refused(let path, let refusals) where refusals.allSatisfy { $0.reason == .encoding }:
      "\(path) is left as it is: the file is UTF-16"
    case .refused(let path, let refusals):
      "\(path) is left as it is: \(refusals.count == 1 ? "an item" : "\(refusals.count) items") in it cannot be changed in this way"
    case .fileInUse(let path): "\(path) changes faster than it can be read; it is left as it is"
    case .noFolderForNewFile(let files):
      "there is no folder for a new file: `postmortems:` names \(files.joined(separator: ", "))"
    case .fileExists(let path, _): "\(path) exists already, and is left as it is"
    case .newFileOutside(let path, _):
      "\(path) leads out of the folder of the knowledge base, and is not made"
    case .newFileSetting(let name, let finding):
      "no file is made while a setting is wrong: \(name):\(finding.line):\(finding.column): \(finding.message)"
    case .newFileUnread(let path, _, _): "\(path) would never be read, and is not made"
    case .noPlaceForIndex: "there is no folder that the index can be kept in"
    case .damagedIndex: "the one that is there is damaged, and cannot be replaced"
    case .noEditor: "no editor to open the file with"
    case .noTerminal: "there is no terminal to ask on"
    case .git(let absence): absence.sentence
    case .importRefused(let name, let refusal): words(for: refusal, name)
    case .importCut(let name): "\(name) is larger than what is read of a source"
    case .noCommits(let range, let reason): "git has no commits of \(range): \(reason)"
    case .unknownSeverity(let word, _): "\(quoted(word)) is no severity of this knowledge base"
    case .system(let error):
      "cannot \(error.action.rawValue) \(error.path): \(error.words)"
    case .storage(let error):
      error.isBusy
        ? "the index is in use by another process"
        : "the index cannot be used: \(error.message)"
    }
  }

  private var hint: String? {
    switch self {
    case .noPostmortems(_, let folders) where folders.isEmpty:
      "name their folder with `--root DIR`, or as `postmortems: [DIR]` in \(Settings.fileName); `postmortem init` makes one"
    case .noPostmortems(_, let folders):
      "if they are in \(folders.joined(separator: " or ")), say `--root \(folders[0])`; else name their folder so, or as `postmortems: [DIR]` in \(Settings.fileName)"
    case .noFolders: "name the folders that are there under `postmortems:` in \(Settings.fileName)"
    case .noDocument(let name, let nearest) where nearest.isEmpty:
      "run `postmortem search \(words(ofName: name))` to find it"
    case .noDocument(_, let nearest):
      nearest.count == 1 ? "did you mean this?" : "did you mean one of these?"
    case .severalDocuments(let name, let incidents)
    where !incidents.allSatisfy { $0.id.hasPrefix(name) }:
      "name one by its id"
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
    case .refused(_, let refusals) where refusals.allSatisfy { $0.reason == .encoding }:
      "save it as UTF-8"
    case .refused(_, let refusals):
      refusals.contains { $0.reason == .fieldsChange }
        ? "leave names and days out of the words" : "open the file and change these lines by hand"
    case .fileInUse: "try again in a moment"
    case .noFolderForNewFile(let files):
      "write the folder it is to lie in before them: `postmortems: [postmortems, \(files.joined(separator: ", "))]` in \(Settings.fileName)"
    case .fileExists(_, let form):
      form.contains("{time}") ? "choose another title, or set `--time`" : "choose another title"
    case .newFileOutside(_, let form):
      "see `filename: \(form)` and `postmortems:` in postmortem.yml, and where links lead; POSTMORTEM_FOLLOW_LINKS=1 follows links"
    case .newFileSetting(let name, _):
      "mend \(name); `postmortem check` shows all that is wrong in it"
    case .newFileUnread(_, let form, let include):
      "let `filename: \(form)` in postmortem.yml make a name that one of `include` means and none of `exclude`: \(include.joined(separator: ", "))"
    case .noPlaceForIndex: "set $XDG_CACHE_HOME to a folder that can be written"
    case .damagedIndex: nil
    case .noEditor: "set $VISUAL or $EDITOR"
    case .noTerminal: "`postmortem actions evidence` shows the same without asking"
    case .git: nil
    case .importRefused(_, .unknownJSON), .importRefused(_, .unknownText):
      "`postmortem new --list` lists the kinds of sources that are known"
    case .importRefused: nil
    case .importCut: "cut it down to the hours of the incident"
    case .noCommits: "name a commit or a range as git does, such as `git:HEAD~3..HEAD`"
    case .unknownSeverity(_, let known): "there are \(known.joined(separator: ", "))"
    case .system(let error): error.isOutside ? SystemError.followingLinks : nil
    case .storage(let error):
      if error.isBusy {
        "try again in a moment"
      } else if error.isFull {
        "make room; every question is answered meanwhile"
      } else {
        "run `postmortem index --rebuild`"
      }
    }
  }
}

/// Why nothing can be taken from a source.
private func words(for refusal: ImportRefusal, _ name: String) -> String {
  switch refusal {
  case .empty: "\(name) is empty"
  case .notJSON(let error):
    "\(name) begins like JSON, and is none: line \(error.line), column \(error.column): \(error.explanation)"
  case .unknownJSON: "\(name) is JSON of no kind that is known"
  case .unknownText: "\(name) is of no kind that is known: its lines have no times that can be read"
  case .withoutEvents(let kind): "\(name) holds nothing that has a time (\(kind.name))"
  }
}

/// Why an item resists, after its id, and what to write by hand.
private func words(for reason: EditRefusal.Reason) -> String {
  switch reason {
  case .notFound:
    "is written neither as a list item nor as a row of a table with pipes; write it as one of them"
  case .encoding: "stands in a file in UTF-16, and what is written is UTF-8"
  case .notUnderstood(let written):
    "has the state \(quoted(written)), which is neither open nor done; write \(statesToWrite) in its place"
  case .stateStays(.unknown):
    "tells its state in words that cannot be exchanged for others; write \(statesToWrite) in their place"
  case .stateStays(let state):
    "says in words that cannot be exchanged for others that it is \(words(for: state)); write the new state in their place"
  case .ownerStays: "names its owner in a form that is not known; write the new one in that place"
  case .dueStays: "names its due day in a form that is not known; write the new one in that place"
  case .wordsChange: "would get other words, and with them another id; its line is yours to change"
  case .fieldsChange:
    "would get another owner, day, priority or ticket from the words that are to be added"
  case .othersChange:
    "is also read as something else, such as an entry of the timeline, which would change with it"
  }
}

private let statesToWrite = "`Open`, `In progress`, `Done` or `Dropped`"

private func words(for state: ActionItem.State) -> String {
  state == .inProgress ? "in progress" : state.rawValue
}

extension GitHistory.Absence {
  /// What is said of the days then.
  static let daysOfDocuments = "days are those that the documents tell"

  /// Why git tells nothing, which is no error.
  var sentence: String {
    switch self {
    case .noRepository: "the folder is in no git repository"
    case .noProgram: "git is not installed"
    case .noCommit: "the git repository has no commit yet"
    case .refused(let message): "git cannot tell the history: \(message)"
    case .oddReference(let error):
      "git is not asked: \(error.path): "
        + (error.code == SystemError.tooLarge
          ? "it is larger than any reference" : lowercasedFirst(error.reason))
    case .silent(let seconds): "git said nothing for \(counted(seconds, "second"))"
    case .system(let error):
      "the history cannot be kept: \(error.path): \(lowercasedFirst(error.reason))"
    }
  }
}

extension Problem {
  /// Why an index or a history cannot be kept, which is no reason not to answer; nil for another error.
  init?(keeping error: any Error) {
    switch error {
    case let error as SystemError where error.action != .run: self = .system(error)
    case let error as StorageError where !error.isBusy && !error.isDamage: self = .storage(error)
    case Problem.noPlaceForIndex: self = .noPlaceForIndex
    default: return nil
    }
  }
}

extension Notice {
  var sentence: String {
    switch self {
    case .unread(let count):
      (count == 1 ? "1 file or folder is" : "\(count) files or folders are")
        + " left out, since \(count == 1 ? "it" : "they") cannot be read (postmortem check)"
    case .outside(let count):
      (count == 1 ? "1 link or folder leads" : "\(count) links or folders lead")
        + " out of the knowledge base, and \(count == 1 ? "is" : "are") not read (postmortem check)"
    case .settings(let name, let error):
      "\(name) cannot be read, and each setting has its default: \(error.words)"
    case .wrongSettings(let name, let finding, let count):
      "\(name):\(finding.line):\(finding.column): \(finding.message); what is wrong has its default"
        + (count > 1 ? ", as \(count - 1) more \(count == 2 ? "has" : "have")" : "")
        + " (postmortem check)"
    case .indexElsewhere(let obstacle, let folder):
      "\(obstacle.sentence); the index is \(folder.map { "kept in \($0)" } ?? "not kept")"
    case .old(let kept, let problem):
      "\(kept.rawValue) cannot be brought up to date, and the answer may be old: \(problem.cause)"
    case .notKept(let kept, let problem):
      "\(kept.rawValue) cannot be kept, and is read anew each time: \(problem.cause)"
    case .silentGit(let seconds):
      "\(GitHistory.Absence.silent(seconds: seconds).sentence); \(GitHistory.Absence.daysOfDocuments)"
    }
  }
}

extension Problem {
  /// The sentence, after one that has named the thing.
  fileprivate var cause: String {
    if case .storage(let error) = self { error.message } else { sentence }
  }
}

extension IndexFolder.Obstacle {
  var sentence: String {
    switch self {
    case .leadsOut: "\(IndexFolder.name) leads out of the folder, and is not used"
    case .noFolder: "\(IndexFolder.name) is no folder, and is left as it is"
    case .strangers(let names):
      "postmortem did not make \(names.map { "\(IndexFolder.name)/\($0)" }.joined(separator: ", ")), and leaves \(names.count == 1 ? "it" : "them") alone"
    }
  }
}

extension SystemError {
  static let followingLinks = "set POSTMORTEM_FOLLOW_LINKS=1 to follow links all the same"

  /// Why it was refused, to be put after a colon.
  var words: String {
    code == SystemError.tooLarge
      ? "it is larger than \(Limits.fileBytes >> 20) MiB" : lowercasedFirst(reason)
  }

  /// The same for a finding, which has no hint.
  var explanation: String {
    if isOutside { return "\(words); \(SystemError.followingLinks)" }
    if code == SystemError.tooLarge { return "\(words); split it, so that it can be searched" }
    // The system's own words are quoted as they are.
    return code > 0 ? reason : words
  }
}

extension UnmetCondition {
  /// Why a field leaves nothing, and what it could have been.
  var sentence: String {
    let asked = value.map { "`\(field):\($0)`" } ?? "a severity like that"
    guard !known.isEmpty else { return "no document has \(asked), or any `\(field):`" }
    if let value, let near = nearest(to: value, among: known) {
      return "no document has \(asked); did you mean `\(field):\(quotedInQuery(near))`?"
    }
    // Whole sentences are values too, and nobody types them.
    var shown = Array(
      known.filter { $0.count <= UnmetCondition.longestValue }.prefix(UnmetCondition.mostValues))
    if known.count > shown.count { shown.append("\(known.count - shown.count) more") }
    let verb = known.count == 1 ? "there is" : "there are"
    return "no document has \(asked); \(verb) \(enumerated(shown))"
  }

  private static let mostValues = 12
  private static let longestValue = 30
}

extension Total {
  /// That there is more than is shown, and how to see it.
  func sentence(shown: Int, of what: String? = nil) -> String {
    let noun = what.map { " \($0)" } ?? ""
    return
      "\(shown) of \(isUpperBound ? "at most " : "")\(number)\(noun) shown; `--limit 0` shows all"
  }
}

/// That what looks like options was taken for words of the query.
func optionsAsText(_ options: [String]) -> String {
  let names = enumerated(options.map { "`\($0)`" })
  let verb = options.count == 1 ? "is" : "are"
  return "note: \(names) \(verb) looked for as text; `--` before the query says so"
}

/// `a, b and c`.
func enumerated(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// A value with spaces stands in quotes.
private func quotedInQuery(_ value: String) -> String {
  value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
}

func lowercasedFirst(_ text: String) -> String {
  text.prefix(1).lowercased() + text.dropFirst()
}
