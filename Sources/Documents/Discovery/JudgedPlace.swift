/// A place of which some files were looked at.
public struct JudgedPlace: Sendable {
  public let place: CandidatePlace
  private var looked = 0
  /// How many of the files are surely postmortems, may be, tell anything, have a day, have a day and tell how bad it was.
  private(set) var clear = 0
  private var likely = 0
  private var told = 0
  private var dated = 0
  private var notices = 0

  public init(_ place: CandidatePlace) { self.place = place }

  /// Adds a file of the samples, as all documents in it.
  public mutating func add(_ documents: [Document]) {
    let shapes = documents.map { PostmortemShape($0) }
    // Several incidents in one file have been told apart by their days and sections.
    let isLog = documents.count > 1
    looked += 1
    clear += isLog || shapes.contains(where: \.isClear) ? 1 : 0
    likely += isLog || shapes.contains(where: \.isLikely) ? 1 : 0
    told += isLog || shapes.contains(where: \.isTold) ? 1 : 0
    dated += isLog || shapes.contains(where: \.isDated) ? 1 : 0
    notices += isLog || shapes.contains(where: \.isNotice) ? 1 : 0
  }

  /// True where no further file can make it one that is read.
  public var isHopeless: Bool { place.claim == .files && looked > 1 && clear == 0 && dated == 0 }

  /// True where the files bear out what speaks for the place: the less that is, the more of them must.
  var isBorneOut: Bool {
    switch place.claim {
    case .folderName(.postmortems), .rootName(.postmortems): told > 0
    case .folderName(.incidents):
      isMost(clear) || looked > 1 && dated == looked || looked > 2 && isMost(likely)
    case .rootName(.incidents): isMost(likely)
    case .fileNames(.postmortems): isMost(clear) || isMost(dated) || place.isLog && told > 0
    case .fileNames(.incidents): isMost(clear) || place.isLog && isMost(likely)
    case .files: clear > 1 && clear * 2 > looked
    }
  }

  /// True where it is a folder whose name and files both speak for it, so that no other need be looked for.
  public var isBorneOutFolder: Bool { place.isNamedFolder && isBorneOut }

  /// True where a person should have a look at it.
  public var mayBeMeant: Bool {
    switch place.claim {
    case .folderName: told > 0
    // What is called so, and is, is no less meant where a folder of incidents is found elsewhere.
    case .fileNames(.postmortems): isMost(clear)
    case .fileNames(.incidents): false
    case .files, .rootName: looked > 1 && isMost(notices)
    }
  }

  private func isMost(_ count: Int) -> Bool { count > 0 && count * 2 >= looked }
}

/// What a document has of a postmortem, whatever it is called.
struct PostmortemShape {
  /// How many of these it has: a day, a severity, how long it lasted, a timeline, causes, action items, and the sections
  /// that tell the story.
  let signs: Int
  let isDated: Bool
  /// True for what is neither a form nor the page of a folder.
  let isTold: Bool
  /// True for one that tells its day, and how bad it was or when it went how.
  let isNotice: Bool
  /// False for what has days, actions and lessons only, as the retrospective of a sprint has.
  private let isOfIncident: Bool

  init(_ document: Document) {
    guard document.kind == .postmortem else {
      (signs, isDated, isTold, isNotice, isOfIncident) = (0, false, false, false, false)
      return
    }
    let roles = Set(document.sections.map(\.role))
    let hasTimeline = document.timeline.count >= 2
    let hasCauses = !document.factors.isEmpty || roles.contains(.factors)
    let told = roles.intersection([
      .summary, .impact, .detection, .mitigation, .helped, .luck, .lessons,
    ])
    isTold = true
    isDated = document.date != nil
    isNotice = isDated && (document.severity != nil || hasTimeline)
    signs =
      [
        isDated, document.severity != nil,
        document.statedSpan != nil || !document.durations.isEmpty,
        hasTimeline, hasCauses,
        !document.actions.isEmpty || roles.contains(.actions), told.count >= 2,
      ].count { $0 }
    isOfIncident =
      hasTimeline || hasCauses || document.severity != nil
      || !roles.isDisjoint(with: [.impact, .detection, .mitigation])
  }

  /// True for what nobody would take for anything else.
  var isClear: Bool { signs >= 3 && isOfIncident }
  /// True for what may be one, where its folder says so.
  var isLikely: Bool { signs >= 2 || isDated }
}
