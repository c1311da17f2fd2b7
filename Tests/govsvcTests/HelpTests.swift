import Testing
import Wording

@testable import FindingReports
@testable import govsvc

@Suite struct HelpTests {
  private static func session(_ language: Language) -> Session {
    Session(language: language, color: .never, isQuiet: true, environment: Environment([:]))
  }

  /// The paths of all commands, the root's being empty.
  private static func paths(of node: HelpTree.Command, at path: [String] = []) -> [[String]] {
    [path]
      + (node.subcommands ?? []).filter { $0.commandName != "help" }
      .flatMap { paths(of: $0, at: path + [$0.commandName]) }
  }

  @Test func everyCommandAndOptionIsDocumentedInBothLanguages() throws {
    let tree = try #require(HelpTree.load())
    var faults: [String] = []
    for path in Self.paths(of: tree.command) {
      let name = (["govsvc"] + path).joined(separator: " ")
      guard let node = tree.command(at: path), let help = Help.commandHelp(at: path) else {
        faults.append("\(name): no help")
        continue
      }
      var texts = [help.summary] + help.details + help.examples.map(\.meaning)
      for argument in node.arguments ?? [] where Help.builtIn(argument.spellings) == nil {
        texts.append(Bilingual(argument.discussion ?? "", argument.abstract ?? ""))
        if argument.kind != .flag, ValueName(rawValue: argument.valueName ?? "") == nil {
          faults.append("\(name): no words for the value <\(argument.valueName ?? "")>")
        }
        if let title = argument.sectionTitle, HelpSection(rawValue: title) == nil {
          faults.append("\(name): no words for the section \(title)")
        }
      }
      faults += texts.filter { !Self.isTranslated($0) }.map { "\(name): \($0)" }
      faults += help.examples.filter { !$0.line.hasPrefix("govsvc ") }.map { "\(name): \($0.line)" }
      for language in Language.allCases {
        let page = try Help.text(for: path, session: Self.session(language))
        faults += (node.arguments ?? []).flatMap(\.spellings).filter { !page.contains($0) }.map { "\(name): no \($0)" }
        let tooWide = page.split(separator: "\n").filter { displayWidth($0) > 80 && !$0.hasPrefix("  govsvc") }
        faults += tooWide.map { "\(name): too wide: \($0)" }
      }
    }
    #expect(faults == [])
  }

  @Test func valuesAndSectionsAreNamedInBothLanguages() {
    let labels = ValueName.allCases.map(\.label) + HelpSection.allCases.map(\.heading) + [Help.helpCommand]
    #expect(labels.filter { !Self.isTranslated($0) } == [])
  }

  @Test func helpIsTheSameByEveryWay() throws {
    for line in [
      ["code", "--help"], ["code", "-h"], ["help", "code"], ["--help", "code"], ["code", "x", "--help"],
    ] {
      for tag in ["zh", "en"] {
        let result = try Program.run(line + ["--lang", tag])
        Golden.expect(result.output, is: "help-code.\(tag).txt")
        #expect(result.status == 0 && result.errors.isEmpty, "\(line)")
      }
    }
    for line in [[], ["--help"], ["help"], ["-h"]] {
      for tag in ["zh", "en"] {
        let result = try Program.run(line + ["--lang", tag])
        Golden.expect(result.output, is: "help.\(tag).txt")
        #expect(result.status == 0 && result.errors.isEmpty, "\(line)")
      }
    }
  }

  @Test func versionAndCompletionsAreWritten() throws {
    let version = try Program.run(["--version"])
    #expect(version.output == "govsvc \(productVersion)\n" && version.status == 0)
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run(["--generate-completion-script", shell])
      #expect(script.status == 0 && script.output.contains("--generate-completion") == false, "\(shell)")
      #expect(script.output.contains("code"), "\(shell)")
    }
  }

  /// Chinese holds ideographs and ends without a colon; English holds none.
  private static func isTranslated(_ text: Bilingual) -> Bool {
    func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { 0x4E00...0x9FFF ~= scalar.value }
    return text.chinese.unicodeScalars.contains(where: isIdeograph) && !text.english.isEmpty
      && !text.english.unicodeScalars.contains(where: isIdeograph)
  }
}
