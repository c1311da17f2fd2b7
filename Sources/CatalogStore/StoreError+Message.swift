public import Wording

extension StoreError {
  /// What to tell the person: what happened and, where there is one, the way on.
  public var message: Bilingual {
    let text = statement
    guard let reason = SystemReason(errno).text else { return text }
    return Bilingual("\(text.chinese)：\(reason.chinese)", "\(text.english): \(reason.english)")
  }

  private var statement: Bilingual {
    switch kind {
    case .notFound, .unreadable, .notACatalog, .notARepository, .unknownRevision, .noCommonAncestor, .ambiguousName,
      .gitFailed:
      inputStatement
    case .locked, .changedMeanwhile, .invalidPath, .writeFailed, .unfinishedWrite, .recoveryConflict:
      writeStatement
    case .outputNotAllowed, .outputHasForeignFiles, .outputEdited, .catalogExists, .nameCollision:
      outputStatement
    }
  }

  private var inputStatement: Bilingual {
    switch kind {
    case .notFound: Bilingual("找不到“\(path)”", "“\(path)” does not exist")
    case .notACatalog:
      Bilingual(
        "“\(path)”不在事项目录中：没有找到 govsvc.yaml（已查找：\(detail)）",
        "“\(path)” is in no catalog: no govsvc.yaml was found (looked in: \(detail))")
    case .notARepository: Bilingual("“\(path)”不在 git 仓库中", "“\(path)” is in no git repository")
    case .unknownRevision: Bilingual("仓库中没有版本“\(path)”", "the repository has no revision “\(path)”")
    case .noCommonAncestor:
      Bilingual(
        "找不到当前版本与“\(path)”的共同祖先；只取了部分历史的仓库，请先取回全部历史（git fetch --unshallow）",
        "the present revision and “\(path)” have no common ancestor; in a shallow clone, run git fetch --unshallow first"
      )
    case .ambiguousName:
      Bilingual(
        "“\(path)”既可指文件夹又可指版本，请写明：文件夹写 ./\(path)，版本写 refs/heads/\(path)",
        "“\(path)” is both a folder and a revision: write ./\(path) for the folder, refs/heads/\(path) for the branch")
    case .gitFailed where path == "git":
      Bilingual("没有可以运行的 git 程序，请先安装 git", "there is no git program that can be run; install git first")
    case .gitFailed:
      detail.isEmpty
        ? Bilingual("git 执行失败", "git failed") : Bilingual("git 执行失败（\(detail)）", "git failed (\(detail))")
    default: Bilingual("无法读取“\(path)”", "“\(path)” cannot be read")
    }
  }

  private var writeStatement: Bilingual {
    switch kind {
    case .locked:
      detail.isEmpty
        ? Bilingual("事项目录“\(path)”正由另一程序修改", "the catalog “\(path)” is being changed by another process")
        : Bilingual(
          "事项目录“\(path)”正由另一程序修改（进程 \(detail)）",
          "the catalog “\(path)” is being changed by another process (\(detail))")
    case .changedMeanwhile:
      Bilingual(
        "“\(path)”在读取之后已被改动，未写入；请重新执行",
        "“\(path)” has changed since it was read; nothing was written, run the command again")
    case .invalidPath: Bilingual("“\(path)”不是事项目录中的规范路径", "“\(path)” is no path of the catalog")
    case .unfinishedWrite:
      Bilingual(
        "写入“\(path)”中断，下次修改时自动完成",
        "writing “\(path)” was cut short; the next edit completes it")
    case .recoveryConflict:
      Bilingual(
        "上次修改未写完，而“\(path)”之后又被改动；请核对该文件，再删除目录中的 .govsvc-journal",
        "an earlier edit was cut short and “\(path)” has changed since: check it, then delete .govsvc-journal")
    default: Bilingual("未能写入“\(path)”，原内容保持不变", "“\(path)” was not written; the old content is in place")
    }
  }

  private var outputStatement: Bilingual {
    switch kind {
    case .outputHasForeignFiles:
      Bilingual(
        "输出文件夹“\(path)”中有不是本程序导出的文件（\(detail)），未作改动",
        "the output folder “\(path)” holds files that no export wrote (\(detail)); nothing was changed")
    case .outputEdited:
      Bilingual(
        "输出文件夹“\(path)”中的文件导出后被人工改动（\(detail)），未作改动",
        "files in the output folder “\(path)” were edited after the export (\(detail)); nothing was changed")
    case .catalogExists:
      Bilingual(
        "“\(path)”中已有 \(detail)，没有新建目录", "“\(path)” has a \(detail) already; no catalog was made")
    case .nameCollision:
      Bilingual(
        "导出文件“\(path)”与另一文件重名（不区分大小写）",
        "the exported file “\(path)” has the name of another one where letter case does not count")
    case .outputNotAllowed where !detail.isEmpty:
      Bilingual("不能导出到“\(path)”：它不是文件夹", "nothing can be exported to “\(path)”: it exists and is no folder")
    default:
      Bilingual(
        "“\(path)”不能作为输出文件夹：不得是根目录、事项目录本身或其上级",
        "“\(path)” cannot be the output folder: not the file system's root, the catalog or a folder around it")
    }
  }
}
