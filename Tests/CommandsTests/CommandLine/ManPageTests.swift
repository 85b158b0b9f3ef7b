import Platform
import Testing

@testable import Commands

@Suite struct ManPageTests {
  @Test func `text is escaped and begins no request`() {
    let command = CommandDescription(
      name: "odd", summary: ".dot", discussion: ["'quote' \\back ~tilde ^hat \"two\" `-x`"],
      arguments: [ArgumentDescription("ID", isRepeated: true)],
      options: [OptionDescription("a-b", value: "C", "Do so")], formats: [.text, .json],
      examples: [CommandDescription.Example(".x `y` > z", "Try it")])
    let page = manPage([command], version: "1.2")
    let lines = page.split(separator: "\n")
    #expect(lines.first == ".TH POSTMORTEM 1 \"\" \"postmortem 1.2\" \"User Commands\"")
    let own = lines.drop { $0 != ".SS odd" }.prefix { $0 != ".SH COMMON OPTIONS" }
    #expect(
      own.joined(separator: "\n") == #"""
        .SS odd
        \&.dot.
        .PP
        .nf
        \fBpostmortem odd [OPTIONS] ID\&...\fR
        .fi
        .PP
        \(aqquote\(aq \eback \(titilde \(hahat \(dqtwo\(dq \fB\-x\fR
        .TP
        \fB\-\-a\-b C\fR
        Do so.
        .PP
        Formats: text, json.
        .PP
        Try it:
        .PP
        .RS
        .nf
        \&.x \(gay\(ga > z
        .fi
        .RE
        """#)
  }

  @Test(.enabled(if: isInstalled("groff")))
  func `groff reads the whole page without a warning`() throws {
    let page = manPage(CommandDescription.all, version: "1.2")
    let script = #"printf %s "$1" | groff -man -ww -z -Tutf8 2>&1"#
    #expect(try output(of: ["sh", "-c", script, "sh", page]) == "")
  }
}
