internal import CYAML

/// A YAML value whose scalars are text as written; what they mean is for the reader of a key to say.
///
/// YAML's own guesses (`no` is false, `1e3` a number) would change what people wrote; only what it calls no
/// value, `null` and `~`, is an empty text.
struct YAMLNode: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  struct Member: Sendable, Equatable {
    var key: String
    /// Line and column of the key, from 1.
    var line: Int
    var column: Int
    var value: YAMLNode
  }

  var content: Content
  /// From 1.
  var line: Int
  /// From 1, in bytes.
  var column: Int
}

/// Why a YAML text could not be read, and where.
struct YAMLError: Error, Equatable, Sendable {
  var line: Int
  var column: Int
  /// libyaml's words, or ours for what is refused.
  var reason: String

  /// The reason with what to do.
  var explanation: String {
    let advice: String? =
      switch reason {
      case YAMLError.tab: "indent with spaces"
      case YAMLError.secondDocument: "remove the line of `---`"
      case YAMLError.openQuote, YAMLError.openCollection: nil
      case "did not find expected key", "did not find expected '-' indicator":
        "indent what belongs together alike, and quote values that begin with a mark"
      case _ where reason.hasPrefix("it is ") || reason.hasPrefix("control "): nil
      default: "quote values that hold `: ` or begin with a mark"
      }
    return advice.map { "\(reason); \($0)" } ?? reason
  }

  static let tab = "a tab stands where YAML takes none"
  static let secondDocument = "a second document begins here, and only one is read"
  static let alias = "`*` at the beginning of a value stands for something else"
  static let openQuote = "the quotes that begin here have no end"
  static let openCollection = "the list or map that begins here has no end"
}

/// Limits that keep libyaml linear: nested flow collections cost it the square of their depth.
private enum YAMLLimits {
  static let bytes = 65_536
  static let depth = 32
}

/// Reads one YAML document.
///
/// - Returns: nil for a text without any node, such as comments only.
func parseYAML(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
  guard bytes.count <= YAMLLimits.bytes else {
    throw YAMLError(
      line: 1, column: 1, reason: "it is longer than \(YAMLLimits.bytes / 1024) KiB")
  }
  // libyaml keeps a pointer to the parser inside the parser, so it must not move.
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  defer { unsafe parser.deallocate() }
  guard unsafe yaml_parser_initialize(parser) == 1 else {
    throw YAMLError(line: 1, column: 1, reason: "out of memory")
  }
  defer { unsafe yaml_parser_delete(parser) }
  let result = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    return unsafe readDocument(parser, bytes)
  }
  return try result.get()
}

/// Builds the tree with a stack of its own, so that nesting costs no recursion.
private func readDocument(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: [UInt8])
  -> Result<YAMLNode?, YAMLError>
{
  var open: [OpenCollection] = []
  var places = YAMLPlaces(SourceLines(bytes))
  var root: YAMLNode?
  while true {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      return .failure(unsafe error(of: parser, &places))
    }
    defer { unsafe yaml_event_delete(&event) }
    let (line, column) = unsafe places.place(ofCharacter: Int(event.start_mark.index))
    var finished: YAMLNode?
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: return .success(root)
    case YAML_DOCUMENT_START_EVENT where root != nil:
      return .failure(YAMLError(line: line, column: column, reason: YAMLError.secondDocument))
    case YAML_ALIAS_EVENT:
      return .failure(
        YAMLError(line: line, column: column, reason: "aliases (*name) are not read here"))
    case YAML_SCALAR_EVENT:
      let text = unsafe String(
        decoding: UnsafeBufferPointer(
          start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
      let isPlain = unsafe event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      let isNull = isPlain && nulls.contains(text) && open.last?.awaitsKey != true
      finished = YAMLNode(content: .scalar(isNull ? "" : text), line: line, column: column)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard open.count < YAMLLimits.depth else {
        return .failure(
          YAMLError(
            line: line, column: column, reason: "it is nested deeper than \(YAMLLimits.depth)"))
      }
      let isMapping = unsafe event.type == YAML_MAPPING_START_EVENT
      open.append(OpenCollection(isMapping: isMapping, line: line, column: column))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      finished = open.popLast()?.node
    default: break
    }
    guard let node = finished else { continue }
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].add(node)
    }
  }
}

/// What YAML calls no value, where it stands without quotes (https://yaml.org/spec/1.2.2/#10211-null).
let nulls: Set<String> = ["~", "null", "Null", "NULL"]

