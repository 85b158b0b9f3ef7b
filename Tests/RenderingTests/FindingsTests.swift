import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct FindingsTests {
  @Test func `a finding begins with its place`() {
    let expected = """
      <path>a, b.md</path>:<lineNumber>16</lineNumber>:3: <moderate>warning</moderate>: "later" is no time; write HH:MM <muted>[timeline-time]</muted>

      <moderate>1 warning</moderate> in 1 of 2 files

      """
    #expect(text(Sample.files).tagged == expected)
  }

  @Test func `findings for programs`() {
    let expected = #"""
      {"path":"a, b.md","line":16,"column":3,"severity":"warning","rule":"timeline-time","message":"\"later\" is no time; write HH:MM"}

      """#
    #expect(listing(Sample.files).ndjson == expected)
  }

  @Test func `findings for GitHub`() {
    let expected = """
      ::warning file=a%2C b.md,line=16,col=3,title=timeline-time::"later" is no time; write HH:MM

      """
    #expect(gitHubAnnotations(Sample.files) == expected)
  }

  @Test func `code scanning is told what a rule looks at`() {
    let finding = Finding(line: 1, column: 1, .warning, .factors, "none")
    let log = sarif([FileFindings(path: "a.md", findings: [finding])], version: "1.0").compact
    #expect(
      log.contains(
        #""rules":[{"id":"factors","shortDescription":{"text":"there are no contributing factors"}}]"#
      ))
  }

  @Test func `findings for code scanning`() {
    let expected = #"""
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "postmortem",
                "version": "1.0",
                "rules": [
                  {
                    "id": "timeline-time"
                  }
                ]
              }
            },
            "results": [
              {
                "ruleId": "timeline-time",
                "ruleIndex": 0,
                "level": "warning",
                "message": {
                  "text": "\"later\" is no time; write HH:MM"
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "a%2C%20b.md"
                      },
                      "region": {
                        "startLine": 16,
                        "startColumn": 3
                      }
                    }
                  }
                ]
              }
            ]
          }
        ]
      }

      """#
    #expect(sarif(Sample.files, version: "1.0").pretty + "\n" == expected)
  }

  @Test func `a message cannot end a workflow command`() {
    let finding = Finding(line: 1, .note, Rule(rawValue: "a:b"), "50%\r\n::error::\u{1b}[31m")
    let annotations = gitHubAnnotations([FileFindings(path: "a%2C.md", findings: [finding])])
    let expected = """
      ::notice file=a%252C.md,line=1,col=1,title=a%3Ab::50%25%0D%0A::error::\u{fffd}[31m

      """
    #expect(annotations == expected)
  }
}
