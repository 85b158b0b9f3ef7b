internal import Platform

/// What may show that something was done: a commit worth a look, which concludes nothing.
public struct CommitEvidence: Sendable, Equatable {
  public var commit: ObjectName
  /// Comparable among the evidence of one item only.
  public var score: Double
  /// Those that item and commit share, as the item writes them, in its order.
  public var words: [String]
  /// Relative to the top of the work tree; nil where only the message speaks.
  public var path: String?
  /// From 1, in the file as the commit left it, or as it found it for a line that is gone; nil where the path alone
  /// speaks.
  public var line: Int?
  public var isRemoved = false
  /// True where the message names the postmortem.
  public var cites = false
}

/// What is looked for: the words of one action item.
public struct EvidenceQuestion: Sendable {
  public var text: String
  /// When its postmortem came, in seconds since 1970: what came long before was known to who wrote it.
  public var since: Int
  /// Commits whose messages name the postmortem.
  public var citations: Set<ObjectName>

  /// A postmortem is often committed some days after what it tells was mended. In seconds.
  public static let hindsight = 3 * 86_400

  public init(text: String, since: Int, citations: Set<ObjectName> = []) {
    self.text = text
    self.since = since
    self.citations = citations
  }
}

/// A commit with its words, packed.
public struct SearchedCommit: Sendable {
  public var name: ObjectName
  /// In seconds since 1970.
  public var time: Int
  /// Of `CommitWords.packed`.
  public var words: [UInt8]

  public init(name: ObjectName, time: Int, words: [UInt8]) {
    self.name = name
    self.time = time
    self.words = words
  }
}

/// Finds for each of some action items the commits that share most with it: words by their rarity among all commits,
/// more in a subject than in a body than in a line, less the larger the commit and the longer it came after.
///
/// - Parameters:
///   - questions: What is looked for.
///   - commits: All that may be evidence, and all by which the rarity of a word is told.
///   - most: So many of each, the best first.
/// - Returns: In the order of the questions. The cost is one pass over the words of all commits.
public func rankedEvidence(
  for questions: [EvidenceQuestion], among commits: [SearchedCommit], most: Int = 3
) -> [[CommitEvidence]] {
  let search = EvidenceSearch(questions, commits)
  return questions.indices.map { search.best($0, most: most) }
}

/// Words of items that were met in commits.
private struct EvidenceSearch {
  /// A word of items, by its place in ``rarity``.
  private struct Match {
    var word: Int
    var region: CommitWords.Region
  }

  private let questions: [EvidenceQuestion]
  private let commits: [SearchedCommit]
  /// The words of each question: their places in ``rarity``, and as they are written.
  private var words: [[(place: Int, written: String)]] = []
  /// Of each word of a question, by the share of commits that have it.
  private var rarity: [Double] = []
  private var hashes: [UInt32] = []
  /// By the place of the commit.
  private var scores: [[Int: (score: Double, shared: Int)]]

  init(_ questions: [EvidenceQuestion], _ commits: [SearchedCommit]) {
    self.questions = questions
    self.commits = commits
    scores = Array(repeating: [:], count: questions.count)
    var places: [UInt32: Int] = [:]
    for question in questions {
      let bytes = Array(question.text.utf8)
      var own: [(place: Int, written: String)] = []
      for (stem, word) in evidenceWords(bytes, in: 0..<bytes.count) {
        let hash = CommitWords.hash(stem)
        let place = places[hash] ?? hashes.count
        if place == hashes.count {
          places[hash] = place
          hashes.append(hash)
        }
        if own.contains(where: { $0.place == place }) { continue }
        own.append((place, String(decoding: bytes[word.start..<word.end], as: UTF8.self)))
      }
      words.append(own)
    }
    search(places)
  }

