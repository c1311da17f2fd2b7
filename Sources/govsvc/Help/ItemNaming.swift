import Wording

/// How standards and items are named on the command line, for help.
enum ItemNaming {
  static let help = Bilingual(
    "事项的写法：12 位基本编码、地方编码或名称的一部分指标准；31 位实施编码、33 位业务办理项编码或“实施主体/编码”指实施清单，"
      + "其中实施主体可写编码或名称的一部分。指不准时列出可选的事项。",
    "Naming items: a base code (12 characters), a local code or a part of a name means the standard; an implementation "
      + "code (31), a handling item code (33) or BODY/CODE means a body's item, BODY being a code or a part of a name. "
      + "What is ambiguous lists the candidates.")
}
