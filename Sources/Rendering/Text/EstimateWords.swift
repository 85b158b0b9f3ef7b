public import Documents
internal import Platform

/// Returns a share as people say it: `67%`, `<1%`.
func percent(_ share: Double) -> String {
  let rounded = Int((share * 100).rounded())
  // Neither none nor all where some are on the other side.
  if rounded == 0, share > 0 { return "<1%" }
  return rounded == 100 && share < 1 ? ">99%" : "\(rounded)%"
}

/// Returns both ends of an interval of shares in hundredths: `44–84`.
func ends(_ interval: ConfidenceInterval) -> String {
  "\(Int((interval.low * 100).rounded()))–\(Int((interval.high * 100).rounded()))"
}

/// Returns a share with its interval in brackets: `67% (44–84)`.
func words(_ proportion: Proportion) -> String {
  "\(percent(proportion.share)) (\(ends(proportion.interval)))"
}

/// Returns a rate in the unit in which it reads well: `7.4 a year (95%: 5.1–10)`, `2.6 in 30 days (95%: 1.2–4.9)`.
func words(_ rate: Rate) -> String {
  // Of what was watched for less, nobody knows how the year would go on.
  let isYearly = rate.days >= 365 && rate.perYear < 24
  let factor = isYearly ? 1 : 30 / Rate.daysOfYear
  let unit = isYearly ? "a year" : "in 30 days"
  let (low, high) = (rate.interval.low * factor, rate.interval.high * factor)
  return "\(rounded(rate.perYear * factor)) \(unit) (95%: \(rounded(low))–\(rounded(high)))"
}

/// Returns two digits, more only before the point: `0.82`, `7.4`, `12`, `394`.
func rounded(_ number: Double) -> String {
  let steps = number < 0.995 ? 100 : number < 9.95 ? 10 : 1
  let whole = Int((number * Double(steps)).rounded())
  if steps == 1 { return String(whole) }
  return "\(whole / steps).\(padded(whole % steps, to: steps == 100 ? 2 : 1))"
}

/// Returns `rising: 9 from 2025-03-01 on, 1 in as long before (95%: 1.2–394 times as often)`; nil where chance alone might
/// have done it.
func trendWords(_ change: RateChange?) -> String? {
  guard let change, let trend = change.trend else { return nil }
  let (low, high) = (change.ratio.low, change.ratio.high)
  let times =
    high.isFinite
    ? "\(rounded(low))–\(rounded(high)) times" : "at least \(rounded(low)) times"
  return """
    \(trend.rawValue): \(change.later) from \(change.middle) on, \(change.earlier) in as long before \
    (95%: \(times) as often)
    """
}

/// Returns `No postmortem since 2026-03-10, 124 days; the longest gap before was 30.`
public func sentence(_ silence: Silence) -> String {
  """
  No postmortem since \(silence.since), \(counted(silence.days, "day")); the longest gap before was \
  \(silence.longestGap).
  """
}

extension ActionSurvival {
  /// Of which items it is told, and of which not.
  var countsWords: String {
    let seen =
      followed == 0
      ? "None was followed"
      : "\(followed) \(followed == 1 ? "was" : "were") followed: \(done) done, \(dropped) dropped, \(open) open"
    let others = [
      bornClosed > 0 ? "\(bornClosed) closed when written down" : nil,
      unknown > 0 ? "\(unknown) without a day" : nil,
    ].compactMap(\.self)
    return others.isEmpty ? seen : "\(seen); not followed: \(others.joined(separator: ", "))"
  }

  /// Why there is no share, where there is none.
  var lackWords: String? {
    followed > 0 && stillOpen.isEmpty ? "None of them was followed for a week yet" : nil
  }

  /// What is said where git tells nothing.
  static let unknownWords = "How long they stay open is unknown: git tells no history"
}
