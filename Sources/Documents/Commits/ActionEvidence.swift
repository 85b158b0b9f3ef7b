/// What a repository shows of one action item, to whoever decides whether it is done.
public struct ActionEvidence: Sendable, Equatable {
  /// A place in the files that are checked out.
  public struct Place: Sendable, Equatable {
    /// Relative to the top of the work tree.
    public var path: String
    /// From 1.
    public var line: Int
    public var text: String

    public init(path: String, line: Int, text: String) {
      self.path = path
      self.line = line
      self.text = text
    }
  }

  /// With the later commits that name the postmortem.
  public var item: TrackedAction
  /// Files that name the postmortem, other than postmortems.
  public var mentions: [Place]
  /// Commits worth a look, the best first.
  public var commits: [(evidence: CommitEvidence, message: CommitMessage)]

  public init(
    item: TrackedAction, mentions: [Place] = [],
    commits: [(evidence: CommitEvidence, message: CommitMessage)] = []
  ) {
    self.item = item
    self.mentions = mentions
    self.commits = commits
  }

  public static func == (left: ActionEvidence, right: ActionEvidence) -> Bool {
    left.item == right.item && left.mentions == right.mentions
      && left.commits.elementsEqual(right.commits) { $0 == $1 }
  }
}

/// A postmortem that later commits name.
public struct CitedIncident: Sendable, Equatable {
  public var incident: Incident
  /// The earliest first; never empty.
  public var commits: [CommitMessage]
  /// How many of its action items stand open.
  public var openCount = 0

  public init(incident: Incident, commits: [CommitMessage]) {
    self.incident = incident
    self.commits = commits
  }
}

extension ActionItem {
  /// True for what leaves no trace in a repository: `Verify with the vendor`, `File a bug upstream`.
  public var isUnseenWork: Bool {
    unseenWords.matches(in: text).contains { $0.words.lowerBound == 0 || $0.meaning }
  }
}

/// Words for what no commit shows, and whether these are written without spaces.
private let unseenWords = phrases(meaning: "unseen")
