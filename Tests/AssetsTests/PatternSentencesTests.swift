import Documents
import Testing

@testable import Assets

/// What the embedded patterns make of sentences: the strictness that a change of a signal must keep.
@Suite struct PatternSentencesTests {
  private static let matcher = PatternMatcher(
    embeddedPatternFiles.compactMap { PatternFile($0.bytes).pattern })

  private func isTagged(_ id: String, _ body: String) -> Bool {
    let text = body.hasPrefix("#") ? body : "## Summary\n\n" + body
    let document = readDocument(Array(text.utf8), path: "a.md", options: ReadingOptions())
    return document.patternTags(Self.matcher).contains { $0.id == id }
  }

  @Test(
    arguments: [
      (
        "access-control",
        "## Timeline\n\n- 10:00 Missing permissions\n\n## Factors\n\n- ACLs missing"
      ),
      ("capacity-exhaustion", "Writes slowed down: handle exhaustion of the table."),
      ("capacity-exhaustion", "Retries exhausted the threads of the oven service."),
      ("capacity-exhaustion", "Three OOM kills stopped the oven service."),
      ("capacity-exhaustion", "The counter met an integer overflow."),
      ("cascading-failure", "The ovens failed and the fault cascaded into the tills."),
      ("cascading-failure", "## Factors\n\n- A cascading failure of the tills"),
      ("config-change", "A configuration change was deployed to all shops."),
      ("data-loss", "The cleanup inadvertently deleted the orders of May."),
      ("data-loss", "All data of the morning was lost."),
      ("data-loss", "Nothing stood in the way: we failed to avoid a loss of data."),
      ("config-change", "The timeouts of the health check were set too low."),
      ("deploy-regression", "The stall was introduced in version 2.3 of the oven."),
      ("deploy-regression", "After a deployment, users saw errors at the till."),
      ("deploy-regression", "The dependency upgrade caused a stall of the workers."),
      ("dns", "DNS errors stopped all orders."),
      ("manual-error", "Due to a typographical error the old price list stayed."),
      ("missing-alerting", "Customers noticed the gap in their bills."),
      ("stale-documentation", "## Factors\n\n- No runbook for a cold start"),
      ("swallowed-error", "An overly broad exception handler took it for a question of access."),
      ("leader-election", "This led to a split brain, preventing a stable leader election."),
      ("manual-error", "It was user error: the wrong tag was copied."),
      ("misleading-success", "造成进程活着的假象。"),
      ("misleading-success", "The customer sees success, but no order exists."),
      ("missing-alerting", "There was an observability gap: nothing told of the refused cards."),
      ("missing-alerting", "The team was alerted hours later."),
      ("missing-alerting", "The fault was undetectable from outside."),
      ("network", "A network failure cut off the shop."),
      ("race-condition", "The order and its receipt were not written atomically."),
      ("race-condition", "A priority inversion stalled the oven."),
      ("retry-storm", "All tills reconnected simultaneously."),
      ("security-incident", "The cache mixed up answers, exposing other customers' data."),
      ("single-point-of-failure", "The price service is a single critical dependency."),
      ("swallowed-error", "The import failed silently."),
      ("third-party-outage", "The tills waited for a failure upstream to end."),
      ("unpinned-dependency", "The image was not pinned."),
      ("version-skew", "Till and oven ran incompatible versions of the protocol."),
      ("config-change", "# Misconfiguration of the gateway\n\n## Summary\n\nNo order came in."),
      ("data-loss", "The price lists were accidentally removed from both ovens."),
      ("deploy-regression", "## Factors\n\n- A change of the price format broke the till"),
      ("dns", "At the start the gateway asks for all names: host not found."),
      ("hardware-power", "A broken switch in the cellar cut off the ovens."),
      ("hardware-power", "De oorzaak was een kapotte switch en niemand had er nog een."),
      ("hardware-power", "O forno parou, pois um curto-circuito no painel não foi notado."),
      ("knowledge-silo", "Neither team knew of the other's plan for Sunday."),
      ("manual-error", "The intern threw away the recipes of a whole week."),
      ("misleading-success", "試験は成功していたが、店では動かなかった。"),
      ("retry-storm", "A connection storm hit the price service at six."),
      ("untested-change", "The recipe should have been tested in one shop first."),
      ("version-skew", "オーブンとレジのバージョン不整合が起きた。"),
    ])
  func `what a sentence shows`(id: String, text: String) {
    #expect(isTagged(id, text), "\(text)")
  }

