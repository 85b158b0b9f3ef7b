import Platform
import Testing

@testable import Documents

@Suite struct LogMessageTests {
  @Test(
    arguments: [
      (
        "E0209 03:10:07.123456   1 ring.go:12] \"No bell\" oven=\"2\"", "\"No bell\" oven=\"2\"",
        .error
      ),
      (
        "time=\"2026-02-09T03:10:07Z\" level=warning msg=\"no bell\" error=x", "no bell: x",
        .notable
      ),
      ("stderr F 2026-02-09 03:10:07,120 INFO bell: rung", "INFO bell: rung", .ordinary),
      ("stdout F [2026-02-09 03:10:07] ERROR no bell", "ERROR no bell", .error),
      (
        #"{"level":"error","ts":1770606607.5,"msg":"I0209 03:10:07.5 1 a.go:1] no bell"}"#,
        "no bell",
        .ordinary
      ),
      ("USER_AUTH msg='op=PAM' res=failed", "USER_AUTH msg='op=PAM' res=failed", .notable),
      ("1770606607 loaves", "1770606607 loaves", .ordinary),
      ("shut down at 2026-02-09 03:10:07", "shut down at 2026-02-09 03:10:07", .notable),
      ("-1 loaves", "-1 loaves", .ordinary),
      ("till bread.OutOfFlourError: sack 2", "till bread.OutOfFlourError: sack 2", .error),
      ("INFO bread.OutOfFlourError is handled", "INFO bread.OutOfFlourError is handled", .ordinary),
      ("dnsmasq says NOERROR for till", "dnsmasq says NOERROR for till", .ordinary),
      ("[57]: [3-1] user=till ERROR:  no", "user=till ERROR:  no", .error),
      (
        "no bread, client: ann, referer: ben", "no bread, client: ann, referer: ben", .ordinary
      ),
      ("[main] [57] [pid 4:tid 5] [client 192.0.2.7:443] [x] done", "[main] [x] done", .ordinary),
    ] as [(String, String, ImportedEvent.Weight)])
  func `what passed a line on says nothing, and its own level counts`(
    line: String, text: String, weight: ImportedEvent.Weight
  ) {
    let read = LogMessage(Array(line.utf8)[...], LogTimeTests.context)
    #expect(read.text == text && read.weight == weight)
  }

  @Test(arguments: [
    ("GET /bread?token=abc HTTP/1.1\" 502 157", "GET /bread 502"),
    (
      "[error] 11#11: *3 connect() failed (111: refused) while connecting to upstream, client: 192.0.2.7, server: , request: \"GET /bread?token=abc HTTP/1.1\", upstream: \"http://192.0.2.9/bread?token=abc\"",
      "[error] connect() failed (111: refused) while connecting to upstream: GET /bread"
    ),
    (
      "[error] 11#11: *3 handshake failed, client: 192.0.2.7, server: 0.0.0.0:443",
      "[error] handshake failed"
    ),
    (
      "[core:error] [pid 4:tid 5] [client 192.0.2.7:443] AH1: no file: /x, referer: http://a/?b=c",
      "[core:error] AH1: no file: /x"
    ),
    (
      "192.0.2.7:44 [09/Feb/2026:03:10:07.752] front back/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0 \"GET /bread?token=abc HTTP/1.1\"",
      "GET /bread 503 back/<NOSRV>"
    ),
    ("INFO:     192.0.2.7:44 - \"POST /bread HTTP/1.1\" 200 OK", "POST /bread 200"),
    ("baker gave up on \"POST /bread HTTP/1.1\"", "baker gave up on: POST /bread"),
    (
      "INFO werkzeug 192.0.2.7 - - [09/Feb/2026 03:10:07] \"GET /bread?token=abc HTTP/1.1\" 200 -",
      "GET /bread 200"
    ),
    ("INFO werkzeug 2001:db8::7 - - \"GET /bread\" 200", "GET /bread 200"),
    (
      "192.0.2.7 - - \"GET /bread?a=" + String(repeating: "b", count: 5000) + " HTTP/1.1\" 200",
      "GET /bread 200"
    ),
  ])
  func `who asked a web server is left out, and what stands behind a question mark`(
    line: String, text: String
  ) {
    #expect(LogMessage(Array(line.utf8)[...], LogTimeTests.context).text == text)
  }

