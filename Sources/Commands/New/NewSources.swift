internal import Documents
internal import Platform

/// What `--from` names, as it was typed and read.
struct NewSources {
  var sources: [(source: ImportedSource, name: String?)] = []

  /// Bytes of one source; more than a day of a busy journal.
  static let mostBytes = 64 << 20
}

extension Invocation {
  /// Reads all sources that `--from` names, and says what had to be guessed.
  ///
  /// - Parameters:
  ///   - base: Its clock and its order of dates.
  ///   - knownSystems: Of the knowledge base.
  /// - Returns: The sources in the order in which they were typed.
  /// - Throws: ``Problem`` for one that is of no known kind, `SystemError` for one that cannot be read.
  func importedSources(_ base: KnowledgeBase, knownSystems: [String]) throws -> NewSources {
    let names = line.values("from")
    guard !names.isEmpty else { return NewSources() }
    let today = try today()
    let options = base.settings.reading
    let context = ImportContext(
      day: try line.day("date", today: today) ?? today, today: today, clock: HouseClock(options),
      dateOrder: options.dateOrder)
    var read = try names.map { name in
      (
        name: name,
        source: name.hasPrefix("git:")
          ? try commits(String(name.dropFirst(4)), knownSystems: knownSystems)
          : try imported(name, context)
      )
    }
    for (name, source) in read { say(source, from: shown(name), context) }
    if line.value("date") != nil {
      for (name, source) in read {
        let days = source.events.map { context.clock.showing($0.moment).day }
        guard let last = days.max(),
          days.allSatisfy({ abs($0.number - context.day.number) > 1 })
        else { continue }
        say("note: nothing in \(shown(name)) is of \(context.day); its last day is \(last)")
      }
    }
    for place in read.indices.reversed() {
      let earlier = read[..<place].first { $0.source == read[place].source }
      guard let earlier else { continue }
      say(
        "note: \(shown(read[place].name)) tells the same as \(shown(earlier.name)), and is left out"
      )
      read.remove(at: place)
    }
    // The name tells apart what is of one kind.
    let result = read.map { name, source in
      let isAlone = read.count { $0.source.kind == source.kind } == 1
      return (source: source, name: isAlone || name == "-" ? nil : Path.name(of: name))
    }
    return NewSources(sources: result)
  }

  private func imported(_ name: String, _ context: ImportContext) throws -> ImportedSource {
    let limit = NewSources.mostBytes
    var bytes: [UInt8]
    do throws(SystemError) {
      bytes =
        name == "-"
        ? try console.readInput(limit + 1)
        : try Files.readBeginning(of: Path.join(console.currentFolder, name), count: limit + 1)
    } catch {
      // By the name that was typed.
      throw name == "-" ? error : SystemError(error.action, name, code: error.code)
    }
    let isCut = bytes.count > limit
    if isCut {
      // What is left of the last line tells half of something.
      bytes = Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "\n")) ?? limit)])
    }
    do throws(ImportRefusal) {
      let source = try Documents.imported(bytes, context)
      if isCut { say("note: of \(shown(name)) the first \(limit >> 20) MiB are read") }
      return source
    } catch {
      if isCut, case .notJSON = error { throw Problem.importCut(shown(name)) }
      throw Problem.importRefused(shown(name), error)
    }
  }

  private func commits(_ range: String, knownSystems: [String]) throws -> ImportedSource {
    guard let git = console.git else { throw Problem.noCommits(range, "git is not installed") }
    do {
      let output = try git.trusted { try $0.commits(range) }
      let source = GitCommits.imported(output, knownSystems: knownSystems)
      if source.events.isEmpty { throw Problem.noCommits(range, "the range is empty") }
      return source
    } catch let failure as GitProgram.Failure {
      throw Problem.noCommits(range, failure.message)
    } catch let silence as ChildProcess.Silence {
      throw Problem.noCommits(range, "it said nothing for \(silence.seconds) seconds")
    }
  }

  private func say(_ source: ImportedSource, from name: String, _ context: ImportContext) {
    for assumption in ImportedSource.Assumption.allCases
    where source.assumptions.contains(assumption) {
      switch assumption {
      case .zone:
        say("note: the times of \(name) name no zone, and are taken for \(context.clock.name)")
      case .year:
        say(
          "note: the times of \(name) name no year, and are taken for the nearest to \(context.day) that have been"
        )
      case .day:
        say(
          "note: the times of \(name) name no day, and begin on \(context.day); `--date` says another"
        )
      }
    }
    if source.ofOtherDays > 0 {
      say(
        "note: \(counted(source.ofOtherDays, "incident")) of \(name) \(source.ofOtherDays == 1 ? "lies" : "lie") on other days, and \(source.ofOtherDays == 1 ? "is" : "are") left out; `--date` names another day"
      )
    }
    if source.untimed > 0 {
      let what = source.untimed == 1 ? "1 line or entry" : "\(source.untimed) lines or entries"
      say(
        "note: \(what) of \(name) \(source.untimed == 1 ? "has" : "have") no time of \(source.untimed == 1 ? "its" : "their") own, and \(source.untimed == 1 ? "is" : "are") left out"
      )
    }
  }
}

private func shown(_ name: String) -> String {
  name == "-" ? "standard input" : visible(name)
}