  private mutating func search(_ places: [UInt32: Int]) {
    var counts = Array(repeating: 0, count: hashes.count)
    var searched = 0
    var met: [(commit: Int, size: Int, weight: Double, matches: [Match])] = []
    for (place, commit) in commits.enumerated() {
      guard let words = CommitWords(commit.words, places: false), words.kind != .sweeping else {
        continue
      }
      searched += 1
      var matches: [Match] = []
      for word in words.words {
        guard let known = places[word & ~3], let region = CommitWords.Region(rawValue: word & 3)
        else { continue }
        counts[known] += 1
        matches.append(Match(word: known, region: region))
      }
      if matches.count > 1 {
        met.append(
          (place, words.words.count, words.kind == .documents ? documentsWeight : 1, matches))
      }
    }
    rarity = counts.map { logarithm(Double(searched + 1) / Double(max($0, 1))) }
    var askers: [[Int]] = Array(repeating: [], count: hashes.count)
    for (question, words) in words.enumerated() {
      for word in words { askers[word.place].append(question) }
    }
    for commit in met {
      // What is in half of all commits tells none of them apart.
      for match in commit.matches where rarity[match.word] > leastRarity {
        let rarity = rarity[match.word]
        let score = rarity * rarity.squareRoot() * match.region.weight
        for question in askers[match.word] {
          var sum = scores[question][commit.commit] ?? (0, 0)
          sum.score += score
          sum.shared += 1
          scores[question][commit.commit] = sum
        }
      }
      let size = commit.weight / (2 + logarithm(1 + Double(commit.size)))
      for question in Set(commit.matches.flatMap { askers[$0.word] }) {
        scores[question][commit.commit]?.score *= size
      }
    }
  }

  func best(_ question: Int, most: Int) -> [CommitEvidence] {
    let asked = questions[question]
    var found: [(commit: Int, score: Double)] = []
    for (place, sum) in scores[question] where sum.shared > 1 {
      let seconds = commits[place].time - asked.since
      guard seconds > -EvidenceQuestion.hindsight else { continue }
      let years = Double(max(seconds, 0)) / (365 * 86_400)
      let cites = asked.citations.contains(commits[place].name)
      found.append((place, sum.score / (1 + years).squareRoot() * (cites ? citationWeight : 1)))
    }
    found.sort { ($1.score, commits[$0.commit].time) < ($0.score, commits[$1.commit].time) }
    return found.prefix(most).compactMap { evidence(question, $0.commit, $0.score) }
  }

  private func evidence(_ question: Int, _ commit: Int, _ score: Double) -> CommitEvidence? {
    guard let words = CommitWords(commits[commit].words, places: true) else { return nil }
    var shared: [String] = []
    var sums: [(place: CommitWords.Place, rarity: Double)] = []
    for word in self.words[question] where rarity[word.place] > leastRarity {
      guard let index = words.words.firstIndex(where: { $0 & ~3 == hashes[word.place] }) else {
        continue
      }
      shared.append(word.written)
      let place = words.places[index]
      if place.path == nil { continue }
      if let known = sums.firstIndex(where: { $0.place == place }) {
        sums[known].rarity += rarity[word.place]
      } else {
        sums.append((place, rarity[word.place]))
      }
    }
    let place = sums.max { $0.rarity < $1.rarity }?.place
    return CommitEvidence(
      commit: commits[commit].name, score: score, words: shared,
      path: place?.path.map { words.paths[$0] },
      line: place.flatMap { $0.line > 0 ? $0.line : nil }, isRemoved: place?.isRemoved ?? false,
      cites: questions[question].citations.contains(commits[commit].name))
  }
}

extension CommitWords.Region {
  fileprivate var weight: Double {
    switch self {
    case .subject: 2
    case .body: 1.5
    case .code: 1
    case .prose: 0.7
    }
  }
}

private let leastRarity = 0.7
private let citationWeight = 1.5
/// A commit that changes nothing but postmortems does nothing of what they promise.
private let documentsWeight = 0.3
