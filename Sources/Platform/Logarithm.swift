#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Returns the natural logarithm, which Swift's own library lacks.
public func logarithm(_ number: Double) -> Double {
  log(number)
}
