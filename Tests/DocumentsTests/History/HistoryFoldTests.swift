import Platform
import Testing

@testable import Documents

/// One line of commits that change one file, and what is known of its items in the end.
struct FileStory: CustomTestStringConvertible {
  var name: String
  /// The lines of the file at each commit.
  var versions: [[String]]
  /// Of the items of the last version.
  var days: [String]

  init(_ name: String, _ versions: [[String]], _ days: [String]) {
    self.name = name
    self.versions = versions
    self.days = days
  }

  var testDescription: String { name }
}

@Suite struct HistoryFoldTests {
  @Test(arguments: [
    FileStory(
      "an item is added later", [["[ ] pin"], ["[ ] pin", "[ ] alert"]], ["0 open", "1 open"]),
    FileStory(
      "an item is done, and opened again", [["[ ] pin"], ["[x] pin"], ["[ ] pin"]],
      ["0 open, 1 done, 2 open"]),
    FileStory(
      "an item is begun, and given up", [["[ ] pin"], ["[~] pin"], ["[-] pin"]],
      ["0 open, 1 in-progress, 2 dropped"]),
    FileStory("an item is done from the beginning", [["[x] pin"], ["[x] pin"]], ["0 done"]),
    FileStory(
      "items change places", [["[ ] pin", "[x] alert"], ["[x] alert", "[ ] pin"]],
      ["0 done", "0 open"]),
    FileStory(
      "case and brackets do not count", [["[ ] Pin it"], ["[x] PIN it (@ann) (done)"]],
      ["0 open, 1 done"]),
    FileStory(
      "an item is re-worded and checked",
      [["[ ] alert when the disk is full"], ["[x] alert when a disk is nearly full"]],
      ["0 open, 1 done"]),
    FileStory(
      "an item is made longer",
      [["[ ] pin charts"], ["[ ] pin all charts to what was tested in the room beside"]],
      ["0 open"]),
    FileStory(
      "another item is another",
      [["[ ] alert when the disk is full"], ["[ ] pin the charts of flux"]],
      ["1 open"]),
    FileStory(
      "the nearest of two similar ones",
      [
        ["[ ] alert when the disk of web is full"],
        [
          "[ ] alert when the disk of mail is full soon",
          "[ ] alert when the disk of web is full soon",
        ],
      ], ["1 open", "0 open"]),
    FileStory(
      "the first of two of the same words is done",
      [["[ ] pin", "[ ] pin"], ["[x] pin", "[ ] pin"]], ["0 open, 1 done", "0 open"]),
    FileStory(
      "of two of the same words the open one is taken out",
      [["[ ] pin", "[ ] pin"], ["[ ] pin", "[x] pin"], ["[x] pin"]], ["0 open, 1 done"]),
    FileStory(
      "an item is taken out and comes back",
      [["[ ] pin", "[ ] alert"], ["[ ] alert"], ["[x] pin"]],
      ["0 open, 2 done"]),
    FileStory(
      "an item is ticked and tells what was done",
      [
        ["[ ] watch the lease", "[ ] put an alert on expiry", "[ ] call the vendor"],
        [
          "[ ] watch the lease", "[x] expiry pages through gatus since today",
          "[ ] call the vendor",
        ],
      ], ["0 open", "0 open, 1 done", "0 open"]),
    FileStory(
      "at the end of a list two words are needed",
      [
        ["[ ] watch the lease", "[ ] put an alert on expiry", "[ ] call the vendor"],
        ["[ ] watch the lease", "[x] expiry pages through gatus since today"],
      ], ["0 open", "1 done"]),
    FileStory(
      "another place is another item",
      [
        ["[ ] put an alert on expiry", "[ ] watch the lease", "[ ] call the vendor"],
        [
          "[ ] watch the lease", "[x] expiry pages through gatus since today",
          "[ ] call the vendor",
        ],
      ], ["0 open", "1 done", "0 open"]),
    FileStory("a file comes back", [["[ ] pin"], [], ["[ ] pin"]], ["0 open"]),
  ])
  func `items of one file are followed`(_ story: FileStory) throws {
    var history = SampleHistory()
    for (place, lines) in story.versions.enumerated() {
      history.commit(place == 0 ? [] : [place - 1], lines.isEmpty ? [:] : ["a": lines])
    }
    let file = try history.files(at: story.versions.count - 1)["a"]
    #expect(history.days(file) == story.days)
  }

