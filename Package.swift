// swift-tools-version: 6.2
import PackageDescription

// Dependencies point strictly downward: postmortem → Commands → Storage, Rendering, Assets → Documents
// → Platform. ARCHITECTURE.md says what each may know; `make lint` refuses imports that are not declared.

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(
  _ name: String, uses dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: swiftSettings)
}

func tests(of name: String, uses dependencies: [Target.Dependency], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude,
    swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
}

let package = Package(
  name: "postmortem",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "postmortem", targets: ["postmortem"])],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // Nothing to link: a header of the C library that Swift's own module of it leaves out.
    .systemLibrary(name: "CXattr"),
    // The files of words in Documents/Vocabulary, as bytes.
    .target(name: "CVocabulary"),

    module("Platform", uses: ["CXattr"]),
    module(
      "Documents", uses: ["Platform", "CYAML", "CCMark", "CVocabulary"],
      exclude: ["Vocabulary/languages", "Vocabulary/concepts"]),
    module("Storage", uses: ["Documents", "Platform", "CSQLite"]),
    module("Rendering", uses: ["Documents", "Platform"]),
    module(
      "Assets", uses: ["Documents", "Platform"],
      resources: [
        .embedInCode("templates"), .embedInCode("patterns"), .embedInCode("styles"),
      ]),
    module("Commands", uses: ["Storage", "Rendering", "Assets", "Documents", "Platform"]),
    .executableTarget(
      name: "postmortem", dependencies: ["Commands"], swiftSettings: swiftSettings),

    tests(of: "Platform", uses: ["CXattr"]),
    tests(of: "Documents", uses: ["Platform"]),
    tests(of: "Storage", uses: ["Documents", "Platform"]),
    tests(of: "Rendering", uses: ["Documents", "Platform"], exclude: ["Golden"]),
    tests(of: "Assets", uses: ["Documents", "Platform"]),
    tests(
      of: "Commands", uses: ["Documents", "Platform", "Storage"],
      exclude: ["Fixtures", "Transcripts"]),
  ],
  cLanguageStandard: .c2x
)
