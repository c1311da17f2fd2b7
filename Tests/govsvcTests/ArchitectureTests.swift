import Testing

/// Which room may use which: the doors open downwards only, and each heavy import has one home.
@Suite struct ArchitectureTests {
  private static let doors: [String: Set<String>] = [
    "CaseExchange": [
      "CaseLogic", "CatalogEdit", "CatalogModel", "CatalogText", "ServiceCodes", "Wording", "XMLIO",
    ],
    "CaseLogic": [],
    "CatalogDiff": ["CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
    "CatalogEdit": ["CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
    "CatalogModel": ["CaseLogic", "CatalogText", "ServiceCodes", "Wording"],
    "CatalogRules": ["CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "ServiceCodes", "Wording"],
    "CatalogStore": ["CSHA256", "CatalogModel", "CatalogText", "ServiceCodes", "Wording"],
    "CatalogText": ["CCharacters"],
    "FindingReports": [
      "CatalogDiff", "CatalogModel", "CatalogRules", "CatalogStore", "CatalogText", "ServiceCodes", "Wording", "XMLIO",
    ],
    "GuideExport": ["CaseLogic", "CatalogModel", "CatalogStore", "CatalogText", "ServiceCodes", "Wording", "XMLIO"],
    "ServiceCodes": ["Wording"],
    "Wording": [],
    "XMLIO": ["CLibXML2"],
    "govsvc": [
      "ArgumentParser", "CaseExchange", "CaseLogic", "CatalogDiff", "CatalogEdit", "CatalogModel", "CatalogRules",
      "CatalogStore",
      "CatalogText", "FindingReports", "GuideExport", "ServiceCodes", "Wording",
    ],
  ]

  /// Rooms that serve development only: they may use more, and their sizes count all the same.
  private static let workshops: Set<String> = ["TestSupport", "govsvc-bench"]

  private static let systemModules: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]

  private static let sources = TestData.packageRoot + "/Sources"

  @Test func importsUseOpenDoorsOnly() throws {
    var faults: [String] = []
    var files = 0
    for path in TestData.swiftFiles(below: Self.sources) {
      let place = path.dropFirst(Self.sources.count + 1)
      let room = String(place.prefix { $0 != "/" })
      if Self.workshops.contains(room) { continue }
      files += 1
      guard let doors = Self.doors[room] else {
        faults.append("\(place): a room without doors")
        continue
      }
      for line in try TestData.contents(of: path).split(separator: "\n") {
        guard let module = Self.importedModule(in: line) else { continue }
        if doors.contains(module) || Self.systemModules.contains(module) { continue }
        faults.append("\(place): imports \(module)")
      }
    }
    #expect(faults == [])
    #expect(files > 0)
  }

  @Test func filesAndFunctionsAreSmall() throws {
    var faults: [String] = []
    let root = TestData.packageRoot
    for path in TestData.swiftFiles(below: root + "/Sources") + TestData.swiftFiles(below: root + "/Tests") {
      let lines = try TestData.contents(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      let place = path.dropFirst(root.count + 1)
      let limit = place.hasPrefix("Sources/CatalogRules/Rules/") ? 150 : 400
      if lines.count > limit + 1 { faults.append("\(place): \(lines.count - 1) lines") }
      if place.hasPrefix("Sources/") { faults += Self.longFunctions(in: lines).map { "\(place):\($0)" } }
    }
    #expect(faults == [])
  }

  /// The module of an import line, whatever its attributes and access level.
  private static func importedModule(in line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
    guard words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) }) else {
      return nil
    }
    return words.last.map { String($0.prefix { $0 != "." }) }
  }

  /// The lines where functions of more than 40 lines begin, told by the indentation of their closing brace.
  private static func longFunctions(in lines: [Substring]) -> [String] {
    let modifiers: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private", "static", "mutating", "borrowing", "consuming",
    ]
    var found: [String] = []
    for (start, line) in lines.enumerated() {
      let words = line.split(separator: " ").drop { $0.hasPrefix("@") || modifiers.contains($0) }
      guard let word = words.first, word == "func" || word.hasPrefix("init"), line.hasSuffix("{") else { continue }
      let brace = line.prefix { $0 == " " } + "}"
      guard let length = lines[start...].firstIndex(where: { $0 == brace }).map({ $0 - start - 1 }) else { continue }
      if length > 40 { found.append("\(start + 1): a function of \(length) lines") }
    }
    return found
  }
}
