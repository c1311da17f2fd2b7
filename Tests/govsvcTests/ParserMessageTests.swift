import ArgumentParser
import Testing
import Wording

@testable import govsvc

/// A command line that can go wrong in every way ArgumentParser knows.
private struct Probe: ParsableCommand {
  enum Mode: String, EnumerableFlag {
    case fast
    case slow
  }

  enum Size: String, CaseIterable, ExpressibleByArgument {
    case one
    case two
    case three
    case four
    case five
    case six
  }

  struct Even: ExpressibleByArgument {
    init?(argument: String) {
      guard let number = Int(argument), number.isMultiple(of: 2) else { return nil }
    }
  }

  static let configuration = CommandConfiguration(commandName: "probe")

  @Argument(help: ArgumentHelp("", valueName: "code")) var code: String
  @Option var color = ColorChoice.auto
  @Option var format = TextOrJSON.text
  @Option var size = Size.one
  @Option var even: Even?
  @Option(transform: { throw ValidationError("no \($0)") }) var fault: String?
  @Option(name: .shortAndLong) var name: String?
  @Flag(exclusivity: .exclusive) var mode: Mode?
  @Flag(name: .shortAndLong) var quiet = false
}

private struct Either: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "either")

  @Flag var on: Switch

  enum Switch: String, EnumerableFlag {
    case enable
    case disable
  }
}

@Suite struct ParserMessageTests {
  private static let table: [(words: [String], chinese: String)] = [
    (["x", "--nam"], "没有“--nam”这个选项，是否想用“--name”？"),
    (["x", "--qwertyuiop"], "没有“--qwertyuiop”这个选项"),
    (["x", "-z"], "没有“-z”这个选项"),
    (["x", "--name"], "“--name <名称>”缺少值"),
    (["x", "-qn"], "没有“-qn”这个选项，或者“-n <名称>”（在“-qn”中）缺少值"),
    (["x", "--quiet=yes"], "选项“--quiet”不带值，却给出了“yes”"),
    (["x", "y"], "多余的参数“y”"),
    (["x", "y", "z"], "有 2 个多余的参数：“y、z”"),
    (["x", "--fast", "--slow"], "选项“--slow”与前面的“--fast”只能用一个"),
    ([], "缺少参数“<编码>”"),
    (["x", "--color", "red"], "“red”不能用作“--color <color>”的值，可用的值：auto、always、never"),
    (["x", "--format", "xml"], "“xml”不能用作“--format <格式>”的值，可用的值：text、json"),
    (
      ["x", "--size", "seven"],
      "“seven”不能用作“--size <size>”的值，可用的值：\n  - one\n  - two\n  - three\n  - four\n  - five\n  - six"
    ),
    (["x", "--even", "3"], "“3”不能用作“--even <even>”的值"),
    (["x", "--fault", "3"], "“3”不能用作“--fault <fault>”的值：no 3"),
    (["x", "---y"], "选项的写法不对：---y"),
    (["--generate-completion-script", "tcsh"], "不能为“tcsh”生成补全脚本，可用：zsh bash fish"),
  ]

  @Test func messagesOfTheLibraryAreTranslated() {
    var faults: [String] = []
    for (words, chinese) in Self.table {
      do {
        _ = try Probe.parseAsRoot(words)
        faults.append("\(words): accepted")
      } catch {
        let message = Probe.message(for: error)
        let text = ParserMessages.translate(message)
        if text.chinese != chinese { faults.append("\(words): \(message) → \(text.chinese)") }
        if Probe.exitCode(for: error) != .validationFailure { faults.append("\(words): exit code") }
      }
    }
    do {
      _ = try Either.parseAsRoot([])
      faults.append("either: accepted")
    } catch {
      let text = ParserMessages.translate(Either.message(for: error)).chinese
      if text != "必须给出其中之一：“--enable、--disable”" { faults.append(text) }
    }
    #expect(faults == [])
  }

  @Test func unknownMessagesKeepTheirWords() {
    let text = ParserMessages.translate("Something new.")
    #expect(text == Bilingual("命令行有误\nSomething new.", "Something new"))
  }

  @Test func wrongUseIsTold() throws {
    let table: [(words: [String], chinese: String, english: String)] = [
      (
        ["cod"], "错误：没有“cod”这个命令，是否想用“code”？\n  用法见：govsvc --help\n",
        "error: unknown command 'cod'; did you mean 'code'?\n  See: govsvc --help\n"
      ),
      (
        ["frobnicate", "--format", "json"], "错误：没有“frobnicate”这个命令\n  用法见：govsvc --help\n",
        "error: unknown command 'frobnicate'\n  See: govsvc --help\n"
      ),
      (
        ["help", "nothing"], "错误：没有“nothing”这个命令\n  用法见：govsvc --help\n",
        "error: unknown command 'nothing'\n  See: govsvc --help\n"
      ),
      (
        ["code", "--formt", "json"], "错误：没有“--formt”这个选项，是否想用“--format”？\n  用法见：govsvc code --help\n",
        "error: Unknown option '--formt'. Did you mean '--format'?\n  See: govsvc code --help\n"
      ),
      (
        ["code", "--format", "\u{1B}[31m"],
        "错误：“\\u{1B}[31m”不能用作“--format <格式>”的值，可用的值：text、json\n  用法见：govsvc code --help\n",
        "error: The value '\\u{1B}[31m' is invalid for '--format <format>'. Please provide one of 'text' and 'json'\n"
          + "  See: govsvc code --help\n"
      ),
    ]
    for (words, chinese, english) in table {
      let inChinese = try Program.run(words)
      let inEnglish = try Program.run(words + ["--lang", "en"])
      #expect(inChinese.errors == chinese)
      #expect(inEnglish.errors == english)
      #expect([inChinese.status, inEnglish.status] == [2, 2] && inChinese.output.isEmpty && inEnglish.output.isEmpty)
    }
  }

  @Test func argumentsThatAreNotUTF8AreRefused() throws {
    let result = try Program.run([Array("code".utf8), [0xB1, 0xE0]], inputBytes: [])
    #expect(result.status == 2 && result.errors == "错误：命令行参数不是 UTF-8 文本\n" && result.output.isEmpty)
  }
}
