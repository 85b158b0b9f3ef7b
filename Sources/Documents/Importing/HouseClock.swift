public import Platform

/// The clock on the wall of a house, by which its timelines are written.
public struct HouseClock: Sendable {
  /// As people write it: `UTC`, `America/Chicago`.
  public let name: String
  private let zone: WrittenZone

  /// The clock of the settings, UTC where they name none.
  public init(_ options: ReadingOptions) {
    name = options.zoneName ?? "UTC"
    zone = usualZone(options) ?? .offset(0)
  }

  /// The clock that a sentence such as `All times CET.` speaks of; nil where it speaks of none.
  init?(statedIn text: String) {
    guard let zone = zoneStatement(in: text) else { return nil }
    self.zone = zone
    name = ""
  }

  /// Returns a moment as this clock showed it.
  public func showing(_ moment: Moment) -> Moment {
    switch zone {
    case .offset(let offset): Moment(seconds: moment.seconds, offset: offset)
    case .named(let file):
      Moment(seconds: moment.seconds, offset: file.offset(at: moment.seconds))
    }
  }

  /// Returns the moment at which this clock showed a day and a time, in minutes since midnight and seconds beyond.
  func moment(day: Day, minute: Int, second: Int = 0) -> Moment {
    Moment(
      day: day, minute: minute, second: second, offset: zone.offset(day: day, minute: minute))
  }
}

/// What is known from elsewhere when the times of a source are read.
public struct ImportContext: Sendable {
  /// The day near which times without a year or a day lie.
  public var day: Day
  /// The day on which it is read; nothing was written later.
  public var today: Day
  public var clock: HouseClock
  /// How `03/04/2026` is read.
  public var dateOrder: DateOrder?

  public init(day: Day, today: Day, clock: HouseClock, dateOrder: DateOrder? = nil) {
    self.day = day
    self.today = today
    self.clock = clock
    self.dateOrder = dateOrder
  }

  /// Returns the day of a date; of one without a year the nearest to the incident that has been.
  func day(of date: WrittenDate) -> Day? {
    let nearest = date.day(near: day)
    // Elsewhere it may be tomorrow already.
    guard date.year == nil, let nearest, nearest > today.adding(days: 1) else { return nearest }
    return date.day(near: today.adding(days: -182))
  }
}
