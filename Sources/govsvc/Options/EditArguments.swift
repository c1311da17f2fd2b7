import ArgumentParser
import Wording

/// What the commands that edit take.
struct EditArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Bilingual("标准、实施清单，或目录中的文件路径", "a standard, an item, or the path of a file in the catalog"), value: .item))
  var item: String

  @Argument(
    help: ArgumentHelp(Bilingual("要素=值；删除时只写要素", "element=value; to remove, the element alone"), value: .change))
  var changes: [String]

  @Flag(help: ArgumentHelp(Bilingual("只显示会改什么，不写入", "show what would change, write nothing")))
  var dryRun = false

  @Flag(help: ArgumentHelp(Bilingual("即使增加错误也写入", "write although it adds errors")))
  var force = false
}
