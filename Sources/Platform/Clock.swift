#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The machine's clock. Only Commands asks it; everything below is told the day.
public enum Clock {
  /// Returns nanoseconds since 1970, to compare with the stamps of files.
  public static func nanoseconds() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Returns the moment now, on the clock of this machine's zone.
  public static func now() -> Moment {
    var seconds = time_t(nanoseconds() / 1_000_000_000)
    var fields = unsafe tm()
    unsafe localtime_r(&seconds, &fields)
    return unsafe Moment(seconds: Int(seconds), offset: fields.tm_gmtoff)
  }
}
