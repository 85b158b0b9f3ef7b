import Platform
import Testing

@testable import Documents

@Suite struct QueryParserTests {
  private func parse(_ text: String) -> Query {
    parseQuery(text, today: day("2026-03-10"))
  }

  /// The query as text: terms, excluded terms, filters, roles.
  private func shown(_ query: Query) -> String {
    func term(_ term: Query.Term) -> String {
      term.words.joined(separator: "+") + (term.isPrefix ? "*" : "")
        + (term.exact.map { "‹\($0)›" } ?? "")
    }
    let parts =
      query.groups.map { $0.alternatives.map(term).joined(separator: "|") }
      + query.excluded.map { "-" + term($0) }
      + query.filters.map { ($0.isNegated ? "not " : "") + condition($0.condition) }
      + Role.allCases.filter(query.roles.contains).map { "in " + $0.rawValue }
    return parts.joined(separator: " ")
  }

  private func condition(_ condition: Query.Condition) -> String {
    switch condition {
    case .severity(let worst, let mildest):
      "severity \(worst.map(String.init) ?? "")…\(mildest.map(String.init) ?? "")"
    case .severityWritten(let text): "severity=\(text)"
    case .system(let text): "system=\(text)"
    case .tag(let text): "tag=\(text)"
    case .pattern(let text): "pattern=\(text)"
    case .owner(let text): "owner=\(text)"
    case .kind(let kind): "kind=\(kind)"
    case .status(let text): "status=\(text)"
    case .isOpen(let isOpen): isOpen ? "open" : "closed"
    case .dated(let from, let until):
      "\(from?.description ?? "")…\(until?.description ?? "")"
    case .field(let key, let value): "\(key)=\(value)"
    }
  }

  @Test(arguments: [
    ("", ""), ("   ", ""), ("Mutex Lock", "mutex lock"), ("dead*", "dead*"),
    ("\"a phrase\"", "a+phrase"), ("\"Two words\"*", "two+words*"), ("-x y", "y -x"),
    ("-\"x y\"", "-x+y"), ("a OR b c", "a|b c"), ("a OR \"b c\" OR d", "a|b+c|d"),
    ("a AND b", "a b"), ("a or b", "a or b"), ("gateway.mode", "gateway+mode‹gateway.mode›"),
    ("v2.0.0", "v2+0+0‹v2.0.0›"), ("(hello)", "hello"), ("existingClaim", "existingclaim"),
    ("\"/client/id: must be\"", "client+id+must+be‹/client/id: must be›"),
    ("severity:major", "severity 2…2"), ("severity:>=major", "severity …2"),
    ("severity:>major", "severity …1"), ("severity:<=P1", "severity 1…"),
    ("severity:<P1", "severity 2…"), ("severity:spicy", "severity=spicy"),
    ("SEVERITY:SEV-2", "severity 2…2"), ("system:flux", "system=flux"), ("tag:helm", "tag=helm"),
    ("-tag:helm", "not tag=helm"), ("pattern:dns", "pattern=dns"), ("owner:@ann", "owner=@ann"),
    ("owner:\"Ann Lee\" x", "x owner=Ann Lee"), ("in:timeline x", "x in timeline"),
    ("kind:reference", "kind=reference"), ("is:open", "open"), ("is:closed", "closed"),
    ("status:draft", "status=draft"), ("after:2026-01", "2026-01-01…"),
    ("since:2026", "2026-01-01…"), ("before:2026-02", "…2026-01-31"),
    ("until:2026-02", "…2026-02-28"), ("on:2026-W05", "2026-01-26…2026-02-01"),
    ("date:2026-01-31", "2026-01-31…2026-01-31"), ("after:30d", "2026-02-08…"),
    ("on:\"last week\"", "2026-03-02…2026-03-08"), ("team:web", "team=web"),
    ("team:\"two words\"", "team=two words"), ("https://x.y/z", "https+x+y+z‹https://x.y/z›"),
    ("10:30", "10+30‹10:30›"), ("foo:", "foo"), (":foo", "foo"),
    ("std::vector", "std+vector‹std::vector›"), ("证书过期", "证+书 书+过 过+期"),
    ("\"证书过期\"", "证+书+过+期"), ("证书", "证+书"), ("night's work", "night work"), ("Über", "über"),
    ("--flag", "flag"), ("a-b", "a+b‹a-b›"), ("C++", "c"), ("x\u{2003}y", "x y"),
    (
      "-in:luck x",
      "x " + Role.allCases.filter { $0 != .luck }.map { "in \($0)" }.joined(separator: " ")
    ),
    // A day is taken whole where a longer span is not: `before:2026-03-15` includes the 15th, and
    // `until:` says the same.
    ("before:2026-03-15", "…2026-03-15"),
  ])
  func `what was typed is what is meant`(text: String, meaning: String) {
    let query = parse(text)
    #expect(shown(query) == meaning)
    #expect(query.notes.isEmpty)
    #expect(query.hasNoWords == query.groups.isEmpty)
  }

