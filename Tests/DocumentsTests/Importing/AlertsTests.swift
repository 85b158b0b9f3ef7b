import Testing

@testable import Documents

@Suite struct AlertsTests {
  private func alert(
    _ name: String, _ severity: String, _ start: String, _ state: String = "active",
    summary: String? = nil
  ) -> String {
    let story = summary.map { #""summary": "\#($0)""# } ?? ""
    return
      #"{"labels": {"alertname": "\#(name)", "severity": "\#(severity)"}, "annotations": {\#(story)}, "startsAt": "\#(start)Z", "status": {"state": "\#(state)", "silencedBy": ["x"]}}"#
  }

  private func read(_ alerts: [String]) throws -> (source: ImportedSource, beginning: String?) {
    let text = "[" + alerts.joined(separator: ",") + "]"
    let source = try imported(Array(text.utf8), LogTimeTests.context)
    return (source, folded([(source, nil)], redact: redacted).beginning?.text)
  }

  @Test func `the worst alert tells what it was, and what fires all the time calls nobody`() throws
  {
    let alerts = [
      alert("Watchdog", "none", "2026-01-01T03:00:00"),
      alert("FlourLow", "critical", "2026-02-07T03:00:00", "suppressed"),
      alert("DoughWaiting", "warning", "2026-01-20T03:00:00"),
      alert("TimerLate", "warning", "2026-02-09T03:09:00"),
      alert("OvenCold", "critical", "2026-02-09T03:10:00", summary: "Oven 2 is cold"),
    ]
    let (source, beginning) = try read(alerts)
    #expect(source.title == "Oven 2 is cold" && source.severity == "critical")
    #expect(beginning == "Alert TimerLate fires")
    #expect(source.events[1].text == "Alert FlourLow fires, and is silenced")
  }

  @Test func `alerts that differ in a port are two lines`() throws {
    let alerts = ["19191", "19192"].map { port in
      alert(
        "TargetDown", "critical", "2026-02-09T03:1\(port.suffix(1)):00",
        summary: "till:\(port) is down")
    }
    #expect(
      try importedLines("[" + alerts.joined(separator: ",") + "]") == [
        "- **03:11** - ~ Alert TargetDown fires: till:19191 is down (alert)",
        "- **03:12** - ~ Alert TargetDown fires: till:19192 is down (alert)",
      ])
  }

  @Test func `where nothing else fires the watchdog is all there is`() throws {
    let (source, beginning) = try read([alert("Watchdog", "none", "2026-01-01T03:00:00")])
    #expect(source.title == "Watchdog" && beginning == "Alert Watchdog fires")
  }

  @Test func `bodies of a webhook tell of an alert once, and of several by their summaries`() throws
  {
    func body(_ state: String) -> String {
      let alerts = (1...2).map { oven in
        #"{"status": "\#(state)", "labels": {"alertname": "OvenCold", "oven": "\#(oven)"}, "annotations": {"summary": "Oven \#(oven) is cold"}, "startsAt": "2026-02-09T03:1\#(oven):00Z", "endsAt": "2026-02-09T03:2\#(oven):00Z"}"#
      }
      return #"{"version": "4", "alerts": [\#(alerts.joined(separator: ","))]}"#
    }
    let lines = try importedLines(
      [body("firing"), body("firing"), body("resolved")].joined(separator: "\n"))
    #expect(
      lines == [
        "- **03:11** - ~ Alert OvenCold fires: Oven 1 is cold (alert)",
        "- **03:12** - ~ Alert OvenCold fires: Oven 2 is cold (alert)",
        "- **03:21** - ~ Alert OvenCold resolved: Oven 1 is cold (alert)",
        "- **03:22** - ~ Alert OvenCold resolved: Oven 2 is cold (alert)",
      ])
    #expect(try importedLines("[" + body("firing") + "]").count == 2)
  }
}
