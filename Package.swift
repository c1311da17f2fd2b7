// swift-tools-version: 6.2
import PackageDescription

// A room may use only the rooms named in its section; Tests/govsvcTests/ArchitectureTests.swift holds the imports to it.

let isStrict = Context.environment["GOVSVC_STRICT"] == "1"

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "govsvc",
  products: [
    .executable(name: "govsvc", targets: ["govsvc"]),
    .library(name: "CaseLogic", targets: ["CaseLogic"]),
    .library(name: "CatalogModel", targets: ["CatalogModel"]),
    .library(name: "CatalogText", targets: ["CatalogText"]),
    .library(name: "ServiceCodes", targets: ["ServiceCodes"]),
    .library(name: "XMLIO", targets: ["XMLIO"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // CaseExchange
    .target(
      name: "CaseExchange",
      dependencies: ["CaseLogic", "CatalogEdit", "CatalogModel", "CatalogText", "ServiceCodes", "Wording", "XMLIO"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseExchangeTests",
      dependencies: [
        "CaseExchange", "CaseLogic", "CatalogEdit", "CatalogModel", "CatalogStore", "CatalogText", "TestSupport",
        "Wording", "XMLIO",
      ], swiftSettings: strict),

    // CaseLogic
    .target(name: "CaseLogic", swiftSettings: strict),
    .testTarget(name: "CaseLogicTests", dependencies: ["CaseLogic"], swiftSettings: strict),

    // CatalogDiff
    .target(
      name: "CatalogDiff",
      dependencies: ["CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogDiffTests",
      dependencies: ["CatalogDiff", "CatalogModel", "CatalogStore", "TestSupport", "Wording"], swiftSettings: strict),

    // CatalogEdit
    .target(
      name: "CatalogEdit",
      dependencies: ["CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogEditTests",
      dependencies: [
        "CatalogEdit", "CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "ServiceCodes", "TestSupport",
        "Wording",
      ], swiftSettings: strict),

    // CatalogModel
    .target(
      name: "CatalogModel", dependencies: ["CaseLogic", "CatalogText", "ServiceCodes", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogModelTests",
      dependencies: ["CaseLogic", "CatalogModel", "CatalogText", "ServiceCodes", "TestSupport", "Wording"],
      swiftSettings: strict),

    // CatalogRules
    .target(
      name: "CatalogRules",
      dependencies: ["CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogRulesTests",
      dependencies: [
        "CaseLogic", "CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "TestSupport", "Wording",
      ], exclude: ["Data"], swiftSettings: strict),

    // CatalogStore
    .target(
      name: "CatalogStore", dependencies: ["CSHA256", "CatalogModel", "CatalogText", "ServiceCodes", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogStoreTests", dependencies: ["CatalogModel", "CatalogStore", "Wording"], swiftSettings: strict),

    // CatalogText
    .target(name: "CatalogText", dependencies: ["CCharacters"], swiftSettings: strict),
    .testTarget(
      name: "CatalogTextTests", dependencies: ["CatalogText", yams], exclude: ["yaml-test-suite-verdicts.tsv"],
      swiftSettings: strict),

    // CCharacters
    .target(name: "CCharacters"),

    // CLibXML2
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // CSHA256
    .target(name: "CSHA256"),

    // FindingReports
    .target(
      name: "FindingReports",
      dependencies: [
        "CatalogDiff", "CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "ServiceCodes", "Wording",
        "XMLIO",
      ], swiftSettings: strict),
    .testTarget(
      name: "FindingReportsTests",
      dependencies: [
        "CatalogDiff", "CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "FindingReports", "TestSupport",
        "Wording", "XMLIO",
      ], swiftSettings: strict),

    // govsvc
    .executableTarget(
      name: "govsvc",
      dependencies: [
        "CaseExchange", "CaseLogic", "CatalogDiff", "CatalogEdit", "CatalogModel", "CatalogRules", "CatalogStore",
        "CatalogText", "FindingReports", "GuideExport", "ServiceCodes", "Wording", argumentParser,
      ], swiftSettings: strict),
    .testTarget(
      name: "govsvcTests",
      dependencies: [
        "CatalogRules", "FindingReports", "ServiceCodes", "TestSupport", "Wording", "govsvc", argumentParser,
      ],
      exclude: ["Data", "Goldens"], swiftSettings: strict),

    // govsvc-bench
    .executableTarget(
      name: "govsvc-bench", dependencies: ["ServiceCodes"], exclude: ["thresholds.tsv"], swiftSettings: strict),
    .testTarget(name: "govsvc-benchTests", dependencies: ["govsvc-bench"], swiftSettings: strict),

    // GuideExport
    .target(
      name: "GuideExport",
      dependencies: ["CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "ServiceCodes", "Wording", "XMLIO"],
      swiftSettings: strict),
    .testTarget(
      name: "GuideExportTests",
      dependencies: [
        "CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "GuideExport", "TestSupport", "Wording", "XMLIO",
      ], exclude: ["Data"], swiftSettings: strict),

    // ServiceCodes
    .target(name: "ServiceCodes", dependencies: ["Wording"], swiftSettings: strict),
    .testTarget(
      name: "ServiceCodesTests", dependencies: ["ServiceCodes", "Wording"], exclude: ["Data"], swiftSettings: strict),

    // TestSupport
    .target(
      name: "TestSupport",
      dependencies: ["CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
      swiftSettings: strict),

    // Wording
    .target(name: "Wording", swiftSettings: strict),

    // XMLIO
    .target(name: "XMLIO", dependencies: ["CLibXML2"], swiftSettings: strict),
    .testTarget(name: "XMLIOTests", dependencies: ["XMLIO"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
