/// Returns the systems that paths of a repository speak of, those that most paths name first, at most six.
///
/// A part of a path that is called like a known system names it, and so does one of the words of a part. What stands
/// below a folder such as `services/` is a system too, whether it is known or not.
func systems(touchedBy paths: [String], known: [String]) -> [String] {
  var order: [String] = []
  let byName = Dictionary(known.map { ($0.lowercased(), $0) }) { first, _ in first }
  for path in paths {
    var named: [String] = []
    let parts = path.split(separator: "/").map(String.init)
    for (place, part) in parts.enumerated() {
      let isFile = place == parts.count - 1
      let stem = isFile ? part.split(separator: ".").first.map(String.init) ?? part : part
      if let system = byName[stem.lowercased()] {
        named.append(system)
      } else {
        named += stem.split { "-_.".contains($0) }.compactMap { byName[$0.lowercased()] }
      }
      if !isFile, place > 0, containers.contains(parts[place - 1].lowercased()),
        !containers.contains(part.lowercased()), !general.contains(part.lowercased()),
        part.first != "_", part.first != "."
      {
        named.append(byName[part.lowercased()] ?? part)
      }
    }
    // A path counts once for each.
    order += named.enumerated().filter { !named[..<$0.offset].contains($0.element) }.map(\.element)
  }
  return Array(mostFrequent(order).prefix(6))
}

/// Returns names, each once, the most frequent first, and of equals the one that came first.
func mostFrequent(_ names: [String]) -> [String] {
  var counts: [String: Int] = [:]
  for name in names { counts[name, default: 0] += 1 }
  var seen: Set<String> = []
  return names.filter { seen.insert($0).inserted }.enumerated().sorted {
    (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
  }.map(\.element)
}

/// Folders whose folders are called like the systems that they hold.
private let containers: Set<String> = [
  "apps", "applications", "charts", "components", "deployments", "hosts", "machines", "modules",
  "platform", "releases", "roles", "servers", "services", "stacks", "systems", "workloads",
]

/// Folders beside those of systems that hold what all have in common.
private let general: Set<String> = [
  "base", "common", "default", "docs", "home", "lib", "profiles", "shared", "src", "templates",
  "test", "tests",
]
