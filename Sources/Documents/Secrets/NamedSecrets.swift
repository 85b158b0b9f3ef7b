/// Returns the password of a URL, `scheme://user:password@host`.
///
/// - Parameters:
///   - bytes: The text.
///   - place: Where `://` stands.
/// - Returns: nil where there is none, or a name for one.
func urlPassword(in bytes: [UInt8], at place: Int) -> Range<Int>? {
  guard let user = endOfText(Array("://".utf8), in: bytes, at: place) else { return nil }
  var end = user
  var (colon, sign): (Int?, Int?) = (nil, nil)
  while end < bytes.count, end - user < 512, !isEndOfAuthority(bytes[end]) {
    if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
    if bytes[end] == UInt8(ascii: "@") { sign = end }
    end += 1
  }
  // A host follows, and behind it nobody writes another password.
  guard let colon, let sign, colon < sign, sign + 1 < end else { return nil }
  let password = (colon + 1)..<sign
  guard !isNameOfSecret(bytes[password]), bytes[password] != bytes[user..<colon] else { return nil }
  return password
}

private func isEndOfAuthority(_ byte: UInt8) -> Bool {
  byte <= 0x20 || "/?#\"'`<>()[]{}|,;\\".utf8.contains(byte)
}

/// Returns the value behind a sign such as `=` or `:`, with what it is, where the name before it is that of a secret.
///
/// - Parameters:
///   - bytes: The text.
///   - place: Where the sign stands.
/// - Returns: nil where the name says nothing, or the value only stands for one.
func namedSecret(in bytes: [UInt8], at place: Int) -> Secret? {
  let end = endOfName(before: place, in: bytes)
  guard end > 2, lastLetters.contains(bytes[end - 1]),
    let meaning = secretNames.first(where: { isName($0.ending, endingAt: end, in: bytes) })
  else { return nil }
  let mayBeFolder = isName(Array("pwd".utf8), endingAt: end, in: bytes)
  var start = place + 1
  while start < bytes.count, start - place < 5, isBesideValue(bytes[start]) { start += 1 }
  switch meaning.form {
  case .header: return authorization(in: bytes, at: start)
  case .awsKey:
    guard let end = SecretRun(.base64, 40...40).end(in: bytes, at: start),
      !isPlaceholder(bytes[start..<end])
    else { return nil }
    return Secret(.awsSecretKey, start..<end)
  case .password, .key:
    let end = endOfValue(in: bytes, from: start)
    let value = bytes[start..<end]
    // A shell keeps folders in `PWD` and `OLDPWD`.
    if mayBeFolder, value.first == UInt8(ascii: "/") { return nil }
    guard value.count >= (meaning.form == .password ? 6 : 16), !isNameOfSecret(value),
      hasCharactersOfSecret(value, isPassword: meaning.form == .password)
    else { return nil }
    return Secret(.namedSecret, start..<end)
  }
}

/// Returns the credential of a header, behind a scheme or without one: `Bearer …`, `Basic …`, `token …`.
///
/// - Parameters:
///   - bytes: The text.
///   - place: Where the scheme or the credential begins.
/// - Returns: nil for words, and for what only stands for one.
func authorization(in bytes: [UInt8], at place: Int) -> Secret? {
  var start = place
  let scheme = wordEnd(in: bytes, from: place)
  if scheme < bytes.count, bytes[scheme] == UInt8(ascii: " "), scheme - place < 16 {
    start = scheme + 1
  }
  var end = start
  while end < bytes.count, end - start < 8192, SecretAlphabet.bearer.contains(bytes[end]) {
    end += 1
  }
  while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
  let value = bytes[start..<end]
  guard value.count >= 12, hasCharactersOfCredential(value), !isNameOfSecret(value)
  else { return nil }
  return Secret(.authorization, start..<end)
}

private struct SecretName {
  enum Form { case header, awsKey, password, key }

  /// Letters and digits alone, in lower case.
  var ending: [UInt8]
  var form: Form

  init(_ ending: String, _ form: Form) {
    self.ending = Array(ending.utf8)
    self.form = form
  }
}

private let secretNames = [
  SecretName("authorization", .header), SecretName("secretaccesskey", .awsKey),
  SecretName("password", .password), SecretName("passwd", .password),
  SecretName("passphrase", .password), SecretName("pwd", .password),
  SecretName("apikey", .key), SecretName("accesskey", .key), SecretName("secretkey", .key),
  SecretName("secret", .key), SecretName("token", .key), SecretName("authkey", .key),
  SecretName("privatekey", .key), SecretName("encryptionkey", .key),
]

