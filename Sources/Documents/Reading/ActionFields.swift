internal import Platform

/// A fact about an action item on a line of its own below it: `Owner: @ann`.
struct ActionField {
  enum Key {
    case column(ActionColumns.Meaning)
    case opened, closed, commits
  }

  var key: Key
  var value: String
  /// A link to a ticket on the same line.
  var ticketLink: String?

  /// The state that the field gives to an item without a mark of its own.
  var state: ActionItem.State? {
    switch key {
    case .column(.state): isStateUnknown ? nil : actionState(named: value)
    // `Due date: completed`.
    case .column(.due): isStateAlone ? actionState(named: value) : nil
    case .closed: isDay(value) ? .done : isStateAlone ? actionState(named: value) : nil
    default: nil
    }
  }

  /// True where the field is for the state, and says what names none.
  var isStateUnknown: Bool {
    guard case .column(.state) = key, !saysNothing(value) || value == "?" else { return false }
    return actionState(named: value).map { $0 == .unknown } ?? true
  }

  /// True for a value such as `Done` or `✅`, and for either with a day.
  fileprivate var isStateAlone: Bool {
    plainWords(value.filter { !$0.isNumber }).count <= 2 && actionState(named: value) != nil
  }
}

/// Returns the fields of a line such as `Owner: @ann, Due: 2026-04-01`; nil where it does not begin with one.
func actionFields(in line: String, _ words: OwnWords, links: [String]) -> [ActionField]? {
  var places: [(key: ActionField.Key, value: Range<String.Index>)] = []
  for part in line.split(whereSeparator: { ",;|·".contains($0) }) {
    if let (key, start) = keyAndValue(part, words) {
      places.append((key, start..<part.endIndex))
    } else if let last = places.last {
      // `Owner: Ann, Ben`: what names no key goes on with the value.
      places[places.count - 1].value = last.value.lowerBound..<part.endIndex
    } else {
      return nil
    }
  }
  let ticketLink = links.first(where: isTicket)
  let fields = places.map { key, value in
    ActionField(key: key, value: plainValue(line[value]), ticketLink: ticketLink)
  }
  // A form that nobody has filled in says nothing, and its lines stay as they are.
  return fields.isEmpty || fields.contains { $0.value.isEmpty } ? nil : fields
}

/// Names are short: a colon further on is one of a sentence.
private let longestName = 24

private func keyAndValue(_ part: Substring, _ words: OwnWords) -> (
  key: ActionField.Key, valueStart: String.Index
)? {
  guard let colon = part.prefix(longestName).firstIndex(where: { $0 == ":" || $0 == "：" }),
    let key = ActionField.Key(named: trimmedText(part[..<colon]).lowercased(), words)
  else { return nil }
  return (key, part.index(after: colon))
}

/// The value without a full stop that only ends the line.
private func plainValue(_ text: Substring) -> String {
  let value = trimmedText(text)
  return value.hasSuffix(".") ? String(value.dropLast()) : value
}

private func isDay(_ value: String, order: DateOrder = .dayMonthYear) -> Bool {
  guard let scanned = TimeScanner.scan(value, order: order) else { return false }
  return scanned.time.date != nil && scanned.end == value.utf8.count
}

extension ActionField.Key {
  fileprivate init?(named name: String, _ words: OwnWords) {
    switch name {
    case "closed", "complete", "completed", "completed on", "done", "done on", "finished":
      self = .closed
    case "created", "created on", "opened", "opened on": self = .opened
    case "commit", "commits", "fix commit": self = .commits
    default:
      guard let meaning = ActionColumns.Meaning(field: name, words), meaning != .text else {
        return nil
      }
      self = .column(meaning)
    }
  }
}

extension ActionItem {
  /// Takes what a field says unless the item says it itself.
  ///
  /// - Returns: False where the field says something else than the item, or more than was taken.
  mutating func take(_ field: ActionField, order: DateOrder) -> Bool {
    let value = field.value
    if saysNothing(value) { return true }
    switch field.key {
    case .column(.owner): return mayBeOwner(value) && take(value, as: \.owner)
    case .column(.priority): return take(value, as: \.priority)
    case .column(.due): return takeDay(in: value, as: \.due, order: order)
    case .opened: return takeDay(in: value, as: \.opened, order: order)
    case .closed where field.state == state:
      return takeDay(in: value, as: \.closed, order: order) || field.isStateAlone
    case .column(.state) where field.state == state:
      if !state.isOpen { _ = takeDay(in: value, as: \.closed, order: order) }
      return field.isStateAlone
    case .column(.type):
      guard let written = actionType(named: value) else { return false }
      type = type ?? written
      return type == written
    case .column(.ticket):
      let isName = isTicketName(value) || isTicket(value)
      guard let written = field.ticketLink ?? (isName ? value : nil) else {
        return false
      }
      return take(written, as: \.ticket) && !value.contains(" ")
    case .commits:
      let names = value.split { ", `".contains($0) }.map(String.init)
      guard names.allSatisfy(isCommit) else { return false }
      commits += names.filter { !commits.contains($0) }
      return true
    case .column, .closed: return false
    }
  }

  private mutating func take(_ value: String, as field: WritableKeyPath<ActionItem, String?>)
    -> Bool
  {
    self[keyPath: field] = self[keyPath: field] ?? value
    return self[keyPath: field] == value
  }

  private mutating func takeDay(
    in value: String, as field: WritableKeyPath<ActionItem, Day?>, order: DateOrder
  ) -> Bool {
    guard let day = DateScanner.date(in: value, order: order)?.day(near: nil) else { return false }
    self[keyPath: field] = self[keyPath: field] ?? day
    return self[keyPath: field] == day && isDay(value, order: order)
  }
}
