internal import Documents

extension Likeness {
  /// True where two documents look alike to somebody who reads both: a few common words are no likeness.
  var isStriking: Bool {
    isNearDuplicate || naming != nil
      || words.count >= 3 && share >= (systems.isEmpty && patterns.isEmpty ? 0.3 : 0.2)
  }
}
