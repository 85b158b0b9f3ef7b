/// What an action item can be a model of for the others of its document.
enum ItemTrait: Hashable {
  /// A box in a state.
  case box(ActionItem.State)
  /// A word or sign at the beginning for a state.
  case lead(ActionItem.State)
  /// A mark of a state among its words; of any state.
  case worded(ActionItem.State)
  case wordedSomehow
  /// A note or a day that says that it is closed so.
  case closing(ActionItem.State)
  case note
  /// Closed by a mark of a kind; with the day beside it.
  case closed(WrittenItem.Mark.Kind)
  case closedOnDay(WrittenItem.Mark.Kind)
  /// A day of any meaning.
  case dated
  case todo, owner, due
  /// A state on a line below the item.
  case line(ActionItem.State)
  /// A row of the table with its header on a line; one with a state in a column.
  case row(header: Int)
  case cell(header: Int, column: Int, ActionItem.State)
}

extension WrittenItem {
  var traits: [ItemTrait] {
    let state = item.state
    var traits: [ItemTrait] = []
    func add(_ trait: ItemTrait, if isTrue: Bool) { if isTrue { traits.append(trait) } }
    add(.box(state), if: box != nil)
    if case .lead(let lead) = mark { traits.append(.lead(lead.state)) }
    if mark.isOnWords { traits += [.worded(state), .wordedSomehow] }
    add(.closing(state), if: note?.state == state || field(.closed) != nil)
    add(.note, if: note != nil)
    add(.closed(mark.kind), if: !state.isOpen)
    add(.closedOnDay(mark.kind), if: !state.isOpen && hasClosingDay)
    add(.dated, if: fields.contains { [.due, .opened, .closed].contains($0.name) })
    add(.line(state), if: tellsStateBelow)
    add(.todo, if: todoMark != nil)
    add(.owner, if: field(.owner) != nil && row?.columns.columns[.owner] == nil)
    add(.due, if: field(.due) != nil)
    if let row {
      traits.append(.row(header: row.header))
      if let column = row.stateColumn {
        traits.append(.cell(header: row.header, column: column, state))
      }
    }
    return traits
  }
}

/// Items by their traits, so that the nearest of thousands is found without asking them all.
struct ItemIndex {
  private let items: [WrittenItem]
  private var places: [ItemTrait: [Int]] = [:]

  /// - Parameter items: In the order of the file.
  init(_ items: [WrittenItem]) {
    self.items = items
    for place in items.indices {
      for trait in items[place].traits { places[trait, default: []].append(place) }
    }
  }

  /// Returns the other items with a trait, the nearest first.
  func all(_ trait: ItemTrait, near item: WrittenItem, limit: Int) -> [WrittenItem] {
    guard let places = places[trait] else { return [] }
    let line = item.item.line
    func distance(_ index: Int) -> Int {
      places.indices.contains(index) ? abs(items[places[index]].item.line - line) : .max
    }
    var after = firstIndex(in: places, atLine: line)
    var before = after - 1
    if after < places.count, distance(after) == 0 { after += 1 }
    var found: [WrittenItem] = []
    while found.count < limit, before >= 0 || after < places.count {
      if distance(before) <= distance(after) {
        found.append(items[places[before]])
        before -= 1
      } else {
        found.append(items[places[after]])
        after += 1
      }
    }
    return found
  }

  /// The first of the places whose item does not stand above a line.
  private func firstIndex(in places: [Int], atLine line: Int) -> Int {
    places.partitioningIndex { items[$0].item.line >= line }
  }
}
