internal import Documents
internal import Platform

/// The files in the folders of a knowledge base that are no documents to it, so that somebody sees what is
/// missing.
struct PassedOverFiles {
  /// How many no `include` means, by the ends of their names: `*.html.md.erb`.
  private var notIncluded: [String: Int] = [:]
  private var excluded: [String] = []
  private var linkedFolders: [String] = []

  mutating func add(_ path: [UInt8], _ choice: Settings.Choice) {
    let path = Path.text(of: path)
    if choice == .excluded {
      excluded.append(path)
    } else {
      notIncluded[ending(of: Path.name(of: path)), default: 0] += 1
    }
  }

  mutating func add(linkedFolders paths: [String]) { linkedFolders += paths }

  /// One sentence for those that `include` passes over, one for those that `exclude` does, one for links to
  /// folders.
  var sentences: [String] {
    var sentences: [String] = []
    if !notIncluded.isEmpty {
      // The most frequent first.
      let kinds = notIncluded.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { notIncluded.count == 1 ? $0.key : "\($0.value) \($0.key)" }
      let count = notIncluded.values.reduce(0, +)
      sentences.append(sentence(count, "no `include` means", listed(kinds)))
    }
    if !excluded.isEmpty {
      sentences.append(sentence(excluded.count, "`exclude` means", listed(excluded.sorted())))
    }
    if !linkedFolders.isEmpty {
      let links = counted(linkedFolders.count, "link")
      let are = linkedFolders.count == 1 ? " to a folder is" : " to folders are"
      sentences.append("\(links)\(are) not followed: \(listed(linkedFolders.sorted()))")
    }
    return sentences
  }

  private func sentence(_ count: Int, _ reason: String, _ names: String) -> String {
    count == 1
      ? "1 file is not read, since \(reason) it: \(names)"
      : "\(count) files are not read, since \(reason) them: \(names)"
  }

  private func listed(_ names: [String]) -> String {
    let rest = names.count - PassedOverFiles.mostNamed
    return names.prefix(PassedOverFiles.mostNamed).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  private static let mostNamed = 5

  /// Returns `*.html.md.erb` for `a.html.md.erb`, and a name without an ending as it is. A part with another
  /// sign than letters and digits, or with more of them than an ending has, belongs to the name.
  private func ending(of name: String) -> String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let endings = parts.dropFirst().reversed().prefix { part in
      (1...8).contains(part.utf8.count) && part.contains(where: \.isLetter)
        && part.allSatisfy { $0.isLetter || $0.isNumber }
    }
    return endings.isEmpty ? name : "*." + endings.reversed().joined(separator: ".")
  }
}
