internal import Documents
internal import Platform

extension JSON {
  /// An estimate with four digits after the point, beyond which it is the machine's; null for infinity.
  init(estimate: Double) {
    self = .double((estimate * 10_000).rounded() / 10_000)
  }
}

/// The members `share`, `share_low` and `share_high`, from 0 to 1.
func members(_ proportion: Proportion) -> [(key: String, value: JSON)] {
  [
    ("share", JSON(estimate: proportion.share)),
    ("share_low", JSON(estimate: proportion.interval.low)),
    ("share_high", JSON(estimate: proportion.interval.high)),
  ]
}

func json(_ period: ObservationPeriod?) -> JSON {
  period.map {
    [
      "first": JSON($0.first), "last": JSON($0.last), "days": .int($0.days),
      "longest_gap": .int($0.longestGap),
    ]
  } ?? .null
}

func json(_ silence: Silence?) -> JSON {
  silence.map {
    ["since": JSON($0.since), "days": .int($0.days), "longest_gap": .int($0.longestGap)]
  } ?? .null
}

func json(_ rate: Rate?) -> JSON {
  rate.map {
    [
      "per_year": JSON(estimate: $0.perYear), "low": JSON(estimate: $0.interval.low),
      "high": JSON(estimate: $0.interval.high),
    ]
  } ?? .null
}

func json(_ change: RateChange?) -> JSON {
  change.map {
    [
      "from": JSON($0.middle), "earlier": .int($0.earlier), "later": .int($0.later),
      "ratio_low": JSON(estimate: $0.ratio.low), "ratio_high": JSON(estimate: $0.ratio.high),
      "trend": JSON($0.trend?.rawValue),
    ]
  } ?? .null
}

func json(_ survival: ActionSurvival?) -> JSON {
  survival.map { survival in
    [
      "followed": .int(survival.followed), "done": .int(survival.done),
      "dropped": .int(survival.dropped), "open": .int(survival.open),
      "born_closed": .int(survival.bornClosed), "unknown": .int(survival.unknown),
      "still_open": .array(
        survival.stillOpen.map {
          [
            "days": .int($0.days), "share": JSON(estimate: $0.share),
            "low": JSON(estimate: $0.interval.low), "high": JSON(estimate: $0.interval.high),
            "at_risk": .int($0.atRisk),
          ]
        }),
    ]
  } ?? .null
}
