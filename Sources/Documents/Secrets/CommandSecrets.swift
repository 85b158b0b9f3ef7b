/// Returns the passwords that stand in commands: `PGPASSWORD=…`, `mysql -p…`, `curl -u name:…`, `--password …`.
///
/// What somebody typed has no form, and may be short or a usual word; it is known by its place alone. In a document
/// that would find what only stands for a password, so this is for texts from elsewhere.
func commandSecrets(in bytes: [UInt8]) -> [Secret] {
  commandSecrets(in: bytes, bytes.indices)
}

/// What stands in quotes is read on its own again, as `sh -c '…'` does; there is no third kind of them, so no deeper than
/// three times.
private func commandSecrets(in bytes: [UInt8], _ part: Range<Int>) -> [Secret] {
  var found: [Secret] = []
  var program = ""
  /// What the option before says of the word at hand.
  var expected: PasswordPlace?
  var isBehindOption = false
  var end = part.lowerBound
  for (range, quotations) in commandWords(in: bytes, part) {
    let word = bytes[range]
    let text = String(decoding: word, as: UTF8.self)
    let isOption = text.hasPrefix("-")
    if isPostgres(program), bytes[end..<range.lowerBound].contains(UInt8(ascii: "\n")) {
      program = ""
    }
    end = range.upperBound
    var start: Int?
    if let place = expected, !isOption { start = place.start(in: word) }
    expected = nil
    if isOption, let (option, rest) = passwordOption(of: program, in: word) {
      if rest.isEmpty {
        expected = option.place == .attached ? nil : option.place
      } else if option.place != .next {
        start = option.place.start(in: rest)
      }
    } else if text.hasPrefix("--"), !["--no-", "--ask"].contains(where: text.hasPrefix),
      !text.contains("="), !isPostgres(program), isSecretName(range, in: bytes)
    {
      expected = .next
    }
    if start == nil, !isOption || word.contains(where: { "|;&".utf8.contains($0) }),
      let name = text.split(whereSeparator: { "\"'/(=|;&`".contains($0) }).last.map(String.init),
      passwordOptions[name] != nil || isPostgres(name)
    {
      program = name
    }
    if start == nil, let first = word.firstIndex(of: UInt8(ascii: "=")) {
      let mark = bytes[range.lowerBound..<first].lastIndex { "\"'(|;&`".utf8.contains($0) }
      let name = (mark.map { $0 + 1 } ?? range.lowerBound)..<first
      // `password=…` is a password where an option has it; a variable shouts.
      let isVariable = bytes[name].allSatisfy {
        SecretAlphabet.capitals.contains($0) || $0 == UInt8(ascii: "_")
      }
      if isVariable {
        if isSecretVariable(name, in: bytes) { start = first + 1 }
      } else if isOption || isBehindOption, isSecretName(name, in: bytes) {
        start = first + 1
      }
      for sign in first..<range.upperBound
      where start == nil && sign > first && bytes[sign] == UInt8(ascii: "=")
        && (isOption || isBehindOption) && isSecretName(first + 1..<sign, in: bytes)
      {
        start = sign + 1
      }
    }
    isBehindOption = isOption
    if let last = word.last, ";|&".utf8.contains(last) { program = "" }
    guard let start, start < range.upperBound else {
      for quotation in quotations { found += commandSecrets(in: bytes, quotation) }
      continue
    }
    let isMark: (UInt8) -> Bool = { "\"');\\".utf8.contains($0) }
    var value = bytes[start..<range.upperBound].drop(while: isMark)
    while let last = value.last, isMark(last) { value.removeLast() }
    // Within single quotes nothing refers to anything.
    let isLiteral = bytes[range.lowerBound...start].contains(UInt8(ascii: "'"))
    if !isReference(value, isLiteral: isLiteral) {
      found.append(Secret(.namedSecret, value.startIndex..<value.endIndex))
    }
  }
  return found
}

/// Returns whether a value refers to a password, is empty, or was taken out before.
private func isReference(_ value: ArraySlice<UInt8>, isLiteral: Bool) -> Bool {
  guard let first = value.first else { return true }
  switch first {
  case UInt8(ascii: "$"), UInt8(ascii: "`"): return !isLiteral
  case UInt8(ascii: "%"): return value.count > 2 && value.last == first
  case UInt8(ascii: "*"): return value.allSatisfy { $0 == first }
  default: return "<{[(".utf8.contains(first)
  }
}

