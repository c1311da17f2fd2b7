import Synchronization

/// Writes a generated catalog, and the same items as plain XML with their schema.
struct Generation {
  /// What was written.
  struct Size: Equatable {
    var files = 0
    var bytes = 0
  }

  let generator: CatalogGenerator
  let folder: String
  let jobs: Int

  /// Writes the catalog to `folder`; of a later revision only the files that differ from the first.
  func writeCatalog() throws(BenchError) -> Size {
    let changedOnly = generator.revision > 1
    var files = OutputFiles(root: folder)
    var size = Size()
    for (path, tree) in generator.commonFiles() where !changedOnly {
      let bytes = tree.yaml()
      size.files += 1
      size.bytes += bytes.count
      try files.write(path, bytes)
    }
    let standards = generator.shape == .layered ? generator.standardCount : 0
    let generator = generator
    let rest = try writeFiles(standards + generator.itemCount) { number in
      let index = number < standards ? number : number - standards
      if changedOnly, Edit(of: index, revision: generator.revision) == nil { return nil }
      let file = number < standards ? generator.standard(index) : generator.item(index)
      return (file.path, file.tree.yaml())
    }
    return Size(files: size.files + rest.files, bytes: size.bytes + rest.bytes)
  }

  /// Writes the items as plain XML to `folder` and the schema they keep to as `item.xsd`.
  func writeXML() throws(BenchError) -> Size {
    var files = OutputFiles(root: folder)
    var shape = ContentShape()
    // All items have the same keys, so a few of them tell the shape of all.
    for number in 0..<min(40, generator.itemCount) { shape.add(generator.item(number).tree) }
    try files.write("item.xsd", shape.schema(root: "item"))
    let generator = generator
    return try writeFiles(generator.itemCount) { number in
      ("items/\(number).xml", generator.item(number).tree.xml(root: "item"))
    }
  }

  private func writeFiles(
    _ count: Int, _ make: @Sendable (Int) -> (path: String, bytes: [UInt8])?
  ) throws(BenchError) -> Size {
    let total = Mutex(Size())
    let root = folder
    try shareOut(count, jobs: jobs, state: OutputFiles(root: root)) { files, number throws(BenchError) in
      guard let file = make(number) else { return }
      try files.write(file.path, file.bytes)
      total.withLock {
        $0.files += 1
        $0.bytes += file.bytes.count
      }
    }
    return total.withLock { $0 }
  }
}
