import Platform

/// Turns the written times of one timeline, in their order, into moments.
///
/// A time without a day lies on the day of the one before it; where the clock jumps back by hours,
/// midnight has passed. Zones come from the entry, else from an earlier entry or the section, else from
/// the document, else from the settings, else they are UTC.
struct TimelineClock {
  /// What had to be guessed, for findings.
  private(set) var hasGuessedZone = false
  /// The places in the order of entries where the clock went back a little, without a new day.
  private(set) var outOfOrder: [Int] = []

  private let documentDay: Day?
  private var zone: WrittenZone?
  private var day: Day?
  private var lastMinute: Int?
  /// What `T+5m` counts from.
  var start: Moment?

  /// A step back of at least so many minutes means a new day; less means entries out of order.
  private static let midnightStep = 4 * 60

  /// - Parameters:
  ///   - documentDay: The day of the incident, near which dates without a year lie.
  ///   - firstDay: The day on which the first entry lies if it does not say so.
  ///   - zone: That of the section, the document or the settings.
  init(documentDay: Day?, firstDay: Day?, zone: WrittenZone?) {
    self.documentDay = documentDay
    day = firstDay ?? documentDay
    self.zone = zone
  }

  struct Placed: Equatable {
    var start: Moment?
    var end: Moment?
    var precision: TimelineEntry.Precision
  }

  /// Places the next time. A heading that only gives a day moves the clock to it.
  mutating func place(_ time: WrittenTime, index: Int) -> Placed {
    if let date = time.date, let written = date.day(near: documentDay) {
      day = written
      lastMinute = nil
    }
    if let own = time.zone { zone = own }
    guard let minute = time.minute else {
      return time.sinceStart.map { place(sinceStart: $0, time) } ?? placeDay(time)
    }
    if let last = lastMinute, minute < last, time.date == nil {
      if last - minute >= TimelineClock.midnightStep {
        day = day?.adding(days: 1)
      } else {
        outOfOrder.append(index)
      }
    }
    lastMinute = minute
    guard let day else {
      return Placed(
        start: nil, end: nil, precision: time.isUnknown ? .unknown : precision(of: time))
    }
    let start = moment(day, minute, time.second)
    var end: Moment?
    if let endMinute = time.endMinute {
      var endDay = time.endDate?.day(near: documentDay) ?? day
      if time.endDate == nil, endMinute < minute { endDay = endDay.adding(days: 1) }
      end = moment(endDay, endMinute, time.endSecond)
    }
    return Placed(start: start, end: end, precision: precision(of: time))
  }

  /// Moves to a day that stands above the entries it is for.
  mutating func move(to date: WrittenDate) {
    guard let written = date.day(near: documentDay) else { return }
    day = written
    lastMinute = nil
  }

  private func precision(of time: WrittenTime) -> TimelineEntry.Precision {
    if time.isUnknown { return .unknown }
    if time.isRange { return .range }
    return time.isApproximate ? .approximate : .exact
  }

  private func place(sinceStart minutes: Int, _ time: WrittenTime) -> Placed {
    let moment = start.map { Moment(seconds: $0.seconds + minutes * 60, offset: $0.offset) }
    return Placed(
      start: moment, end: nil, precision: moment == nil ? .unknown : precision(of: time))
  }

  private mutating func placeDay(_ time: WrittenTime) -> Placed {
    guard !time.isUnknown, let day else {
      return Placed(start: nil, end: nil, precision: time.isUnknown ? .unknown : .day)
    }
    let end = time.endDate?.day(near: documentDay).map { moment($0, 0, 0) }
    return Placed(start: moment(day, 0, 0), end: end, precision: end == nil ? .day : .range)
  }

  private mutating func moment(_ day: Day, _ minute: Int, _ second: Int) -> Moment {
    if zone == nil { hasGuessedZone = true }
    let offset = zone?.offset(day: day, minute: minute) ?? 0
    return Moment(day: day, minute: minute, second: second, offset: offset)
  }
}
