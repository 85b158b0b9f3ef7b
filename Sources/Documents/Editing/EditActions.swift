import Platform

/// What came of the wish to change action items of a file.
public struct ActionEdit: Sendable, Equatable {
  /// The new file; the old one where something was refused.
  public var bytes: [UInt8]
  /// The items that were asked for, as they are now, in the order of the file.
  public var items: [ActionItem]
  public var refusals: [EditRefusal]

  public init(bytes: [UInt8], items: [ActionItem] = [], refusals: [EditRefusal] = []) {
    self.bytes = bytes
    self.items = items
    self.refusals = refusals
  }
}

/// Writes a change of action items into the bytes of their file, all or nothing.
///
/// Only the bytes that must change do. What was written is read again, and must give the wanted items the
/// wanted state, owner and day, and leave everything else as it was; otherwise another way to write it is
/// tried, and at last refused. It costs reading the file twice, and twice more for each item that resists.
///
/// - Parameters:
///   - bytes: The whole file.
///   - lines: Where the items stand.
///   - change: What is to become of them.
///   - options: By which `reading` reads them.
///   - reading: Reads the documents of the file from its bytes, always in the same way.
/// - Returns: The new bytes, or the old ones and why.
public func editActions(
  in bytes: [UInt8], atLines lines: Set<Int>, _ change: ActionChange,
  options: ReadingOptions = ReadingOptions(),
  reading: @escaping ([UInt8]) -> [Document]
) -> ActionEdit {
  var editor = Editor(change: change, options: options, reading: reading, bytes: bytes)
  let wanted = editor.documents.flatMap(\.actions)
    .filter { lines.contains($0.line) && !change.isTrue(of: $0) }
    .sorted { $0.line < $1.line }
  if isUTF16(bytes) {
    editor.refusals = wanted.map { EditRefusal(item: $0, reason: .encoding) }
  } else {
    editor.edit(wanted[...])
  }
  let isWhole = editor.refusals.isEmpty
  let documents = isWhole ? editor.documents : reading(bytes)
  return ActionEdit(
    bytes: isWhole ? editor.bytes : bytes,
    items: documents.flatMap(\.actions).filter { lines.contains($0.line) }
      .sorted { $0.line < $1.line },
    refusals: editor.refusals)
}

private struct Editor {
  var change: ActionChange
  let options: ReadingOptions
  let reading: ([UInt8]) -> [Document]
  /// As they are by now.
  var bytes: [UInt8]
  var documents: [Document]
  var refusals: [EditRefusal] = []

  init(
    change: ActionChange, options: ReadingOptions, reading: @escaping ([UInt8]) -> [Document],
    bytes: [UInt8]
  ) {
    self.change = change
    self.options = options
    self.reading = reading
    self.bytes = bytes
    documents = reading(bytes)
  }

  /// Edits all items at once, and where that fails one half after the other: no edit moves a line.
  mutating func edit(_ items: ArraySlice<ActionItem>) {
    guard let first = items.first else { return }
    let written = WrittenDocument(bytes, actions: documents.flatMap(\.actions), options: options)
    let ways = items.map { item in
      written.item(atLine: item.line).map { written.edits(of: $0, change) } ?? []
    }
    if items.count == 1 {
      var reasons: [EditRefusal.Reason] = []
      for way in ways[0] {
        guard let reason = make(way, of: [first.line], in: written) else { return }
        reasons.append(reason)
      }
      if case .assign(let owner?, let due?) = change, assign(first, owner, due) { return }
      // The first way is the one that should have been.
      let nothing = first.stateWords.map(EditRefusal.Reason.notUnderstood) ?? .notFound
      refusals.append(EditRefusal(item: first, reason: reasons.first ?? nothing))
      return
    }
    let firsts = ways.compactMap(\.first)
    if firsts.count == items.count,
      make(firsts.flatMap(\.self), of: Set(items.map(\.line)), in: written) == nil
    {
      return
    }
    let middle = items.startIndex + items.count / 2
    edit(items[..<middle])
    edit(items[middle...])
  }

  /// Sets owner and day one after the other, where both at once want the same place.
  private mutating func assign(_ item: ActionItem, _ owner: String, _ due: Day) -> Bool {
    var editor = self
    for change in [ActionChange.assign(owner: nil, due: due), .assign(owner: owner, due: nil)]
    where !change.isTrue(of: item) {
      editor.change = change
      editor.edit([item])
    }
    guard editor.refusals.count == refusals.count else { return false }
    (bytes, documents) = (editor.bytes, editor.documents)
    return true
  }

  /// Makes replacements and returns nil, or returns why they are not made.
  private mutating func make(
    _ replacements: [Replacement], of items: Set<Int>, in written: WrittenDocument
  ) -> EditRefusal.Reason? {
    guard let new = replacing(replacements, in: bytes) else { return .notFound }
    let read = reading(new)
    let edited = replacements.map { written.source.line(at: $0.range.lowerBound) }
    let reason = objection(
      to: read, insteadOf: documents, items: items, edited: items.union(edited), change)
    if let reason { return reason }
    bytes = new
    documents = read
    return nil
  }
}

extension WrittenDocument {
  /// Returns ways to write a change of an item, the one most like the rest of the document first.
  fileprivate func edits(of item: WrittenItem, _ change: ActionChange) -> [[Replacement]] {
    switch change {
    case .done(let day, let commit):
      let reason = commit.map { "commit \($0)" }
      return edits(of: item, to: WantedState(state: .done, day: day, reason: reason))
    case .start: return edits(of: item, to: WantedState(state: .inProgress))
    case .reopen: return edits(of: item, to: WantedState(state: .open))
    case .drop(let day, let reason):
      return edits(of: item, to: WantedState(state: .dropped, day: day, reason: reason))
    case .assign(let owner, let due):
      let isOwner = isSameOwner(owner ?? item.item.owner, item.item.owner)
      let owners = isOwner ? [[]] : owner.map { allEdits(of: item, toOwner: $0) } ?? [[]]
      let isDue = due == nil || due == item.item.due
      let days = isDue ? [[]] : due.map { allEdits(of: item, toDue: $0) } ?? [[]]
      return owners.flatMap { owner in days.map { owner + $0 } }
    }
  }

  /// An owner stands among the words, on a line below, or in both.
  private func allEdits(of item: WrittenItem, toOwner owner: String) -> [[Replacement]] {
    let below = lineEdits(of: item, toOwner: owner)
    if !below.isEmpty, item.field(.owner) == nil { return [below] }
    return edits(of: item, toOwner: owner).map { $0 + below }
  }

  private func allEdits(of item: WrittenItem, toDue due: Day) -> [[Replacement]] {
    let below = lineEdits(of: item, toDue: due)
    if !below.isEmpty, item.field(.due) == nil { return [below] }
    return edits(of: item, toDue: due).map { $0 + below }
  }
}
