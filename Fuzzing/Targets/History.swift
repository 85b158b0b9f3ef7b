import Platform

@testable import Documents

/// What git writes, in pieces whose size is the first byte.
func fuzzLog(_ bytes: [UInt8]) {
  let size = max(Int(bytes.first ?? 1), 1)
  let rest = bytes.dropFirst()
  var log = GitLogReader()
  var blobs = BlobReader()
  var commits: [LoggedCommit] = []
  for start in stride(from: rest.startIndex, to: rest.endIndex, by: size) {
    let piece = rest[start..<min(start + size, rest.endIndex)]
    log.read(piece) { commits.append($0) }
    blobs.read(piece) { _ in }
  }
  log.finish { commits.append($0) }
  for commit in commits { _ = commit.day.description }
}

/// What an index and a history of another day hold: the first byte says where the second part begins.
func fuzzHistory(_ bytes: [UInt8]) {
  let days = Array(bytes.dropFirst().prefix(Int(bytes.first ?? 0)))
  let memory = Array(bytes.dropFirst(1 + days.count))
  if let history = FileHistory(days: days, memory: memory) {
    let again = FileHistory(days: history.packedDays, memory: history.packedMemory)
    hold(again?.packedDays == history.packedDays, "packed again, days are others")
    hold(again?.packedMemory == history.packedMemory, "packed again, words are others")
  }
  for file in StampList(bytes: bytes).files ?? [] { _ = Path.text(of: file.path) }
  let statements = PackedStatements(
    incidents: [PackedStatements.Incident(id: "a", key: 1, end: bytes.count)], bytes: bytes)
  _ = LikeStatements(statements)
}
