import Testing

@testable import Documents

@Suite struct ExplainRolesTests {
  private func explanations(_ text: String) -> [RoleExplanation] {
    let options = ReadingOptions()
    return roleExplanations(
      of: readDocument(Array(text.utf8), path: "postmortems/a.md", options: options),
      options: options)
  }

  @Test func `each section says what gave it its role`() {
    let explained = explanations(
      """
      # Ovens cold

      The ovens of the bakery went cold in the night.

      ## Chronology of the night

      ### Kitchen

      - 05:00 cold

      ## The door, and how we went on with the rest of it

      We then looked at each of the doors in turn and found the third one open.

      ## Response by the baker

      ## Door

      ## Root cause and trigger (draft)
      """)
    #expect(
      explained.map(\.section.reason) == [
        .place, .heading, .around, .prose, .hint, .nothing, .heading,
      ])
    #expect(
      explained.map(\.words) == [
        [], ["chronology"], [], [], ["response"], [], ["root cause", "trigger"],
      ])
    #expect(explained[4].section.role == .mitigation)
  }

  @Test(
    arguments: [
      ("- [ ] Sweep the oven\n", .boxes),
      ("| Action | Owner |\n| --- | --- |\n| Sweep the oven | ann |\n", .table),
    ] as [(String, RoleReason.Content)])
  func `action items are told by what the section holds`(
    content: String, reason: RoleReason.Content
  ) {
    let explained = explanations("# A\n\n## What we plan for the oven\n\n\(content)")
    #expect(explained.last?.section.role == .actions)
    #expect(explained.last?.section.reason == .content(reason))
    #expect(explained.last?.words == ["plan"])
  }

  @Test func `a list is one of action items where the heading speaks of nothing else`() {
    let explained = explanations("# A\n\n## Tasks for the oven\n\n- Sweep it\n")
    #expect(explained.last?.section.reason == .content(.list))
    #expect(explained.last?.words == ["tasks"])
  }

  @Test func `headings that are times make a timeline`() {
    let explained = explanations(
      "# A\n\n## 05:00 Cold\n\n## 05:10 Called\n\n## 05:20 Warm\n")
    #expect(explained.map(\.section.reason).dropFirst() == [.time, .time, .time])
  }

  @Test func `words of the settings are named as the heading has them`() {
    let roles = HeadingRoles(adding: [.timeline: ["Hergang der Nacht"]])
    #expect(roles.words(for: .timeline, in: "3. Hergang der Nacht") == ["hergang der nacht"])
    #expect(HeadingRoles().words(for: .mitigation, in: "Actions taken") == ["actions taken"])
  }
}
