import Platform

/// Returns the files that are called forms of a postmortem, the likeliest first: those among the postmortems, then
/// those that are called so elsewhere, `templates/postmortem.md` or `docs/INCIDENT_TEMPLATE.md`.
///
/// Only names are looked at; whether one is a form, its text has to say.
///
/// - Parameters:
///   - paths: Of markdown files, as seen from the root.
///   - folders: Those of the postmortems, as seen from there.
/// - Returns: Some of the paths.
public func houseTemplates(among paths: [String], postmortems folders: [String]) -> [String] {
  paths.compactMap { path in likeliness(path, folders).map { (path: path, rank: $0) } }
    .sorted { ($0.rank, depth($0.path), $0.path) < ($1.rank, depth($1.path), $1.path) }
    .map(\.path)
}

/// Returns how far a path is from being surely that of a form; nil where it is none.
private func likeliness(_ path: String, _ postmortems: [String]) -> Int? {
  let parts = path.split(separator: "/")
  // An incident with a template has its day in its name.
  guard let file = parts.last, FileName(String(file)).day == nil,
    parts.dropLast().allSatisfy(isOwnFolder)
  else { return nil }
  let stem = String(file.prefix { $0 != "." })
  let isCalledForm = isNameOfTemplate(stem)
  let isInForms = parts.dropLast().last.map { isNameOfTemplate(String($0)) } ?? false
  guard isCalledForm || isInForms else { return nil }
  if isCalledForm, postmortems.contains(where: { Path.isWithin(path, $0) && !$0.isEmpty }) {
    return 0
  }
  let said = ([stem] + parts.dropLast().map(String.init)).compactMap { PlaceName($0) }.max()
  switch said {
  case .postmortems: return 1
  case .incidents: return 2
  case nil: return nil
  }
}

private func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
