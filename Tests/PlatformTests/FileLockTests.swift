import Testing

@testable import Platform

@Suite struct FileLockTests {
  private func isFree(_ path: String) throws -> Bool {
    try ChildProcess.run(["flock", "--nonblock", path, "true"]) == 0
  }

  @Test(.enabled(if: (try? ChildProcess.output(of: ["flock", "--version"])) != nil))
  func `a lock is held while the work goes on`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    #expect(try withLock(on: path) { try isFree(path) } == false)
    #expect(try isFree(path))
    #expect(try withLock(on: path) { 1 } == 1)
  }

  @Test func `a lock in a folder that is not there is an error`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none/lock"
    let error = #expect(throws: SystemError.self) { try withLock(on: path) {} }
    #expect(error?.action == .lock)
    #expect(error?.isMissing == true)
  }
}
