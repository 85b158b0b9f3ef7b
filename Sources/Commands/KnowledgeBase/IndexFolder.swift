internal import Documents
internal import Platform
internal import Storage

/// Where the index of a knowledge base lies: in `.postmortem`, else in the user's cache, else nowhere. Nothing is put
/// beside files of which nobody has said that they are one.
///
/// A repository may bring a `.postmortem` along. What stands there is used only where it is a folder of the
/// root, and holds under our names nothing but what this program made; nothing else is ever replaced.
struct IndexFolder {
  /// nil where there is no place for it: it is made in memory then, and not kept.
  let path: String?
  /// What stands in the way of a `.postmortem`.
  let obstacle: Obstacle?

  static let name = ".postmortem"

  enum Obstacle {
    case leadsOut
    case noFolder
    /// The names of what somebody else has put there.
    case strangers([String])
  }

  init(of root: String, isDeclared: Bool = true, _ console: Console) {
    let own = Path.join(root, IndexFolder.name)
    guard isDeclared else {
      obstacle = nil
      path = IndexFolder.cache(of: root, console).flatMap { cache in
        IndexFolder.canBeWritten(cache) && strangers(inIndexFolder: cache).isEmpty ? cache : nil
      }
      return
    }
    obstacle = IndexFolder.obstacle(own, root: root, followsLinks: console.followsLinks)
    if obstacle == nil, IndexFolder.canBeWritten(own) {
      path = own
    } else if let cache = IndexFolder.cache(of: root, console),
      IndexFolder.canBeWritten(cache), strangers(inIndexFolder: cache).isEmpty
    {
      path = cache
    } else {
      // What is there can still be read.
      path = obstacle == nil ? own : nil
    }
  }

  func file(_ name: String) -> String? {
    path.map { Path.join($0, name) }
  }

  private static func obstacle(_ own: String, root: String, followsLinks: Bool) -> Obstacle? {
    if Files.isLink(own), !followsLinks, !Files.isWithin(own, root) { return .leadsOut }
    switch Files.kind(of: own) {
    case nil: return Files.isLink(own) ? .noFolder : nil
    case .folder: break
    default: return .noFolder
    }
    let strangers = strangers(inIndexFolder: own)
    return strangers.isEmpty ? nil : .strangers(strangers)
  }

  /// Returns whether files can be made in a folder, or in the one in which it would be made.
  private static func canBeWritten(_ folder: String) -> Bool {
    var folder = folder
    while Files.kind(of: folder) == nil, folder != "/", !folder.isEmpty {
      folder = Path.folder(of: folder)
    }
    return Files.kind(of: folder) == .folder && Files.isWritable(folder)
  }

  /// Returns the folder of a root in the user's cache. Without a home there is none: in a folder that all
  /// users share, another could be waiting under the name.
  private static func cache(of root: String, _ console: Console) -> String? {
    func folder(_ variable: String) -> String? {
      nonEmpty(console.environment(variable)).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let cache = folder("XDG_CACHE_HOME") ?? folder("HOME").map({ Path.join($0, ".cache") })
    else { return nil }
    var hash = Fingerprint()
    hash.add(Array(root.utf8))
    return Path.join(Path.join(cache, "postmortem"), "\(Path.name(of: root))-\(hash.text)")
  }
}
