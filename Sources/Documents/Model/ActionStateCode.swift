// A state as one byte, for what is kept packed. A change of it needs new versions of the index and of the history.

private let states: [ActionItem.State] = [.open, .inProgress, .done, .dropped, .unknown]

extension ActionItem.State {
  var code: UInt8 { UInt8(truncatingIfNeeded: states.firstIndex(of: self) ?? 0) }

  /// Reads a code; nil for one that no state has.
  init?(code: UInt8) {
    guard Int(code) < states.count else { return nil }
    self = states[Int(code)]
  }
}
