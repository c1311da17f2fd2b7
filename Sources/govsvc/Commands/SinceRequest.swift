import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import Wording

/// What `validate --since` was asked for: the findings that a change brings.
struct SinceRequest {
  let revision: String
  let enabled: Set<RuleCode>

  /// The new findings of a catalog as it lies here.
  func run(
    _ loaded: LoadedCatalog, _ root: CatalogRoot, _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> FindingsRun {
    let base: LoadedCatalog
    do throws(StoreError) {
      base = try loadMergeBase(of: revision, at: root, jobs: options.jobs, limits: options.limits)
    } catch {
      throw Failure(error)
    }
    if base.catalog.manifest == nil {
      session.note(
        Bilingual(
          "注意：改动之前的版本中没有 govsvc.yaml，按现在的规定校验",
          "note: there was no govsvc.yaml before the change; the present policy holds"))
    }
    let progress = Progress(Bilingual("正在校验", "validating"), in: session)
    defer { progress?.finish() }
    let found = NewFindings(from: base, to: loaded, enabling: enabled, jobs: options.threads)
    session.note(
      Bilingual(
        "与“\(revision)”的共同祖先相比：\(found.keptCount) 个问题原来就有，不列出；\(found.goneCount) 个已不存在",
        "compared with the common ancestor of “\(revision)”: \(found.keptCount) findings were there before and are not "
          + "shown, \(found.goneCount) are gone"))
    return FindingsRun(found.validation, isOfChange: true)
  }
}
