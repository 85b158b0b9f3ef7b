import Testing

@testable import Platform

@Suite struct FileLockTests {
  private func isFree(_ path: String) throws -> Bool {
    try ChildProcess.run(["flock", "--nonblock", path, "true"]) == 0
  }

  @Test(.enabled(if: (try? ChildProcess.output(of: ["flock", "--version"])) != nil))
  func `a lock is held while it lives`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    do {
      let lock = try FileLock(path)
      #expect(try !isFree(path))
      _ = consume lock
    }
    #expect(try isFree(path))
    _ = try FileLock(path)
  }

  @Test func `a lock in a folder that is not there is an error`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none/lock"
    var caught: SystemError?
    do throws(SystemError) { _ = try FileLock(path) } catch { caught = error }
    #expect(caught?.action == .lock)
    #expect(caught?.isMissing == true)
  }
}
