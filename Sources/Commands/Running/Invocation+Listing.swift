internal import Documents
internal import Platform
internal import Rendering

extension Invocation {
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
      write(listing(), as: line.format, paths: pathFormat(base))
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
  private func pathFormat(_ base: KnowledgeBase) -> PathFormat {
    PathFormat(isNullTerminated: line.flags.contains("null"), seen: base.openablePath)
  }
}
