import ArgumentParser
import CatalogStore
import Wording

/// The options of commands that read a catalog.
struct CatalogOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("catalog")],
    help: ArgumentHelp(
      Bilingual(
        "事项目录所在的文件夹；未指定时从当前文件夹向上查找 govsvc.yaml",
        "the catalog's folder; by default the nearest folder upwards with a govsvc.yaml"),
      value: .folder))
  var folder: String?

  @Option(
    help: ArgumentHelp(Bilingual("使用的线程数；默认为处理器核数", "threads to use; by default one for each core"), value: .number))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("The value '\(jobs)' is invalid for '--jobs <number>'")
    }
  }

  /// How many threads to use.
  var threads: Int { jobs ?? availableCores() }
}
