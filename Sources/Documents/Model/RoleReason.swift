/// Why a section has its role.
public enum RoleReason: Sendable, Equatable {
  /// Its heading names it.
  case heading
  /// It holds what such sections hold, and the heading agrees.
  case content(Content)
  /// The section around it has it.
  case around
  /// Its heading is a time of a timeline.
  case time
  /// A general word of the heading speaks for it.
  case hint
  /// It is the first text of the document.
  case place
  /// It tells something in sentences.
  case prose
  case nothing

  /// What makes a section one of action items.
  public enum Content: String, Sendable {
    case boxes
    /// Boxes of which half have an owner, a day or a ticket, whatever the heading says.
    case ownedBoxes = "owned-boxes"
    /// One that names actions, and who does them or how far they are.
    case table
    case list
    /// Its parts go from soon to later.
    case horizons
    /// At least half of its items tell what is to be done.
    case deeds
  }

  /// True where neither the heading nor the section around it gave the role.
  var isUnnamed: Bool { self == .hint || self == .place || self == .prose || self == .nothing }
}

/// A set of roles that costs nothing to ask.
struct RoleMask: Sendable, Equatable {
  private var bits: UInt32 = 0

  init() {}

  init(_ roles: some Sequence<Role>) {
    for role in roles { bits |= RoleMask.bit[role] ?? 0 }
  }

  init(_ role: Role) {
    self.init(CollectionOfOne(role))
  }

  mutating func insert(_ other: RoleMask) {
    bits |= other.bits
  }

  func meets(_ other: RoleMask) -> Bool {
    bits & other.bits != 0
  }

  private static let bit = Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, UInt32(1) << UInt32($0)) })
}
