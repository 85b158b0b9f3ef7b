internal import Documents
internal import Platform
internal import Rendering

/// What is wrong with a knowledge base as a whole, besides what its files say.
extension KnowledgeBase {
  /// What is wrong with the settings, as they are written and as the disk is.
  func settingsFindings() -> [FileFindings] {
    var result: [FileFindings] = []
    if let settingsFile {
      // Without any there is nothing to read.
      let severity: Finding.Severity = existingFolders.isEmpty ? .error : .warning
      let missing = missingFolders.map { folder in
        finding(at: folder, severity, .notRead, missingSentence(folder))
      }
      result.append(
        FileFindings(
          path: settingsFile,
          findings: (settings.findings + missing).sorted(by: Finding.precedes)))
    }
    for name in Settings.fileNames
    where name != settingsFile && Files.kind(of: fullPath(name)) == .file {
      let message = "this file is not read, since there is \(settingsFile ?? name)"
      result.append(
        FileFindings(path: name, findings: [Finding(line: 1, .warning, .notRead, message)]))
    }
    if let obstacle = indexFolder.obstacle {
      result.append(
        FileFindings(
          path: IndexFolder.name,
          findings: [
            Finding(line: 1, .error, .indexFolder, "\(obstacle.sentence); remove it")
          ]))
    }
    return result
  }

  /// What could not be looked at, and what was passed over.
  func findings(of walked: WalkedFolder, _ passedOver: PassedOverFiles) -> [FileFindings] {
    let failures = walked.failures.sorted { $0.path < $1.path }.map { failure in
      let rule = failure.isOutside ? Rule.outside : .unreadable
      // A folder of the settings stands there, all else on the disk.
      let isNamed = settings.places[failure.path] != nil
      return FileFindings(
        path: isNamed ? settingsFile ?? failure.path : failure.path,
        findings: [
          finding(
            at: failure.path, .error, rule,
            isNamed
              ? "`\(failure.path)` cannot be read: \(failure.explanation)"
              : "cannot be read: \(failure.explanation)")
        ])
    }
    let notRead = passedOver.sentences.map { Finding(line: 1, .note, .notRead, $0) }
    guard !notRead.isEmpty else { return failures }
    let folder = settings.postmortems.first ?? "."
    return failures + [FileFindings(path: folder, findings: notRead)]
  }

  /// Folders that the settings name, and that are not there.
  var missingFolders: [String] {
    (settings.postmortems + settings.references).filter {
      settings.places[$0] != nil && Files.kind(of: fullPath($0)) != .folder
        && !existingFolders.contains($0)
    }
  }

  func missingSentence(_ folder: String) -> String { "there is no folder `\(folder)`" }

  private func finding(
    at name: String, _ severity: Finding.Severity, _ rule: Rule, _ message: String
  ) -> Finding {
    let place = settings.places[name]
    return Finding(
      line: place?.line ?? 1, column: place?.column ?? 1, severity, rule, message)
  }
}
