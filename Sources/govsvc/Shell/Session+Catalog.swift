import CatalogModel
import CatalogStore
import FindingReports
import Wording

extension Session {
  /// Finds the catalog: the folder of `--catalog` or one around it, else around `path`.
  func root(_ options: CatalogOptions, near path: String = ".") throws(Failure) -> CatalogRoot {
    do throws(StoreError) {
      return try CatalogRoot.find(from: options.folder ?? path)
    } catch {
      throw Failure(error)
    }
  }

  /// Loads the whole catalog and goes on in its language.
  mutating func load(_ options: CatalogOptions) throws(Failure) -> LoadedCatalog {
    try load(root(options), options)
  }

  /// Loads the whole catalog in a folder and goes on in its language.
  mutating func load(_ root: CatalogRoot, _ options: CatalogOptions) throws(Failure) -> LoadedCatalog {
    let progress = Progress(Bilingual("正在读取目录", "reading the catalog"), in: self)
    defer { progress?.finish() }
    do throws(StoreError) {
      let loaded = try loadCatalog(root, jobs: options.jobs, limits: options.limits)
      adopt(languageOf: loaded.catalog)
      return loaded
    } catch {
      throw Failure(error)
    }
  }

  /// Loads what an item is made of, the whole catalog only where its name asks for that.
  mutating func find(
    _ text: String, _ options: CatalogOptions
  ) throws(Failure) -> (catalog: Catalog, selection: ItemSelector.Selection) {
    let root = try root(options)
    do throws(StoreError) {
      if let part = try loadItem(text, in: root, limits: options.limits),
        let selection = try? ItemSelector.resolve(text, in: part.catalog)
      {
        adopt(languageOf: part.catalog)
        return (part.catalog, selection)
      }
    } catch {
      throw Failure(error)
    }
    let loaded = try load(root, options)
    return (loaded.catalog, try select(text, in: loaded))
  }

  /// The file that a text means; a file that could not be read is told as such.
  func select(_ text: String, in loaded: LoadedCatalog) throws(Failure) -> ItemSelector.Selection {
    let selection: ItemSelector.Selection
    do throws(SelectionError) {
      selection = try ItemSelector.resolve(text, in: loaded.catalog)
    } catch {
      throw Self.unread(text, in: loaded) ?? Failure(error)
    }
    guard selection.file.tree != nil else {
      let path = selection.file.path
      throw Failure(
        .usage, Bilingual("“\(path)”有语法错误，无法读取", "“\(path)” has syntax errors and cannot be read"),
        hint: Bilingual("详见：govsvc validate \(path)", "See: govsvc validate \(path)"))
    }
    return selection
  }

  /// The failure where a text names a file that is there but could not be read; nil where there is none.
  private static func unread(_ text: String, in loaded: LoadedCatalog) -> Failure? {
    let name = (text.split(separator: "/").last ?? "") + ".yaml"
    guard let problem = loaded.problems.first(where: { $0.path == name || $0.path.hasSuffix("/" + name) }) else {
      return nil
    }
    let (chinese, english) = (problem.message.chinese, problem.message.english)
    return Failure(.noInput, Bilingual("“\(problem.path)”：\(chinese)", "“\(problem.path)”: \(english)"))
  }

  /// Says that files of a catalog could not be read, so that what is shown may be incomplete.
  mutating func noteUnread(_ loaded: LoadedCatalog, _ name: Bilingual? = nil) {
    let count = loaded.problems.count + loaded.catalog.files.count { $0.tree == nil }
    guard count > 0 else { return }
    let (chinese, english) = (name.map { $0.chinese + "中" } ?? "", name.map { " of the " + $0.english } ?? "")
    note(
      Bilingual(
        "注意：\(chinese)有 \(count) 个文件无法读取，结果可能不完整；详见 govsvc validate",
        "note: \(counted(count, "file"))\(english) cannot be read, so this may be incomplete; see govsvc validate"))
  }

  /// Goes on in a catalog's language.
  mutating func adopt(languageOf catalog: Catalog) {
    adopt(languageTag: catalog.manifest?.text(.language))
  }

  /// Goes on in the language that a manifest names.
  mutating func adopt(languageTag: String?) {
    if let language = languageTag.flatMap({ Language(tag: $0) }) { adopt(language) }
  }
}

extension Catalog {
  /// The name of an item's body, if the catalog knows it.
  func bodyName(of item: EffectiveItem) -> String? {
    guard let code = item.bodyCode else { return nil }
    return organizationEntries.first { $0.text(.code) == code }?.text(.name)
  }
}
