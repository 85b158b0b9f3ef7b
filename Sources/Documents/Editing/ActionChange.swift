public import Platform

/// What is to become of an action item.
public enum ActionChange: Sendable, Equatable {
  /// The commit is written beside the day, as words that ``isWritable(_:)``; nil for none.
  case done(on: Day, commit: String? = nil)
  case start
  case reopen
  case drop(on: Day, reason: String?)
  /// What is nil stays as it is; one of both is given.
  case assign(owner: String?, due: Day?)

  /// The state that it leads to; nil where the state stays.
  public var state: ActionItem.State? {
    switch self {
    case .done: .done
    case .start: .inProgress
    case .reopen: .open
    case .drop: .dropped
    case .assign: nil
    }
  }

  /// Returns whether nothing is left to do for an item. What is in progress is open already.
  public func isTrue(of item: ActionItem) -> Bool {
    switch self {
    case .reopen: item.state.isOpen
    case .done, .drop, .start: item.state == state
    case .assign(let owner, let due):
      (owner == nil || isSameOwner(owner, item.owner)) && (due == nil || due == item.due)
    }
  }
}

/// Returns an owner as two people may write it: `@Ann` and `ann` are one.
public func bareOwner(_ owner: String) -> String {
  (owner.hasPrefix("@") ? String(owner.dropFirst()) : owner).lowercased()
}

func isSameOwner(_ one: String?, _ other: String?) -> Bool {
  one.map(bareOwner) == other.map(bareOwner)
}

/// Why an action item is left as it is.
public struct EditRefusal: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// The place of the item cannot be found in the bytes.
    case notFound
    /// The file is UTF-16: it can be read, and words in UTF-8 cannot be put into it.
    case encoding
    /// What stands in the place of its mark, which is not understood and therefore not replaced.
    case notUnderstood(String)
    /// Whatever was written, the item would be read in another state than wanted.
    case stateStays(ActionItem.State)
    case ownerStays, dueStays
    /// The item would get another id: its words would change.
    case wordsChange
    /// Another of its facts, such as the owner, would be read otherwise.
    case fieldsChange
    /// Another item, or a fact of the document, would be read otherwise.
    case othersChange
  }

  /// As it stands in the file.
  public var item: ActionItem
  public var reason: Reason
}

/// Returns whether words can stand in brackets on a line of markdown: they say something, close the
/// brackets that they open, and hold no character that ends a line, steers a terminal or turns the
/// direction of writing around.
public func isWritable(_ words: String) -> Bool {
  var open: [Character] = []
  for character in words {
    switch character {
    case "(": open.append(")")
    case "[": open.append("]")
    case ")", "]":
      if open.popLast() != character { return false }
    default: break
    }
  }
  let isPlain = words.unicodeScalars.allSatisfy { scalar in
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    // The others join the parts of emoji and of letters.
    case .format: !scalar.properties.isBidiControl
    default: true
    }
  }
  return open.isEmpty && isPlain && words.contains { $0.isLetter || $0.isNumber }
}
