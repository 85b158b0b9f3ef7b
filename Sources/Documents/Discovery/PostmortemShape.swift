/// What a document has of a postmortem, whatever it is called.
struct PostmortemShape {
  /// How many of these it has: a day, a severity, a timeline, causes, action items, and the sections that tell the
  /// story.
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
        isDated, document.severity != nil, hasTimeline, hasCauses,
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
