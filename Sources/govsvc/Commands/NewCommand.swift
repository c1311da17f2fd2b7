import ArgumentParser
import CatalogEdit
import CatalogModel
import CatalogStore
import Wording

/// `govsvc new`: a new standard or item.
struct NewCommand: Command {
  static let help = CommandHelp(Bilingual("新建标准或实施清单", "make a new standard or item"))
  static let configuration = CommandConfiguration(
    "new", help, subcommands: [NewStandardCommand.self, NewItemCommand.self])

  @OptionGroup(title: HelpSection.general.rawValue) var catalog: CatalogOptions
  @OptionGroup(title: HelpSection.general.rawValue) var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(try Help.text(for: ["new"], session: session))
    return .success
  }
}

/// `govsvc new standard`.
struct NewStandardCommand: Command {
  static let help = CommandHelp(
    Bilingual("新建标准，其余要素以注释提示", "make a standard; comments tell what to fill in"),
    examples: [
      (
        "govsvc new standard GD-QYZX --name 企业注销登记 --type 行政许可 --objects 企业法人",
        Bilingual("没有公布编码的事项用地方编码", "a local code where none is published")
      )
    ])
  static let configuration = CommandConfiguration("standard", help)

  @Argument(
    help: ArgumentHelp(Bilingual("12 位基本编码，或地方编码", "a base code of 12 characters, or a local code"), value: .code))
  var code: String

  @Option(help: ArgumentHelp(label(.name), value: .name))
  var name: String

  @Option(
    help: ArgumentHelp(label(.type, Bilingual("；基本编码已含类型时可不写", "; not needed where the code tells")), value: .kind))
  var type: String?

  @Option(help: ArgumentHelp(label(.objects, Bilingual("，可重复", "; may be repeated")), value: .name))
  var objects: [String]

  @OptionGroup(title: HelpSection.general.rawValue) var catalog: CatalogOptions
  @OptionGroup(title: HelpSection.general.rawValue) var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try session.create(catalog) { _ throws(EditError) in
      try newStandard(code: code, name: name, type: type, objects: objects)
    }
  }
}

/// `govsvc new item`.
struct NewItemCommand: Command {
  static let help = CommandHelp(
    Bilingual("为一个实施主体新建实施清单", "make the item of a body that follows a standard"),
    examples: [
      ("govsvc new item 440125044002 --body 11440300MB2D097052", Bilingual("编码由标准、实施主体和层级得出", "its code follows"))
    ])
  static let configuration = CommandConfiguration("item", help)

  @Argument(help: ArgumentHelp(Bilingual("所执行的标准", "the standard it follows"), value: .item))
  var standard: String

  @Option(help: ArgumentHelp(Bilingual("实施主体的编码", "the code of the body"), value: .body))
  var body: String

  @Option(help: ArgumentHelp(label(.level, Bilingual("；不写则取实施主体的层级", "; by default the body's")), value: .kind))
  var level: String?

  @OptionGroup(title: HelpSection.general.rawValue) var catalog: CatalogOptions
  @OptionGroup(title: HelpSection.general.rawValue) var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let root = try session.root(catalog)
    let loaded = try session.load(root, catalog)
    let file = try session.select(standard, in: loaded).file
    return try session.create(in: root, loaded) { catalog throws(EditError) in
      try newItem(of: file, body: body, level: level, in: catalog)
    }
  }
}

/// The name of an element of standards and items, from the dictionary, and what else there is to say.
private func label(_ key: Key, _ more: Bilingual = Bilingual("", "")) -> Bilingual {
  let name = ElementDictionary.current.definition(of: key, in: .service)?.label ?? Bilingual("", "")
  return Bilingual(name.chinese + more.chinese, name.english + more.english)
}
