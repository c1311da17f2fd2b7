import Testing

@Suite struct CodeCommandTests {
  private static let codes = [
    "440125044002", "11440300MB2D0722464440127028001", "114403006939513773344201505200802", "114403006939513773",
    "11440300693951377３", "o40125044002", "4.40101E+17", "12441500196720244T3442199806003202206230068", "12",
    "TE44030500MA5D0001", "::error::x", "a\u{1B}[2Jb", "",
  ]

  @Test func reportsInBothLanguages() throws {
    for tag in ["zh", "en"] {
      let result = try Program.run(["code", "--lang", tag] + Self.codes)
      Golden.expect(result.output, is: "code.\(tag).txt")
      Golden.expect(result.errors, is: "code.\(tag).err.txt")
      #expect(result.status == 1)
    }
  }

  @Test func reportsJSONAsItsSchemaSays() throws {
    let result = try Program.run(["code", "--format", "json"] + Self.codes)
    let english = try Program.run(["code", "--format", "json", "--lang", "en"] + Self.codes)
    #expect(result.output == english.output && result.status == 1)
    Golden.expect(result.output, is: "code.json")
    let schema = try JSONValue.parse(TestData.contents(of: TestData.packageRoot + "/docs/schema/code.schema.json"))
    let value = try JSONValue.parse(result.output)
    #expect(SchemaCheck.faults(of: value, schema: schema) == [])
    #expect(value["codes"]?.elements.count == Self.codes.count)
    let empty = try JSONValue.parse(Program.run(["code", "--format", "json"]).output)
    #expect(SchemaCheck.faults(of: empty, schema: schema) == [] && empty["codes"]?.elements == [])
  }

  @Test func exitCodeTellsWhetherAllAreRight() throws {
    let table: [(words: [String], input: String, status: Int32)] = [
      (["440125044002"], "", 0), (["440125044002", "1"], "", 1), (["1"], "", 1), ([], "440125044002\n", 0),
      ([], "\u{FEFF}440125044002\r\n\r\n  \n000141005000", 0), (["-"], "440125044002\nx\n", 1), ([], "", 0),
      (["440125044002", "-"], "1", 1), (["--", "-x"], "", 1), (["-x"], "", 2), (["--format", "yaml", "1"], "", 2),
      (["--lang", "fr", "440125044002"], "", 2), (["--color", "no", "440125044002"], "", 2),
    ]
    for (words, input, status) in table {
      let result = try Program.run(["code"] + words, input: input)
      #expect(result.status == status, "\(words) \(result.errors)")
      #expect((status == 2) == result.output.isEmpty || words.isEmpty || words == ["-"], "\(words)")
    }
  }

  @Test func readsStandardInputAsArguments() throws {
    let valid = ["440125044002", "11440300MB2D0722464440127028001", "12"]
    let given = try Program.run(["code"] + valid)
    let read = try Program.run(["code"], input: valid.joined(separator: "\n"))
    #expect(given.output == read.output && given.errors == read.errors)
    #expect(given.errors == "共 3 个编码，1 个有误\n")
    #expect(try Program.run(["code", "-q"] + valid).errors == "")
  }

  @Test func refusesInputThatIsNoText() throws {
    let notText = try Program.run([Array("code".utf8)], inputBytes: [0x31, 0x0A, 0xB1, 0xE0, 0x0A])
    #expect(notText.status == 66 && notText.errors.hasPrefix("错误：标准输入第 2 行不是 UTF-8 编码的文本\n"))
    let tooLong = try Program.run([Array("code".utf8)], inputBytes: [UInt8](repeating: 0x31, count: 1 << 20))
    #expect(tooLong.status == 66 && tooLong.errors == "错误：标准输入第 1 行过长，不是编码清单\n")
  }

  @Test func languageFollowsOptionThenLocale() throws {
    let table: [(words: [String], environment: [String: String], word: String)] = [
      ([], [:], "基本编码"), ([], ["LANG": "C.UTF-8"], "基本编码"), ([], ["LANG": "en_GB.UTF-8"], "base code"),
      ([], ["LANG": "en_US", "LC_ALL": "zh_CN.UTF-8"], "基本编码"),
      ([], ["LANG": "zh_CN", "LC_MESSAGES": "en"], "base code"),
      (["--lang", "en"], ["LANG": "zh_CN"], "base code"), (["--lang=zh_CN.UTF-8"], ["LANG": "en"], "基本编码"),
      ([], ["LANG": "fr_FR.UTF-8"], "基本编码"),
    ]
    for (words, environment, word) in table {
      for line in [["code", "440125044002"] + words, words + ["code", "440125044002"]] {
        let result = try Program.run(line, environment: environment)
        #expect(result.output.hasPrefix("440125044002  \(word)\n"), "\(line) \(environment)")
      }
    }
  }
}
