import FindingReports
import Glibc
import ServiceCodes
import Wording

/// The codes of one run on their way to the report.
struct CodeRun {
  private let format: TextOrJSON
  private let text: CodeTextReport
  private var json = CodeJSONReport()
  private var count = 0
  private var wrong = 0

  init(format: TextOrJSON, session: Session) {
    self.format = format
    text = CodeTextReport(language: session.language, painter: session.painter)
  }

  /// Reports one code.
  mutating func add(_ reading: CodeReading, writingTo session: inout Session) {
    switch format {
    case .text:
      if count > 0 { session.output.write("\n") }
      session.output.write(text.text(of: reading))
    case .json:
      json.add(reading)
      session.output.write(json.takeBytes())
    }
    count += 1
    if !reading.isValid { wrong += 1 }
  }

  /// Reports the codes on standard input, one a line; empty lines are passed over.
  mutating func readStandardInput(writingTo session: inout Session) throws(Failure) {
    var lines = LineReader(descriptor: STDIN_FILENO)
    var number = 0
    do {
      while session.output.trouble == nil, var line = try lines.readLine() {
        number += 1
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        guard line.count <= LineReader.longestLine, let code = String(validating: line, as: UTF8.self) else {
          throw Self.unreadable(line: number, isTooLong: line.count > LineReader.longestLine)
        }
        add(readCode(code), writingTo: &session)
      }
    } catch let failure as Failure {
      throw failure
    } catch let error as SystemError {
      let reason = error.reason
      throw Failure(
        .inputOutput,
        Bilingual("无法读取标准输入：\(reason.chinese)", "cannot read standard input: \(reason.english)"))
    } catch {
      throw Failure(.internalFault, Bilingual("程序内部错误：\(error)", "fault of govsvc: \(error)"))
    }
  }

  /// Ends the report.
  mutating func finish(writingTo session: inout Session) -> ExitStatus {
    if format == .json {
      json.finish()
      session.output.write(json.takeBytes())
    }
    if count > 1 {
      session.note(
        Bilingual("共 \(count) 个编码，\(wrong == 0 ? "全部正确" : "\(wrong) 个有误")", "\(count) codes, \(wrong) wrong"))
    }
    return wrong == 0 ? .success : .findings
  }

  private static func unreadable(line: Int, isTooLong: Bool) -> Failure {
    if isTooLong {
      return Failure(
        .noInput, Bilingual("标准输入第 \(line) 行过长，不是编码清单", "line \(line) of standard input is too long for a code"))
    }
    return Failure(
      .noInput,
      Bilingual("标准输入第 \(line) 行不是 UTF-8 编码的文本", "line \(line) of standard input is not UTF-8"),
      hint: Bilingual(
        "请先转换编码，例如：iconv -f GB18030 -t UTF-8", "Convert it first, as by: iconv -f GB18030 -t UTF-8"))
  }
}

extension Session {
  /// Tells a person at a terminal that govsvc waits for them.
  mutating func inviteInput() {
    guard StandardStreams.isTerminal(STDIN_FILENO) else { return }
    note(
      Bilingual(
        "请输入编码，每行一个，按 Ctrl-D 结束：", "Enter codes, one a line; end with Ctrl-D:"))
  }
}
