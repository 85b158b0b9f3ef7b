import Testing

/// A secret that opens nothing, and what is to be found of it.
struct SampleSecret: Sendable, CustomTestStringConvertible {
  var kind: String
  /// A line, or several, in which it stands.
  var text: String
  /// What must not be seen any more.
  var secret: String

  var testDescription: String { kind }
}

/// How credentials look, told apart from what the program knows of them. They are put together when the tests run, so
/// that nobody takes a line of this file for one.
enum SampleSecrets {
  /// Two of each kind, with other characters and in other surroundings.
  static let all: [SampleSecret] = (0..<2).flatMap { turn in
    var random = RandomCharacters(seed: UInt64(turn + 1))
    return forms.map { kind, form in
      let secret = form(&random)
      let text = turn == 0 ? "It was \(secret), until then." : "export KEY=\"\(secret)\"\n"
      return SampleSecret(kind: kind, text: text, secret: secret)
    }
      + named.map { kind, form in
        let (before, secret, after) = form(&random)
        let text =
          turn == 0 ? before + secret + after : "> first line\n> " + before + secret + after + "\n"
        return SampleSecret(kind: kind, text: text, secret: secret)
      }
  }

  private typealias Form = @Sendable (inout RandomCharacters) -> String
  private typealias NamedForm = @Sendable (inout RandomCharacters) -> (String, String, String)

  private static let forms: [(String, Form)] = [
    ("aws-access-key", { "AK" + "IA" + $0.take(16, of: .base32) }),
    ("aws-access-key", { "AS" + "IA" + $0.take(16, of: .base32) }),
    ("github-token", { "gh" + "p_" + $0.take(36) }),
    ("github-token", { "gh" + "s_" + $0.take(36) }),
    ("github-token", { "github" + "_pat_" + $0.take(22) + "_" + $0.take(59) }),
    ("gitlab-token", { "gl" + "pat-" + $0.take(20, of: .urlSafe) }),
    ("gitlab-token", { "gl" + "rt-" + $0.take(27, of: .urlSafe) + ".01.1" + $0.take(7, of: .hex) }),
    (
      "slack-token",
      {
        "xo" + "xb-" + $0.take(12, of: .digits) + "-" + $0.take(12, of: .digits) + "-" + $0.take(24)
      }
    ),
    (
      "slack-webhook",
      {
        "hooks.sl" + "ack.com/services/T" + $0.take(10, of: .base32) + "/B"
          + $0.take(10, of: .base32) + "/" + $0.take(24)
      }
    ),
    ("stripe-key", { "sk_" + "live_" + $0.take(24) }),
    ("stripe-key", { "rk_" + "live_" + $0.take(99) }),
    ("google-api-key", { "AI" + "za" + $0.take(35, of: .urlSafe) }),
    ("npm-token", { "np" + "m_" + $0.take(36) }),
    ("pypi-token", { "py" + "pi-AgEIcHlwaS5vcmc" + $0.take(120, of: .urlSafe) }),
    ("docker-token", { "dckr" + "_pat_" + $0.take(27, of: .urlSafe) }),
    ("digitalocean-token", { "do" + "p_v1_" + $0.take(64, of: .hex) }),
    ("vault-token", { "hv" + "s." + $0.take(92, of: .urlSafe) }),
    ("cloudflare-token", { "cf" + "ut_" + $0.take(40) + $0.take(8, of: .hex) }),
    (
      "sendgrid-key",
      { "S" + "G." + $0.take(22, of: .urlSafe) + "." + $0.take(43, of: .urlSafe) }
    ),
    ("twilio-key", { "S" + "K" + $0.take(32, of: .hex) }),
    (
      "telegram-token", { "7" + $0.take(9, of: .digits) + ":A" + "A" + $0.take(33, of: .urlSafe) }
    ),
    ("openai-key", { "s" + "k-" + $0.take(20) + "T3Blbk" + "FJ" + $0.take(20) }),
    ("openai-key", { "s" + "k-proj-" + $0.take(120, of: .urlSafe) }),
    ("anthropic-key", { "s" + "k-ant-api03-" + $0.take(95, of: .urlSafe) }),
    ("azure-storage-key", { "Account" + "Key=" + $0.take(86) + "==" }),
    ("age-key", { "AGE-SECRET" + "-KEY-1" + $0.take(58, of: .bech32) }),
    ("tailscale-key", { "ts" + "key-auth-k" + $0.take(11) + "-" + $0.take(32) }),
    ("grafana-token", { "gl" + "sa_" + $0.take(32) + "_" + $0.take(8, of: .hex) }),
    ("grafana-token", { "gl" + "c_ey" + $0.take(120) }),
    ("hugging-face-token", { "h" + "f_" + $0.take(34, of: .letters) }),
    ("new-relic-key", { "NR" + "AK-" + $0.take(27, of: .base32) }),
    (
      "terraform-token", { $0.take(14) + ".atlas" + "v1." + $0.take(67, of: .urlSafe) }
    ),
    (
      "jwt",
      {
        "ey" + "J" + $0.take(33, of: .urlSafe) + ".ey" + "J" + $0.take(90, of: .urlSafe) + "."
          + $0.take(43, of: .urlSafe)
      }
    ),
    ("private-key", { pem("RSA PRIVATE", lines: 12, between: "\n", &$0) }),
    ("private-key", { pem("OPENSSH PRIVATE", lines: 6, between: "\n", &$0) }),
    ("private-key", { pem("PRIVATE", lines: 20, between: "\\n", &$0) }),
    ("private-key", { pem("PGP PRIVATE", " BLOCK", lines: 30, between: "\n", &$0) }),
  ]

  private static let named: [(String, NamedForm)] = [
    ("aws-secret-key", { ("aws_secret" + "_access_key = ", $0.take(40, of: .base64), "") }),
    ("url-password", { ("postgres://app:", $0.take(18), "@db.internal:5432/app") }),
    ("authorization", { ("curl -H 'Authorization: Bearer ", $0.take(40), "' https://x.test") }),
    ("authorization", { ("authorization: Basic ", $0.take(31) + "=", "") }),
    ("named-secret", { ("DB_PASSWORD=", $0.take(12) + "7!", " ./run") }),
  ]

  private static func pem(
    _ label: String, _ end: String = "", lines: Int, between: String,
    _ random: inout RandomCharacters
  ) -> String {
    let dashes = String(repeating: "-", count: 5)
    let body = (0..<lines).map { _ in random.take(64, of: .base64) }
    let name = label + " KEY" + end
    return ([dashes + "BEGIN " + name + dashes] + body + [dashes + "END " + name + dashes])
      .joined(separator: between)
  }
}

/// Characters without an order; the same for the same seed.
struct RandomCharacters {
  enum Alphabet: String {
    case alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    case letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    case urlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    case base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    case base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    case bech32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
    case hex = "0123456789abcdef"
    case digits = "0123456789"
  }

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Takes the next; the last is a letter or a digit wherever there are some.
  mutating func take(_ count: Int, of alphabet: Alphabet = .alphanumeric) -> String {
    let characters = Array(alphabet.rawValue)
    return String((0..<count).map { _ in characters[next(below: characters.count)] })
  }

  /// SplitMix64, https://prng.di.unimi.it/splitmix64.c
  private mutating func next(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
