internal import Platform

/// Makes text of many things in runs of some, on all cores, and consumes it in order.
func inRuns<Result: Sendable>(
  of length: Int, count: Int, transform: @escaping @Sendable (Range<Int>) -> Result,
  consume: (Result) -> Void
) {
  let runs = (count + length - 1) / length
  // A thread costs more than one run.
  inOrder(count: runs, threads: runs > 1 ? processorCount() : 0) {
    transform($0 * length..<min(($0 + 1) * length, count))
  } consume: { _, result in
    consume(result)
  }
}
