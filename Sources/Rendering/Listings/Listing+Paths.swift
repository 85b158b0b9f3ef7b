extension Listing {
  /// Returns each file once, one a line, in the order of the rows.
  public func paths(_ format: PathFormat = PathFormat()) -> String {
    // By their bytes: to the file system, two ways to write an accent are two names.
    var seen: Set<[UInt8]> = []
    return rows.compactMap(\.path).filter { seen.insert(Array($0.utf8)).inserted }
      .map { format.ended($0, by: "\n") }.joined()
  }

  /// Returns `path:line:text` for each place, one a line, as editors read it into a list to jump by.
  ///
  /// With NUL after the path it is what `rg --null` and `grep -Z` write: the rest stays `line:text`.
  public func grep(_ format: PathFormat = PathFormat()) -> String {
    rows.map { row in
      guard let path = row.path else { return "" }
      return row.places.map { place in
        "\(format.ended(path, by: ":"))\(place.line):\(neutralized(place.text))\n"
      }.joined()
    }.joined()
  }
}
