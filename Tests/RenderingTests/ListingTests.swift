import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ListingTests {
  @Test func `hits for programs`() {
    let expected = """
      {"id":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","kind":"postmortem","title":"Resolver asks itself after an image update","date":"2026-01-12","severity":{"written":"major","rank":2},"score":7.5,"patterns":["unpinned-dependency","missing-alerting"],"hits":[{"line":9,"role":"summary","snippet":"A timer pulled the newest image"},{"line":21,"role":"factors","snippet":"so that nobody who was awake could have known which of the two had changed the image"}]}
      {"id":"resolver-again","path":"postmortems/resolver-again.md","kind":"postmortem","title":"The resolver asks itself once more, and this time takes the mail and the door lock along","date":"2026-02-04","severity":{"written":"Critical - all of it","rank":1},"score":3.0,"patterns":["unpinned-dependency"],"hits":[]}
      {"id":"restart-the-resolver","path":"runbooks/restart-the-resolver.md","kind":"reference","title":"Restart the resolver","date":null,"severity":null,"score":9.0,"patterns":[],"hits":[{"line":3,"role":"other","snippet":"Put back the image"}]}

      """
    #expect(listing(Sample.hits).ndjson == expected)
  }

  @Test func `hits for spreadsheets`() {
    let expected = """
      id,path,kind,title,date,severity,score,patterns,hits
      2026-01-12-resolver-loop,postmortems/2026-01-12-resolver-loop.md,postmortem,Resolver asks itself after an image update,2026-01-12,major,7.5,unpinned-dependency; missing-alerting,9; 21
      resolver-again,postmortems/resolver-again.md,postmortem,"The resolver asks itself once more, and this time takes the mail and the door lock along",2026-02-04,Critical - all of it,3.0,unpinned-dependency,
      restart-the-resolver,runbooks/restart-the-resolver.md,reference,Restart the resolver,,,9.0,,3

      """
    #expect(unixLines(listing(Sample.hits).csv) == expected)
  }

  @Test func `actions for spreadsheets`() {
    let expected = """
      id,incident,path,line,state,marked,text,type,owner,due,priority,ticket,opened,closed,age_days,overdue,severity,patterns,recurred_in,opened_from,closed_from,closed_by,closed_commit,promised,urgency,state_written,idea,regressed,cited_by
      1a2b3c,2026-01-12-resolver-loop,postmortems/2026-01-12-resolver-loop.md,31,open,true,"Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer",,'@ann,2026-01-26,,,2026-01-12,,27,true,major,unpinned-dependency; missing-alerting,resolver-again,,,,,1,61,,false,,
      a1b2c3,2026-02-06-disk-full,postmortems/2026-02-06-disk-full.md,9,open,true,Delete *old* backups | buy a <disk>,,,,,,,,2,false,,,,,,,,1,17,,false,,
      4d5e6f,2026-01-12-resolver-loop,postmortems/2026-01-12-resolver-loop.md,32,in-progress,true,Alert when lookups fail from two places,,,,,,2026-01-12,,27,false,major,unpinned-dependency; missing-alerting,,,,,,1,21,,false,,
      7a8b9c,2026-01-12-resolver-loop,postmortems/2026-01-12-resolver-loop.md,33,done,true,Put the image of last week back,,Bo,,,,,2026-01-13,,false,major,unpinned-dependency; missing-alerting,,,git,Bo Li,4f2a9c1b4f2a9c1b4f2a9c1b4f2a9c1b4f2a9c1b,1,0,,false,,

      """
    #expect(unixLines(listing(Sample.actions).csv) == expected)
  }

  @Test func `files are listed once`() {
    let expected = """
      postmortems/2026-01-12-resolver-loop.md
      postmortems/2026-02-06-disk-full.md

      """
    #expect(listing(Sample.actions).paths() == expected)
    #expect(listing(Sample.summaries).paths() == "")
  }

  @Test func `hits to jump by`() {
    let expected = """
      postmortems/2026-01-12-resolver-loop.md:9:A timer pulled the newest image
      postmortems/2026-01-12-resolver-loop.md:21:so that nobody who was awake could have known which of the two had changed the image
      postmortems/resolver-again.md:1:The resolver asks itself once more, and this time takes the mail and the door lock along
      runbooks/restart-the-resolver.md:3:Put back the image

      """
    #expect(listing(Sample.hits).grep() == expected)
  }

  @Test func `actions and events to jump by`() {
    let actions = """
      postmortems/2026-01-12-resolver-loop.md:31:Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer
      postmortems/2026-02-06-disk-full.md:9:Delete *old* backups | buy a <disk>
      postmortems/2026-01-12-resolver-loop.md:32:Alert when lookups fail from two places
      postmortems/2026-01-12-resolver-loop.md:33:Put the image of last week back

      """
    #expect(listing(Sample.actions).grep() == actions)
    let events = listing(Sample.events).grep().split(separator: "\n")
    #expect(events.count == Sample.events.count)
    #expect(
      events.first == "postmortems/2026-01-12-resolver-loop.md:12:The timer pulls the image")
  }

  @Test func `proofs to jump by, and the title of an incident that has none`() {
    let bare = PatternTag(id: "unpinned-dependency", score: 3, evidence: [])
    let expected = """
      postmortems/2026-01-12-resolver-loop.md:21:The image was not pinned, so that a timer could change what runs at midnight
      postmortems/2026-01-12-resolver-loop.md:9:A timer pulled the newest image
      postmortems/2026-02-06-disk-full.md:1:Backups stop: disk full <b>again</b> | 備份

      """
    #expect(listing([(Sample.loop, Sample.tag), (Sample.disk, bare)]).grep() == expected)
  }

  @Test func `a path that no line can hold is readable, or ended by NUL`() {
    var hit = Sample.hits[0]
    hit.incident.path = "postmortems/a\n\u{1b}[2J: b.md"
    let lines = listing([hit, hit])
    #expect(lines.paths() == "postmortems/a \u{fffd}[2J: b.md\n")
    #expect(
      lines.grep().hasPrefix(
        "postmortems/a \u{fffd}[2J: b.md:9:A timer pulled the newest image\n"))
    let raw = PathFormat(isNullTerminated: true)
    #expect(lines.paths(raw) == hit.incident.path + "\0")
    #expect(
      lines.grep(raw).hasPrefix(
        hit.incident.path + "\09:A timer pulled the newest image\n" + hit.incident.path + "\021:"))
  }

  @Test func `paths are seen from where the reader is`() {
    let format = PathFormat { "../" + $0 }
    #expect(listing([Sample.hits[1]]).paths(format) == "../postmortems/resolver-again.md\n")
  }

  @Test func `nothing found is an empty list`() {
    let nothing = listing([SearchHit]())
    #expect(nothing.json.pretty == "[]")
    #expect(nothing.ndjson == "")
    #expect(nothing.csv == "id,path,kind,title,date,severity,score,patterns,hits\r\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "a b"),
    ("\u{1b}[1m", "\u{fffd}[1m"),
  ])
  func `fields are quoted as RFC 4180 asks`(_ text: String, _ field: String) {
    #expect(csvRecord([text, ""]) == field + ",\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@ann", "'@ann"), ("-1", "'-1"), ("+1", "'+1"), ("\t=1", "'\t=1"),
    ("＝1", "'＝1"), ("1-1", "1-1"), ("", ""),
  ])
  func `no cell is a formula`(_ text: String, _ cell: String) {
    #expect(formulaSafe(text) == cell)
  }
}

/// Lets a record stand on a line of a literal; every record must end as RFC 4180 asks.
private func unixLines(_ csv: String) -> String {
  csv.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
}
