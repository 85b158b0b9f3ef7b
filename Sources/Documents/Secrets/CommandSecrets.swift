/// Returns the passwords that stand in commands: `PGPASSWORD=…`, `mysql -p…`, `curl -u name:…`, `--password …`.
///
/// What somebody typed has no form, and may be short or a usual word; it is known by its place alone. In a document
/// that would find what only stands for a password, so this is for texts from elsewhere.
func commandSecrets(in bytes: [UInt8]) -> [Secret] {
  var found: [Secret] = []
  var program = ""
  /// What the option before says of the word at hand.
  var expected: PasswordPlace?
  var isBehindOption = false
  for range in commandWords(in: bytes) {
    let word = bytes[range]
    let text = String(decoding: word, as: UTF8.self)
    let isOption = text.hasPrefix("-")
    var start: Int?
    if let place = expected, !isOption { start = place.start(in: word) }
    expected = nil
    if isOption, let option = passwordOptions[program]?.first(where: { text.hasPrefix($0.name) }) {
      let rest = word.dropFirst(option.name.utf8.count)
      if rest.isEmpty {
        expected = option.place == .attached ? nil : option.place
      } else if option.place != .next {
        start = option.place.start(in: rest)
      }
    } else if text.hasPrefix("--"), !text.hasPrefix("--no-"), !text.contains("="),
      isSecretName(endingAt: range.upperBound, in: bytes)
    {
      expected = .next
    } else if !isOption, start == nil,
      let name = text.split(whereSeparator: { "/(=".contains($0) }).last.map(String.init),
      passwordOptions[name] != nil
    {
      program = name
    }
    for sign in range where start == nil && bytes[sign] == UInt8(ascii: "=") {
      // `password=…` is a password where an option has it; a variable shouts.
      let name = bytes[range.lowerBound..<sign]
      let isVariable = name.allSatisfy {
        SecretAlphabet.capitals.contains($0) || $0 == UInt8(ascii: "_")
      }
      if isOption || isBehindOption || isVariable, isSecretName(endingAt: sign, in: bytes) {
        start = sign + 1
      }
    }
    isBehindOption = isOption
    if let last = word.last, ";|&".utf8.contains(last) { program = "" }
    guard let start else { continue }
    let isMark: (UInt8) -> Bool = { "\"');".utf8.contains($0) }
    var value = bytes[start..<range.upperBound].drop(while: isMark)
    while let last = value.last, isMark(last) { value.removeLast() }
    // What refers to a password is none, nor is what was taken out before.
    if let first = value.first, !"$<{[(*`%".utf8.contains(first) {
      found.append(Secret(.namedSecret, value.startIndex..<value.endIndex))
    }
  }
  return found
}

/// Where the password stands that an option announces.
private enum PasswordPlace {
  /// In the same word.
  case attached
  /// In the next one.
  case next
  /// In either, behind a name and a colon.
  case behindColon

  func start(in word: ArraySlice<UInt8>) -> Int? {
    self == .behindColon
      ? word.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } : word.startIndex
  }
}

/// Options of programs, and of the command `login` of many, whose names do not say that a password follows.
private let passwordOptions: [String: [(name: String, place: PasswordPlace)]] = {
  let attached = [(name: "-p", place: PasswordPlace.attached)]
  let next = [(name: "-p", place: PasswordPlace.next)]
  let ldap = [(name: "-w", place: PasswordPlace.next)]
  return [
    "curl": ["-u", "--user", "-U", "--proxy-user"].map { ($0, .behindColon) },
    "ldapadd": ldap, "ldapmodify": ldap, "ldapsearch": ldap,
    "login": next,
    "mariadb": attached, "mariadb-admin": attached, "mariadb-dump": attached,
    "mongo": next, "mongodump": next, "mongorestore": next, "mongosh": next,
    "mysql": attached, "mysqladmin": attached, "mysqlcheck": attached, "mysqldump": attached,
    "mysqlimport": attached,
    "redis-cli": [("-a", .next)],
    "sshpass": next,
  ]
}()

/// Returns the words of a command, those in quotes as one.
private func commandWords(in bytes: [UInt8]) -> [Range<Int>] {
  var words: [Range<Int>] = []
  var start: Int?
  var place = 0
  while place < bytes.count {
    let byte = bytes[place]
    if byte <= 0x20 {
      if let first = start { words.append(first..<place) }
      start = nil
    } else {
      // An apostrophe within a word is none of a shell.
      let mayQuote = start == nil || "=:p".utf8.contains(bytes[place - 1])
      if mayQuote, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        let end = bytes[(place + 1)...].firstIndex(of: byte)
      {
        start = start ?? place
        place = end
      }
      start = start ?? place
    }
    place += 1
  }
  if let start { words.append(start..<bytes.count) }
  return words
}
