import Testing

@testable import Documents

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abxc", 1),
    ("kitten", "sitting", 3),
  ])
  func `a distance counts the edits`(one: String, other: String, distance: Int) {
    #expect(editDistance(Array(one.unicodeScalars), Array(other.unicodeScalars)) == distance)
  }
}
