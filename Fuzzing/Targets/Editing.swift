import Platform

@testable import Documents

/// A change of one item of a document, both told by the first two bytes: refused it leaves every byte, made it
/// moves no line, gives the item the state that was wanted, and leaves that of all others.
func fuzzEdit(_ input: [UInt8]) {
  guard input.count > 2 else { return }
  let bytes = Array(input.dropFirst(2))
  let reading = { (bytes: [UInt8]) in readDocuments(bytes, path: "postmortems/2026-03-10-a.md") }
  let before = reading(bytes).flatMap(\.actions)
  guard !before.isEmpty else { return }
  let item = before[Int(input[1]) % before.count]
  let change = changes[Int(input[0]) % changes.count]
  let edit = editActions(in: bytes, atLines: [item.line], change, reading: reading)
  guard edit.refusals.isEmpty else {
    hold(edit.bytes == bytes, "refused, and bytes are others")
    return
  }
  let after = reading(edit.bytes).flatMap(\.actions)
  hold(SourceLines(edit.bytes).count == SourceLines(bytes).count, "a line more or less")
  hold(after.map(\.line) == before.map(\.line), "items at other lines")
  for (old, new) in zip(before, after) {
    let isWanted = old.line == item.line
    if isWanted {
      hold(change.isTrue(of: new), "\(change) was made, and is not so")
    } else {
      hold(old.state == new.state, "another item became \(new.state)")
    }
  }
}

private let changes: [ActionChange] = [
  .done(on: today), .reopen, .drop(on: today, reason: "no longer needed"),
  .drop(on: today, reason: nil),
  .assign(owner: "@bob", due: nil), .assign(owner: nil, due: today),
  .assign(owner: "@bob", due: today),
]
