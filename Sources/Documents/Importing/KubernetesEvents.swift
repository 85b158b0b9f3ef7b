import Platform

/// Reads the items of `kubectl get events -o json`, of `v1` and of `events.k8s.io/v1`.
func importedKubernetesEvents(_ items: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.kubernetes)
  for item in items {
    let times = [
      item["firstTimestamp"], item["deprecatedFirstTimestamp"], item["eventTime"],
      item["lastTimestamp"], item["metadata"]["creationTimestamp"],
    ]
    let first = times.first { $0 != .null && LogTime.read($0, context) != nil }.flatMap {
      source.time($0, context)
    }
    guard let first, let text = text(of: item) else {
      source.untimed += 1
      continue
    }
    var event = ImportedEvent(
      first.moment, text, system: system(of: item),
      weight: item["type"].text == "Warning" ? .error : .ordinary, isMachineMade: true)
    let last = [
      item["series"]["lastObservedTime"], item["lastTimestamp"], item["deprecatedLastTimestamp"],
    ]
    let count =
      item["series"]["count"].number ?? item["count"].number ?? item["deprecatedCount"].number
    event.count = max(count ?? 1, 1)
    event.last = last.lazy.compactMap { LogTime.read($0, context) }.first?.moment
    source.events.append(event)
  }
  return source
}

private func text(of item: JSON) -> String? {
  guard let message = (item["message"].words ?? item["note"].words) else { return nil }
  let object = object(of: item)
  let named = [object["kind"].text?.lowercased(), object["name"].text].compactMap(\.self)
  let head = [item["reason"].text ?? "", named.joined(separator: "/")].filter { !$0.isEmpty }
  return head.joined(separator: " ") + ": " + message
}

private func object(of item: JSON) -> JSON {
  item["involvedObject"] == .null ? item["regarding"] : item["involvedObject"]
}

/// The name of what made a pod is its name without the hashes that the controllers add.
private func system(of item: JSON) -> String? {
  let object = object(of: item)
  guard let name = object["name"].text else { return nil }
  guard object["kind"].text == "Pod" || object["kind"].text == "ReplicaSet" else { return name }
  var parts = name.split(separator: "-")
  while parts.count > 1, let last = parts.last,
    last.allSatisfy(\.isNumber) || isControllerHash(last.utf8)
  {
    parts.removeLast()
  }
  return parts.joined(separator: "-")
}

/// Controllers leave out vowels and the digits that look like letters, so that no words arise.
func isControllerHash(_ part: Substring.UTF8View) -> Bool {
  (5...10).contains(part.count) && part.allSatisfy(controllerLetters.contains)
}

private let controllerLetters = Set("bcdfghjklmnpqrstvwxz2456789".utf8)
