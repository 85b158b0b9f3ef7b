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
  public static func nanoseconds() -> Int64 { Platform.nanoseconds(time()) }

  /// Returns the moment now, on the clock of this machine's zone.
  public static func now() -> Moment {
    var seconds = time().tv_sec
    var fields = unsafe tm()
    unsafe localtime_r(&seconds, &fields)
    return unsafe Moment(seconds: Int(seconds), offset: fields.tm_gmtoff)
  }

  private static func time() -> timespec {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time
  }
}
