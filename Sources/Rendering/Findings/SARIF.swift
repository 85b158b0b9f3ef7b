internal import Documents
public import Platform

/// Returns findings as a log of SARIF 2.1.0, which code scanning services and editors read; `version` is
/// that of this tool.
public func sarif(_ files: [FileFindings], version: String) -> JSON {
  let rules = Set(files.flatMap { $0.findings.map(\.rule.rawValue) }).sorted()
  let results = files.flatMap { file in
    file.findings.map { result($0, path: file.path, rules: rules) }
  }
  return [
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      [
        "tool": [
          "driver": [
            "name": "postmortem",
            "version": .string(version),
            "rules": .array(rules.map(rule)),
          ]
        ],
        "results": .array(results),
      ]
    ],
  ]
}

private func rule(_ name: String) -> JSON {
  guard let known = Rule.all.first(where: { $0.rule.rawValue == name }) else {
    return ["id": .string(name)]
  }
  return ["id": .string(name), "shortDescription": ["text": .string(known.summary)]]
}

private func result(_ finding: Finding, path: String, rules: [String]) -> JSON {
  [
    "ruleId": .string(finding.rule.rawValue),
    "ruleIndex": JSON(rules.firstIndex(of: finding.rule.rawValue)),
    "level": .string(finding.severity.rawValue),
    "message": ["text": .string(finding.message)],
    "locations": [
      [
        "physicalLocation": [
          "artifactLocation": ["uri": .string(percentEncoded(path))],
          "region": ["startLine": .int(finding.line), "startColumn": .int(finding.column)],
        ]
      ]
    ],
  ]
}
