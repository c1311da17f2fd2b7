import ArgumentParser
import FindingReports
import ServiceCodes
import Wording

/// `govsvc code`: what codes are made of, and whether they are right.
struct CodeCommand: Command {
  static let help = CommandHelp(
    Bilingual("解读编码：逐段说明含义，检查对错", "take codes apart: what each part means, and whether it is right"),
    details: [
      Bilingual(
        "可解读基本编码（12 位）、实施编码（31 位）、业务办理项编码（33 位）、材料编码、办件编号、统一社会信用代码、"
          + "组织机构代码、临时主体代码（TE 开头）、电子证照类型代码、行政区划代码。只有一种改法时给出建议。",
        "Reads base codes (12 characters), implementation codes (31), handling item codes (33), material codes, "
          + "case numbers, unified social credit codes, organization codes, temporary body codes (TE…), e-licence type "
          + "codes and region codes. Where exactly one repair fits, it is suggested."),
      Bilingual(
        "不给编码时从标准输入读取，每行一个。有一个编码有误，退出码即为 1。",
        "Without codes, reads them from standard input, one a line. If any code is wrong, the exit code is 1."),
    ],
    examples: [
      ("govsvc code 440125044002", Bilingual("解读一个基本编码", "take a base code apart")),
      ("govsvc code --format json < codes.txt", Bilingual("逐行解读文件中的编码，输出 JSON", "read a file of codes, write JSON")),
    ])

  static let configuration = CommandConfiguration("code", help)

  @Argument(help: ArgumentHelp(Bilingual("要解读的编码；“-”表示标准输入", "codes to read; - means standard input"), value: .code))
  var codes: [String] = []

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextOrJSON.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    var run = CodeRun(format: format, session: session)
    for code in codes.isEmpty ? ["-"] : codes {
      if code == "-" {
        if codes.isEmpty { session.inviteInput() }
        try run.readStandardInput(writingTo: &session)
      } else {
        run.add(readCode(code), writingTo: &session)
      }
    }
    return run.finish(writingTo: &session)
  }
}
