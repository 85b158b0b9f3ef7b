internal import Documents
internal import Platform
internal import Rendering

extension Invocation {
  /// How many of a list are wanted; nil is all of it.
  ///
  /// Unless `--limit` says otherwise, a reader at a terminal is shown a few and a program all. The best of what was
  /// ranked are a few for both.
  func limit(isRanked: Bool = false) throws(UsageError) -> Int? {
    let isForReader = line.format == .text && console.columns != nil
    guard line.values["limit"] != nil || isRanked || isForReader, !line.flags.contains("count")
    else { return nil }
    let limit = try line.integer("limit")
    return limit == 0 ? nil : limit
  }

  /// Returns the beginning of a list, or its end, as far as it is wanted, and says what is left out.
  func cut<Element>(_ all: [Element], toLast: Bool = false, _ what: String? = nil)
    throws(UsageError) -> [Element]
  {
    guard let limit = try limit(), all.count > limit else { return all }
    say(Total(number: all.count).sentence(shown: limit, of: what))
    return Array(toLast ? all.suffix(limit) : all.prefix(limit))
  }

  /// Writes what was found in the way that was asked for: as text, for programs, or only its number.
  ///
  /// People are told `nothing` in place of a text without anything in it; nil where the text says so itself.
  func answer(
    count: Int, in base: KnowledgeBase, nothing: String?, listing: @autoclosure () -> Listing,
    text: @autoclosure () -> StyledText
  ) {
    if line.flag("count") {
      console.output.writeLine(String(count))
    } else if line.format != .text {
      write(listing(), as: line.format, paths: paths(base))
    } else if count == 0, let nothing {
      say(nothing)
    } else {
      write(text(), root: base.root)
    }
  }

  /// Writes a listing in a format for programs.
  func write(_ listing: Listing, as format: OutputFormat, paths: PathFormat = PathFormat()) {
    switch format {
    case .ndjson: console.output.write(listing.ndjson)
    case .csv: console.output.write(listing.csv)
    case .paths: console.output.write(listing.paths(paths))
    case .grep: console.output.write(listing.grep(paths))
    default: console.output.writeLine(listing.json.pretty)
    }
  }

  /// Paths are written as they are opened from where the command was called.
  func paths(_ base: KnowledgeBase) -> PathFormat {
    PathFormat(isNullTerminated: line.flags.contains("null"), seen: base.openablePath)
  }
}
