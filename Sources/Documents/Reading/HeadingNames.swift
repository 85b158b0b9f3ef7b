// The names that sections have in published templates and real documents. To add one, put it under its
// role, in the language it is of, as `normalizedHeading` leaves it: in lower case and without punctuation, so
// that no start of the program has to (a test sees to that). Names that must match
// wherever they stand in a heading go to `containedPhrases`, the more specific first.

extension HeadingRoles {
  /// By normalized heading.
  static let table: [String: Role] = {
    var table: [String: Role] = [:]
    for names in [english, german, french, spanish, scandinavian, chinese, japanese] {
      for (role, spellings) in names {
        for name in spellings { table[name] = role }
      }
    }
    return table
  }()

  private static let english: [(Role, [String])] = [
    (
      .summary,
      [
        "abstract", "at a glance", "background and summary", "brief", "description",
        "executive summary", "high level summary", "in short", "incident overview",
        "incident summary", "issue summary", "overview", "short summary", "summary", "synopsis",
        "tl dr", "tldr",
      ]
    ),
    (
      .impact,
      [
        "affected", "affected services", "affected systems", "affected users", "blast radius",
        "business impact", "consequences", "customer impact", "damage", "effects", "impact",
        "impact assessment", "impact on users", "scope", "scope of impact", "severity and impact",
        "symptoms", "user impact", "who was affected",
      ]
    ),
    (
      .timeline,
      [
        "chronology", "event log", "events", "incident log", "incident timeline", "log",
        "sequence of events", "timeline", "timeline of events", "timelines", "time line",
        "what happened when",
      ]
    ),
    (
      .narrative,
      [
        "analysis", "background", "context", "debugging", "details", "diagnosis",
        "fault", "five whys", "full story", "how it happened", "incident analysis",
        "incident description", "incident details", "investigation", "lead up", "leadup",
        "narrative", "problem", "problem description", "root cause analysis", "story",
        "technical analysis", "technical background", "technical details", "what happened",
        "what went on", "whys",
      ]
    ),
    (
      .factors,
      [
        "cause", "causes", "contributing cause", "contributing causes", "contributing condition",
        "contributing conditions", "contributing factor", "contributing factors", "factors",
        "proximate cause", "root cause", "root causes", "root cause s", "the cause", "trigger",
        "triggers", "underlying causes", "what caused it", "why did it happen", "why it happened",
      ]
    ),
    (
      .detection,
      [
        "detected by", "detection", "detection method", "detection source", "discovered by",
        "discovery", "found by", "how detected", "how it was detected", "how it was found",
        "how was it detected", "how we found out", "identification", "reported by",
      ]
    ),
    (
      .mitigation,
      [
        "containment", "fix", "fixes", "fixes applied", "how it was fixed", "mitigation",
        "mitigations", "recovery", "remediation", "repair", "resolution",
        "resolution and recovery", "response", "rollback", "solution", "the fix",
      ]
    ),
    (
      .assumptions,
      [
        "assumptions", "false assumptions", "misconceptions", "surprises", "what i was wrong about",
        "what surprised us", "what we believed", "what we got wrong", "what we were wrong about",
        "wrong assumptions",
      ]
    ),
    (
      .helped,
      [
        "positives", "things that went well", "what helped", "what saved us", "what we did well",
        "what went right", "what went well", "what worked", "what worked well",
      ]
    ),
    (
      .luck,
      [
        "luck", "near misses", "what could have been worse", "where we got lucky",
        "where were we lucky",
      ]
    ),
    (.pattern, ["is this a pattern", "one off or pattern", "pattern", "patterns"]),
    (
      .actions,
      [
        "action item", "action items", "action items and follow up", "action plan", "action points",
        "actionables", "actions",
        "corrective actions", "corrective and preventative measures",
        "corrective and preventive actions", "corrective and preventive measures",
        "corrective measures", "follow up", "follow up actions", "follow up items", "follow ups",
        "followup", "followups", "future work", "improvements", "immediate actions",
        "long term actions", "long term improvements",
        "medium term actions", "medium term improvements", "next actions",
        "next steps", "post incident actions",
        "permanent fix", "planned actions", "planned improvements", "preventative actions",
        "preventative measures", "prevention",
        "preventive actions", "preventive measures", "prevention measures", "proposed actions",
        "recommendation", "recommendations", "short term actions", "short term improvements",
        "remediation actions", "remediation items", "remediations", "tasks", "to do", "to dos",
        "todo", "todos", "what we will do", "what will we do differently",
      ]
    ),
    (
      .lessons,
      [
        "key learnings", "key takeaways", "learning", "learnings", "lessons", "lessons learned",
        "lessons learnt", "reflection", "reflections", "retrospective", "takeaways",
        "things that went poorly", "what didnt go so well", "what didnt go well",
        "what went badly", "what went poorly", "what went wrong", "what we learned",
      ]
    ),
    (
      .observability,
      [
        "alerting", "alerting gaps", "monitoring", "monitoring and alerting", "monitoring gaps",
        "observability", "observability gaps",
      ]
    ),
  ]

