import Testing

@testable import Documents

/// What names of folders and files say.
@Suite struct PlaceNameTests {
  @Test(
    arguments: [
      ("postmortems", .postmortems), ("post-mortems", .postmortems), ("post_mortem", .postmortems),
      ("Post Mortems", .postmortems), ("incident-reports", .postmortems),
      ("sre-postmortems", .postmortems), ("复盘", .postmortems), ("故障复盘", .postmortems),
      ("ポストモーテム", .postmortems), ("장애보고서", .postmortems), ("Störungsberichte", .postmortems),
      ("rapports-d-incident", .postmortems), ("разборы-инцидентов", .postmortems),
      ("incidents", .incidents), ("outages", .incidents), ("retrospectives", .incidents),
      ("vorfaelle", .incidents), ("incidencias", .incidents), ("事故", .incidents),
      ("docs", nil), ("incidental", nil), ("mortem", nil), ("", nil),
    ] as [(String, PlaceName?)])
  func `a name says that it holds postmortems, that it may, or nothing`(
    name: String, expected: PlaceName?
  ) {
    #expect(PlaceName(name) == expected)
  }

  @Test func `folders of other people's programs and hidden ones are nobody's own`() {
    #expect(["node_modules", "Vendor", ".github", "testdata"].filter(isOwnFolder) == [])
    #expect(["docs", "infra", "source"].allSatisfy(isOwnFolder))
  }
}
