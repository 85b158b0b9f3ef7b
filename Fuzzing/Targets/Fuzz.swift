import Glibc

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let began = processorNanoseconds()
  target(bytes)
  let milliseconds = (processorNanoseconds() - began) / 1_000_000
  // The time of the processor, since the machine may be busy with other things.
  if milliseconds > 1000 {
    fatalError("\(milliseconds) ms for \(bytes.count) bytes")
  }
  return 0
}

/// Reads `--target=NAME`, which libFuzzer passes over.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  let arguments = (0..<Int(count?.pointee ?? 0)).compactMap {
    words?.pointee?[$0].map { String(cString: $0) }
  }
  let name = arguments.first { $0.hasPrefix("--target=") }?.dropFirst("--target=".count) ?? ""
  guard let named = targets[String(name)] else {
    print("fuzz: --target= is one of \(targets.keys.sorted().joined(separator: ", "))")
    exit(2)
  }
  target = named
  return 0
}

/// Set once, before the first input.
nonisolated(unsafe) private var target: ([UInt8]) -> Void = { _ in }

private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "document": fuzzDocument, "edit": fuzzEdit, "frontmatter": fuzzFrontmatter,
  "history": fuzzHistory, "import": fuzzImport, "log": fuzzLog, "pattern": fuzzPattern,
  "query": fuzzQuery, "settings": fuzzSettings,
]

private func processorNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Ends the program where something that always holds does not.
func hold(_ isTrue: Bool, _ what: @autoclosure () -> String) {
  if !isTrue { fatalError(what()) }
}
