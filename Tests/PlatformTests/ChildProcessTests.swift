import Testing

@testable import Platform

@Suite struct ChildProcessTests {
  @Test func `a program gets its arguments as they are`() throws {
    let output = try ChildProcess.output(of: ["printf", "%s|", "a b", "$HOME", "", "\"ü\""])
    #expect(output == Array(#"a b|$HOME||"ü"|"#.utf8))
  }

  @Test func `much output is read whole`() throws {
    let output = try ChildProcess.output(of: ["sh", "-c", "head -c 300000 /dev/zero"])
    #expect(output?.count == 300_000)
  }

  @Test func `a program that fails has no output`() throws {
    #expect(try ChildProcess.output(of: ["sh", "-c", "echo x; exit 3"]) == nil)
  }

  @Test func `an exit code is told, and the signal that ended a program`() throws {
    #expect(try ChildProcess.run(["sh", "-c", "exit 7"]) == 7)
    #expect(try ChildProcess.run(["sh", "-c", "kill -9 $$"]) == 137)
  }

  @Test(.enabled(if: Files.kind(of: "/proc/self/status") == .file))
  func `a program gets the usual signals, whatever this one does with them`() throws {
    ignoreClosedPipes()
    let status = try #require(try ChildProcess.output(of: ["cat", "/proc/self/status"]))
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("SigBlk:\t0000000000000000"))
    let ignored = try #require(lines.first { $0.hasPrefix("SigIgn:") }?.split(separator: "\t").last)
    // SIGPIPE is the thirteenth.
    #expect(try #require(UInt64(ignored, radix: 16)) & 1 << 12 == 0)
  }

  @Test func `a program that is not there is an error`() {
    let error = #expect(throws: SystemError.self) {
      try ChildProcess.run(["no-such-program-anywhere"])
    }
    #expect(error?.isMissing == true)
    #expect(error?.action == .run)
    #expect(throws: SystemError.self) { try ChildProcess.output(of: ["/no/such/program"]) }
    #expect(throws: SystemError.self) { try ChildProcess.output(of: []) }
  }
}
