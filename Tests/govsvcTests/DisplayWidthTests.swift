import FindingReports
import Testing

@Suite struct DisplayWidthTests {
  @Test func agreesWithWcwidth() throws {
    let table = try TestData.text(of: "display-width.tsv")
    var checked = 0
    var wrong: [String] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let width = Int(fields[0]) else {
        wrong.append("unreadable: \(line)")
        continue
      }
      checked += 1
      if displayWidth(fields[1]) != width { wrong.append("\(fields[1]): \(displayWidth(fields[1])), not \(width)") }
    }
    #expect(wrong.isEmpty)
    #expect(checked == 1000)
  }

  @Test func wrapsBesideWideCharacters() {
    let text = "目录是 git 中的一组文本文件，做到“同一事项、同一标准、同一编码”。See govsvc help COMMAND."
    var faults: [String] = []
    for width in 10...60 {
      let lines = wrapped(text, toWidth: width)
      for line in lines {
        // A mark that clings to its character may make a unit of more columns than the line has.
        if displayWidth(line) > width { faults.append("\(width): too wide: \(line)") }
        if let first = line.first, "，。、”".contains(first) { faults.append("\(width): begins with a mark: \(line)") }
        if line.hasPrefix(" ") || line.hasSuffix(" ") { faults.append("\(width): space at an end: \(line)") }
      }
      let joined = lines.joined().filter { $0 != " " }
      if joined != text.filter({ $0 != " " }) { faults.append("\(width): text changed: \(joined)") }
    }
    #expect(faults.isEmpty)
  }
}
