import Wording

/// What ArgumentParser 1.8.2 says of a wrong command line, in Chinese.
///
/// The library speaks English only. The table holds the templates of its messages; tests bring each one about, so a new
/// version that words them differently is noticed.
enum ParserMessages {
  /// The library's templates with ours, the special before the general; gaps keep their order.
  static let table: [(english: String, chinese: String)] = [
    ("Unknown option '{}'. Did you mean '{}'?", "没有“{}”这个选项，是否想用“{}”？"),
    ("Unknown option '{}'\n   or: Missing value for '{}' in '{}'", "没有“{}”这个选项，或者“{}”（在“{}”中）缺少值"),
    ("Unknown option '{}'", "没有“{}”这个选项"),
    ("Missing value for '{}'", "“{}”缺少值"),
    ("The option '{}' does not take any value, but '{}' was specified.", "选项“{}”不带值，却给出了“{}”"),
    ("Unexpected argument '{}'", "多余的参数“{}”"),
    ("{} unexpected arguments: '{}'", "有 {} 个多余的参数：“{}”"),
    ("Value to be set with flag '{}' had already been set with flag '{}'", "选项“{}”与前面的“{}”只能用一个"),
    ("Missing expected argument '{}'", "缺少参数“{}”"),
    ("Missing one of: '{}'", "必须给出其中之一：“{}”"),
    ("The value '{}' is invalid for '{}'. Please provide one of {}.", "“{}”不能用作“{}”的值，可用的值：{}"),
    (
      "The value '{}' is invalid for '{}'. Please provide one of the following:\n{}",
      "“{}”不能用作“{}”的值，可用的值：\n{}"
    ),
    ("The value '{}' is invalid for '{}': {}", "“{}”不能用作“{}”的值：{}"),
    ("The value '{}' is invalid for '{}'", "“{}”不能用作“{}”的值"),
    ("Invalid option: {}", "选项的写法不对：{}"),
    ("Missing required subcommand.", "缺少子命令"),
    (
      "Can't generate completion scripts for '{}'.\nPlease use --generate-completion-script=<shell> with one of:\n    {}",
      "不能为“{}”生成补全脚本，可用：{}"
    ),
    (
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    {}",
      "认不出当前使用的 shell，请指明其一：{}"
    ),
  ]

  /// The message in both languages; one the table lacks has a general line in Chinese before the original.
  static func translate(_ message: String) -> Bilingual {
    for (english, chinese) in table {
      guard let values = MessageTemplate(english).values(in: message) else { continue }
      let text = MessageTemplate(chinese).filled(with: values.map(translateGap))
      return Bilingual(ValueName.translate(text, into: .chinese), withoutFullStop(message))
    }
    return Bilingual("命令行有误\n\(message)", withoutFullStop(message))
  }

  /// The words of a list inside a gap: `'a', 'b' or 'c'`, `a', 'b`.
  private static func translateGap(_ value: String) -> String {
    var text = value
    for separator in ["', '", "' or '", "' and '"] { text.replace(separator, with: "、") }
    if text.hasPrefix("'"), text.hasSuffix("'"), text.count > 2 { text = String(text.dropFirst().dropLast()) }
    return text
  }

  private static func withoutFullStop(_ message: String) -> String {
    message.hasSuffix(".") ? String(message.dropLast()) : message
  }
}