/// Where the password stands that an option announces.
private enum PasswordPlace {
  /// In the same word.
  case attached
  /// In the next one.
  case next
  /// In the same word, else in the next one.
  case either
  /// In either, behind a name and a colon.
  case behindColon

  func start(in word: ArraySlice<UInt8>) -> Int? {
    self == .behindColon
      ? word.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } : word.startIndex
  }
}

private typealias PasswordOption = (name: String, place: PasswordPlace)

/// Returns the option of a program that a word is, and what stands behind it in the word.
private func passwordOption(of program: String, in word: ArraySlice<UInt8>)
  -> (PasswordOption, rest: ArraySlice<UInt8>)?
{
  for option in passwordOptions[program] ?? [] {
    let name = option.name.utf8
    if word.starts(with: name) {
      let rest = word.dropFirst(name.count)
      // `--user` is no `--user-agent`.
      if name.count == 2 || rest.isEmpty || rest.first == UInt8(ascii: "=") {
        return (option, rest)
      }
    } else if name.count == 2, word.count > 2, word.last == name.last,
      word.dropFirst().allSatisfy(SecretAlphabet.letters.contains)
    {
      // The last of several in one word: `-sku`.
      return (option, [])
    }
  }
  return nil
}

/// Options of programs, and of the command `login` of many, whose names do not say that a password follows.
private let passwordOptions: [String: [PasswordOption]] = {
  let attached = [(name: "-p", place: PasswordPlace.attached)]
  let either = [(name: "-p", place: PasswordPlace.either)]
  let ldap = [(name: "-w", place: PasswordPlace.either)]
  return [
    "curl": ["-u", "--user", "-U", "--proxy-user"].map { ($0, .behindColon) },
    "ldapadd": ldap, "ldapmodify": ldap, "ldapsearch": ldap,
    "login": either,
    "mariadb": attached, "mariadb-admin": attached, "mariadb-dump": attached,
    "mongo": either, "mongodump": either, "mongorestore": either, "mongosh": either,
    "mysql": attached, "mysqladmin": attached, "mysqlcheck": attached, "mysqldump": attached,
    "mysqlimport": attached,
    "redis-cli": [("-a", .next)],
    "sshpass": either,
  ]
}()

/// The programs of PostgreSQL ask for a password with `--password`, and take none behind it.
private func isPostgres(_ program: String) -> Bool {
  program == "psql" || program.hasPrefix("pg_")
}

/// Returns the words of a command, those in quotes as one, each with what stands in its quotes.
private func commandWords(in bytes: [UInt8], _ part: Range<Int>)
  -> [(range: Range<Int>, quotations: [Range<Int>])]
{
  var words: [(range: Range<Int>, quotations: [Range<Int>])] = []
  var start: Int?
  var quotations: [Range<Int>] = []
  var place = part.lowerBound
  while place < part.upperBound {
    let byte = bytes[place]
    if byte <= 0x20 {
      if let first = start { words.append((first..<place, quotations)) }
      start = nil
      quotations = []
    } else {
      // An apostrophe within a word is none of a shell.
      let mayQuote =
        start.map { bytes[$0] == UInt8(ascii: "-") || "=:".utf8.contains(bytes[place - 1]) } ?? true
      if mayQuote, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        let end = endOfQuotation(in: bytes, place..<part.upperBound)
      {
        start = start ?? place
        quotations.append(place + 1..<end)
        place = end
      }
      start = start ?? place
    }
    place += 1
  }
  if let start { words.append((start..<part.upperBound, quotations)) }
  return words
}

/// Returns where the quotation ends that a part begins with.
private func endOfQuotation(in bytes: [UInt8], _ part: Range<Int>) -> Int? {
  let quote = bytes[part.lowerBound]
  return (part.lowerBound + 1..<part.upperBound).first {
    bytes[$0] == quote && (quote == UInt8(ascii: "'") || bytes[$0 - 1] != UInt8(ascii: "\\"))
  }
}
