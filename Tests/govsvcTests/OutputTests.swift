import Testing
import Wording

@testable import FindingReports
@testable import govsvc

@Suite struct OutputTests {
  private static let lines =
    [
      ["code", "440125044002"], ["code", "--format", "json", "440125044002"], ["--help"], ["--version"],
      ["help", "code"],
      ["--generate-completion-script", "bash"],
      ["rules"], ["rules", "--format", "json"], ["rules", "--format", "markdown"], ["explain", "GS0412"],
      ["elements"], ["elements", "--format", "json"], ["elements", "--format", "markdown"],
    ]
    + [
      ["validate"], ["validate", "-q"], ["validate", "--format", "json"], ["list", "-q"], ["list", "--format", "json"],
      ["show", "GD-QYBG"], ["show", "GD-QYBG", "--format", "json"], ["checklist", "GD-QYBG"],
      ["checklist", "GD-QYBG", "--format", "json"], ["checklist", "GD-QYBG", "--format", "markdown"],
      ["edit", "set", "440125044002", "limits.promised=2 工作日", "--dry-run"], ["fmt", "--check", "-q"],
      ["export", "markdown", "11440300MB2D0970524440125044002", "--output", "-"],
      ["export", "xml", "11440300MB2D0970524440125044002", "--output", "-"],
      ["diff", catalog, TestData.packageRoot + "/catalogs/guangdong"],
    ].map { ["-C", catalog] + $0 }

  private static let catalog = TestData.packageRoot + "/catalogs/guangdong"

  @Test func fullDeviceIsAnError() throws {
    for line in Self.lines {
      let result = try Program.run(line, to: .file("/dev/full"))
      #expect(result.status == 74 && result.errors == "错误：无法写入标准输出：磁盘空间不足\n", "\(line)")
    }
  }

  @Test func closedOutputIsAnError() throws {
    for line in Self.lines {
      let result = try Program.run(line, to: .closed)
      #expect(result.status == 74 && result.errors == "错误：无法写入标准输出：已被关闭\n", "\(line)")
    }
  }

  @Test func closedPipeEndsQuietly() throws {
    for line in Self.lines {
      let result = try Program.run(line, to: .closedPipe)
      #expect(result.status == 141 && result.errors == "", "\(line)")
    }
    let long = String(repeating: "440125044002\n", count: 20_000)
    let result = try Program.run(["code", "-q"], input: long, to: .closedPipe)
    #expect(result.status == 141 && result.errors == "")
  }

  @Test func coloursFollowOptionThenEnvironment() {
    var faults: [String] = []
    for bits in 0..<16 {
      let (noColor, force, dumb, terminal) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0, bits & 8 != 0)
      var variables = ["TERM": dumb ? "dumb" : "xterm"]
      if noColor { variables["NO_COLOR"] = "1" }
      if force { variables["CLICOLOR_FORCE"] = "1" }
      let environment = Environment(variables)
      let expected = !noColor && (force || terminal && !dumb)
      if environment.isColoured(.auto, isTerminal: terminal) != expected { faults.append("\(variables) \(terminal)") }
      if !environment.isColoured(.always, isTerminal: terminal) { faults.append("always \(variables)") }
      if environment.isColoured(.never, isTerminal: terminal) { faults.append("never \(variables)") }
    }
    if Environment(["NO_COLOR": "", "FORCE_COLOR": "0"]).isColoured(.auto, isTerminal: false) {
      faults.append("empty")
    }
    #expect(faults == [])
  }

  @Test func colourIsOnlyAnAddition() throws {
    let plain = try Program.run(["code", "440125044002", "12"])
    let coloured = try Program.run(["code", "440125044002", "12", "--color", "always"])
    #expect(!plain.output.contains("\u{1B}") && coloured.output.contains("\u{1B}[31m"))
    #expect(Self.withoutColours(coloured.output) == plain.output)
  }

  @Test func nothingSteersATerminal() throws {
    var faults: [String] = []
    for value in (0...0x2FF).map(UInt32.init) + [0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF, 0xE0041] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSafe = terminalSafe("a\(scalar)b") == "a\(scalar)b"
      let mayStay = value >= 0x20 && value != 0x7F && !(0x80..<0xA0 ~= value) && value != 0xAD && value < 0x2000
      if isSafe != mayStay { faults.append(String(value, radix: 16)) }
    }
    #expect(faults == [])
    #expect(terminalSafe("x\r\u{1B}[2K\u{9B}A\u{202E}") == "x\\u{D}\\u{1B}[2K\\u{9B}A\\u{202E}")
    #expect(terminalSafe("##[set] ##vso[x] ## [y] 材料[1]") == "#\\u{23}[set] #\\u{23}vso[x] ## [y] 材料[1]")
    let hostile = "\u{1B}]52;c;x\u{7}\r\u{202E}\u{9B}2J\u{E0041}"
    for line in [["code", hostile], [hostile], ["code", "--format", hostile], ["--" + hostile]] {
      let result = try Program.run(line, input: hostile)
      let unsafe = (result.output + result.errors).unicodeScalars.filter { $0 != "\n" && isUnsafeInTerminal($0) }
      #expect(unsafe.isEmpty, "\(line)")
    }
  }

  private static func withoutColours(_ text: String) -> String {
    var plain = ""
    for (index, piece) in text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated() {
      plain += index == 0 ? piece : piece.drop { $0 != "m" }.dropFirst()
    }
    return plain
  }
}
