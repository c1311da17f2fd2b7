/// A command that a page of the documents shows in a code block, and what the page says it gives.
///
/// A command is a line `$ …`, and the next line too where it ends in `\`. Before it may stand `# exit code 2` or
/// `# 退出码 2`. The lines after it are its output, shortened: a line that ends in `…` shows how a line begins, and
/// between two shown lines others may be left out.
struct DocumentStep {
  /// What running a command gave: standard output and errors together, without empty lines.
  struct Run {
    let status: Int
    let lines: [String]
  }

  private(set) var command: String
  private(set) var status = 0
  private(set) var shown: [String] = []

  /// The commands of a page in their order.
  static func steps(of page: String) -> [DocumentStep] {
    var steps: [DocumentStep] = []
    var isCode = false
    var isContinued = false
    var isOutput = false
    var status = 0
    for line in page.split(separator: "\n").map(String.init) {
      if line.hasPrefix("```") {
        isCode.toggle()
        isOutput = false
      } else if isContinued {
        steps[steps.count - 1].command += "\n" + line
        isContinued = line.hasSuffix("\\")
      } else if isCode, let stated = statedStatus(line) {
        status = stated
      } else if isCode, line.hasPrefix("$ ") {
        steps.append(DocumentStep(command: String(line.dropFirst(2)), status: status))
        status = 0
        isContinued = line.hasSuffix("\\")
        isOutput = true
      } else if isOutput {
        steps[steps.count - 1].shown.append(line)
      }
    }
    return steps
  }

  /// Where a run differs from what the page says; empty if nowhere.
  func faults(of run: Run) -> [String] {
    var faults = run.status == status ? [] : ["\(command): exit code \(run.status), the page says \(status)"]
    var rest = run.lines[...]
    for line in shown where line != "…" {
      let place = rest.firstIndex { line.hasSuffix("…") ? $0.hasPrefix(line.dropLast()) : $0 == line }
      if let place {
        rest = rest[(place + 1)...]
      } else {
        faults.append("\(command): not in the output, or not in this place: \(line)")
      }
    }
    return faults.isEmpty ? [] : faults + ["— the output was:"] + run.lines.prefix(60)
  }

  private static func statedStatus(_ line: String) -> Int? {
    for words in ["# exit code ", "# 退出码 "] where line.hasPrefix(words) {
      return Int(line.dropFirst(words.count).prefix { $0.isNumber })
    }
    return nil
  }
}
