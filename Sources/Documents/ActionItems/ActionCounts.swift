/// How many promises were kept.
public struct ActionCounts: Sendable, Equatable {
  public private(set) var open = 0
  public private(set) var done = 0

  public init() {}

  /// Without those that were dropped, which nobody waits for.
  public var total: Int { open + done }

  public mutating func add(_ count: Int, _ state: ActionItem.State) {
    switch state {
    case .open, .inProgress: open += count
    case .done: done += count
    // Nobody waits for what was dropped, and what is not understood says nothing.
    case .dropped, .unknown: break
    }
  }

  public mutating func add(_ other: ActionCounts) {
    open += other.open
    done += other.done
  }
}
