import Documents
import Platform
import Testing

@Suite("A document names another")
struct NamingTests {
  @Test(
    "by a reference, wherever it stands",
    arguments: [
      ("See [the first one](2026-03-09-mixer-belt-torn-twice.md).", 1),
      ("See [the first one](../2026/2026-03-09-mixer-belt-torn-twice.md#timeline).", 1),
      ("One.\n\nSee 2026-03-09-mixer-belt-torn-twice.", 3),
      ("---\nrelated: [2026-03-09-mixer-belt-torn-twice]\n---\nAgain.", 2),
      ("It was mixer-belt-torn-twice once more.", 1),
      ("It was Mixer-Belt-Torn-Twice once more.", 1),
      ("As in *The dough mixer's belt tore twice in March*.", 1),
    ])
  func reference(text: String, line: Int) {
    #expect(naming(in: text) == Naming(path: "new.md", line: line, way: .reference))
  }

  @Test(
    "by a description in a sentence about other incidents",
    arguments: [
      "The third such incident, after the torn mixer belt and the flour bins.",
      "This was seen in the March mixer-belt postmortem.",
      "A previous outage (dough mixer belt) had the same cause.",
      "## Related incidents\n\n- The dough mixer's belt",
    ])
  func description(text: String) {
    #expect(naming(in: text)?.way == .description)
  }

  @Test(
    "by its day beside a word of its name, in such a sentence",
    arguments: [
      "Added after the March 9 incident, the guard of the mixer was loose.",
      "The postmortem of 2026-03-09 asked for a new mixer.",
    ])
  func day(text: String) {
    #expect(naming(in: text)?.way == .day)
  }

  @Test(
    "by none of what an incident says of itself or by chance",
    arguments: [
      "The mixer belt tore, and the dough stood still.",
      "This incident began when the mixer belt tore.",
      "The incident on 2026-05-04 began with a mixer belt.",
      "The oven outage of March was the second one.",
      "The March 9 incident was about ovens.",
      "On March 9 somebody cleaned the mixer.",
      "A previous incident asked for a mixer.",
      "```\nprevious incident: dough mixer belt\n```",
    ])
  func nothing(text: String) {
    #expect(naming(in: text) == nil)
  }

  @Test("by no description where the other came later, but by a link that was put in afterwards")
  func later() {
    let before = Day(year: 2026, month: 1, day: 2)
    #expect(naming(in: "The previous incident: dough mixer belt.", day: before) == nil)
    #expect(
      naming(in: "Superseded by 2026-03-09-mixer-belt-torn-twice.", day: before)?.way == .reference)
  }

  @Test("by a name only where it is nothing but a name")
  func distinctive() {
    #expect(naming(in: "The mixer-belt tore.", of: "postmortems/mixer-belt.md") == nil)
    #expect(naming(in: "See mixer-belt.md.", of: "postmortems/mixer-belt.md")?.way == .reference)
    #expect(naming(in: "See INC-12.", of: "postmortems/mixer.md", id: "INC-12")?.way == .reference)
  }

  @Test("Of two places the surer one counts, of equals the first")
  func surer() {
    let (day, link) = (
      Naming(path: "a.md", line: 4, way: .day), Naming(path: "b.md", line: 9, way: .reference)
    )
    #expect(Naming.surer(day, link) == link)
    #expect(Naming.surer(link, day) == link)
    #expect(Naming.surer(nil, day) == day)
    #expect(Naming.surer(nil, nil) == nil)
  }

  /// Whether a text of May names an incident of March.
  private func naming(
    in text: String, day: Day? = Day(year: 2026, month: 5, day: 4),
    of path: String = "postmortems/2026-03-09-mixer-belt-torn-twice.md", id: String? = nil
  ) -> Naming? {
    let bytes = Array(text.utf8)
    let mentions = Mentions(bytes, readSections(bytes), path: "new.md", day: day)
    let others = ["Ovens stayed cold", "Flour bins ran empty"].map { title in
      incident(title, path: "\(title).md", id: title)
    }
    let named = KnownAs(
      incident("The dough mixer's belt tore twice in March", path: path, id: id ?? "x"))
    return mentions.naming(of: named, NameRarity([named] + others.map { KnownAs($0) }))
  }

  private func incident(_ title: String, path: String, id: String) -> Incident {
    Incident(
      id: id, path: path, title: title, date: Day(year: 2026, month: 3, day: 9), severity: nil)
  }
}
