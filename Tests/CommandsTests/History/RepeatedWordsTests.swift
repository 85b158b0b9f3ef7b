import Testing

/// Incidents that promise the same again.
@Suite struct RepeatedWordsTests {
  private static let paths = ["mill-1", "mill-2", "mill-3"].map { "postmortems/\($0).md" }

  private static func incident(_ day: String, _ title: String, factors: [String], _ items: [String])
    -> String
  {
    """
    # \(title)

    Date: \(day)

    ## Contributing Factors

    \(factors.map { "- \($0)" }.joined(separator: "\n"))

    ## Action Items

    \(items.map { "- [ ] \($0)" }.joined(separator: "\n"))
    """
  }

  /// Two incidents with the same factor and promises, of which the first kept one in between; and a third that
  /// promises the same for other reasons.
  private static func repository() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.folder.write(
      paths[0],
      incident(
        "2026-01-05", "Mill ground sand", factors: ["No version lock on the mill's firmware"],
        ["Sweep the mill", "Version lock for the mill firmware: it moved by itself"]))
    try repository.commit("2026-01-05")
    try repository.edit(paths[0], "- [ ] Sweep", "- [x] Sweep")
    try repository.commit("2026-01-07")
    try repository.folder.write(
      paths[1],
      incident(
        "2026-01-09", "Mill ground sand again",
        factors: ["No version lock on the mill firmware", "Nobody looked"],
        ["Add a version lock for the firmware of the mill"]))
    try repository.folder.write(
      paths[2],
      incident(
        "2026-01-20", "Flour everywhere", factors: ["A door stood open"],
        ["Implement version lock for the mill firmware", "Close the door"]))
    try repository.commit("2026-01-20")
    return repository
  }

  @Test func `a promise made three times is one, wherever it is told`() throws {
    let folder = try Self.repository().folder
    let line = "promised 3 times, done none: “Implement version lock for the mill firmware”"
    #expect(folder.output(of: "patterns", "promises").hasPrefix(line))
    #expect(folder.output(of: "patterns", "promises", "--count") == "1\n")
    #expect(folder.output(of: "patterns").contains(line))
    let counts = folder.output(of: "actions", "--format", "csv").split(separator: "\r\n")
    #expect(counts.count == 5)
    #expect(folder.output(of: "actions").contains("promised 3 times"))
    // An item that was changed is shown as the list shows it.
    let assigned = folder.output(of: "actions", "assign", "6c3309", "--owner", "@ann", "--json")
    #expect(assigned.contains(#""promised": 3"#))
  }
}
