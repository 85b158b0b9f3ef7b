import Testing

@testable import Documents

@Suite struct QuantileTests {
  /// Definition 2 of Hyndman and Fan: R's `quantile(x, c(0.5, 0.9), type = 2)`, SAS's `PCTLDEF=5`.
  @Test(
    arguments: [
      ([], nil, nil), ([5], 5, 5), ([1, 9], 5, 9), ([1, 2, 9], 2, 9), ([0, 1], 0, 1),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 5, 54), (Array(1...11), 6, 10), (Array(1...100), 50, 90),
      ([Int.max - 1, Int.max], Int.max - 1, Int.max),
    ] as [([Int], Int?, Int?)])
  func `a quantile is one of the numbers, or the middle of two`(
    numbers: [Int], median: Int?, ninetieth: Int?
  ) {
    #expect(quantile(50, of: numbers) == median)
    #expect(quantile(90, of: numbers) == ninetieth)
  }
}
