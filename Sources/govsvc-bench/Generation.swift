/// Writes a generated catalog, and the same items as plain XML with their schema.
struct Generation {
  let generator: CatalogGenerator
  let folder: String

  /// Writes the catalog to `folder`.
  /// - Returns: how many bytes the items have.
  func writeCatalog() throws(OutputError) -> Int {
    var files = OutputFiles(root: folder)
    var total = 0
    for (path, tree) in generator.commonFiles() {
      let bytes = tree.yaml()
      total += bytes.count
      try files.write(path, bytes)
    }
    for number in 0..<generator.itemCount {
      let (path, tree) = generator.item(number)
      let bytes = tree.yaml()
      total += bytes.count
      try files.write(path, bytes)
    }
    return total
  }

  /// Writes the items as plain XML to `folder` and the schema they keep to as `item.xsd`.
  func writeXML() throws(OutputError) -> Int {
    var files = OutputFiles(root: folder)
    var shape = ContentShape()
    var total = 0
    for number in 0..<generator.itemCount {
      let tree = generator.item(number).tree
      shape.add(tree)
      let bytes = tree.xml(root: "item")
      total += bytes.count
      try files.write("items/\(number).xml", bytes)
    }
    try files.write("item.xsd", shape.schema(root: "item"))
    return total
  }
}
