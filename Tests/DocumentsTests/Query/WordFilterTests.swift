import Platform
import Testing

@testable import Documents

@Suite struct WordFilterTests {
  static let cases: [(query: String, text: String, title: String, isKept: Bool)] = [
    ("image", "The image was pulled", "Ovens cold", true),
    ("images", "The image was pulled", "", true),
    ("failing", "The failover failed", "", true),
    ("image", "Nothing of the kind", "Ovens cold", false),
    ("oven image", "The image was pulled", "All ovens stayed cold", true),
    ("oven image", "Lit by hand", "All ovens stayed cold", false),
    ("the image was pulled", "image pulled", "", true),
    ("\"image was\"", "The image was pulled", "", true),
    ("\"was image\"", "The image was pulled", "", false),
    ("smell OR coin*", "A customer pays in coins", "", true),
    ("v2.0.0", "Chart v2.0.0 out", "", true),
    ("v2.0.0", "Chart v2 0 0 out", "", false),
    ("image -latest", "The image was pulled", "", true),
    ("image -latest", "The latest image was pulled", "", false),
    ("image -ovens", "The image was pulled", "All ovens stayed cold", false),
    ("-latest", "The image was pulled", "", true),
    ("outage", "The site was down", "", false),
    ("system:ovens", "Whatever", "", true),
    ("数据库", "数据库连接池已耗尽", "", true),
  ]

  @Test(arguments: cases)
  func `a line is kept that holds all words, it or its title`(
    query: String, text: String, title: String, isKept: Bool
  ) throws {
    let today = try #require(Day(iso: "2026-02-09"))
    #expect(WordFilter(parseQuery(query, today: today)).keeps(text, title) == isKept)
  }

  @Test(arguments: [
    ("", false), ("system:ovens", false), ("image", true), ("system:ovens -image", true),
    ("image in:factors", false), ("image in:timeline", true), ("in:timeline", false),
    ("image in:factors in:timeline", true), ("image -in:timeline", false),
  ])
  func `words choose events unless they are looked for elsewhere`(
    query: String, choosesEvents: Bool
  ) throws {
    let today = try #require(Day(iso: "2026-02-09"))
    #expect(parseQuery(query, today: today).choosesEvents == choosesEvents)
  }
}
