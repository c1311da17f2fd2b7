import ArgumentParser
import CatalogEdit
import CatalogStore
import Wording

/// `govsvc init`: a new catalog.
struct InitCommand: Command {
  static let help = CommandHelp(
    Bilingual("新建目录", "make a new catalog"),
    examples: [
      ("govsvc init guangzhou --name 广州市政务服务事项目录 --region 440100", Bilingual("新建一个市的目录", "a city's catalog"))
    ])

  static let configuration = CommandConfiguration("init", help)

  @Argument(help: ArgumentHelp(Bilingual("放目录的文件夹，没有则新建", "the folder; made where it is absent"), value: .folder))
  var folder: String

  @Option(help: ArgumentHelp(Bilingual("目录的名称", "the catalog's name"), value: .name))
  var name: String

  @Option(help: ArgumentHelp(Bilingual("六位行政区划代码（GB/T 2260）", "the region, six digits of GB/T 2260"), value: .region))
  var region: String

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    guard !folder.isEmpty else {
      throw Failure(.usage, Bilingual("请写明新目录的文件夹", "name the folder of the new catalog"))
    }
    let files: [NewFile]
    do throws(EditError) {
      files = try newCatalog(name: name, region: region)
    } catch {
      throw Failure(.usage, error.message)
    }
    do throws(StoreError) {
      let root = try createCatalog(at: folder, files: files.map { ($0.path, $0.bytes) })
      for file in files { session.output.write("\(root.path)/\(file.path)\n") }
    } catch {
      throw Failure(error)
    }
    session.note(
      Bilingual(
        "下一步：在 organizations.yaml 中列出实施主体，再用 govsvc new standard 新建标准",
        "Next: list the bodies in organizations.yaml, then make a standard with govsvc new standard"))
    return .success
  }
}
