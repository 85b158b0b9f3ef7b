import Platform
import Testing

@testable import Documents

@Suite struct QueryParserTests {
  private func parse(_ text: String, otherFields: Set<String>? = nil) -> Query {
    parseQuery(text, today: day("2026-03-10"), otherFields: otherFields)
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
    case .impossible(let field, let value): "\(field)≠\(value)"
    }
  }

  @Test(arguments: [
    ("", ""), ("   ", ""), ("Mutex Lock", "mutex lock"), ("dead*", "dead*"),
    ("\"a phrase\"", "a+phrase"), ("\"Two words\"*", "two+words*"), ("-xz y", "y -xz"),
    ("-\"x y\"", "-x+y"), ("-x y", "x y"), ("-证 y", "y -证"), ("-4 y", "4 y"), ("-é", "-é"),
    ("x -- y", "x y"), ("x | y", "x y"), ("run --all \"-x y\"", "run all x+y‹-x y›"),
    ("run --all -\"x y\"", "run all -x+y"), ("a -(b) ---c", "a c -b"), ("a OR b c", "a|b c"),
    ("a OR \"b c\" OR d", "a|b+c|d"),
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
    ("...", "", 1, "`...` holds no letter or digit; it is passed over"),
    (
      "ü after:soon", "ü after+soon‹after:soon›", 3,
      "`soon` is no date, so it is looked for as text; write 2026, 2026-01, 2026-W05, 2026-01-31, today or 30d"
    ),
    (
      "exec -it --all", "exec it all", 6,
      "beside `--all` the word `-it` is text; write `-\"it\"` to leave it out"
    ),
    (
      "df -P -sh -la", "df p sh la", 7,
      "beside `-P` the word `-sh` is text; write `-\"sh\"` to leave it out"
    ),
  ])
  func `odd input is read as far as it can be, with a note`(
    text: String, meaning: String, column: Int, message: String
  ) {
    let query = parse(text)
    #expect(shown(query) == meaning)
    #expect(query.notes == [Query.Note(column: column, message: message)])
  }

  @Test(arguments: [
    ("team:web", "team=web", nil), ("TEAM:web", "team=web", nil),
    ("-team:web", "not team=web", nil),
    ("localhost:8080", "localhost+8080‹localhost:8080›", "localhost"),
    ("foo:bar x", "foo+bar‹foo:bar› x", "foo"), ("C:\\temp", "c+temp‹C:\\temp›", "C"),
    ("os:linux", "os+linux‹os:linux›", "os"), ("--team:web", "team+web‹team:web›", nil),
    (
      "sevrity:major", "sevrity+major‹sevrity:major›",
      "sevrity:`, so it is looked for as text; did you mean `severity"
    ),
    ("taem:web", "taem+web‹taem:web›", "taem:`, so it is looked for as text; did you mean `team"),
  ])
  func `a field that no document has is text`(text: String, meaning: String, name: String?) {
    let query = parse(text, otherFields: ["team", "in-review"])
    #expect(shown(query) == meaning)
    let notes = name.map { name in
      let rest = name.contains("`") ? "`?" : "`, so it is looked for as text"
      return ["no field is called `\(name):" + rest]
    }
    #expect(query.notes.map(\.message) == notes ?? [])
  }

  @Test(arguments: [
    ("is:what x", "x isOpen≠what"), ("kind:Novel x", "x kind≠Novel"),
    ("in:nowhere x", "x role≠nowhere"), ("-kind:novel x", "x not kind≠novel"),
  ])
  func `a value that cannot be is met by nothing`(text: String, meaning: String) {
    let query = parse(text)
    #expect(shown(query) == meaning)
    #expect(query.notes == [])
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
