/// The style sheet of the report as a web page.
public let embeddedReportStyle = String(decoding: PackageResources.report_css, as: UTF8.self)
