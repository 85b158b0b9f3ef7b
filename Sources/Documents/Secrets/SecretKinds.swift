extension SecretKind {
  /// Every kind that is known by how it is written; a new one is a row here, and one in `SampleSecrets` of the tests.
  ///
  /// Of several that fit at one place the first counts. Lengths that a provider does not promise are wide.
  static let written: [SecretKind] = [
    SecretKind(
      "age-key", "age key", .certain,
      [SecretShape("AGE-SECRET-KEY-1", .run(.bech32, 58))],
      source: "https://github.com/C2SP/C2SP/blob/main/age.md"),
    SecretKind(
      "anthropic-key", "Anthropic API key", .certain,
      [
        SecretShape("sk-ant-api", .run(.digits, 2), .text("-"), .run(.urlSafe, 80...120)),
        SecretShape("sk-ant-admin", .run(.digits, 2), .text("-"), .run(.urlSafe, 80...120)),
        SecretShape("sk-ant-oat", .run(.digits, 2), .text("-"), .run(.urlSafe, 80...120)),
      ],
      source: "https://docs.anthropic.com/en/api/overview"),
    SecretKind(
      "atlassian-token", "Atlassian API token", .certain,
      [SecretShape("ATATT3", .run(.urlSafeAndPadding, 150...250))],
      source:
        "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"
    ),
    SecretKind(
      "aws-access-key", "AWS access key", .certain,
      ["AKIA", "ASIA"].map { SecretShape($0, .run(.base32, 16)) },
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"),
    SecretKind(
      "azure-storage-key", "Azure storage key", .certain,
      [SecretShape("AccountKey=", .run(.base64, 86), .text("=="))],
      source:
        "https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string"
    ),
    SecretKind(
      "cloudflare-token", "Cloudflare token", .certain,
      ["cfk_", "cfut_", "cfat_"].map {
        SecretShape($0, .run(.alphanumeric, 48))
      } + [SecretShape("v1.0-", .run(.hex, 24), .text("-"), .run(.hex, 146))],
      source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/"),
    SecretKind(
      "databricks-token", "Databricks token", .certain,
      [
        SecretShape("dapi", .run(.hex, 32)),
        SecretShape("dapi", .run(.hex, 32), .text("-"), .run(.digits, 1)),
      ],
      source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat"),
    SecretKind(
      "digitalocean-token", "DigitalOcean token", .certain,
      ["dop_v1_", "doo_v1_", "dor_v1_"].map { SecretShape($0, .run(.hex, 64)) },
      source: "https://docs.digitalocean.com/reference/api/create-personal-access-token/"),
    SecretKind(
      "discord-webhook", "Discord webhook", .certain,
      ["discord.com", "discordapp.com"].map {
        SecretShape(
          $0 + "/api/webhooks/", .run(.digits, 17...20), .text("/"), .run(.urlSafe, 60...80))
      },
      source: "https://docs.discord.com/developers/resources/webhook"),
    SecretKind(
      "docker-token", "Docker token", .certain,
      [
        SecretShape("dckr_pat_", .run(.urlSafe, 27)),
        SecretShape("dckr_oat_", .run(.urlSafe, 27...64)),
      ],
      source: "https://docs.docker.com/security/access-tokens/"),
    SecretKind(
      "doppler-token", "Doppler token", .certain,
      ["pt", "sa", "scim", "audit", "ct"].map {
        SecretShape("dp.\($0).", .run(.alphanumeric, 40...44))
      },
      source: "https://docs.doppler.com/reference/auth-token-formats"),
    SecretKind(
      "github-token", "GitHub token", .certain,
      ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
        SecretShape($0, .run(.alphanumeric, 36...251))
      } + [
        SecretShape("github_pat_", .run(.alphanumeric, 22), .text("_"), .run(.alphanumeric, 59))
      ],
      source:
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github"
    ),
    SecretKind(
      "gitlab-token", "GitLab token", .certain,
      // With a checksum since GitLab 17.10.
      gitLabBeginnings.map {
        SecretShape(
          $0, .run(.urlSafe, 27...300), .text("."), .run(.small, 2), .text("."), .run(.small, 7...9)
        )
      } + gitLabBeginnings.map { SecretShape($0, .run(.urlSafe, 20...64)) },
      source: "https://docs.gitlab.com/security/tokens/"),
    SecretKind(
      "google-api-key", "Google API key", .certain,
      [SecretShape("AIza", .run(.urlSafe, 35))],
      source: "https://docs.cloud.google.com/docs/authentication/api-keys"),
    SecretKind(
      "google-oauth-secret", "Google OAuth secret", .certain,
      [SecretShape("GOCSPX-", .run(.urlSafe, 28))],
      source: "https://developers.google.com/identity/protocols/oauth2"),
    SecretKind(
      "grafana-token", "Grafana token", .certain,
      [
        SecretShape("glsa_", .run(.alphanumeric, 32), .text("_"), .run(.hex, 8)),
        SecretShape("glc_", .run(.padded, 32...400)),
      ],
      source: "https://grafana.com/docs/grafana/latest/administration/service-accounts/"),
    SecretKind(
      "hugging-face-token", "Hugging Face token", .certain,
      [SecretShape("hf_", .run(.letters, 34))],
      source: "https://huggingface.co/docs/hub/security-tokens"),
    SecretKind(
      "linear-key", "Linear API key", .certain,
      [SecretShape("lin_api_", .run(.alphanumeric, 40))],
      source: "https://linear.app/developers/graphql"),
    SecretKind(
      "new-relic-key", "New Relic key", .certain,
      [SecretShape("NRAK-", .run(.capitals, 27))],
      source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
    SecretKind(
      "npm-token", "npm token", .certain,
      [SecretShape("npm_", .run(.alphanumeric, 36))],
      source: "https://docs.npmjs.com/about-access-tokens"),
    SecretKind(
      "openai-key", "OpenAI API key", .certain,
      [
        // Base64 of `OpenAI` in the middle.
        SecretShape(after: SecretRun(.urlSafe, 23...23), "T3BlbkFJ", .run(.alphanumeric, 20)),
        SecretShape("sk-proj-", .run(.urlSafe, 40...200)),
        SecretShape("sk-svcacct-", .run(.urlSafe, 40...200)),
        SecretShape("sk-admin-", .run(.urlSafe, 40...200)),
      ],
      source: "https://platform.openai.com/docs/api-reference/authentication"),
    SecretKind(
      "postman-key", "Postman API key", .certain,
      [SecretShape("PMAK-", .run(.hex, 24), .text("-"), .run(.hex, 34))],
      source: "https://learning.postman.com/docs/developer/postman-api/authentication/"),
    SecretKind(
      "pulumi-token", "Pulumi token", .certain,
      [SecretShape("pul-", .run(.hex, 40))],
      source: "https://www.pulumi.com/docs/administration/access-identity/access-tokens/"),
    SecretKind(
      "pypi-token", "PyPI token", .certain,
      // The beginnings of macaroons of pypi.org and test.pypi.org.
      ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"].map {
        SecretShape($0, .run(.urlSafe, 50...1000))
      },
      source: "https://pypi.org/help/#apitoken"),
    SecretKind(
      "rubygems-key", "RubyGems key", .certain,
      [SecretShape("rubygems_", .run(.hex, 48))],
      source: "https://guides.rubygems.org/api-key-scopes/"),
    SecretKind(
      "sendgrid-key", "SendGrid key", .certain,
      [SecretShape("SG.", .run(.urlSafe, 22), .text("."), .run(.urlSafe, 43))],
      source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"),
    SecretKind(
      "sentry-token", "Sentry token", .certain,
      [
        SecretShape("sntryu_", .run(.hex, 64)),
        SecretShape("sntrys_eyJ", .run(.padded, 80...600), .text("_"), .run(.base64, 43)),
      ],
      source: "https://docs.sentry.io/account/auth-tokens/"),
    SecretKind(
      "shopify-token", "Shopify token", .certain,
      ["shpat_", "shpca_", "shppa_", "shpss_"].map { SecretShape($0, .run(.hexOfAnyCase, 32)) },
      source: "https://shopify.dev/docs/apps/build/authentication-authorization"),
    SecretKind(
      "slack-token", "Slack token", .certain,
      ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-", "xoxe-", "xoxc-", "xoxd-"].map {
        SecretShape($0, .run(.digits, 1...14), .text("-"), .run(.urlSafe, 16...250))
      } + [
        SecretShape("xoxe.xoxb-1-", .run(.urlSafe, 100...250)),
        SecretShape("xoxe.xoxp-1-", .run(.urlSafe, 100...250)),
        SecretShape(
          "xapp-", .run(.digits, 1), .text("-"), .run(.capitals, 9...14), .text("-"),
          .run(.digits, 10...16), .text("-"), .run(.hex, 64)),
      ],
      source: "https://docs.slack.dev/authentication/tokens"),
    SecretKind(
      "slack-webhook", "Slack webhook", .certain,
      ["services", "workflows", "triggers"].map {
        SecretShape(
          "hooks.slack.com/\($0)/", .run(.capitals, 8...14), .text("/"), .run(.capitals, 8...20),
          .text("/"), .run(.slashes, 20...64))
      },
      source: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks"),
    SecretKind(
      "square-token", "Square token", .certain,
      [
        SecretShape("sq0atp-", .run(.urlSafe, 22)), SecretShape("sq0csp-", .run(.urlSafe, 43)),
      ],
      source: "https://developer.squareup.com/docs/build-basics/access-tokens"),
    SecretKind(
      "stripe-key", "Stripe key", .certain,
      ["sk_live_", "rk_live_"].map { SecretShape($0, .run(.alphanumeric, 24...247)) },
      source: "https://docs.stripe.com/keys"),
    SecretKind(
      "supabase-token", "Supabase token", .certain,
      [
        SecretShape("sbp_", .run(.hex, 40)),
        SecretShape("sb_secret_", .run(.urlSafe, 30...40)),
      ],
      source: "https://supabase.com/docs/guides/api/api-keys"),
    SecretKind(
      "tailscale-key", "Tailscale key", .certain,
      ["auth", "api", "client", "scim", "webhook"].map {
        SecretShape(
          "tskey-\($0)-", .run(.alphanumeric, 10...24), .text("-"), .run(.alphanumeric, 20...64))
      },
      source: "https://tailscale.com/kb/1277/key-prefixes"),
    SecretKind(
      "telegram-token", "Telegram bot token", .certain,
      [
        SecretShape(after: SecretRun(.digits, 8...10), ":AA", .run(.urlSafe, 33)),
        // In the path of a call: `/bot123456789:AA…`.
        SecretShape(after: SecretRun(.digitsOfBot, 11...13), ":AA", .run(.urlSafe, 33)),
      ],
      source: "https://core.telegram.org/bots/api#authorizing-your-bot"),
    SecretKind(
      "terraform-token", "HCP Terraform token", .certain,
      [
        SecretShape(
          after: SecretRun(.alphanumeric, 14...14), ".atlasv1.", .run(.urlSafe, 60...70))
      ],
      source:
        "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"
    ),
    SecretKind(
      "twilio-key", "Twilio key", .certain,
      [SecretShape("SK", .run(.hex, 32))],
      source: "https://www.twilio.com/docs/iam/api-keys"),
    SecretKind(
      "vault-token", "Vault token", .certain,
      ["hvs.", "hvb.", "hvr."].map { SecretShape($0, .run(.urlSafe, 24...300)) },
      source: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"),
    SecretKind(
      "jwt", "JSON Web Token", .likely,
      [
        SecretShape(
          "eyJ", .run(.urlSafe, 10...2000), .text(".eyJ"), .run(.urlSafe, 10...8000), .text("."),
          .run(.urlSafe, 20...2000))
      ],
      source: "https://www.rfc-editor.org/rfc/rfc7519"),
    // As many providers and gateways write them.
    SecretKind(
      "api-key", "API key", .possible,
      [SecretShape("sk-", .run(.alphanumeric, 20...64))],
      source: "https://docs.litellm.ai/docs/proxy/virtual_keys"),
  ]

  private static let gitLabBeginnings = [
    "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glagent-", "gloas-",
    "glimt-", "glffct-",
  ]
}

extension SecretKind {
  static let privateKey = SecretKind(
    "private-key", "private key", .certain, source: "https://www.rfc-editor.org/rfc/rfc7468")
  static let awsSecretKey = SecretKind(
    "aws-secret-key", "AWS secret key", .certain,
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html")
  static let urlPassword = SecretKind(
    "url-password", "password in a URL", .likely,
    source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1")
  static let authorization = SecretKind(
    "authorization", "authorization", .possible,
    source: "https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2")
  static let kubernetesSecret = SecretKind(
    "kubernetes-secret", "Kubernetes Secret", .possible,
    source: "https://kubernetes.io/docs/concepts/configuration/secret/")
  static let namedSecret = SecretKind(
    "named-secret", "secret", .possible,
    source: "https://cwe.mitre.org/data/definitions/532.html")

  /// Every kind there is.
  public static let all =
    written + [
      .privateKey, .awsSecretKey, .urlPassword, .authorization, .kubernetesSecret, .namedSecret,
    ]
}

extension SecretAlphabet {
  fileprivate static let digitsOfBot = SecretAlphabet("0123456789bot")
}
