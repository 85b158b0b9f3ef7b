import Platform

/// A document that another names as related, and where it does.
public struct RelatedName: Sendable {
  /// As it is written.
  public var name: String
  public var line: Int
  public var column: Int
}

extension Document {
  /// The documents that this one names as related, as superseded or as superseding, where they are named as files or
  /// ids with a day are: all else may be a ticket, or words.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: In the order of the fields.
  public func relatedNames(in bytes: [UInt8]) -> [RelatedName] {
    let names = (related + supersedes + supersededBy).filter(isNameOfDocument)
    guard !names.isEmpty else { return [] }
    let source = SourceLines(bytes)
    return names.compactMap { name in
      let wanted = Array(name.utf8)
      guard let place = firstPlace(of: wanted, in: bytes[...], from: 0) else { return nil }
      let line = source.line(at: place)
      return RelatedName(name: name, line: line, column: place - source.start(ofLine: line) + 1)
    }
  }
}

/// `2026-01-31-no-pods`, `no-pods.md`, `../2025/no-pods.md`.
private func isNameOfDocument(_ name: String) -> Bool {
  guard !name.contains("://"), !name.contains(where: { " []()<>{}#".contains($0) }) else {
    return false
  }
  return name.hasSuffix(".md") || isDistinctive(name) && FileName(name).day != nil
}

/// What the documents of a knowledge base are called.
public struct DocumentNames: Sendable {
  private var names: Set<String> = []

  public init() {}

  /// Adds a file, and the documents that it holds as far as they are read.
  public mutating func add(path: String, ids: [String] = []) {
    for name in ids + [FileName(path).identifier, Path.stem(of: path)] {
      names.insert(name.lowercased())
    }
  }

  /// Returns whether a document is called so, or begins so: of several that do, the reader of the name will tell.
  public func has(_ name: String) -> Bool {
    let name = Path.name(of: name.lowercased())
    let bare = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return names.contains(bare) || names.contains { $0.hasPrefix(bare) }
  }
}
