/// Returns the share of a distribution over whole numbers that lies at or above one of them.
///
/// It goes from the most likely number to both sides and divides by what it met, so that no factorial is needed and
/// nothing overflows however large the counts; what is too small to be told from nothing is left out.
///
/// - Parameters:
///   - count: Where the tail begins.
///   - mode: The most likely number.
///   - last: The largest that there is; nil where there is none.
///   - ratio: How likely a number is against the one before it.
/// - Returns: From 0 to 1, exact to about fifteen digits of 1.
func upperTail(from count: Int, mode: Int, last: Int?, ratio: (Int) -> Double) -> Double {
  var (sum, tail) = (0.0, 0.0)
  func take(_ number: Int, _ weight: Double) -> Bool {
    sum += weight
    if number >= count { tail += weight }
    return weight > sum * 1e-18
  }
  var (number, weight) = (mode, 1.0)
  while take(number, weight), number != last {
    number += 1
    weight *= ratio(number)
  }
  (number, weight) = (mode, 1.0)
  while number > 0 {
    weight /= ratio(number)
    number -= 1
    guard take(number, weight) else { break }
  }
  return tail / sum
}

/// Returns where a condition that holds from some number on begins to hold, by halving.
func beginning(in range: ClosedRange<Double>, of holds: (Double) -> Bool) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  // Beyond the digits that anybody is shown.
  for _ in 0..<44 {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle }
  }
  return (low + high) / 2
}
