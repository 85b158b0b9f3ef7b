import Testing

@testable import Documents

@Suite struct SurvivalTests {
  /// Times that are negative are those of what was lost sight of.
  private func curve(_ times: [Int]) -> SurvivalCurve {
    SurvivalCurve(times.map { .init(days: abs($0), hasEnded: $0 > 0) })
  }

  private func shares(_ curve: SurvivalCurve, after days: [Int]) -> [String] {
    days.map { day in
      curve.estimate(after: day).map { "\(fixed($0.share, digits: 4)) of \($0.atRisk)" } ?? "-"
    }
  }

  /// The example of Kaplan and Meier (1958), in tenths: deaths at 0.8, 3.1, 5.4 and 9.2, losses at 1.0, 2.7, 7.0 and
  /// 12.1.
  @Test func `shares are those of Kaplan and Meier`() {
    let curve = curve([8, 31, 54, 92, -10, -27, -70, -121])
    #expect(
      shares(curve, after: [0, 8, 30, 31, 54, 91, 92, 121, 122]) == [
        "1.0000 of 8", "0.8750 of 8", "0.8750 of 5", "0.7000 of 5", "0.5250 of 4", "0.5250 of 2",
        "0.2625 of 2", "0.2625 of 1", "-",
      ])
  }

  /// Weeks of remission under 6-mercaptopurine, of E. J. Freireich et al., Blood 21 (1963), 699–716, with the estimates
  /// and standard errors as textbooks have them, such as D. G. Kleinbaum and M. Klein, "Survival Analysis", chapter 2.
  @Test func `shares and errors are those of the remission times`() throws {
    let curve = curve([
      6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
    ])
    #expect(
      shares(curve, after: [6, 7, 10, 13, 16, 22, 23]) == [
        "0.8571 of 21", "0.8067 of 17", "0.7529 of 15", "0.6902 of 12", "0.6275 of 11",
        "0.5378 of 7", "0.4482 of 6",
      ])
    // The error of 0.7529 is 0.0963: as large as with 20.07 that were all followed to their end.
    let estimate = try #require(curve.estimate(after: 10))
    let number = 0.7529 * (1 - 0.7529) / (0.0963 * 0.0963)
    #expect(
      ends(estimate.interval, digits: 3)
        == ends(wilsonInterval(0.7529 * number, of: number), digits: 3))
  }

  @Test func `where all were followed to their end the interval is that of a share`() throws {
    let curve = curve(Array(1...20))
    for days in [1, 5, 19] {
      let estimate = try #require(curve.estimate(after: days))
      #expect(ends(estimate.interval) == ends(Proportion(20 - days, of: 20).interval))
    }
    #expect(try #require(curve.estimate(after: 0)).share == 1)
  }

  @Test func `where none ended, as many as are left tell it`() throws {
    let estimate = try #require(curve([-3, -9, -9, -9]).estimate(after: 7))
    #expect(estimate.share == 1)
    #expect(estimate.atRisk == 3)
    #expect(estimate.interval == Proportion(3, of: 3).interval)
  }

  @Test func `where all ended nothing is left`() throws {
    let estimate = try #require(curve([-3, 7, 7]).estimate(after: 7))
    #expect(estimate.share == 0)
    #expect(estimate.interval == Proportion(0, of: 2).interval)
  }

  @Test func `nobody says how long what nobody followed goes on`() {
    #expect(curve([]).estimate(after: 0) == nil)
  }
}
