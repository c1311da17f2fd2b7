import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import Wording

/// What `baseline update` and `baseline prune` were asked for.
struct BaselineRequest {
  let addsFindings: Bool

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    let root = try session.root(options)
    do throws(StoreError) {
      // The lock is taken before reading, so that nobody writes in between.
      var writer = try CatalogWriter(root)
      let listed = try ListedCatalog(root, limits: options.limits, jobs: options.jobs)
      let lists = try listed.lists(jobs: options.jobs)
      session.adopt(languageOf: lists.catalog)
      let file = lists.catalog.baseline
      let progress = Progress(Bilingual("正在校验", "validating"), in: session)
      let validation = try Validation(listed, lists, jobs: options.jobs)
      progress?.finish()
      guard validation.isWhole else { return refuse(&session) }
      let update = BaselineUpdate(file, validation, addsFindings: addsFindings)
      guard update.isWithinLimits else { return refuse(&session, tooLong: update.count) }
      if update.addedCount + update.removedCount > 0 {
        try writer.write([FileChange(path: Baseline.path, expected: file?.bytes, contents: update.contents)])
      }
      session.output.write(told(update)[session.language] + "\n")
    } catch {
      throw Failure(error)
    }
    return .success
  }

  private func refuse(_ session: inout Session, tooLong count: Int) -> ExitStatus {
    session.report(
      Failure(
        .findings,
        Bilingual(
          "问题太多（\(count) 个），基线记不下，没有改动", "there are too many findings (\(count)) for a baseline; it was not changed"),
        hint: Bilingual(
          "先在 govsvc.yaml 中把问题最多的规则降为提示或者关闭（govsvc validate --quiet --select 编号 看有多少）",
          "First make the rules with most findings notes, or turn them off, in govsvc.yaml")))
    return .findings
  }

  private func refuse(_ session: inout Session) -> ExitStatus {
    session.report(
      Failure(
        .findings,
        Bilingual(
          "目录中有文件无法读取，基线没有改动", "files of the catalog cannot be read; the baseline was not changed"),
        hint: Bilingual("先按 govsvc validate 改正这些文件", "Mend them first, as govsvc validate says")))
    return .findings
  }

  private func told(_ update: BaselineUpdate) -> Bilingual {
    guard update.addedCount + update.removedCount > 0 else {
      return Bilingual(
        "基线没有变化，共 \(update.count) 条", "the baseline has not changed: \(counted(update.count, "finding"))")
    }
    return Bilingual(
      "基线：新增 \(update.addedCount) 条，删去 \(update.removedCount) 条，共 \(update.count) 条"
        + (update.contents == nil ? "（已无条目，文件 baseline.yaml 已删除）" : ""),
      "baseline: \(update.addedCount) added, \(update.removedCount) removed, \(counted(update.count, "finding")) in all"
        + (update.contents == nil ? " (none is left; baseline.yaml was removed)" : ""))
  }
}
