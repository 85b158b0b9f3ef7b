import Testing

@testable import Documents

struct SecretScannerTests {
  @Test(arguments: SampleSecrets.all)
  func `a secret is found by its form, all of it and nothing else`(sample: SampleSecret) {
    let found = secrets(in: Array(sample.text.utf8))
    #expect(found.map(\.kind.id) == [sample.kind])
    #expect(found.map { part(of: sample.text, $0.range) } == [sample.secret])
  }

  @Test func `the samples are of every kind that is certain and often met`() {
    #expect(SampleSecrets.all.count >= 80)
    #expect(Set(SampleSecrets.all.map(\.kind)).count >= 30)
  }

  @Test(arguments: [
    "ghp_<token>", "ghp_...", "ghp_$TOKEN",
    "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY",
    "xoxb-your-token-here",
    "postgres://user:password@host/db", "https://user:pass@example.org",
    "amqp://guest:guest@rabbit:5672", "redis://:$REDIS_PASSWORD@redis:6379",
    "postgres://app:${DB_PASSWORD}@db/app", "mysql://root:<password>@db", "ftp://a:***@b",
    "Authorization: Bearer $TOKEN", "Authorization: Bearer <token>", "the bearer of bad news",
    "Authorization: Bearer YOUR_ACCESS_TOKEN", "Authorization: Basic authentication was off",
    "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
    "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ",
    "it looked for `-----BEGIN RSA PRIVATE KEY-----` in the file",
    "password: see the vault", "password=$(pass show db)", "token: refreshed every hour",
    "secret: postgres-creds-2", "SK is short for Slovakia", "secretName: tls-cert-2024A",
    "10:AA", "https://example.org:8443/a@b", "git@github.com:org/repo.git",
    "image: registry:5000/app@sha256:abc",
  ])
  func `what only stands for a secret is none`(text: String) {
    #expect(secrets(in: Array(text.utf8)) == [])
  }

  @Test(arguments: [
    "ghp_" + String(repeating: "x", count: 36), "glpat-xxxxxxxxxxxxxxxxxxxx",
    "AKIA" + "IOSFODNN7" + "EXAMPLE",
    "https://hooks.slack.com/services/T00000000/B00000000/" + String(repeating: "X", count: 24),
    "sk_live_" + "abcdefghijklmnopqrstuvwxyz",
  ])
  func `a check passes over what has the form and only stands for one, an import takes it out`(
    text: String
  ) {
    #expect(secrets(in: Array(text.utf8), atLeast: .likely) == [])
    #expect(redacted(text).count == 1)
  }

  @Test func `one character more or less is something else`() {
    var random = RandomCharacters(seed: 7)
    let token = "gh" + "p_" + random.take(35)
    #expect(secrets(in: Array(token.utf8)) == [])
    let key = "AK" + "IA" + random.take(17, of: .base32)
    #expect(secrets(in: Array(key.utf8)) == [])
    let inWord = "x" + "AK" + "IA" + random.take(16, of: .base32)
    #expect(secrets(in: Array(inWord.utf8)) == [])
  }

  @Test(arguments: ["\\n", "%3D", "\n-", "\n+ ", "'", "=", "(", "|"])
  func `what is escaped, taken away by a patch or quoted is found all the same`(before: String) {
    var random = RandomCharacters(seed: 9)
    let token = "gh" + "p_" + random.take(36)
    #expect(secrets(in: Array(("a" + before + token).utf8)).map(\.kind.id) == ["github-token"])
  }

  @Test(arguments: [
    "<!-- pragma: allowlist secret -->\nTOKEN",
    "TOKEN <!-- pragma: allowlist secret -->",
    "```sh\nTOKEN # pragma: allowlist secret\n```",
  ])
  func `the mark of detect-secrets allows one on its line and the next`(text: String) {
    var random = RandomCharacters(seed: 11)
    let token = "gh" + "p_" + random.take(36)
    let parts = text.split(separator: "TOKEN", omittingEmptySubsequences: false)
    let written = parts.joined(separator: token)
    #expect(secrets(in: Array(written.utf8), atLeast: .likely) == [])
    #expect(secrets(in: Array((written + "\n\n" + token).utf8), atLeast: .likely).count == 1)
    // Whoever writes a log says nothing of what may be shown.
    #expect(redacted(written).count == 1)
  }

