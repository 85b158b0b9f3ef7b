import Testing

@testable import Platform

@Suite struct WithLockTests {
  private func isFree(_ path: String) throws -> Bool {
    try ChildProcess.run(["flock", "--nonblock", path, "true"]) == 0
  }

  @Test(.enabled(if: (try? ChildProcess.output(of: ["flock", "--version"])) != nil))
  func `a lock is held while the work is done`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    let wasFree = try withLock(on: path) { try isFree(path) }
    #expect(!wasFree)
    #expect(try isFree(path))
  }

  @Test(.enabled(if: (try? ChildProcess.output(of: ["flock", "--version"])) != nil))
  func `an error frees the lock and comes through`() throws {
    struct Trouble: Error {}
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    #expect(throws: Trouble.self) { try withLock(on: path) { throw Trouble() } }
    #expect(try isFree(path))
  }

  @Test func `a lock in a folder that is not there is an error`() throws {
    let folder = try TemporaryFolder()
    let caught = #expect(throws: SystemError.self) {
      try withLock(on: folder.path + "/none/lock") {}
    }
    #expect(caught?.action == .lock)
    #expect(caught?.isMissing == true)
  }

  @Test func `a lock that is not given up is not waited for without end`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    _ = try withLock(on: path) {
      #expect(throws: SystemError.self) { try withLock(on: path, patience: 20) {} }
    }
    #expect(try withLock(on: path, patience: 0) { true })
  }
}
