import Testing

@testable import Rendering

@Suite struct FittingNamesTests {
  @Test(arguments: [
    ([["dns", "edge"], ["network"]], 80, "dns, edge · network"),
    ([["dns", "edge"], ["network", "version-skew"]], 30, "dns, edge · network +1"),
    ([["dns", "edge"], ["network", "version-skew"]], 20, "dns +1 · network +1"),
    ([[], ["network"]], 80, "network"),
    ([["a-name-that-is-too-wide"]], 10, "a-name-th…"),
    ([], 10, ""),
  ])
  func `names are dropped whole, and counted`(_ groups: [[String]], _ width: Int, _ line: String) {
    #expect(fittingNames(groups, width: width) == line)
  }
}
