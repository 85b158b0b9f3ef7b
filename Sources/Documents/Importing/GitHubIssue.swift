import Platform

/// Reads an issue or a pull request as `gh issue view --json …` or the REST API give it.
func importedGitHubIssue(_ issue: JSON, _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.gitHub)
  source.title = issue["title"].words
  let opened = [source.title, firstTold(issue["body"])].compactMap(\.self)
  add(opened.joined(separator: ": "), by: issue, verb: "opened", to: &source, context)
  source.take(comments: issue["comments"].elements + issue["reviews"].elements, context)
  for (keys, what) in [
    (["mergedAt", "merged_at"], "Merged"), (["closedAt", "closed_at"], "Closed"),
  ] {
    guard let time = issue.first(keys).flatMap({ source.time($0, context) }) else { continue }
    source.events.append(
      ImportedEvent(time.moment, what, weight: .telling, isMachineMade: false))
  }
  return source
}

/// Reads a list of comments of the REST API.
func importedGitHubComments(_ comments: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.gitHub)
  source.take(comments: comments, context)
  return source
}

extension ImportedSource {
  fileprivate mutating func take(comments: [JSON], _ context: ImportContext) {
    for comment in comments {
      guard let text = firstTold(comment["body"]) else { continue }
      add(text, by: comment, verb: nil, to: &self, context)
    }
  }
}

private func add(
  _ text: String, by value: JSON, verb: String?, to source: inout ImportedSource,
  _ context: ImportContext
) {
  guard
    let time = value.first(["createdAt", "created_at", "submittedAt"])
      .flatMap({ source.time($0, context) })
  else {
    source.untimed += 1
    return
  }
  let person = value["author"]["login"].words ?? value["user"]["login"].words
  let isMachine =
    value["user"]["type"].text == "Bot" || value["author"]["is_bot"] == true
    || person?.hasSuffix("[bot]") == true
  let head = [person, verb].compactMap(\.self).joined(separator: " ")
  source.events.append(
    ImportedEvent(
      time.moment, head.isEmpty ? text : "\(head): \(text)", weight: .telling,
      isMachineMade: isMachine))
}

/// The first line of a comment that its author wrote: no quotation, no heading or box of a form, no mark-up alone.
private func firstTold(_ body: JSON) -> String? {
  guard let body = body.words else { return nil }
  let lines = withoutTags(body).split(whereSeparator: \.isNewline).map { trimmedText($0) }
  return lines.first { line in
    let isHeading = line.hasPrefix("#") || line.hasPrefix("**") && line.hasSuffix("**")
    return !line.isEmpty && !isHeading
      && ![">", "```", "---", "- [", "* ["].contains(where: line.hasPrefix)
  }
}
