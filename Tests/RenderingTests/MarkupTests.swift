import Testing

@testable import Rendering

@Suite struct MarkupTests {
  @Test(arguments: [
    ("a | b", "a \\| b"), ("<img src=x>", "&lt;img src=x>"), ("&lt;", "&amp;lt;"),
    ("[x](javascript:y)", "\\[x\\](javascript:y)"),
    ("*a* _b_ c_d ~f~", "\\*a\\* \\_b\\_ c_d \\~f\\~"),
    ("set `a_b.*` and `<c>`", "set `a_b.*` and `<c>`"), ("`a` and *b", "`a` and \\*b"),
    ("a ` b", "a \\` b"), ("`a` ` <b>", "`a` \\` &lt;b>"), ("`a|b`", "\\`a\\|b\\`"),
    ("``a``", "\\`\\`a\\`\\`"),
    ("\\|", "\\\\\\|"), ("two\n# lines", "two # lines"),
    ("ask @everyone, @here.", "ask `@everyone`, `@here`."), ("(@org/on-call)", "(`@org/on-call`)"),
    ("*@ann_b:x.org*", "\\*`@ann_b:x.org`\\*"),
    ("ann@example.org @ b @- c@", "ann@example.org @ b @- c@"),
    ("x@everyone x@heretic", "x`@everyone` x@heretic"), ("`@ann` @ü1", "`@ann` `@ü1`"),
    ("<!channel> <@U123>", "&lt;!channel> &lt;`@U123`>"), ("`<!here>`", "\\`&lt;!here>\\`"),
    ("`a <@U1>` `b <c>`", "\\`a &lt;`@U1`>\\` `b <c>`"), ("@@ann @*all*", "@`@ann` @\\*all\\*"),
  ])
  func `markdown shows text as it is`(_ text: String, _ source: String) {
    #expect(("\(text)" as Markdown).source == source)
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("<!a>", "&lt;!a>"), ("<a>", "`<a>`"),
  ])
  func `code keeps its backticks`(_ text: String, _ source: String) {
    #expect(Markdown.code(text).source == source)
  }

  @Test func `a place is a link to its line`() {
    let link = Markdown.place("a b/(c).md", line: 3).source
    #expect(link == "[a b/(c).md:3](a%20b/%28c%29.md#L3)")
  }

  @Test func `HTML shows text as it is`() {
    let text = "<b class=\"x\">Tom & 'Jerry'</b>\u{1b}\u{202e}\n"
    let shown = "&lt;b class=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;\u{fffd}\u{fffd} "
    #expect(("<i>\(text)</i>" as HTML).source == "<i>\(shown)</i>")
  }
}
