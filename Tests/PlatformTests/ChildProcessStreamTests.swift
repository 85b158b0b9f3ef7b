import Testing

@testable import Platform

@Suite struct ChildProcessStreamTests {
  private struct Stop: Error {}

  private func output(
    _ arguments: [String], environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    input: [UInt8] = []
  ) throws -> (bytes: [UInt8], ending: ChildProcess.Ending) {
    var bytes: [UInt8] = []
    let ending = try ChildProcess.stream(arguments, environment: environment, input: input) {
      bytes += $0
    }
    return (bytes, ending)
  }

  @Test func `a program gets the environment that it is given, and no other`() throws {
    let (bytes, ending) = try output(["env"], environment: ["A": "1", "B": "two words"])
    #expect(String(decoding: bytes, as: UTF8.self) == "A=1\nB=two words\n")
    #expect(ending == ChildProcess.Ending(code: 0, errors: ""))
  }

  @Test func `much is fed and read at once`() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let (bytes, ending) = try output(
      ["sh", "-c", "head -c 200000 /dev/zero >&2; cat"], input: input)
    #expect(bytes == input)
    #expect(ending.code == 0)
    #expect(ending.errors.utf8.count == 4096)
  }

  @Test func `a program that does not read its input ends as it wants`() throws {
    let (bytes, ending) = try output(
      ["sh", "-c", "echo no >&2; exit 7"], input: [UInt8](repeating: 65, count: 1_000_000))
    #expect(bytes == [])
    #expect(ending == ChildProcess.Ending(code: 7, errors: "no\n"))
  }

  @Test func `a reader that has enough ends the program`() throws {
    var pieces = 0
    #expect(throws: Stop.self) {
      _ = try ChildProcess.stream(["yes"], environment: ["PATH": "/usr/bin:/bin"]) { _ in
        pieces += 1
        if pieces == 3 { throw Stop() }
      }
    }
    #expect(pieces == 3)
  }

  @Test func `a program that a signal ended says so`() throws {
    #expect(try output(["sh", "-c", "kill -9 $$"]).ending.code == 137)
  }

  @Test func `a program that falls silent is killed, one that speaks now and then is not`() throws {
    let pipe = try TemporaryFolder()
    let path = Path.join(pipe.path, "pipe")
    try #require(try ChildProcess.run(["mkfifo", path]) == 0)
    let environment = ["PATH": "/usr/bin:/bin"]
    var bytes: [UInt8] = []
    let error = #expect(throws: ChildProcess.Silence.self) {
      try ChildProcess.stream(
        ["sh", "-c", "echo first; exec cat \"$1\"", "sh", path], environment: environment,
        patience: 3
      ) { bytes += $0 }
    }
    #expect(error?.seconds == 3)
    #expect(bytes == Array("first\n".utf8))
    let ending = try ChildProcess.stream(
      ["sh", "-c", "for n in 1 2 3 4; do sleep 1; echo $n; done"], environment: environment,
      patience: 3
    ) { _ in }
    #expect(ending.code == 0)
  }

  @Test func `a program that is not there is an error`() {
    let error = #expect(throws: SystemError.self) { try output(["/no/such/program"]) }
    #expect(error?.isMissing == true)
  }

  @Test func `many programs at once do not hold each other's pipes open`() {
    var codes: [Int32] = []
    inOrder(count: 60, threads: 8) { number in
      var bytes: [UInt8] = []
      let ending = try? ChildProcess.stream(
        ["cat"], environment: ["PATH": "/usr/bin:/bin"], input: Array("\(number)".utf8)
      ) { bytes += $0 }
      return bytes == Array("\(number)".utf8) ? ending?.code ?? -1 : -2
    } consume: { _, code in
      codes.append(code)
    }
    #expect(codes == Array(repeating: 0, count: 60))
  }
}