  @Test func `a renamed file keeps its items, whatever else changes`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin", "[ ] alert"]])
    history.commit([0], ["b": ["[ ] pin", "[ ] alert"]], renames: ["a": "b"])
    history.commit([1], ["c": ["[x] pin", "[ ] alert", "[ ] sieve"]], renames: ["b": "c"])
    let files = try history.files(at: 2)
    #expect(history.days(files["c"]) == ["0 open, 2 done", "0 open", "2 open"])
    #expect(files.keys.sorted() == ["c"])
  }

  @Test func `two files swap their names`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"], "b": ["[x] alert"]])
    history.commit([0], ["a": ["[x] alert"], "b": ["[ ] pin"]])
    let files = try history.files(at: 1)
    #expect(history.days(files["a"]) == ["0 done"])
    #expect(history.days(files["b"]) == ["0 open"])
  }

  @Test func `a file that was elsewhere before is followed from there`() throws {
    var history = SampleHistory()
    history.commit([], ["out/a": ["[ ] pin"], "out/b": ["[ ] other"]])
    history.commit([0], ["a": ["[ ] pin"], "out/b": ["[ ] other"]], renames: ["out/a": "a"])
    let files = try history.files(at: 1)
    #expect(history.days(files["a"]) == ["0 open"])
    #expect(files["out/b"] == nil)
    // What was read before did not look there.
    #expect(throws: SampleHistory.NeedsWholeHistory.self) {
      try history.files(at: 1, since: 0, known: try history.files(at: 0))
    }
  }

  @Test func `an item moves to another file with its history`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin", "[ ] alert"], "b": ["[ ] sieve"]])
    history.commit([0], ["a": ["[ ] alert"], "b": ["[ ] sieve", "[x] pin"]])
    history.commit([1], ["b": ["[ ] sieve", "[x] pin"], "c": ["[ ] alert"]])
    let files = try history.files(at: 2)
    #expect(history.days(files["b"]) == ["0 open", "0 open, 1 done"])
    #expect(history.days(files["c"]) == ["0 open"])
  }

  @Test func `what was done elsewhere counts from the merge that brings it`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin", "[ ] alert"], "b": ["[ ] sieve"]])
    history.commit([0], ["a": ["[x] pin", "[ ] alert", "[ ] oven"], "b": ["[ ] sieve"]])
    history.commit([0], ["a": ["[ ] pin", "[ ] alert"], "b": ["[ ] sieve", "[ ] mill"]])
    history.commit(
      [2, 1], ["a": ["[x] pin", "[ ] alert", "[ ] oven"], "b": ["[ ] sieve", "[ ] mill"]])
    let files = try history.files(at: 3)
    #expect(history.days(files["a"]) == ["0 open, 3 done", "0 open", "3 open"])
    #expect(history.days(files["b"]) == ["0 open", "2 open"])
    #expect(files["a"]?.actions[0].changes[1].commit?.author == "author 3")
    // Seen from the other branch, it is the other way round.
    let other = try history.files(at: 1)
    #expect(history.days(other["a"]) == ["0 open, 1 done", "0 open", "1 open"])
  }

  @Test func `what a merge leaves as the branch had it does not change`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin", "[ ] alert"]])
    history.commit([0], ["a": ["[x] pin", "[ ] alert"]])
    history.commit([0], ["a": ["[x] pin", "[x] alert"]])
    history.commit([1, 2], ["a": ["[x] pin", "[ ] alert"]])
    #expect(history.days(try history.files(at: 3)["a"]) == ["0 open, 1 done", "0 open"])
  }

  @Test func `a file renamed elsewhere is followed through the merge`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"], "c": ["[ ] mill"]])
    history.commit([0], ["b": ["[ ] pin"], "c": ["[ ] mill"]], renames: ["a": "b"])
    history.commit([0], ["a": ["[ ] pin"], "c": ["[x] mill"]])
    history.commit([2, 1], ["b": ["[x] pin"], "c": ["[x] mill"]], renames: ["a": "b"])
    let files = try history.files(at: 3)
    #expect(history.days(files["b"]) == ["0 open, 3 done"])
    #expect(files["a"] == nil)
  }

  @Test func `a commit reaches the branch with the merge that brings it`() {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"]])
    history.commit([0], ["a": ["[ ] pin"]])
    history.commit([1], ["a": ["[ ] pin"]])
    history.commit([0], ["a": ["[ ] pin"]])
    history.commit([3, 2], ["a": ["[ ] pin"]])
    history.commit([4, 1], ["a": ["[ ] pin"]])
    let messages = Branch(history.log(of: 5)).messages.sorted { $0.day < $1.day }
    #expect(messages.map { $0.arrival.number - 20_000 } == [0, 4, 4, 3, 4, 5])
  }

  @Test func `a commit that a rebase put behind a later one does not turn time back`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"]], day: "2026-03-10")
    history.commit([0], ["a": ["[x] pin"]], day: "2026-03-08")
    let changes = try history.files(at: 1)["a"]?.actions[0].changes
    #expect(changes?.map(\.day.description) == ["2026-03-10", "2026-03-10"])
  }

  @Test func `what stood where a shallow clone ends began before it`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"]])
    history.commit([0], ["a": ["[x] pin", "[ ] alert"]])
    let files = try history.files(at: 1, boundary: [history.commits[0].name])
    #expect(files["a"]?.actions.map(\.beginning) == [.beforeHistory, .added])
  }

  @Test func `a content that the repository lacks changes nothing`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"]])
    history.commit([0], ["a": ["[x] pin"]])
    history.commit([1], ["a": ["[-] pin"]])
    let plan = HistoryPlan(Branch(history.log(of: 2))) { _ in true }
    var fold = HistoryFold(plan)
    for (place, blob) in plan.blobs.enumerated() {
      fold.add(place == 1 ? nil : history.contents[blob])
    }
    #expect(history.days(fold.result()["a"]) == ["0 open, 2 dropped"])
  }

  @Test func `thousands of items that are all re-worded are compared in linear time`() throws {
    var history = SampleHistory()
    let count = 5000
    history.commit([], ["a": (0..<count).map { "[ ] rotate the log of disk \($0) today" }])
    history.commit([0], ["a": (0..<count).map { "[x] rotate all logs of disk \($0) today" }])
    let days = history.days(try history.files(at: 1)["a"])
    #expect(days == Array(repeating: "0 open, 1 done", count: count))
  }
}
