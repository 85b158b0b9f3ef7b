import Testing

@testable import Documents

@Suite struct WordStemTests {
  @Test(arguments: [
    ["expire", "expires", "expired", "expiring", "Expiration"],
    ["fail", "fails", "failed", "Failing"],
    ["policy", "policies"], ["stop", "stopped", "stopping"], ["install", "installs", "installed"],
    ["process", "processes", "processed"], ["node", "nodes"], ["deploy", "deploys", "deployment"],
    ["migrate", "migrates", "migrations"], ["status"], ["DNS", "dns"],
  ])
  func `the forms of a word share a stem`(forms: [String]) {
    #expect(Set(forms.map { stemHash(of: $0) }).count == 1)
  }

  @Test(arguments: [
    ("pod", "pods2"), ("v2", "v3"), ("status", "state"), ("access", "acce"), ("größe", "größen"),
    ("ring", "r"), ("red", "r"), ("kernel", "kern"), ("sing", "s"), ("bus", "bu"),
  ])
  func `other words do not`(one: String, other: String) {
    #expect(stemHash(of: one) != stemHash(of: other))
  }

  @Test func `a word within a text has the stem that it has alone`() {
    let text = "Pods restarted; größe v2 policies"
    let bytes = Array(text.utf8)
    let alone = ["Pods", "restarted", "größe", "v2", "policies"]
    let within = hashedWords(bytes, in: 0..<bytes.count).map { stemHash(of: $0, in: bytes) }
    #expect(within == alone.map { stemHash(of: $0) })
  }
}
