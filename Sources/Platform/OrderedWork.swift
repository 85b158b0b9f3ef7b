#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Transforms items on other threads and consumes the results on this one, in the order of the items.
///
/// At most `window` results wait to be consumed, so memory stays bounded however many items there are.
/// Where `consume` throws, the workers stop after the item they are at and the error is thrown on.
///
/// - Parameters:
///   - count: How many items there are; `transform` is called with 0 ..< count.
///   - threads: How many workers transform at once.
///   - window: How far the workers may run ahead, at least 1.
///   - transform: Called on the workers, for each item once.
///   - consume: Called on this thread with an item and what `transform` made of it.
/// - Throws: What `consume` throws.
public func inOrder<Result: Sendable, Failure: Error>(
  count: Int, threads: Int, window: Int = 256, transform: @escaping @Sendable (Int) -> Result,
  consume: (Int, Result) throws(Failure) -> Void
) throws(Failure) {
  let queue = OrderedQueue<Result>(count: count, window: window)
  var workers: [pthread_t] = []
  for _ in 0..<min(threads, count) {
    let work = unsafe Unmanaged.passRetained(Worker { queue.work(transform) })
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        // The pointer is the retained Worker of this thread alone.
        if let argument = unsafe argument {
          unsafe Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      unsafe work.release()
      continue
    }
    #if canImport(Darwin)
      if let thread { workers.append(thread) }
    #else
      workers.append(thread)
    #endif
  }
  defer {
    queue.stop()
    for worker in workers { pthread_join(worker, nil) }
  }
  // Without any worker, as where threads are forbidden, this thread does the work itself.
  if workers.isEmpty {
    for index in 0..<count { try consume(index, transform(index)) }
    return
  }
  for index in 0..<count {
    try consume(index, queue.take(index))
  }
}

/// How many processors can work at once.
public func processorCount() -> Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

private final class Worker {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

/// A ring of results between workers and the consumer.
///
/// @safe and @unchecked Sendable because the pointers never leave it and everything that changes is touched only between lock and unlock.
@safe private final class OrderedQueue<Result: Sendable>: @unchecked Sendable {
  private let count: Int
  private let window: Int
  private var next = 0
  private var taken = 0
  private var isStopped = false
  private var results: [Result?]
  // Allocated, since a lock must never move.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let hasResult = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let hasRoom = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
    results = Array(repeating: nil, count: window)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(hasResult, nil)
    unsafe pthread_cond_init(hasRoom, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(lock)
    unsafe pthread_cond_destroy(hasResult)
    unsafe pthread_cond_destroy(hasRoom)
    unsafe lock.deallocate()
    unsafe hasResult.deallocate()
    unsafe hasRoom.deallocate()
  }

  func work(_ transform: (Int) -> Result) {
    while let index = claim() {
      let result = transform(index)
      unsafe pthread_mutex_lock(lock)
      results[index % window] = result
      if index == taken { unsafe pthread_cond_signal(hasResult) }
      unsafe pthread_mutex_unlock(lock)
    }
  }

  private func claim() -> Int? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while !isStopped, next < count, next - taken >= window {
      unsafe pthread_cond_wait(hasRoom, lock)
    }
    guard !isStopped, next < count else { return nil }
    defer { next += 1 }
    return next
  }

  func take(_ index: Int) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let result = results[index % window] {
        results[index % window] = nil
        taken = index + 1
        // Waking the workers for every item would cost more than their work.
        if taken % 16 == 0 || next - taken <= window / 2 { unsafe pthread_cond_broadcast(hasRoom) }
        return result
      }
      unsafe pthread_cond_wait(hasResult, lock)
    }
  }

  func stop() {
    unsafe pthread_mutex_lock(lock)
    isStopped = true
    unsafe pthread_cond_broadcast(hasRoom)
    unsafe pthread_mutex_unlock(lock)
  }
}
