/// The words by which documents tell how they were found, in the language of signals: those that tell it
/// wherever they stand, and those that tell it only where detection is the topic.
enum DetectionWords {
  /// One pattern for each kind, in their order.
  static let patterns = Detection.Kind.allCases.map { kind in
    Pattern(
      id: kind.rawValue, title: kind.rawValue, kind: .detection,
      signals: [
        Pattern.Signal(
          alternatives: SignalParser.alternatives(in: words[kind] ?? ""), roles: everywhere,
          weight: 1),
        Pattern.Signal(
          alternatives: SignalParser.alternatives(in: wordsOfDetection[kind] ?? ""),
          roles: [.detection], weight: 1),
      ],
      voiding: wishes)
  }

  private static let everywhere: Set<Role> = [.detection, .timeline, .title, .summary]

  /// What ought to be done next time says nothing of this time.
  private static let wishes = [
    "reports back", "reported back", "no issues", "will look", "should", "would have", "could have",
    "need to", "needs to", "add an alert", "add alerts",
    "no signal", "no signals", "we added", "we've added", "in the future", "to improve",
    "improve detection", "burde",
    "skulle ha",
    "müssten", "devrait", "debería",
  ].compactMap { Pattern.Term($0, isQuoted: true) }

  private static let words: [Detection.Kind: String] = [
    .alert: """
    "alert fired" | "alerts fired" | "alert fires" | "alerts fire" | "alert triggered" |
    "alerts triggered" | "alert was triggered" | "alerts were triggered" | "alerts began" |
    "alert went off" | "alerts went off" | "alarm went off" | "alarms went off" |
    "alarm fired" | "alarms fired" | "alarm triggered" | "alarms triggered" | "alarms fire" |
    "triggered an alert" | "triggered alerts" | "triggered an alarm" | "triggered our alert*" |
    "triggering alerts" | "was paged" | "were paged" | "got paged" | "gets paged" | "is paged" |
    "are paged" | "i was paged" | "paged on call" | "paged the on call" | "on call paged" |
    "pages on call" | "page sent" | "pagerduty alert*" | "pagerduty incident" |
    "pagerduty page*" | "page received" | "alert received" | "alerts received" |
    "alarm received" | "received an alert" | "received alert*" | "received alarm*" |
    "receive alert*" | "received a page" | "received a lot of alerts" |
    "alerted by monitoring" | "alerted by our monitoring" | "alerted by automated" |
    "monitoring alerted" | "monitoring alerts" | "monitors alerted" | "monitoring detected" |
    "monitoring detects" | "monitoring reported" | "monitoring caught" |
    "detected by monitoring" | "detected by our monitoring" |
    "detected by internal monitoring" | "detected by automated" | "detected by an alert" |
    "detected via alert*" | "detected via monitoring" | "detected as a result of alerts" |
    "automated alert*" | "automatic alert*" | "automatic alarm" |
    "automated monitoring" detected | "engineers were alerted" |
    "engineers were automatically alerted" | "team was alerted" | "staff were alerted" |
    "on call was alerted" | "we were alerted" | "immediately alerted" |
    "automatically alerted" | "alert discovered" | "first alert*" | "initial alert*" |
    "alert for" noticed | "alertmanager" fir* | "responding to alerts" | "alert about" |
    "alerts about" | "critical alert*" | "alarm om" | "alarmer i" | "varsling om" |
    "automatisk varsling" | "automatisk alarm" | "alarm oppdaget" | "fikk alarm" |
    "alarm ausgelöst" | "alarm schlug" | "alarmiert" | "alerte déclenchée" | "alerte reçue" |
    "se disparó" alerta* | "alerta recibida" | "收到告警" | "触发告警" | "告警触发" | "告警通知" | "アラート" 発報 |
    "アラート" 検知
    """,
    .user: """
    "user reported" | "users reported" | "user reports" | "users report" | "users reporting" |
    "customer reported" | "customers reported" | "customer reports" | "customers report" |
    "customers reporting" | "user report" | "user reporting" | "reported by a user" |
    "reported by users" | "reported by user" | "reported by a customer" |
    "reported by customers" | "reported by customer" | "reported by the community" |
    "reported by a community" | "reported by others" | "reported by beta" |
    "reported by one developer" | "reports from users" | "reports from customers" |
    "reports of issues" | "reports that users" | "users alerted us" | "end users alerted us" |
    "customers alerted us" | "users notified" | "customers notified" | "users complained" |
    "customers complained" | "users began to report" | "customers began reporting" |
    "users started reporting" | "users started to report" | "customers started reporting" |
    "customer reached out" | "customers reached out" | "customer contacted" |
    "customers contacted" | "customer informed us" | "support tickets from" |
    "customer complaint*" | "user complaint*" | "users noticed" | "customers noticed" |
    "user noticed" | "customer noticed" | "developer reports" | "developer reported" |
    "developers reported" | "team reports" | "team reported" | "a team noticed" |
    "people telling us" | "told us" | "tells us" | "called us" | "wrote to us" | "informed us" | "reported on gitter" |
    "reported on slack" | "reported in slack" | "reported on twitter" | "reported on discord" |
    "reported in the matrix" | "reports on twitter" | "reports on gitter" |
    "reported in keybase" | "hackerone" | "bugcrowd" | "security researcher*" reported |
    "researcher submitted" | "researcher reported" | "bug report" submitted |
    "abuse complaint" | "abuse report" | "employee reported" | "user had forwarded" |
    "complaints from" | "gjorde oss oppmerksom*" | "gjorde oss klar" | "gjorde" oppmerksom* |
    "meldt fra" bruker* | "meldt inn" | "meldte inn" | "innmeldt" | "bruker meldte" |
    "brukere meldte" | "jira sak" | "ble meldt via" | "saksbehandler*" meld* |
    "kunden meldeten" | "kunde meldete" | "nutzer meldeten" | "von nutzern gemeldet" |
    "von kunden gemeldet" | "signalé par" | "reportado por" | "用户反馈" | "用户报告" | "用户发现" |
    "ユーザーからの" | "顧客からの"
    """,
    .chance: """
    "noticed by chance" | "discovered by chance" | "found by chance" | "by pure chance" |
    "noticed by accident" | "discovered by accident" | "found by accident" |
    "accidentally discovered" | "accidentally noticed" | "discovered accidentally" |
    "happened to notice" | "happened to look" | "happened to see" | "happened to check" |
    "happens to look" | "happened to be looking" | "stumbled upon" | "stumbled across" |
    "stumbled on" | "coincidentally noticed" | "coincidentally discovered" | "tilfeldigvis" |
    "ved en tilfeldighet" | "tilfeldig oppdaget" | "oppdaget tilfeldig" | "zufällig bemerkt" |
    "zufällig entdeckt" | "zufällig aufgefallen" | "par hasard" | "por casualidad" | "偶然发现" |
    "无意中发现" | "偶然" 発見
    """,
    .otherWork: """
    "noticed while" | "discovered while" | "found while" | "noticed during" |
    "discovered during" | "found during" | "detected during" | "identified during" |
    "while investigating" discovered | "while investigating" noticed |
    "while investigating" found | "while working on" discovered | "while working on" noticed |
    "while working on" found | "while debugging" discovered | "while debugging" noticed |
    "while debugging" found | "while testing" discovered | "while testing" noticed |
    "while testing" found | "while reviewing" discovered | "while reviewing" noticed |
    "while reviewing" found | "while deploying" noticed | "while deploying" discovered |
    "while performing" noticed | "while performing" discovered | "when deploying" noticed |
    "in the course of" discovered | "in the course of" noticed | "during a routine" noticed |
    "during a routine" discovered | "during routine" noticed | "during routine" discovered |
    "during maintenance" noticed | "during maintenance" discovered | "during testing" noticed |
    "during testing" discovered | "manual testing revealed" | "code review revealed" |
    "an audit revealed" | "routine check*" | "manual check" revealed | "until manual check" |
    "under arbeid med" oppdaget | "i forbindelse med" oppdaget | "bei der arbeit an" bemerkt |
    "bei wartungsarbeiten" | "en travaillant sur" | "durante el mantenimiento" detect* |
    "巡检发现" | "排查" 时发现 | "部署时发现" | "作業中" 発見
    """,
  ]

