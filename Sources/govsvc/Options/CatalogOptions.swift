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
    help: ArgumentHelp(
      Bilingual(
        "使用的线程数；默认为处理器核数，等待读盘时更多",
        "threads to use; by default one for each core, more while they wait for the disk"),
      value: .number))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      Bilingual("目录最多可有多少个文件；默认 200000", "how many files a catalog may have; 200000 by default"), value: .number))
  var maxFiles: Int?

  @Option(
    help: ArgumentHelp(
      Bilingual(
        "目录的文件合计最多多少字节；默认 4294967296（4 GiB）",
        "how many bytes its files may have in all; 4294967296 (4 GiB) by default"),
      value: .number))
  var maxBytes: Int?

  func validate() throws {
    if let maxFiles, maxFiles < 1 {
      throw ValidationError("The value '\(maxFiles)' is invalid for '--max-files <number>'")
    }
    if let maxBytes, maxBytes < 1 {
      throw ValidationError("The value '\(maxBytes)' is invalid for '--max-bytes <number>'")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("The value '\(jobs)' is invalid for '--jobs <number>'")
    }
  }

  /// How many threads to use.
  var threads: Int { jobs ?? availableCores() }

  /// What a catalog may hold.
  var limits: StoreLimits {
    let standard = StoreLimits.standard
    return StoreLimits(files: maxFiles ?? standard.files, totalBytes: maxBytes ?? standard.totalBytes)
  }
}
