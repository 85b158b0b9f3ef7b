import Testing

@testable import Platform

@Suite struct OutputTests {
  @Test func `an output in memory keeps all that was written`() {
    let output = Output.memory()
    output.write("a")
    output.writeLine("b")
    output.write(bytes: [0x63])
    output.flush()
    output.write(String(repeating: "x", count: 70_000))
    #expect(output.text.hasPrefix("ab\ncxxx"))
    #expect(output.text.utf8.count == 70_004)
    #expect(!output.isClosed)
    #expect(output.failure == nil)
  }

  @Test(.enabled(if: Files.kind(of: "/dev/full") == .other))
  func `a full disk is an error with its reason`() throws {
    let code = try ChildProcess.run(["sh", "-c", "printf x > /dev/full 2>/dev/null"])
    #expect(code != 0)
    let error = #expect(throws: SystemError.self) {
      try Files.create("/dev/full", bytes: [1])
    }
    #expect(error?.isExisting == true)
  }
}
