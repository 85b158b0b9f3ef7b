// The names that sections have in published templates and real documents. To add one, put it under its
// role, in the language it is of; case, numbering and punctuation do not matter. Names that must match
// wherever they stand in a heading go to `containedPhrases`, the more specific first.

extension HeadingRoles {
  /// By normalized heading.
  static let table: [String: Role] = {
    var table: [String: Role] = [:]
    for names in [english, german, french, spanish, scandinavian, chinese, japanese] {
      for (role, spellings) in names {
        for name in spellings { table[normalizedHeading(name)] = role }
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
        "detection", "discovery", "how it was detected", "how it was found", "how was it detected",
        "how we found out", "identification",
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
    (.summary, ["Kurzfassung", "Überblick", "Zusammenfassung"]),
    (.impact, ["Auswirkung", "Auswirkungen", "Betroffene Systeme", "Folgen"]),
    (
      .timeline,
      [
        "Ablauf", "Chronologie", "Verlauf", "Zeitleiste", "Zeitlicher Ablauf", "Zeitlinie",
        "Zeitverlauf",
      ]
    ),
    (
      .narrative,
      ["Analyse", "Beschreibung", "Hergang", "Hintergrund", "Was ist passiert", "Was passiert ist"]
    ),
    (
      .factors,
      [
        "Auslöser", "Beitragende Faktoren", "Grundursache", "Grundursachen", "Ursache", "Ursachen",
        "Ursachenanalyse",
      ]
    ),
    (.detection, ["Entdeckung", "Erkennung", "Wie es entdeckt wurde"]),
    (.mitigation, ["Behebung", "Lösung", "Wiederherstellung"]),
    (.assumptions, ["Annahmen", "Falsche Annahmen"]),
    (.helped, ["Was gut lief", "Was hat geholfen", "Was lief gut"]),
    (.luck, ["Glück", "Wo wir Glück hatten"]),
    (
      .actions,
      [
        "Aufgaben", "Folgemaßnahmen", "Maßnahmen", "Massnahmen", "Nächste Schritte",
        "Offene Punkte",
        "Vorbeugung",
      ]
    ),
    (
      .lessons,
      [
        "Erkenntnisse", "Gelerntes", "Lehren", "Was haben wir gelernt", "Was lief schlecht",
        "Was nicht gut lief",
      ]
    ),
  ]

  private static let french: [(Role, [String])] = [
    (.summary, ["Résumé", "Synthèse"]),
    (.impact, ["Conséquences", "Périmètre", "Services affectés"]),
    (.timeline, ["Chronologie", "Déroulé", "Déroulement", "Frise chronologique", "Historique"]),
    (
      .narrative,
      ["Analyse", "Contexte", "Description", "Que s’est-il passé", "Ce qui s’est passé"]
    ),
    (
      .factors,
      [
        "Cause", "Causes", "Cause racine", "Causes racines", "Causes profondes", "Déclencheur",
        "Facteurs contributifs", "Facteurs contributeurs",
      ]
    ),
    (.detection, ["Détection"]),
    (.mitigation, ["Atténuation", "Correction", "Remédiation", "Résolution", "Rétablissement"]),
    (.helped, ["Ce qui a bien fonctionné", "Ce qui s’est bien passé", "Points positifs"]),
    (.luck, ["Où nous avons eu de la chance", "La chance"]),
    (
      .actions,
      [
        "Actions à mener", "Actions correctives", "Actions de suivi", "Plan d’action",
        "Plan d’actions",
        "Prochaines étapes", "Suites à donner",
      ]
    ),
    (
      .lessons,
      [
        "Ce qui a mal fonctionné", "Ce qui s’est mal passé", "Enseignements", "Leçons",
        "Leçons apprises",
      ]
    ),
  ]

  private static let spanish: [(Role, [String])] = [
    (.summary, ["Resumen", "Resumen ejecutivo"]),
    (.impact, ["Consecuencias", "Impacto", "Servicios afectados"]),
    (.timeline, ["Cronología", "Línea de tiempo", "Línea temporal"]),
    (.narrative, ["Análisis", "Contexto", "Descripción", "Qué pasó", "Qué ocurrió"]),
    (
      .factors,
      [
        "Causa", "Causas", "Causa raíz", "Causas raíz", "Desencadenante", "Factores contribuyentes",
      ]
    ),
    (.detection, ["Detección"]),
    (.mitigation, ["Mitigación", "Recuperación", "Resolución", "Solución"]),
    (.helped, ["Lo que salió bien", "Qué salió bien", "Qué funcionó"]),
    (.luck, ["Dónde tuvimos suerte"]),
    (
      .actions,
      [
        "Acciones", "Acciones correctivas", "Acciones de seguimiento", "Plan de acción",
        "Próximos pasos", "Tareas",
      ]
    ),
    (
      .lessons,
      ["Aprendizajes", "Lecciones", "Lecciones aprendidas", "Lo que salió mal", "Qué salió mal"]
    ),
  ]

  /// Norwegian, Danish and Swedish, which share most of the words.
  private static let scandinavian: [(Role, [String])] = [
    (.summary, ["Oppsummering", "Sammendrag", "Resumé", "Sammanfattning"]),
    (.impact, ["Konsekvens", "Konsekvenser", "Påvirkning", "Omfang", "Påverkan"]),
    (
      .timeline,
      ["Hendelsesforløp", "Tidslinje", "Hændelsesforløb", "Tidslinja", "Händelseförlopp"]
    ),
    (.narrative, ["Bakgrunn", "Beskrivelse", "Hva skjedde", "Hvad skete der", "Vad hände"]),
    (
      .factors,
      [
        "Medvirkende faktorer", "Rotårsak", "Rotårsaker", "Utløsende faktor", "Årsak", "Årsaker",
        "Årsag", "Grundårsag", "Orsak", "Grundorsak",
      ]
    ),
    (.detection, ["Deteksjon", "Oppdagelse", "Påvisning"]),
    (.mitigation, ["Gjenoppretting", "Løsning", "Lösning"]),
    (.helped, ["Hva gikk bra", "Hvad gik godt", "Vad gick bra"]),
    (.luck, ["Hvor hadde vi flaks", "Hvor var vi heldige", "Var hade vi tur"]),
    (
      .actions,
      [
        "Aksjonspunkter", "Neste steg", "Oppfølging", "Oppfølgingspunkter", "Tiltak",
        "Videre arbeid",
        "Handlinger", "Åtgärder",
      ]
    ),
    (
      .lessons,
      [
        "Hva gikk dårlig", "Hva lærte vi", "Læringspunkter", "Lærdom", "Hvad gik galt",
        "Hvad lærte vi", "Lärdomar", "Vad gick dåligt",
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
    (.detection, ["发现", "發現", "检测", "如何发现"]),
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
