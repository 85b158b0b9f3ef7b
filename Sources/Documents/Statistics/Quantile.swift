/// Returns the number below or at which so many of a hundred lie.
///
/// It is definition 2 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician
/// 50 (1996), 361–365: one of the numbers, or where two are as good the middle between them, rounded down.
///
/// - Parameters:
///   - percent: From 1 to 99; 50 is the median.
///   - numbers: Ascending.
/// - Returns: nil where there are none.
func quantile(_ percent: Int, of numbers: [Int]) -> Int? {
  guard let last = numbers.last else { return nil }
  let (place, rest) = (numbers.count * percent).quotientAndRemainder(dividingBy: 100)
  guard rest == 0, place > 0 else { return place < numbers.count ? numbers[place] : last }
  let (low, high) = (numbers[place - 1], numbers[place])
  // Their sum might be too large a number.
  return low + (high - low) / 2
}
