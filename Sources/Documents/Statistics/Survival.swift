/// How many of those that were followed go on after some days, where not all were followed to their end.
///
/// E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
/// Statistical Association 53 (1958), 457–481.
public struct SurvivalCurve: Sendable {
  /// One that was followed.
  public struct Observation: Sendable, Equatable {
    /// How long it was followed.
    public var days: Int
    /// False where it was lost sight of by then, and nobody knows when it ended or will end.
    public var hasEnded: Bool

    public init(days: Int, hasEnded: Bool) {
      self.days = days
      self.hasEnded = hasEnded
    }
  }

  /// What is known of one day.
  public struct Estimate: Sendable, Equatable {
    public var days: Int
    /// Of those that go on, from 0 to 1.
    public var share: Double
    public var interval: ConfidenceInterval
    /// Followed for so long, and not ended before.
    public var atRisk: Int
  }

  /// The share from a day on, and the sum of which Greenwood makes its variance.
  private struct Step {
    var days: Int
    var share: Double
    var sum: Double
  }

  private var steps: [Step] = []
  /// How long each was followed, ascending.
  private let days: [Int]

  public init(_ observations: [Observation]) {
    days = observations.map(\.days).sorted()
    var ends: [Int: Int] = [:]
    for observation in observations where observation.hasEnded {
      ends[observation.days, default: 0] += 1
    }
    var (share, sum) = (1.0, 0.0)
    for (day, ended) in ends.sorted(by: { $0.key < $1.key }) {
      let atRisk = atRisk(on: day)
      share *= Double(atRisk - ended) / Double(atRisk)
      sum += Double(ended) / (Double(atRisk) * Double(atRisk - ended))
      steps.append(Step(days: day, share: share, sum: sum))
    }
  }

  /// Returns how many go on after some days; nil where none was followed for so long.
  public func estimate(after days: Int) -> Estimate? {
    let atRisk = atRisk(on: days)
    guard atRisk > 0 else { return nil }
    let step = steps.last { $0.days <= days }
    return Estimate(
      days: days, share: step?.share ?? 1, interval: interval(step, atRisk), atRisk: atRisk)
  }

  private func atRisk(on day: Int) -> Int {
    days.count - days.partitioningIndex { $0 >= day }
  }

  /// Wilson's interval for as many as would, followed to their end, have the same variance.
  ///
  /// The variance is that of M. Greenwood, "The natural duration of cancer" (1926); the interval that of K. J. Rothman,
  /// "Estimation of confidence limits for the cumulative probability of survival in life table analysis", Journal of
  /// Chronic Diseases 31 (1978), 557–560.
  private func interval(_ step: Step?, _ atRisk: Int) -> ConfidenceInterval {
    guard let step, step.share > 0 else {
      // Where none ended, or all did, there is no variance; as many as are left are no more than those it was made of.
      return wilsonInterval(step == nil ? Double(atRisk) : 0, of: Double(atRisk))
    }
    let number = (1 - step.share) / (step.share * step.sum)
    return wilsonInterval(step.share * number, of: number)
  }
}
