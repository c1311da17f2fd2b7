import CatalogEdit
import CatalogModel
import CatalogStore
import Wording

extension Session {
  /// Writes a file that a template makes into a catalog, and says where it is and what is still to be filled in.
  mutating func create(
    _ options: CatalogOptions, _ make: (Catalog) throws(EditError) -> NewFile
  ) throws(Failure) -> ExitStatus {
    let root = try root(options)
    return try create(in: root, load(root, options), make)
  }

  /// Writes a file that a template makes into a loaded catalog.
  mutating func create(
    in root: CatalogRoot, _ loaded: LoadedCatalog, _ make: (Catalog) throws(EditError) -> NewFile
  ) throws(Failure) -> ExitStatus {
    let file: NewFile
    do throws(EditError) {
      file = try make(loaded.catalog)
    } catch {
      throw Failure(.usage, error.message)
    }
    guard !loaded.catalog.files.contains(where: { $0.path == file.path }) else {
      throw Failure(.usage, Bilingual("已有 \(file.path)", "\(file.path) is there already"))
    }
    do throws(StoreError) {
      var writer = try CatalogWriter(root)
      try writer.write([FileChange(path: file.path, expected: nil, contents: file.bytes)])
    } catch {
      throw Failure(error)
    }
    output.write(file.path + "\n")
    note(
      Bilingual(
        "请按文件中的提示填写，再用 govsvc validate 校验", "Fill it in as its comments say, then check it with govsvc validate"))
    return .success
  }
}