private struct OpenCollection {
  var isMapping: Bool
  var line: Int
  var column: Int
  private var key: YAMLNode?
  private var nodes: [YAMLNode] = []
  private var members: [YAMLNode.Member] = []

  init(isMapping: Bool, line: Int, column: Int) {
    self.isMapping = isMapping
    self.line = line
    self.column = column
  }

  var awaitsKey: Bool { isMapping && key == nil }

  mutating func add(_ node: YAMLNode) {
    guard isMapping else {
      nodes.append(node)
      return
    }
    guard let key else {
      self.key = node
      return
    }
    self.key = nil
    members.append(
      YAMLNode.Member(key: key.text, line: key.line, column: key.column, value: node))
  }

  var node: YAMLNode {
    YAMLNode(
      content: isMapping ? .mapping(members) : .sequence(nodes), line: line, column: column)
  }
}

/// Turns libyaml's marks, which count characters, into lines and columns in bytes.
///
/// Marks come in the order of the text, so a long line is walked along once.
private struct YAMLPlaces {
  private let source: SourceLines
  private var character = 0
  private var offset = 0
  private var line = 1

  init(_ source: SourceLines) {
    self.source = source
  }

  mutating func place(ofCharacter index: Int) -> (line: Int, column: Int) {
    if index < character { self = YAMLPlaces(source) }
    while character < index, offset < source.bytes.count {
      repeat {
        offset += 1
      } while offset < source.bytes.count && isContinuation(source.bytes[offset])
      character += 1
    }
    while line < source.count, source.starts[line] <= offset { line += 1 }
    return (line, offset - source.start(ofLine: line) + 1)
  }

  func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let line = source.line(at: min(offset, source.bytes.count))
    return (line, offset - source.start(ofLine: line) + 1)
  }

  func isTab(line: Int, column: Int) -> Bool {
    source[line].dropFirst(column - 1).first == UInt8(ascii: "\t")
  }
}

private func error(of parser: UnsafeMutablePointer<yaml_parser_t>, _ places: inout YAMLPlaces)
  -> YAMLError
{
  let reason = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "not YAML"
  // Reader errors, as for control characters, carry no mark.
  guard unsafe parser.pointee.error != YAML_READER_ERROR else {
    let (line, column) = unsafe places.place(ofByte: parser.pointee.problem_offset)
    return YAMLError(line: line, column: column, reason: reason)
  }
  let mark = unsafe parser.pointee.problem_mark
  let (line, column) = places.place(ofCharacter: Int(mark.index))
  if places.isTab(line: line, column: column) {
    return YAMLError(line: line, column: column, reason: YAMLError.tab)
  }
  // What has no end is noticed far below, and mended where it begins.
  let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
  if context == "while scanning an alias" {
    return YAMLError(line: line, column: column, reason: YAMLError.alias)
  }
  let isQuote = context.hasPrefix("while scanning a quoted")
  let start = unsafe parser.pointee.context_mark
  if isQuote || context.hasPrefix("while parsing a flow"), start.line < mark.line {
    let (line, column) = places.place(ofCharacter: Int(start.index))
    return YAMLError(
      line: line, column: column,
      reason: isQuote ? YAMLError.openQuote : YAMLError.openCollection)
  }
  return YAMLError(line: line, column: column, reason: reason)
}

extension YAMLNode {
  /// The text of a scalar, or the parts of a collection as one line.
  var text: String {
    switch content {
    case .scalar(let text): text
    case .sequence(let nodes): nodes.map(\.text).joined(separator: ", ")
    case .mapping(let members):
      members.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ")
    }
  }

  /// The texts of a sequence; a scalar counts as a sequence of one, split at commas.
  var texts: [String] { parts.map(\.text) }

  /// The texts, each with its place; of parts between commas it holds for a scalar without quotes.
  var parts: [(text: String, line: Int, column: Int)] {
    switch content {
    case .scalar(let text):
      text.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
        guard let start = part.firstIndex(where: { !isBlank($0) }) else { return nil }
        let offset = text.utf8.distance(from: text.startIndex, to: start)
        return (trimmedText(Substring(part)), line, column + offset)
      }
    case .sequence(let nodes):
      nodes.filter { !$0.text.isEmpty }.map { ($0.text, $0.line, $0.column) }
    case .mapping(let members): members.map { ($0.key, $0.line, $0.column) }
    }
  }

  var members: [Member] {
    if case .mapping(let members) = content { members } else { [] }
  }
}