  @Test(arguments: [
    ("\"open phrase", "open+phrase", 1, "the quote is not closed; the phrase goes to the end"),
    ("x \"", "x", 3, "the quote is not closed; the phrase goes to the end"),
    ("OR x", "x", 1, "nothing stands before `OR`; it is passed over"),
    ("x OR", "x", 5, "nothing follows `OR`; it is passed over"),
    ("x ...", "x", 3, "`...` holds no letter or digit; it is passed over"),
    ("x is:what", "x", 3, "`is:` is open or closed; it is passed over"),
    ("kind:novel x", "x", 1, "`kind:` is postmortem or reference; it is passed over"),
    ("in:nowhere x", "x", 1, "`nowhere` is no role of a section; `in:` is passed over"),
    (
      "ü after:soon", "ü", 3,
      "`soon` is no date; write 2026, 2026-01, 2026-W05, 2026-01-31, today or 30d; it is passed over"
    ),
  ])
  func `odd input is read as far as it can be, with a note`(
    text: String, meaning: String, column: Int, message: String
  ) {
    let query = parse(text)
    #expect(shown(query) == meaning)
    #expect(query.notes == [Query.Note(column: column, message: message)])
  }

  @Test func `a scale of its own is used`() {
    let query = parseQuery(
      "severity:>=bad", today: day("2026-03-10"), scale: SeverityScale(words: ["worst", "bad"]))
    #expect(query.filters == [Query.Filter(.severity(atWorst: nil, atMildest: 2))])
  }

  /// What the index is asked for has bounds, whatever is pasted.
  private func isBounded(_ query: Query) -> Bool {
    let terms = query.groups.flatMap(\.alternatives) + query.excluded
    return terms.count + query.filters.count <= 64
      && terms.allSatisfy { $0.words.count <= 64 && ($0.exact?.utf8.count ?? 0) <= 20_000 * 4 }
      && query.notes.count <= 100
  }

  @Test(
    arguments: [
      "\"", "\"\"", "a ", "\"a\" ", "a OR ", "-a ", "x:y ", "(", ". ", "a:\"", "OR ", "-",
      "a\u{301}",
      "\u{301}", "NEAR(", "in:luck ", "é ", "证", "a\"b ", "\0", "* ", "a.b ",
    ])
  func `a megabyte of anything is bounded`(piece: String) {
    let whole = isBounded(parse(String(repeating: piece, count: 1_000_000 / piece.utf8.count)))
    let phrase = isBounded(parse("\"" + String(repeating: piece, count: 100_000)))
    #expect(whole && phrase)
  }

  @Test func `random bytes never trap`() {
    var random = SplitMix(seed: 1)
    let pieces = [
      "\"", "'", "-", "*", ":", "(", ")", "OR ", "AND ", "NEAR(", "a", "severity", "after", "in",
      "2026", " ", "\u{301}", "证", "|", "\\", ".", "\n", "\0", ">=",
    ]
    for _ in 0..<5000 {
      #expect(isBounded(parse(random.text(20, of: pieces))))
      #expect(isBounded(parse(String(decoding: random.bytes(60), as: UTF8.self))))
    }
  }
}