  @Test(arguments: [
    (
      "Feb  9 03:10:07 bakery kubelet[8]: E0209 03:10:07.1 8 a.go:9] no oven\nFeb  9 03:11:07 bakery kubelet[9]: E0209 03:11:07.2 9 a.go:9] no oven",
      ["- **03:10** - ~ no oven × 2 until 03:11 (log kubelet)"]
    ),
    (
      "2026-02-09T03:10:07.5Z stderr F E0209 03:10:07.1 8 a.go:9] no oven\n2026-02-09T03:11:07.5Z stderr F E0209 03:11:07.2 8 a.go:9] no oven",
      ["- **03:10** - ~ no oven × 2 until 03:11 (log)"]
    ),
    (
      "2026-02-09T03:10:07.099820+00:00 bakery kernel: oven on fire\n2026-02-09T03:10:08.1+00:00 bakery timer[4]: rung\n2026-02-09T03:10:09.1+00:00 till db: lost",
      [
        "- **03:10** - ~ oven on fire (log kernel)", "- **03:10** - ~ rung (log timer)",
        "- **03:10** - ~ till db: lost (log)",
      ]
    ),
    (
      "<27>1 2026-02-09T03:10:07Z bakery till 820 - - no paper\n<27>1 2026-02-09T03:11:07Z bakery till 821 - [a b=\"c\"] no paper\n<30>1 2026-02-09T03:12:07Z bakery - - - - x",
      ["- **03:10** - ~ no paper × 2 until 03:11 (log till)", "- **03:12** - ~ x (log)"]
    ),
    (
      "2026-02-09 03:10:07.5 UTC [57] till@till ERROR:  too slow\n2026-02-09 03:10:07.5 UTC [57] till@till STATEMENT:  select 'ann'\n2026-02-09 03:11:07.5 UTC [58] till@till ERROR:  too slow",
      ["- **03:10** - ~ till@till ERROR: too slow × 2 until 03:11 (log)"]
    ),
    (
      "{\"time\":\"2026-02-09T03:10:07Z\",\"level\":\"info\",\"msg\":\"ERROR:  too slow\"}\n{\"time\":\"2026-02-09T03:10:07Z\",\"level\":\"info\",\"msg\":\"STATEMENT:  select 'ann'\"}",
      ["- **03:10** - ~ ERROR: too slow (log)"]
    ),
    (
      "7:M 09 Feb 2026 03:10:07.308 * Ready\n7:M 09 Feb 2026 03:10:09.454 # No memory",
      ["- **03:10** - ~ Ready (log)", "- **03:10** - ~ No memory (log)"]
    ),
    (
      "\u{1e}{\"__REALTIME_TIMESTAMP\":\"1770606607000000\",\"PRIORITY\":\"3\",\"UNIT\":\"till.service\",\"_SYSTEMD_UNIT\":\"init.scope\",\"MESSAGE\":\"no\"}\n\u{1e}{\"__REALTIME_TIMESTAMP\":\"1770606608000000\",\"MESSAGE\":\"I0209 03:10:08.1 8 a.go:9] yes\"}\n",
      ["- **03:10** - ~ no (journal till)", "- **03:10** - ~ yes (journal)"]
    ),
    (
      "Dec 31 03:10:07 bakery till[4]: last year\nFeb 10 00:10:07 bakery till[4]: a zone ahead",
      [
        "- **03:10 (2025-12-31)** - ~ last year (log till)",
        "- **00:10 (2026-02-10)** - ~ a zone ahead (log till)",
      ]
    ),
    (
      "Jul 31 03:10:07 bakery till[4]: in the summer that has been",
      ["- **03:10 (2025-07-31)** - ~ in the summer that has been (log till)"]
    ),
  ])
  func `logs of several forms become lines`(text: String, lines: [String]) throws {
    #expect(try importedLines(text) == lines)
  }
}
