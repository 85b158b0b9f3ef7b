internal import Documents
internal import Platform

/// What somebody who asks should know of the answer, as facts: it is given all the same.
enum Notice {
  /// Files and folders that could not be read.
  case unread(Int)
  /// Links and folders of the settings that lead out of the root.
  case outside(Int)
  case settings(String, SystemError)
  /// The first of so many.
  case wrongSettings(String, Finding, count: Int)
  /// The folder is nil where there is none.
  case indexElsewhere(IndexFolder.Obstacle, folder: String?)
  case old(Kept, Problem)
  case notKept(Kept, Problem)
  /// Git was waited for in vain.
  case silentGit(seconds: Int)

  /// What is kept between two commands.
  enum Kept: String {
    case index = "the index"
    case history = "what git tells"
  }
}

extension KnowledgeBase {
  /// Why the settings are not those of the file.
  var settingsNotice: Notice? {
    guard let settingsFile else { return nil }
    if let settingsFailure { return .settings(openablePath(settingsFile), settingsFailure) }
    let wrong = settings.findings.filter { $0.severity == .error }
    return wrong.first.map { .wrongSettings(openablePath(settingsFile), $0, count: wrong.count) }
  }

  /// Why the index lies elsewhere.
  var indexNotice: Notice? {
    indexFolder.obstacle.map { .indexElsewhere($0, folder: indexFolder.path) }
  }
}
