/// Returns the secrets in a text, in its order; none overlaps another.
///
/// It is one pass that looks closer only where two bytes may begin something, so it costs a few nanoseconds for each
/// byte, whatever the text. What only stands for a secret, `<token>` or `ghp_xxxx`, is none, nor is one beside
/// `pragma: allowlist secret`, the mark of detect-secrets, on its line or the line before; but where all that is
/// possible is asked for, what has the whole form of a provider's is one whatever its letters and the marks beside it.
///
/// - Parameters:
///   - bytes: UTF-8, or anything else.
///   - least: How sure it must be that it is one.
/// - Returns: Each with its bytes. Where one lies in another it is the outer one, by the name of the surer.
public func secrets(in bytes: [UInt8], atLeast least: SecretCertainty = .possible) -> [Secret] {
  let beginnings = SecretBeginnings.known
  var found: [Secret] = []
  var mayHoldKubernetes = false
  var place = 0
  while place + 1 < bytes.count {
    let number = beginnings.number(bytes[place], bytes[place + 1])
    if number == 0 {
      place += 1
      continue
    }
    var next = place + 1
    for beginning in beginnings.lists[number] {
      let secret: Secret?
      switch beginning {
      case .shape(let shape, let kind):
        secret = beginnings.shapes[shape].range(in: bytes, at: place).flatMap {
          let kind = SecretKind.written[kind]
          return kind.certainty < least || least > .possible && isPlaceholder(bytes[$0])
            ? nil : Secret(kind, $0)
        }
      case .privateKey:
        secret = privateKey(in: bytes, at: place).map { Secret(.privateKey, $0) }
      case .url:
        secret =
          least > .likely
          ? nil : urlPassword(in: bytes, at: place).map { Secret(.urlPassword, $0) }
      case .sign:
        secret = namedSecret(in: bytes, at: place).flatMap { $0.kind.certainty < least ? nil : $0 }
      case .bearer:
        secret =
          least > .possible || !isBearer(place, in: bytes)
          ? nil : authorization(in: bytes, at: place - 1)
      case .kubernetes:
        mayHoldKubernetes = true
        secret = nil
      }
      guard let secret else { continue }
      found.append(secret)
      // What is only likely may hold what is certain.
      if secret.kind.certainty == .certain { next = max(next, secret.range.upperBound) }
      break
    }
    place = next
  }
  if least == .possible { found += commandSecrets(in: bytes) }
  if mayHoldKubernetes, least == .possible {
    found += kubernetesSecrets(in: bytes).map { Secret(.kubernetesSecret, $0) }
  }
  // A text from elsewhere does not say what may be shown here.
  return least == .possible ? united(found) : withoutAllowed(united(found), in: bytes)
}

/// Returns whether `Bearer `, in any case of its first letter, has its second letter at a place.
private func isBearer(_ place: Int, in bytes: [UInt8]) -> Bool {
  place > 0 && lowered(bytes[place - 1]) == UInt8(ascii: "b")
    && endOfText(bearer, in: bytes, at: place) != nil
}

private let bearer = Array("earer ".utf8)

/// Where a closer look is worth it, by two bytes.
private struct SecretBeginnings: Sendable {
  enum Beginning: Sendable {
    /// A place in `shapes`, and one in the kinds.
    case shape(Int, Int)
    case privateKey, url, sign, bearer, kubernetes
  }

  private(set) var shapes: [SecretShape] = []
  /// The first is empty.
  private(set) var lists: [[Beginning]] = [[]]
  /// For each two bytes a place in `lists`.
  private var numbers: [UInt8] = Array(repeating: 0, count: 1 << 16)

  static let known = SecretBeginnings()

  private init() {
    for (number, kind) in SecretKind.written.enumerated() {
      for shape in kind.shapes {
        add(.shape(shapes.count, number), shape.words[0], shape.words[1])
        shapes.append(shape)
      }
    }
    add(.privateKey, UInt8(ascii: "-"), UInt8(ascii: "-"))
    add(.bearer, UInt8(ascii: "e"), UInt8(ascii: "a"))
    add(.kubernetes, UInt8(ascii: "S"), UInt8(ascii: "e"))
    add(.url, UInt8(ascii: ":"), UInt8(ascii: "/"))
    // All but a few of these share a list.
    lists.append([.sign])
    let shared = UInt8(lists.count - 1)
    for next in 0..<256 {
      for sign in [UInt8(ascii: ":"), UInt8(ascii: "=")] {
        let key = Int(sign) << 8 | next
        if numbers[key] == 0 {
          numbers[key] = shared
        } else {
          lists[Int(numbers[key])].append(.sign)
        }
      }
    }
  }

  private mutating func add(_ beginning: Beginning, _ first: UInt8, _ second: UInt8) {
    let key = Int(first) << 8 | Int(second)
    if numbers[key] == 0 {
      // As many as kinds have first two bytes; each is named by one.
      precondition(lists.count <= 255)
      numbers[key] = UInt8(lists.count)
      lists.append([])
    }
    lists[Int(numbers[key])].append(beginning)
  }

  @inline(__always)
  func number(_ first: UInt8, _ second: UInt8) -> Int {
    Int(numbers[Int(first) << 8 | Int(second)])
  }
}

/// Makes one of those that overlap.
private func united(_ secrets: [Secret]) -> [Secret] {
  var result: [Secret] = []
  let ordered = secrets.sorted {
    ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
  }
  for secret in ordered {
    guard let last = result.last, secret.range.lowerBound < last.range.upperBound else {
      result.append(secret)
      continue
    }
    let end = max(last.range.upperBound, secret.range.upperBound)
    let kind = secret.kind.certainty > last.kind.certainty ? secret.kind : last.kind
    result[result.count - 1] = Secret(kind, last.range.lowerBound..<end)
  }
  return result
}

/// Leaves out those whose line, or the one before, says that it is none:
/// https://github.com/Yelp/detect-secrets#inline-allowlisting
private func withoutAllowed(_ secrets: [Secret], in bytes: [UInt8]) -> [Secret] {
  guard !secrets.isEmpty else { return [] }
  let pragmas = places(of: pragma, in: bytes)
  guard !pragmas.isEmpty else { return secrets }
  let source = SourceLines(bytes)
  let lines = Set(pragmas.map { source.line(at: $0) })
  return secrets.filter { secret in
    let first = source.line(at: secret.range.lowerBound)
    return !lines.contains(first) && !lines.contains(first - 1)
      && !lines.contains(source.line(at: secret.range.upperBound - 1))
  }
}

private let pragma = Array("pragma: allowlist secret".utf8)

/// Returns a text without its secrets, and how many there were: each gives way to `[redacted: GitHub token]`.
///
/// All that may be one is taken out, since a text from elsewhere is read by more people than it was written for. The
/// same text gives the same, and what was redacted is not again.
///
/// - Parameter text: Of any length and form.
/// - Returns: The text, which is the same where there was none.
public func redacted(_ text: String) -> (text: String, count: Int) {
  let bytes = Array(text.utf8)
  let (result, count) = redacted(bytes)
  return count == 0 ? (text, 0) : (String(decoding: result, as: UTF8.self), count)
}

/// Returns bytes without their secrets, and how many there were.
public func redacted(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
  let found = secrets(in: bytes)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var place = 0
  for secret in found {
    result += bytes[place..<secret.range.lowerBound]
    result += "[redacted: \(secret.kind.name)]".utf8
    place = secret.range.upperBound
  }
  return (result + bytes[place...], found.count)
}