  @Test(
    arguments: [
      // Somebody tired, or the end of patience, is no resource.
      ("capacity-exhaustion", "Orders were dropped after exhausting their retries."),
      ("capacity-exhaustion", "The mistake was made by an exhausted engineer."),
      // Monitoring that is set up wrongly is a matter of alerting.
      ("config-change", "The team learned late of it because of misconfigured alerts."),
      // What one wants to avoid did not happen.
      ("data-loss", "To prevent further data corruption, we paused the orders."),
      ("leader-election", "We waited for an hour to avoid a split brain."),
      ("race-condition", "We stopped one of the two to avoid a race condition."),
      // A guess is no finding.
      ("race-condition", "I presume that it is some race condition."),
      ("race-condition", "The cause is unclear, possibly a race condition at the start."),
      ("expired-certificate", "A policy would expire accounts of the service after a month."),
      ("manual-error", "## Factors\n\n- Playbooks for maintenance missing a step"),
      ("misleading-success", "Slots were successfully taken but never used."),
      ("non-idempotent-automation", "The tests have to run twice before a release."),
      (
        "non-idempotent-automation",
        "## Factors\n\n- A rule of Terraform against recreation of tills held up the change"
      ),
      // A remark in the lessons alone.
      (
        "single-point-of-failure",
        "## Lessons\n\n- Maintenance should not rest on a single staff member"
      ),
      // A wish for a pin, or a broken pin.
      ("unpinned-dependency", "In the future we should pin the base image."),
      ("unpinned-dependency", "The update broke pinned packages."),
      // A remark on what somebody knew needs company.
      ("stale-documentation", "## Lessons\n\n- The knowledge was not shared with the other shop"),
      // Versions of something other than a program.
      ("version-skew", "Two clerks noted different versions of the order."),
      ("version-skew", "The second upgrade made the statistics of the old version stale."),
      // Forbidden, or how it is built.
      ("rollback-failed", "If a step of the order fails, all of it is rolled back."),
      ("rollback-failed", "订单的任一步失败，整体回滚。"),
      ("retry-storm", "烤箱只重试一次，禁止无限重试。"),
      ("security-incident", "The till keeps no card, which removes the risk of a data leak."),
      ("security-incident", "レジの変更で情報漏洩のリスクをなくした。"),
      ("schema-migration", "面包店尚未修改数据库结构。"),
      ("untested-change", "The oven passed all tests without a failure."),
      ("untested-change", "O forno passou em todos os testes sem falhas e não parou."),
      ("swallowed-error", "测试：50 项通过，0 失败，0 跳过。"),
      ("network", "We suspect a network issue at the till."),
      // What one is afraid of in a list of alerts.
      ("expired-certificate", "## Observability\n\n- Certificate expires in less than 14 days"),
      // Common words that are technical ones elsewhere.
      ("access-control", "The change of the prices requires exclusive access to the folder."),
      ("access-control", "作業のスコープが広すぎた。パンが焼けなかった。"),
      ("backup-untested", "库存快照缺失，导致对账失败。"),
      (
        "capacity-exhaustion",
        "Tivemos gargalos na validação das receitas e não foi possível assar."
      ),
      ("cascading-failure", "There were two cascading mistakes."),
      ("config-change", "Se um valor inválido for enviado, a ordem é recusada."),
      ("dashboard-state", "# Interface graphique active\n\n## Résumé\n\nLe four ne répond pas."),
      ("dependency-cycle", "We need to fix the oven before we bake."),
      ("dependency-cycle", "Two orders were waiting for each other on the same rows: a deadlock."),
      ("deploy-regression", "We expect the upgrade to take about ten minutes."),
      ("dns", "Marcamos uma reunião para resolver o que não foi feito, com falhas."),
      ("knowledge-silo", "Nobody else was in the shop."),
      ("latent-defect", "Such a warning exists for a reason."),
      ("latent-defect", "The baker on call was sleeping."),
      ("manual-error", "Jobs run at fixed times without checking the oven."),
      ("misleading-success", "Everything seems to be working normally now."),
      ("misleading-success", "The shop has returned to normal operation."),
      ("misleading-success", "We saw one of five orders complete."),
      ("missing-alerting", "焼き方の前提を正しく認識していなかった。"),
      ("race-condition", "The job runs at four, too early for the shops."),
      ("retry-storm", "The bakers immediately reconnected the ovens."),
      ("security-incident", "The breach of the promised time lasted an hour."),
      ("stale-documentation", "The parser read one of the instructions incorrectly."),
      ("stale-state", "The script stops the old container and pulls the new image."),
      ("stale-state", "With each build an image is left dangling."),
      ("swallowed-error", "Never log out of the till before the day ends."),
      ("third-party-outage", "Three bakers contacted support."),
      ("unpinned-dependency", "The latest version has the fix."),
      ("upstream-bug", "A bug in our price list stopped the oven."),
      ("version-skew", "## Factors\n\n- `oven_version_mismatch`"),
      // What one wants now need not be what was amiss.
      (
        "untested-change",
        "## Action items\n\n- [ ] Add automated tests of the oven\n- [ ] Add tests"
      ),
    ])
  func `what a sentence does not show`(id: String, text: String) {
    #expect(!isTagged(id, text), "\(text)")
  }
}
