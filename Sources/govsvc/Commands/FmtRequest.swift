import CatalogEdit
import CatalogModel
import CatalogStore
import FindingReports
import Wording

/// What `fmt` was asked for.
struct FmtRequest {
  let paths: [String]
  let isCheck: Bool

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    if paths == ["-"] { return try standardInput(in: &session) }
    let near = folderToSearchFrom(paths)
    let root = try session.root(options, near: near)
    if isCheck { return try format(root, options, in: &session).status }
    // The lock is taken before reading, so that an interrupted write is completed and nobody writes in between.
    var writer: CatalogWriter
    do throws(StoreError) {
      writer = try CatalogWriter(root)
    } catch {
      throw Failure(error)
    }
    let (changes, status) = try format(root, options, in: &session)
    guard !changes.isEmpty else { return status }
    do throws(StoreError) {
      try writer.write(changes)
    } catch {
      throw Failure(error)
    }
    return status
  }

  private func format(
    _ root: CatalogRoot, _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> (changes: [FileChange], status: ExitStatus) {
    let loaded = try session.load(root, options)
    let scope = try FindingScope(paths, in: loaded, session: session)
    let files = loaded.catalog.files.filter { scope.includes(path: $0.path) }
    let results = parallelMap(files.count, jobs: options.threads) { Formatting(files[$0]) }
    var changes: [FileChange] = []
    for (file, result) in zip(files, results) where result.isLeftAlone || result.bytes != file.bytes {
      let notes = result.notes.map { $0[session.language] }.joined(separator: session.language == .chinese ? "；" : "; ")
      let remark = notes.isEmpty ? "" : session.language == .chinese ? "：\(notes)" : ": \(notes)"
      session.output.write(terminalSafe(file.path + remark) + "\n")
      if !result.isLeftAlone {
        changes.append(FileChange(path: file.path, expected: file.bytes, contents: result.bytes))
      }
    }
    let unread = loaded.problems.filter { scope.includes(path: $0.path) }
    for problem in unread {
      let colon = session.language == .chinese ? "：" : ": "
      session.output.write(terminalSafe(problem.path + colon + problem.message[session.language]) + "\n")
    }
    let leftAlone = results.count { $0.isLeftAlone } + unread.count
    session.note(summary(of: files.count, changed: changes.count, leftAlone: leftAlone))
    return (changes, leftAlone > 0 || isCheck && !changes.isEmpty ? .findings : .success)
  }

  private func summary(of count: Int, changed: Int, leftAlone: Int) -> Bilingual {
    let (chinese, english) = isCheck ? ("需要调整", "would change") : ("已调整", "changed")
    return Bilingual(
      "\(count) 个文件：\(chinese) \(changed) 个" + (leftAlone > 0 ? "，未处理 \(leftAlone) 个" : ""),
      "\(counted(count, "file")): \(changed) \(english)" + (leftAlone > 0 ? ", \(leftAlone) left alone" : ""))
  }

  private func standardInput(in session: inout Session) throws(Failure) -> ExitStatus {
    let file = try StandardInputFile.read()
    let result = Formatting(file)
    guard !result.isLeftAlone else {
      let note = result.notes.first ?? Bilingual("未作改动", "left as it is")
      throw Failure(
        .findings, Bilingual("标准输入：\(note.chinese)", "standard input: \(note.english)"),
        hint: Bilingual("详见：govsvc validate -", "See: govsvc validate -"))
    }
    if isCheck { return result.bytes == file.bytes ? .success : .findings }
    session.output.write(result.bytes)
    return .success
  }
}
