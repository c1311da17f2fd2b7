import ArgumentParser
import CatalogDiff
import CatalogStore
import FindingReports
import Wording

/// `govsvc diff`: what changed between two states of a catalog.
struct DiffCommand: Command {
  static let help = CommandHelp(
    Bilingual("比对目录的两个版本：对办事人是加重还是减轻", "compare two states of a catalog: what gets heavier or lighter"),
    details: [
      Bilingual(
        "版本可以是文件夹，也可以是 git 版本；A..B、A...B 的含义与 git 相同；只写一个时与当前目录比较。名称既是文件夹又是版本时，"
          + "文件夹写 ./名称，分支写 refs/heads/名称。",
        "A state is a folder or a git revision; A..B and A...B mean what they mean to git; one alone is compared with the "
          + "catalog as it lies here. Where a name is both, write ./name for the folder, refs/heads/name for the branch."
      ),
      Bilingual(
        "有差异时退出码仍为 0；加 --exit-code 则为 1。",
        "The exit code is 0 also where there are differences, unless --exit-code asks for 1."),
    ],
    examples: [
      ("govsvc diff HEAD", Bilingual("未提交的改动", "what is not committed yet")),
      (
        "govsvc diff main..feature --format markdown", Bilingual("两个分支之间的改动，用于评审", "between two branches, for a review")
      ),
      ("govsvc diff ../before ../after", Bilingual("两个文件夹", "two folders")),
    ])

  static let configuration = CommandConfiguration("diff", help)

  @Argument(help: ArgumentHelp(Bilingual("旧版本，或 A..B", "the old state, or A..B"), value: .revision))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Bilingual("新版本；不写则为当前目录", "the new state; by default the catalog as it lies here"), value: .revision))
  var new: String?

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextJSONOrMarkdown.text

  @Flag(help: ArgumentHelp(Bilingual("有差异时退出码为 1", "exit with 1 if there are differences")))
  var exitCode = false

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    RoomyHeap.prepare()
    let found: CatalogChanges
    do throws(StoreError) {
      let names = [old] + (new.map { [$0] } ?? [])
      let (before, after) = try loadDiffStates(
        names, catalog: catalog.folder ?? ".", jobs: catalog.threads, limits: catalog.limits)
      session.adopt(languageOf: after.catalog)
      session.noteUnread(before, Bilingual("旧版本", "old state"))
      session.noteUnread(after, Bilingual("新版本", "new state"))
      found = changes(from: before, to: after, jobs: catalog.threads)
      keepUntilExit((before, after, found))
    } catch {
      throw Failure(error)
    }
    switch format {
    case .text:
      session.output.write(
        renderChangesText(found, language: session.language, color: session.painter.isColoured))
    case .json: session.output.write(renderChangesJSON(found))
    case .markdown: session.output.write(renderChangesMarkdown(found, language: session.language))
    }
    return exitCode && !found.isEmpty ? .findings : .success
  }
}
