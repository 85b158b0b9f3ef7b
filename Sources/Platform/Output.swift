#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Text on its way to a descriptor or, in tests, into memory; gathered and written in large pieces.
public final class Output {
  private let descriptor: Int32?
  private var bytes: [UInt8] = []
  /// True once the reader has gone: a closed pipe is not an error, the rest is dropped.
  public private(set) var isClosed = false
  /// The first failure to write, such as a full disk.
  public private(set) var failure: SystemError?

  private static let pieceSize = 65_536

  private init(descriptor: Int32?) {
    self.descriptor = descriptor
  }

  public static func standardOutput() -> Output { Output(descriptor: 1) }
  public static func standardError() -> Output { Output(descriptor: 2) }
  public static func memory() -> Output { Output(descriptor: nil) }

  public func write(_ text: String) {
    guard !isClosed else { return }
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Output.pieceSize, descriptor != nil { flush() }
  }

  public func write(bytes more: [UInt8]) {
    guard !isClosed else { return }
    bytes.append(contentsOf: more)
    if bytes.count >= Output.pieceSize, descriptor != nil { flush() }
  }

  public func writeLine(_ text: String) {
    write(text)
    write("\n")
  }

  /// Hands what was gathered to the system.
  public func flush() {
    guard let descriptor, !bytes.isEmpty, !isClosed else { return }
    do throws(SystemError) {
      try Files.write(
        bytes, to: descriptor, path: descriptor == 1 ? "standard output" : "standard error")
    } catch {
      isClosed = true
      if error.code != EPIPE { failure = error }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// What was written so far and not yet handed on; everything, for an output in memory.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// Lets a write to a closed pipe return an error, where the system would end the process.
public func ignoreClosedPipes() {
  _ = signal(SIGPIPE, SIG_IGN)
}
