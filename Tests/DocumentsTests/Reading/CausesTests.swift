import Testing

@testable import Documents

/// Where documents tell their causes, and what stands beside them and is none.
@Suite struct CausesTests {
  private func causes(_ body: String) -> [String] {
    read("# 2026-03-10 Mill\n\n" + body + "\n").factors.map(\.text)
  }

  @Test(arguments: [
    "**Root cause:**\nOld grease.\n\n**Resolution:**\nNew grease.",
    "**根因**\nOld grease.\n\n**修复**\n新的。",
    "**Cause racine :**\\\nOld grease.", "- **Root cause:**\n  Old grease.",
    "**Root cause.** Old grease.", "## Root cause\n\n### Primary cause\n\nOld grease.",
    "- **Symptom**: it stood\n- **Deterministic root cause**: Old grease.\n- **Fix**: new grease",
  ])
  func `a label or a general heading tells a cause, whatever line it stands on`(body: String) {
    #expect(causes(body) == ["Old grease."])
  }

  @Test(arguments: [
    "Output of the check:\n\n```\n1\n```\n", "**Test**:\n```\noil --now\n```\n",
    "**Fix (build 7):**\n- Bought grease\n- Greased it\n", "Duration: 40 minutes\n",
    "| Date | Belt | Result |\n|--|--|--|\n| 3-09 | old | ran |\n| 3-10 | old | stood |\n",
  ])
  func `steps, facts and what was seen beside a cause are none`(beside: String) {
    #expect(causes("## Root cause\n\nOld grease.\n\n" + beside) == ["Old grease."])
  }

  @Test(arguments: [
    "### 1. Old grease\n\nNobody looked.\n\n### 2. No lamp\n\nIt was dark.\n\n**Possible causes**:\n- rain\n- snow\n",
    "**1. Old grease**\n- **Issue:** it was dry\n- **Root cause:** nobody looked\n\n**2. No lamp**\n- **Issue:** dark\n- **Root cause:** no money\n",
    "### Primary causes\n\n#### 1. Old grease\n\nNobody looked.\n\n#### 2. No lamp\n\nIt was dark.\n",
    "### 1. Old grease\n\n- Nobody looked\n- It was dry\n\n### 2. No lamp\n\n- It was dark\n",
  ])
  func `a heading that is a cause counts once, with all that explains it`(body: String) {
    #expect(causes("## Root cause analysis\n\n" + body) == ["Old grease", "No lamp"])
  }

  @Test(arguments: ["Output of the check:", "**Test**:"])
  func `a cause may stand below code`(label: String) {
    #expect(
      causes("## Root cause\n\n\(label)\n\n```\n1\n```\n\nOld grease.") == ["Old grease."])
  }

  @Test func `headings that only name kinds of causes hold them`() {
    let list = "### 1. Technical causes\n\n- rust\n- rain\n\n### 2. Process causes\n\n- haste\n"
    #expect(causes("## Causes\n\n" + list) == ["rust", "rain", "haste"])
    #expect(
      causes("## Causes\n\n- Contributing factors:\n  - rust\n  - rain\n") == ["rust", "rain"])
  }

  @Test func `headings may number the causes, wherever they stand`() {
    let list =
      "### Root cause 1: old grease\n\nWhy? It was dry.\n\n### Root cause 2: no lamp\n\nIt was dark.\n"
    #expect(
      causes("## 5 Whys\n\n\(list)\n## Contributors\n\n- Ann\n")
        == ["Root cause 1: old grease", "Root cause 2: no lamp"])
  }

  @Test(arguments: ["TBD", "Yet to be determined.", "Noch unklar", "調査中", "Unknown"])
  func `what nobody knows yet is no cause`(text: String) {
    #expect(causes("## Root cause\n\n\(text)").isEmpty)
  }

  @Test(arguments: [
    (
      "1. Why did it stop? The belt was dry.\n2. **Why was it dry?** Nobody greased it.",
      "Nobody greased it."
    ),
    (
      "1. Why did it stop? The belt was dry.\n\nNobody is told to grease it.",
      "Nobody is told to grease it."
    ),
  ])
  func `asking why comes to the last answer, or to what stands below`(
    body: String, conclusion: String
  ) {
    #expect(causes("## 5 Whys\n\n" + body) == [conclusion])
    #expect(causes("## Root cause\n\n5 Whys:\n\n" + body) == [conclusion])
    #expect(causes("## 5 Whys\n\n\(body)\n\n## Causes\n\n- rain") == ["rain"])
  }
}
