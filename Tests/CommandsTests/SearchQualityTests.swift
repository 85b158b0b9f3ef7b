import Platform
import Testing

@testable import Commands

/// What people on call remember of the incidents of this repository, and where that puts the right one.
@Suite struct SearchQualityTests {
  /// A query, the ids that answer it equally well, and the kind of remembering that it stands for.
  private struct Question {
    var query: String
    var answers: Set<String>
    var kind: String
  }

  private func questions() throws -> [Question] {
    let path = Path.join(testsFolder, "Fixtures/queries.tsv")
    return String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").dropFirst()
      .map { line in
        let cells = line.split(separator: "\t").map(String.init)
        return Question(
          query: cells[0], answers: Set(cells[1].split(separator: "|").map(String.init)),
          kind: cells[2])
      }
  }

  @Test func `what is asked for stands in front`() throws {
    let folder = try KnowledgeBaseFolder()
    for name in ["postmortems", "runbooks"] {
      try folder.copy(Path.join(packageFolder, name), to: name)
    }
    let questions = try questions()
    #expect(questions.count >= 40)
    var reciprocals: [Double] = []
    for question in questions {
      let paths = folder.run("search", "--format", "paths", "--", question.query).output
      let ids = paths.split(separator: "\n").map { Path.stem(of: String($0)) }
      let rank = ids.firstIndex(where: question.answers.contains).map { $0 + 1 }
      let place = rank.map(String.init) ?? "none"
      #expect(rank ?? .max <= 5, "\(question.kind): \(question.query): \(place)")
      reciprocals.append(rank.map { 1 / Double($0) } ?? 0)
    }
    let mean = reciprocals.reduce(0, +) / Double(reciprocals.count)
    #expect(mean >= 0.95, "mean reciprocal rank \(mean)")
  }
}
