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
