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
