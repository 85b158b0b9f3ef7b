internal import Documents
internal import Platform

/// Lists findings for programs, file by file.
public func listing(_ files: [FileFindings]) -> Listing {
  let findings = files.flatMap { file in file.findings.map { (file.path, $0) } }
  return Listing(findings, columns: findingColumns, path: { $0.0 })
}

private let findingColumns: [Column<(String, Finding)>] = [
  Column("path") { .string($0.0) },
  Column("line") { .int($0.1.line) },
  Column("column") { .int($0.1.column) },
  Column("severity") { .string($0.1.severity.rawValue) },
  Column("rule") { .string($0.1.rule.rawValue) },
  Column("message") { .string($0.1.message) },
]
