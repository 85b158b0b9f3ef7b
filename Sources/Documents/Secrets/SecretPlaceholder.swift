/// Returns whether something in the form of a secret only stands for one: `ghp_xxxxxxxx`, `AKIAIOSFODNN7EXAMPLE`.
///
/// Providers write their credentials with random characters, so what has few different ones, counts up or says that
/// it is an example was typed by somebody.
///
/// - Parameter secret: With what it is known by.
/// - Returns: Whether it is to be passed over.
func isPlaceholder(_ secret: ArraySlice<UInt8>) -> Bool {
  let head = secret.prefix(lookedAt).map(lowered)
  if head.count >= 16, Set(head).count < 8 { return true }
  if hasRow(in: head) { return true }
  return placeholderWords.contains { firstPlace(of: $0, in: head[...], from: 0) != nil }
}

/// Returns whether what stands in the place of a password is a name for one: `password`, `<token>`, `$TOKEN`, `***`.
///
/// - Parameter value: As it is written.
/// - Returns: Whether nobody can get in with it.
func isNameOfSecret(_ value: ArraySlice<UInt8>) -> Bool {
  guard let first = value.first, value.count > 3 else { return true }
  // Of shells, templates and documents: `$TOKEN`, `{{token}}`, `<token>`, `%s`, `…`, and of SOPS: `ENC[…]`.
  if "$<{[(%*&.\\`|>".utf8.contains(first) || first == 0xe2 { return true }
  if value.starts(with: "ENC[".utf8) { return true }
  let word = value.map(lowered)
  if usualNames.contains(String(decoding: word, as: UTF8.self)) { return true }
  // `DB_PASSWORD`, and `REDACTED`: whoever shouts without a digit names something.
  if value.allSatisfy({ $0 == UInt8(ascii: "_") || $0 >= 0x41 && $0 <= 0x5a }) { return true }
  // `my-password`: a name of letters alone.
  let isOneName = word.allSatisfy {
    SecretAlphabet.letters.contains($0) || "-_.".utf8.contains($0)
  }
  if isOneName, namingWords.contains(where: { firstPlace(of: $0, in: word[...], from: 0) != nil }) {
    return true
  }
  return Set(word).count < 3 || isPlaceholder(value)
}

/// Rows of the same character, or of ones that count up, as in `xxxxxx` and `12345678`.
private func hasRow(in bytes: [UInt8]) -> Bool {
  var (same, rising) = (1, 1)
  for (before, byte) in zip(bytes, bytes.dropFirst()) {
    same = byte == before ? same + 1 : 1
    rising = byte == before &+ 1 ? rising + 1 : 1
    if same >= 6 || rising >= 9 { return true }
  }
  return false
}

/// Of a longer one only the beginning is asked: any four letters stand somewhere in a long key.
private let lookedAt = 64

private let placeholderWords: [[UInt8]] = [
  "example", "xxxx", "placeholder", "redacted", "changeme", "your", "dummy", "insert", "replace",
  "sample", "fake", "notreal", "....", "****", "not-a-real", "not_a_real",
  // {"sub":"1234567890", of jwt.io, in every second article about tokens.
  "eyjzdwiioiixmjm0nty3odkw",
].map { Array($0.utf8) }

private let namingWords: [[UInt8]] = ["pass", "secret", "token", "key"].map { Array($0.utf8) }

private let usualNames: Set<String> = [
  "admin", "changeit", "guest", "hunter2", "login", "none", "null", "pass", "passwd", "postgres",
  "pwd", "root", "secret", "test", "token", "true", "false", "undefined", "user", "value",
  "basic", "bearer", "negotiate", "digest",
]