/// Returns whether a name is that of a secret: `DB_PASSWORD`, `--api-key`, `SSHPASS`, but no `COMPASS`.
func isSecretName(_ name: Range<Int>, in bytes: [UInt8]) -> Bool {
  let end = name.upperBound
  if secretNames.contains(where: { isName($0.ending, endingAt: end, in: bytes) }) { return true }
  let pass = end - 4
  guard pass >= name.lowerBound, isName(Array("pass".utf8), endingAt: end, in: bytes)
  else { return false }
  return pass == name.lowerBound || !isLetterOrDigit(bytes[pass - 1])
    || ownersOfPass.contains { isName($0, endingAt: pass, in: bytes) }
}

/// Returns whether a variable is that of a secret; a shell keeps its folders in `PWD` and `OLDPWD`, and tests count what
/// they `PASS`.
func isSecretVariable(_ name: Range<Int>, in bytes: [UInt8]) -> Bool {
  isSecretName(name, in: bytes)
    && !["PASS", "PWD", "OLDPWD"].contains(String(decoding: bytes[name], as: UTF8.self))
}

/// What stands before `pass` without a mark between them.
private let ownersOfPass = ["admin", "db", "ldap", "mysql", "pg", "root", "smtp", "ssh", "user"]
  .map { Array($0.utf8) }

/// Most signs stand behind a name that is none of a secret by its last letter.
private let lastLetters = SecretAlphabet("dentyDENTY")

/// Returns where the name before a sign ends: `"password" =`.
private func endOfName(before place: Int, in bytes: [UInt8]) -> Int {
  var end = place
  while end > 0, place - end < 3, "\"' ".utf8.contains(bytes[end - 1]) { end -= 1 }
  return end
}

/// Returns whether the letters and digits of a name end with those of another; `DB_API-KEY` does with `apikey`.
private func isName(_ ending: [UInt8], endingAt end: Int, in bytes: [UInt8]) -> Bool {
  var place = end
  for letter in ending.reversed() {
    if place > 0, "-_.".utf8.contains(bytes[place - 1]) { place -= 1 }
    guard place > 0, lowered(bytes[place - 1]) == letter else { return false }
    place -= 1
  }
  return true
}

private func isBesideValue(_ byte: UInt8) -> Bool { "\"' =>\\".utf8.contains(byte) }

private func wordEnd(in bytes: [UInt8], from start: Int) -> Int {
  var end = start
  while end < bytes.count, end - start < 20, SecretAlphabet.letters.contains(bytes[end]) {
    end += 1
  }
  return end
}

/// Returns the end of a value; a sign in it is its padding, or leads to the next.
private func endOfValue(in bytes: [UInt8], from start: Int) -> Int {
  let limit = min(bytes.count, start + longestValue)
  var end = start
  while end < limit, bytes[end] > 0x20, !"\"'`,;<>()[]{}|\\&".utf8.contains(bytes[end]) {
    if bytes[end] == UInt8(ascii: "="), end + 1 < limit, isLetterOrDigit(bytes[end + 1]) { break }
    end += 1
  }
  return end
}

private let longestValue = 200

/// Words of people have no digits among their letters; names of Kubernetes, `postgres-creds-2`, no capitals.
private func hasCharactersOfSecret(_ value: ArraySlice<UInt8>, isPassword: Bool) -> Bool {
  let hasDigit = value.contains(where: isDigit)
  let hasCapital = value.contains(where: isCapital)
  let hasLower = value.contains(where: isLower)
  let hasOther = value.contains { !isLetterOrDigit($0) && !"-_./:".utf8.contains($0) }
  if isPassword { return hasDigit || hasOther && (hasLower || hasCapital) }
  let isOneWord = value.allSatisfy(isLetterOrDigit)
  return hasDigit && (hasCapital && hasLower || isOneWord && (hasLower || hasCapital))
}

/// Base64 mixes both cases, and words do not; all else has digits.
private func hasCharactersOfCredential(_ value: ArraySlice<UInt8>) -> Bool {
  value.contains(where: isDigit)
    || zip(value, value.dropFirst()).contains { isLower($0) && isCapital($1) }
}

private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }

private func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  SecretAlphabet.alphanumeric.contains(byte)
}