  private static let wordsOfDetection: [Detection.Kind: String] = [
    .alert: """
    alert* -user* -customer* | alarm* | monitoring | monitors | paged | pager* | page |
    pingdom | nagios | opsgenie | alertmanager | "health check*" | varsling* | alarmer | "告警" |
    "监控" | überwachung | supervision | アラート | 監視
    """,
    .user: """
    "by users" | "by a user" | "by our users" | "by customers" | "by a customer" |
    "by the community" | "by a colleague" | "from users" | "from a user" | "from customers" |
    "from a customer" | "detected by" user* | "detected by" customer* | "reported by" user* | "reported by" customer* |
    "found by" user* | "found by" customer* | user* report* | customer* report* | "support ticket*" |
    "support case*" | "people" told | bruker* | saksbehandler* | kunde* | "jira" | varslet |
    "NAV kontor" | leverandør* gjorde | "用户" | nutzer* | utilisateur* | usuario* | ユーザー
    """,
    .chance:
      "coincidence | coincidentally | accidentally | \"by chance\" | \"by accident\" | zufällig",
    .otherWork: """
    "manual testing" | "during testing" | "code review" | "an audit" | "during maintenance" |
    "during the migration" | "during development" | "while" investigating | "while" working |
    "while" debugging | "while" testing | "调查会话" | "巡检"
    """,
  ]
}
