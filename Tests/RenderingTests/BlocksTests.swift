import Testing

@testable import Rendering

@Suite struct BlocksTests {
  @Test(arguments: [
    ([], ""), ([0, 0], "··"), ([1], "█"), ([0, 1, 2, 3, 4, 5, 6, 7, 8], "·▁▂▃▄▅▆▇█"),
    ([-1, 8], "·█"), ([1, 1000], "▁█"),
  ])
  func `a sparkline reaches from nothing to the largest`(_ numbers: [Int], _ line: String) {
    #expect(BlockCharts.sparkline(numbers) == line)
  }

  @Test(arguments: [
    (4, 4, 4, "████"), (1, 4, 4, "█"), (1, 8, 4, "▌"), (1, 1000, 4, "▏"), (0, 4, 4, ""),
    (9, 4, 4, "████"),
  ])
  func `a bar is exact to an eighth`(_ number: Int, _ largest: Int, _ width: Int, _ bar: String) {
    #expect(BlockCharts.bar(number, of: largest, width: width) == bar)
  }
}