  private static let german: [(Role, [String])] = [
    (.summary, ["kurzfassung", "überblick", "zusammenfassung"]),
    (.impact, ["auswirkung", "auswirkungen", "betroffene systeme", "folgen"]),
    (
      .timeline,
      [
        "ablauf", "chronologie", "verlauf", "zeitleiste", "zeitlicher ablauf", "zeitlinie",
        "zeitverlauf",
      ]
    ),
    (
      .narrative,
      ["analyse", "beschreibung", "hergang", "hintergrund", "was ist passiert", "was passiert ist"]
    ),
    (
      .factors,
      [
        "auslöser", "beitragende faktoren", "grundursache", "grundursachen", "ursache", "ursachen",
        "ursachenanalyse",
      ]
    ),
    (.detection, ["entdeckt durch", "entdeckung", "erkennung", "wie es entdeckt wurde"]),
    (.mitigation, ["behebung", "lösung", "wiederherstellung"]),
    (.assumptions, ["annahmen", "falsche annahmen"]),
    (.helped, ["was gut lief", "was hat geholfen", "was lief gut"]),
    (.luck, ["glück", "wo wir glück hatten"]),
    (
      .actions,
      [
        "aufgaben", "folgemaßnahmen", "maßnahmen", "massnahmen", "nächste schritte",
        "offene punkte",
        "vorbeugung",
      ]
    ),
    (
      .lessons,
      [
        "erkenntnisse", "gelerntes", "lehren", "was haben wir gelernt", "was lief schlecht",
        "was nicht gut lief",
      ]
    ),
  ]

  private static let french: [(Role, [String])] = [
    (.summary, ["résumé", "synthèse"]),
    (.impact, ["conséquences", "périmètre", "services affectés"]),
    (.timeline, ["chronologie", "déroulé", "déroulement", "frise chronologique", "historique"]),
    (
      .narrative,
      ["analyse", "contexte", "description", "que sest il passé", "ce qui sest passé"]
    ),
    (
      .factors,
      [
        "cause", "causes", "cause racine", "causes racines", "causes profondes", "déclencheur",
        "facteurs contributifs", "facteurs contributeurs",
      ]
    ),
    (.detection, ["détection"]),
    (.mitigation, ["atténuation", "correction", "remédiation", "résolution", "rétablissement"]),
    (.helped, ["ce qui a bien fonctionné", "ce qui sest bien passé", "points positifs"]),
    (.luck, ["où nous avons eu de la chance", "la chance"]),
    (
      .actions,
      [
        "actions à mener", "actions correctives", "actions de suivi", "plan daction",
        "plan dactions",
        "prochaines étapes", "suites à donner",
      ]
    ),
    (
      .lessons,
      [
        "ce qui a mal fonctionné", "ce qui sest mal passé", "enseignements", "leçons",
        "leçons apprises",
      ]
    ),
  ]

  private static let spanish: [(Role, [String])] = [
    (.summary, ["resumen", "resumen ejecutivo"]),
    (.impact, ["consecuencias", "impacto", "servicios afectados"]),
    (.timeline, ["cronología", "línea de tiempo", "línea temporal"]),
    (.narrative, ["análisis", "contexto", "descripción", "qué pasó", "qué ocurrió"]),
    (
      .factors,
      [
        "causa", "causas", "causa raíz", "causas raíz", "desencadenante", "factores contribuyentes",
      ]
    ),
    (.detection, ["detección"]),
    (.mitigation, ["mitigación", "recuperación", "resolución", "solución"]),
    (.helped, ["lo que salió bien", "qué salió bien", "qué funcionó"]),
    (.luck, ["dónde tuvimos suerte"]),
    (
      .actions,
      [
        "acciones", "acciones correctivas", "acciones de seguimiento", "plan de acción",
        "próximos pasos", "tareas",
      ]
    ),
    (
      .lessons,
      ["aprendizajes", "lecciones", "lecciones aprendidas", "lo que salió mal", "qué salió mal"]
    ),
  ]

