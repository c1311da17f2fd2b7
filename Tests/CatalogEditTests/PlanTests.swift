import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Foundation
import Testing
import Wording

/// What a plan tells besides its patch.
struct PlanTests {
  private let catalog = EditedCatalog.sample
  private let item = "11440300MB2D0970524440125044002"

  @Test func aStandardReachesItsItems() throws {
    let plan = try catalog.plan(.set, "440125044002", "承诺办结时限=4工作日")
    #expect(
      plan.effects.map { "\($0.item) \($0.body ?? "") \($0.wording.chinese)" } == [
        "\(item) 深圳市市场监督管理局龙岗监管局 2 工作日（更短，保留不变）"
      ])
    #expect(plan.burden.direction == .heavier && plan.burden.facts.map(\.chinese) == ["时限延长"])
    #expect(plan.inverseCommands == ["govsvc edit set 440125044002 'limits.promised=3 工作日'"])
    #expect(plan.changes.first?.patch.map(\.number) == [15, 15])
  }

  @Test func itemsWithoutAWordOfTheirOwnChange() throws {
    let plan = try catalog.plan(.set, "GD-SAMPLE", "promised=3工作日")
    #expect(plan.effects.map(\.item) == ["11440000MB2D023437/GD-SAMPLE"])
    #expect(plan.effects.first?.wording.english == "5 工作日 → 3 工作日")
    #expect(plan.burden.direction == .lighter && !plan.addsErrors)
  }

  @Test func sharedMaterialsReachWhoeverUsesThem() throws {
    let plan = try catalog.plan(.set, "materials/application-form", "copy=2")
    #expect(
      plan.effects.map { "\($0.item) \($0.element) \($0.wording.chinese)" } == [
        "\(item) materials[application].copy 无 → 2"
      ])
    #expect(plan.burden.direction == .heavier)
  }

  @Test func aCaseThatGoesIsALossForTheApplicant() throws {
    let plan = try catalog.plan(.remove, "440125044002", "cases[premises-change]")
    #expect(plan.burden.direction == .heavier && plan.burden.facts.map(\.chinese) == ["办事情形减少一项"])
  }

  @Test func newFindingsAreToldAndOldOnesNot() throws {
    let worse = try catalog.plan(.set, "440125044002", "promised=25工作日")
    #expect(worse.addsErrors && worse.addedFindings.contains { $0.finding.code == RuleCode(412) })
    let broken = catalog.replacing("standards/440125044002.yaml") {
      $0.replacing("promised: 3 工作日", with: "promised: 25 工作日")
    }
    let other = try broken.plan(.set, "440125044002", "version=5")
    #expect(!other.addsErrors && other.removedFindings == 0)
    let mended = try broken.plan(.set, "440125044002", "promised=2工作日")
    #expect(!mended.addsErrors && mended.removedFindings > 0)
  }

  @Test func whatIsWorseThanTheStandardIsAnError() throws {
    for (argument, isWorse) in [
      ("promised=5工作日", true), ("promised=1.5工作日", false), ("materials[agent-id].copy=2", true),
      ("materials[agent-id].copy=0", false), ("visits=1", true),
    ] {
      #expect(try catalog.plan(.set, item, argument).addsErrors == isWorse, "\(argument)")
    }
  }

  @Test func oneCommandIsOneEdit() throws {
    let plan = try catalog.plan(.set, "440125044002", "promised=2工作日", "visits=1", "visit-reason=核对原件")
    #expect(plan.changes.count == 1 && plan.burden.direction == .mixed)
    #expect(
      plan.inverseCommands == [
        "govsvc edit remove 440125044002 visit-reason",
        "govsvc edit set 440125044002 visits=0 'limits.promised=3 工作日'",
      ])
    #expect(plan.inverseIsExact)
  }

  @Test func refusedFilesAreLeftAlone() throws {
    let broken = catalog.replacing("standards/440125044002.yaml") { $0 + "\tx\n" }
    #expect(broken.told(.set, "standards/440125044002", "visits=1").hasPrefix("! “standards/440125044002.yaml”有语法错误"))
  }

  @Test func plansAreWritten() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/govsvc-edit-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for file in catalog.loaded.catalog.files {
      let path = folder + "/" + file.path
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(fileURLWithPath: path))
    }
    let root = try CatalogRoot.at(folder)
    let standard = folder + "/standards/440125044002.yaml"
    let before = try #require(FileManager.default.contents(atPath: standard))
    let bad = try catalog.plan(.set, "440125044002", "promised=25工作日")
    #expect(try apply(bad, root: root) == false)
    #expect(FileManager.default.contents(atPath: standard) == before)
    let good = try catalog.plan(.set, "440125044002", "promised=2工作日")
    #expect(try apply(good, root: root))
    #expect(FileManager.default.contents(atPath: standard).map { [UInt8]($0) } == good.changes.first?.new)
    #expect(throws: StoreError.self) { try apply(good, root: root) }
  }

  @Test func wordsOfTheShell() {
    let table = [
      ("limits.promised=即办", "limits.promised=即办"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"),
      ("materials[a].copy=1", "'materials[a].copy=1'"), ("多　空", "'多　空'"), ("$HOME", "'$HOME'"),
    ]
    for (text, word) in table { #expect(shellWord(text) == word, "\(text)") }
  }
}
