/// The pattern files that the program carries, by id; a test holds this list against the folder.
public let embeddedPatternFiles: [(id: String, bytes: [UInt8])] = [
  ("access-control", PackageResources.access_control_yml),
  ("backup-untested", PackageResources.backup_untested_yml),
  ("capacity-exhaustion", PackageResources.capacity_exhaustion_yml),
  ("cascading-failure", PackageResources.cascading_failure_yml),
  ("clock-time", PackageResources.clock_time_yml),
  ("config-change", PackageResources.config_change_yml),
  ("dashboard-state", PackageResources.dashboard_state_yml),
  ("data-loss", PackageResources.data_loss_yml),
  ("dependency-cycle", PackageResources.dependency_cycle_yml),
  ("deploy-regression", PackageResources.deploy_regression_yml),
  ("dns", PackageResources.dns_yml),
  ("expired-certificate", PackageResources.expired_certificate_yml),
  ("failed-failover", PackageResources.failed_failover_yml),
  ("hardware-power", PackageResources.hardware_power_yml),
  ("incomplete-fix", PackageResources.incomplete_fix_yml),
  ("knowledge-silo", PackageResources.knowledge_silo_yml),
  ("latent-defect", PackageResources.latent_defect_yml),
  ("leader-election", PackageResources.leader_election_yml),
  ("manual-error", PackageResources.manual_error_yml),
  ("misleading-success", PackageResources.misleading_success_yml),
  ("missing-alerting", PackageResources.missing_alerting_yml),
  ("network", PackageResources.network_yml),
  ("non-idempotent-automation", PackageResources.non_idempotent_automation_yml),
  ("race-condition", PackageResources.race_condition_yml),
  ("resource-leak", PackageResources.resource_leak_yml),
  ("retry-storm", PackageResources.retry_storm_yml),
  ("rollback-failed", PackageResources.rollback_failed_yml),
  ("schema-migration", PackageResources.schema_migration_yml),
  ("security-incident", PackageResources.security_incident_yml),
  ("single-point-of-failure", PackageResources.single_point_of_failure_yml),
  ("stale-documentation", PackageResources.stale_documentation_yml),
  ("stale-state", PackageResources.stale_state_yml),
  ("swallowed-error", PackageResources.swallowed_error_yml),
  ("third-party-outage", PackageResources.third_party_outage_yml),
  ("unpinned-dependency", PackageResources.unpinned_dependency_yml),
  ("untested-change", PackageResources.untested_change_yml),
  ("upstream-bug", PackageResources.upstream_bug_yml),
  ("version-skew", PackageResources.version_skew_yml),
]

/// A skeleton for a new postmortem.
public struct Template: Sendable, Equatable {
  public var name: String
  /// Markdown with places such as `{{title}}`.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The templates that the program carries: the files of the repository's `templates/`.
public let embeddedTemplates: [Template] = [
  Template(name: "default", bytes: PackageResources.default_md),
  Template(name: "google-sre", bytes: PackageResources.google_sre_md),
  Template(name: "short", bytes: PackageResources.short_md),
]

/// The style sheet of the report as a web page.
public let embeddedReportStyle = String(decoding: PackageResources.report_css, as: UTF8.self)
