internal import Documents
internal import Platform

extension Invocation {
  /// Puts five questions to somebody at a terminal who typed nothing but the command; what they answer stands in the
  /// place of arguments and options.
  ///
  /// An empty answer takes what stands in brackets. What cannot be read is asked again.
  func asked(_ base: KnowledgeBase) throws -> Invocation {
    let about = ["from", "severity", "system", "tag", "date", "time"]
    guard line.arguments.isEmpty, about.allSatisfy({ line.values($0).isEmpty }),
      let ask = console.ask
    else { return self }
    var answered = self
    let scale = base.settings.reading.severities
    func put(_ question: String, _ take: (String) throws -> Void) throws {
      while let answer = ask(question).map(onOneLine) {
        do {
          return try take(answer)
        } catch let error as UsageError {
          console.error.write(error.message)
        } catch let problem as Problem {
          console.error.write(problem.message)
        }
      }
    }
    func option(_ name: String, _ values: [String]) {
      answered.line.values[name] = values.isEmpty ? nil : values
    }
    try put("What broke? ") { answer in
      if answer.isEmpty { throw line.missingTitle }
      answered.line.arguments = [answer]
    }
    if answered.line.arguments.isEmpty { return answered }
    try put("On which day? [today] ") { answer in
      option("date", answer.isEmpty ? [] : [answer])
      _ = try answered.line.day("date", today: today())
    }
    try put("At what time did it begin? [left open] ") { answer in
      option("time", answer.isEmpty ? [] : [answer])
      _ = try answered.line.minuteOfDay("time")
    }
    try put("How bad? \(scale.words.joined(separator: ", ")) [left open] ") { answer in
      guard answer.isEmpty || scale.ownWord(for: answer) != nil else {
        throw Problem.unknownSeverity(answer, known: scale.words)
      }
      option("severity", answer.isEmpty ? [] : [answer])
    }
    try put("Which systems, with commas between them? [none] ") { answer in
      option(
        "system", answer.split(separator: ",").map { onOneLine(String($0)) }.filter { !$0.isEmpty })
    }
    return answered
  }
}
