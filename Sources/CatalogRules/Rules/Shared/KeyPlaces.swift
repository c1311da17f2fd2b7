import CatalogModel
import CatalogText

extension SourceFile {
  /// The values under a key, at any depth.
  func values(under key: Key) -> [Value] {
    guard let tree else { return [] }
    return tree.nodes.withUnsafeBufferPointer { nodes in
      var values: [Value] = []
      for index in nodes.indices where nodes[index].key == key.rawValue && nodes[index].kind == .key {
        values.append(Value(file: self, node: index + 1))
      }
      return values
    }
  }

  /// Where a key of the root mapping stands; the beginning of the file where it is not written.
  func keyPlace(_ key: Key) -> Place {
    value(key)?.keyPlace ?? Place(file: path)
  }

  /// The first of the keys' values that is written, else the beginning of the file.
  func place(ofFirst keys: Key...) -> Place {
    keys.lazy.compactMap { self.value($0) }.first?.place ?? Place(file: path)
  }
}

extension Value {
  /// Where the key of this value stands; the value's own place where it has none.
  var keyPlace: Place {
    guard let tree = file.tree, let key = tree.key(ofValue: node) else { return place }
    return file.place(tree.span(key))
  }

  /// The value under a key of this mapping.
  func value(_ key: Key) -> Value? {
    guard let tree = file.tree, tree.nodes[node].isMapping else { return nil }
    return tree.value(of: key.rawValue, in: node).map { Value(file: file, node: $0) }
  }
}

extension Record {
  /// Where to look at the record: its id, else its mapping.
  var idPlace: Place { (self[.id] ?? origin).place }

  /// Where the key of an element stands, for elements that hold lists and records too.
  func keyPlace(_ key: Key) -> Place {
    if let value = self[key] { return value.keyPlace }
    return origin.value(key)?.keyPlace ?? base.value(key)?.keyPlace ?? origin.place
  }
}
