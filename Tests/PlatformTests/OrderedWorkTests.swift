import Testing

@testable import Platform

@Suite struct OrderedWorkTests {
  struct Shape: CustomTestStringConvertible {
    var count: Int
    var threads: Int
    var window: Int
    var testDescription: String { "\(count) items, \(threads) threads, window \(window)" }
  }

  @Test(

    arguments: [
      Shape(count: 0, threads: 4, window: 256), Shape(count: 1, threads: 4, window: 256),
      Shape(count: 1000, threads: 4, window: 256), Shape(count: 1000, threads: 1, window: 3),
      Shape(count: 1000, threads: 8, window: 2), Shape(count: 500, threads: 4, window: 1),
      Shape(count: 100, threads: 0, window: 8), Shape(count: 40, threads: 3, window: 17),
    ])
  func `results are consumed in the order of the items`(shape: Shape) {
    var seen: [Int] = []
    inOrder(count: shape.count, threads: shape.threads, window: shape.window) { index in
      // Uneven work, so that workers overtake each other.
      (0..<(index * 7919 % 13) * 50).reduce(index) { $0 &+ $1 &- $1 }
    } consume: { index, result in
      #expect(index == result)
      seen.append(index)
    }
    #expect(seen == Array(0..<shape.count))
  }

  struct Stop: Error {}

  @Test(arguments: [0, 1, 7, 99])
  func `an error stops the work and comes out`(place: Int) {
    var seen = 0
    #expect(throws: Stop.self) {
      try inOrder(count: 100, threads: 3, window: 4) {
        $0
      } consume: { index, _ in
        if index == place { throw Stop() }
        seen += 1
      }
    }
    #expect(seen == place)
  }

  @Test func `there is a processor`() {
    #expect(processorCount() >= 1)
  }
}
