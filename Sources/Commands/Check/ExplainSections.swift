internal import Documents
internal import Platform
internal import Rendering

/// `postmortem check --explain`: why each section has its role.
func explainSections(_ invocation: Invocation, _ base: KnowledgeBase) throws -> ExitCode {
  let documents = try invocation.cut(
    invocation.line.arguments.isEmpty
      ? base.allExplanations()
      : invocation.line.arguments.flatMap { try base.explanations(ofPath: $0) })
  invocation.write(documents, base)
  return .done
}

/// `postmortem show --sections`: the same of one document.
func showSections(of document: Document, _ invocation: Invocation, _ base: KnowledgeBase) {
  invocation.write(base.explained([document]), base)
}

extension Invocation {
  fileprivate func write(_ documents: [ExplainedDocument], _ base: KnowledgeBase) {
    switch line.format {
    case .json: console.output.writeLine(json(documents).pretty)
    default: write(text(documents, paths: pathsTyped(base)), root: base.root)
    }
  }

  /// Paths of what lies outside the root stay as they were typed.
  func pathsTyped(_ base: KnowledgeBase) -> PathFormat {
    let elsewhere = Set(line.arguments.filter { base.relativePath($0) == nil })
    return PathFormat { elsewhere.contains($0) ? $0 : base.openablePath($0) }
  }
}

extension KnowledgeBase {
  fileprivate func allExplanations() throws -> [ExplainedDocument] {
    let paths = paths(of: try walkFolders())
    var result: [ExplainedDocument] = []
    inOrder(count: paths.count, threads: processorCount()) { index in
      explained(read(paths[index], matcher: .none))
    } consume: { _, documents in
      result += documents
    }
    return result
  }

  fileprivate func explanations(ofPath path: String) throws -> [ExplainedDocument] {
    guard let relative = relativePath(path) else {
      return explained([try readElsewhere(path).document])
    }
    return relative == settingsFile ? [] : explained(read(relative, matcher: .none))
  }

  fileprivate func explained(_ documents: [Document]) -> [ExplainedDocument] {
    documents.map { document in
      ExplainedDocument(
        path: document.path, id: document.id,
        sections: roleExplanations(of: document, options: settings.reading))
    }
  }
}