  @Test func `the values of a Kubernetes Secret are secrets, and those of a ConfigMap are not`() {
    let text = """
      apiVersion: v1
      data:
        user: YWRtaW4tdXNlcg==
        config: |
          host=db
          key=abcdef
      kind: Secret
      metadata:
        name: db
      ---
      kind: ConfigMap
      data:
        level: debug-all
      """
    let found = secrets(in: Array(text.utf8))
    #expect(
      found.map { part(of: text, $0.range) } == ["YWRtaW4tdXNlcg==", "host=db", "key=abcdef"])
    #expect(Set(found.map(\.kind.id)) == ["kubernetes-secret"])
    let json =
      #"{"kind": "Secret",\#n "data": {\#n  "key": "c2VjcmV0LXZhbHVl",\#n  "more": "<none>"\#n }}"#
    #expect(
      secrets(in: Array(json.utf8)).map { part(of: json, $0.range) } == ["c2VjcmV0LXZhbHVl"])
  }

  @Test func `of one within another it is the outer one, by the surer name`() {
    var random = RandomCharacters(seed: 13)
    let token = "gh" + "s_" + random.take(36)
    let text = "https://x-access-token:\(token)@github.com/a/b"
    #expect(secrets(in: Array(text.utf8)).map(\.kind.id) == ["github-token"])
    #expect(secrets(in: Array("Authorization: Bearer \(token)".utf8)).count == 1)
  }

  @Test func `a check asks only for what is certain`() {
    let text = SampleSecrets.all.map(\.text).joined(separator: "\n\n")
    let certain = Set(secrets(in: Array(text.utf8), atLeast: .certain).map(\.kind.id))
    #expect(certain.isDisjoint(with: ["authorization", "named-secret", "url-password", "jwt"]))
    #expect(certain.isSuperset(of: ["private-key", "github-token", "aws-secret-key"]))
  }

  @Test func `a key that was cut off is found up to where it ends`() {
    var random = RandomCharacters(seed: 17)
    let key =
      "-----BEGIN " + "RSA PRIVATE KEY-----\n" + random.take(64, of: .base64) + "\n"
      + random.take(64, of: .base64)
    let text = key + "\n\nand then the log ends\n"
    #expect(secrets(in: Array(text.utf8)).map { part(of: text, $0.range) } == [key])
  }

  @Test func `redacting names the kind, gives the same again and leaves the rest alone`() {
    var random = RandomCharacters(seed: 19)
    let token = "gh" + "p_" + random.take(36)
    let text = "It used \(token) – and ünïcode – at postgres://app:\(random.take(16))@db/x."
    let (once, count) = redacted(text)
    #expect(
      once
        == "It used [redacted: GitHub token] – and ünïcode – at postgres://app:[redacted: password in a URL]@db/x."
    )
    #expect(count == 2)
    #expect(redacted(once) == (once, 0))
    #expect(redacted(text) == (once, 2))
  }

  @Test func `a password that holds an @ is taken out whole`() {
    var random = RandomCharacters(seed: 23)
    let text = "postgres://app:\(random.take(8))@\(random.take(8))@db.internal:5432/x"
    #expect(redacted(text).0 == "postgres://app:[redacted: password in a URL]@db.internal:5432/x")
  }

  @Test(arguments: SampleSecrets.all)
  func `nothing of a secret is left by redacting`(sample: SampleSecret) {
    let (text, count) = redacted(sample.text)
    #expect(count == 1)
    #expect(!text.contains(sample.secret.prefix(60).suffix(12)))
    #expect(redacted(text).count == 0)
  }

  @Test func `kinds have ids and names of their own, and say where they are documented`() {
    #expect(Set(SecretKind.all.map(\.id)).count == SecretKind.all.count)
    #expect(Set(SecretKind.all.map(\.name)).count == SecretKind.all.count)
    #expect(SecretKind.all.allSatisfy { $0.source.hasPrefix("https://") })
    #expect(SecretKind.written.allSatisfy { $0.shapes.allSatisfy { $0.words.count >= 2 } })
  }

  private func part(of text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