  /// Norwegian, Danish and Swedish, which share most of the words.
  private static let scandinavian: [(Role, [String])] = [
    (.summary, ["oppsummering", "sammendrag", "resumé", "sammanfattning"]),
    (.impact, ["konsekvens", "konsekvenser", "påvirkning", "omfang", "påverkan"]),
    (
      .timeline,
      ["hendelsesforløp", "tidslinje", "hændelsesforløb", "tidslinja", "händelseförlopp"]
    ),
    (.narrative, ["bakgrunn", "beskrivelse", "hva skjedde", "hvad skete der", "vad hände"]),
    (
      .factors,
      [
        "medvirkende faktorer", "rotårsak", "rotårsaker", "utløsende faktor", "årsak", "årsaker",
        "årsag", "grundårsag", "orsak", "grundorsak",
      ]
    ),
    (.detection, ["deteksjon", "oppdagelse", "påvisning"]),
    (.mitigation, ["gjenoppretting", "løsning", "lösning"]),
    (.helped, ["hva gikk bra", "hvad gik godt", "vad gick bra"]),
    (.luck, ["hvor hadde vi flaks", "hvor var vi heldige", "var hade vi tur"]),
    (
      .actions,
      [
        "aksjonspunkter", "neste steg", "oppfølging", "oppfølgingspunkter", "tiltak",
        "videre arbeid",
        "handlinger", "åtgärder",
      ]
    ),
    (
      .lessons,
      [
        "hva gikk dårlig", "hva lærte vi", "læringspunkter", "lærdom", "hvad gik galt",
        "hvad lærte vi", "lärdomar", "vad gick dåligt",
      ]
    ),
  ]

  private static let chinese: [(Role, [String])] = [
    (.summary, ["摘要", "概述", "概要", "总结", "總結", "事件概述"]),
    (.impact, ["影响", "影響", "影响范围", "影響範圍", "现象", "現象", "症状", "故障现象"]),
    (.timeline, ["时间线", "時間線", "时间轴", "時間軸", "事件时间线", "处理时间线"]),
    (
      .narrative,
      ["背景", "分析", "经过", "事件经过", "问题", "問題", "问题描述", "问题分析", "排查过程", "处理过程"]
    ),
    (
      .factors,
      ["根因", "根本原因", "原因", "原因分析", "直接原因", "触发原因", "技术根因", "促成因素", "真正的根因"]
    ),
    (.detection, ["发现", "發現", "检测", "如何发现", "发现人", "发现方式"]),
    (.mitigation, ["修复", "修復", "恢复", "处理", "缓解", "解决", "解决方案", "恢复过程"]),
    (.assumptions, ["错误假设", "錯誤假設"]),
    (.helped, ["做得好的", "做得好的地方", "做得好的方面"]),
    (.luck, ["运气", "幸运之处"]),
    (
      .actions,
      [
        "行动项", "行動項目", "改进措施", "改進措施", "后续行动", "后续措施", "后续改进", "整改措施",
        "预防", "預防", "预防措施", "防复发变更", "待办", "待办事项",
      ]
    ),
    (.lessons, ["经验教训", "經驗教訓", "教训", "经验", "反思", "做得不好的"]),
    (.observability, ["监控", "可观测性"]),
  ]

  private static let japanese: [(Role, [String])] = [
    (.summary, ["サマリー", "サマリ", "要約", "障害概要"]),
    (.impact, ["影響範囲", "ユーザー影響"]),
    (.timeline, ["タイムライン", "時系列", "経緯"]),
    (.narrative, ["詳細", "何が起きたか", "調査"]),
    (.factors, ["要因", "根本原因", "直接原因", "寄与要因", "原因"]),
    (.detection, ["検知", "検出", "発見"]),
    (.mitigation, ["対応", "復旧", "暫定対応", "解決", "応急処置"]),
    (.helped, ["うまくいったこと", "良かった点"]),
    (.luck, ["幸運だったこと", "幸運だった点"]),
    (
      .actions,
      ["アクションアイテム", "再発防止", "再発防止策", "恒久対応", "恒久対策", "今後の対応", "対策"]
    ),
    (.lessons, ["教訓", "学び", "学んだこと", "うまくいかなかったこと", "悪かった点"]),
  ]

  static let containedPhrases: [(words: String, role: Role)] = [
    ("action items", .actions), ("action item", .actions), ("follow up actions", .actions),
    ("follow up items", .actions), ("follow up tasks", .actions),
    ("next steps", .actions), ("immediate actions", .actions),
    ("planned actions", .actions), ("recommended actions", .actions),
    ("short term improvements", .actions),
    ("medium term improvements", .actions), ("long term improvements", .actions),
    ("process improvements", .actions), ("planned improvements", .actions),
    ("prevention measures", .actions),
    ("corrective", .actions), ("preventive", .actions),
    ("preventative", .actions), ("contributing factors", .factors),
    ("contributing factor", .factors),
    ("root cause analysis", .narrative), ("root causes", .factors), ("root cause", .factors),
    ("timeline", .timeline), ("lessons", .lessons), ("learnings", .lessons),
    ("went well", .helped), ("went wrong", .lessons), ("went poorly", .lessons),
    ("got lucky", .luck), ("could have been worse", .luck), ("wrong about", .assumptions),
    ("this a pattern", .pattern), ("summary", .summary), ("impact", .impact),
    ("detection", .detection), ("detected", .detection), ("mitigation", .mitigation),
    ("resolution", .mitigation), ("recovery", .mitigation), ("what happened", .narrative),
  ]
}
