import Platform
import Testing

@testable import Documents

@Suite struct UnfinishedQueryTests {
  struct Case: CustomTestStringConvertible {
    var typed: String
    var start: String
    var field: String?
    var value: String?

    init(_ typed: String, _ start: String, _ field: String?, _ value: String?) {
      (self.typed, self.start, self.field, self.value) = (typed, start, field, value)
    }

    var testDescription: String { typed }
  }

  @Test(arguments: [
    Case("", "", nil, ""),
    Case("sys", "", nil, "sys"),
    Case("-sys", "-", nil, "sys"),
    Case("system:", "system:", "system", ""),
    Case("System:fl", "System:", "system", "fl"),
    Case("-tag:h", "-tag:", "tag", "h"),
    Case("keys lost sev", "keys lost ", nil, "sev"),
    Case("keys ", "keys ", nil, ""),
    Case("severity:>=ma", "severity:>=", "severity", "ma"),
    Case("severity:<", "severity:<", "severity", ""),
    Case("system:>x", "system:", "system", ">x"),
    Case("system:\"api ga", "system:", "system", "api ga"),
    Case("a system:\"api gateway\" tag:", "a system:\"api gateway\" tag:", "tag", ""),
    Case("\"not a system:", "\"not a system:", "not", nil),
    Case("system:\"flux\"", "system:", "system", nil),
    Case("db:main:", "db:", "db", "main:"),
    Case("10:30", "", nil, "10:30"),
    Case(":x", "", nil, ":x"),
    Case("-", "-", nil, ""),
  ])
  func `the last word is split where a shell completes it`(_ example: Case) {
    let query = UnfinishedQuery(example.typed)
    #expect(query.typed == example.value)
    guard example.value != nil else { return }
    #expect(query.start == example.start)
    #expect(query.field == example.field)
  }

  @Test(
    arguments: [
      ("sys", "system:", "system:"), ("system:f", "flux", "system:flux"),
      ("-system:a", "api gateway", "-system:\"api gateway\""),
      ("keys system:\"ap", "api gateway", "keys system:\"api gateway\""),
      ("system:", "the \"new\" one", nil), ("system:", "", nil),
      ("system:", "db:main", "system:db:main"),
    ] as [(String, String, String?)])
  func `a value is put in its place, with quotes where it needs them`(
    typed: String, value: String, completed: String?
  ) {
    #expect(UnfinishedQuery(typed).completed(with: value) == completed)
  }

  @Test(arguments: ["api gateway", "flux", "db:main", "o'neil", "面粉"])
  func `what was completed is read as the value`(value: String) throws {
    let today = try #require(Day(iso: "2026-02-09"))
    let typed = try #require(UnfinishedQuery("keys -system:").completed(with: value))
    let query = parseQuery(typed, today: today)
    #expect(query.filters == [Query.Filter(.system(value), isNegated: true)])
    #expect(query.notes == [])
  }

  @Test(arguments: QueryField.allCases)
  func `every field that is offered means something of its own`(field: QueryField) throws {
    let today = try #require(Day(iso: "2026-02-09"))
    for value in field.fixedValues + ["major"] where value != "major" || field.fixedValues.isEmpty {
      let query = parseQuery("\(field.rawValue):\(value)", today: today)
      #expect(query.notes == [])
      #expect(query.hasNoWords)
      #expect(query.roles.isEmpty == (field != .role))
      let isOfFrontmatter = query.filters.contains { filter in
        if case .field = filter.condition { return true }
        return false
      }
      #expect(!isOfFrontmatter)
    }
  }

  @Test(arguments: ["service", "sev", "tags", "since", "date"])
  func `other names of a field are the same to the parser`(name: String) throws {
    let today = try #require(Day(iso: "2026-02-09"))
    let field = try #require(QueryField(name: name))
    #expect(
      parseQuery("\(name):2026", today: today).filters
        == parseQuery("\(field.rawValue):2026", today: today).filters)
  }
}
