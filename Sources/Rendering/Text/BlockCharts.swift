/// Charts that a line of text can hold, made of Unicode's block elements.
enum BlockCharts {
  /// Returns one block for each number, its height a share of the largest; a dot for nothing, so that
  /// the lowest block always stands for something.
  static func sparkline(_ numbers: [Int]) -> String {
    let levels: [Character] = ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let largest = max(numbers.max() ?? 0, 1)
    let highest = levels.count - 1
    return String(numbers.map { levels[(max($0, 0) * highest + largest - 1) / largest] })
  }

  /// Returns a shade for a level from 1 to 4.
  static func shade(_ level: Int) -> String {
    ["░", "▒", "▓", "█"][min(max(level, 1), 4) - 1]
  }

  /// Returns a bar whose full length is `width`, exact to an eighth of a column; never empty for a number
  /// above zero.
  static func bar(_ number: Int, of largest: Int, width: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    guard number > 0, largest > 0, width > 0 else { return "" }
    let eighths = max(min(number, largest) * width * 8 / largest, 1)
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
