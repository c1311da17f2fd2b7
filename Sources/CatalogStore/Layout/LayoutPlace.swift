public import CatalogModel

/// What the catalog's layout says about a path.
enum LayoutPlace: Hashable {
  /// A file of a known kind.
  case file(FileKind)
  /// A YAML file in a folder whose use is reserved: `code-lists/`, `forms/`, `topics/`.
  case reserved
  /// A YAML file where none belongs, or one that does not end in `.yaml`.
  case unknown
  /// Anything else, and all below a folder whose name starts with a dot.
  case ignored

  /// The place of a path relative to the catalog's root.
  init(ofPath path: String) {
    if let kind = Self.ordinaryKind(of: path) {
      self = .file(kind)
      return
    }
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !components.contains(where: { $0.isEmpty || $0.first == UInt8(ascii: ".") }), let name = components.last,
      hasYAMLEnding(name)
    else {
      self = .ignored
      return
    }
    if let first = components.first, components.count > 1, isReservedFolder(first) {
      self = .reserved
      return
    }
    guard name.suffix(5).elementsEqual(".yaml".utf8), let kind = LayoutPlace.kind(of: components) else {
      self = .unknown
      return
    }
    self = .file(kind)
  }

  /// The kind of an item's or a standard's file, by far the most frequent; nil where that takes a closer look.
  private static func ordinaryKind(of path: String) -> FileKind? {
    path.utf8.withContiguousStorageIfAvailable { ordinaryKind(of: $0) } ?? nil
  }

  private static func ordinaryKind(of bytes: UnsafeBufferPointer<UInt8>) -> FileKind? {
    let isItem = bytes.starts(with: "items/".utf8)
    guard isItem || bytes.starts(with: "standards/".utf8), bytes.suffix(5).elementsEqual(".yaml".utf8) else {
      return nil
    }
    var slashes = 0
    var before = UInt8(ascii: "/")
    for byte in bytes {
      if before == UInt8(ascii: "/"), byte == before || byte == UInt8(ascii: ".") { return nil }
      if byte == UInt8(ascii: "/") { slashes += 1 }
      before = byte
    }
    return slashes == (isItem ? 2 : 1) ? (isItem ? .item : .standard) : nil
  }

  private static func kind(of components: [Substring.UTF8View.SubSequence]) -> FileKind? {
    let first = components[0]
    switch components.count {
    case 1:
      if first.elementsEqual("govsvc.yaml".utf8) { return .catalog }
      if first.elementsEqual("organizations.yaml".utf8) { return .organizations }
      if first.elementsEqual("licences.yaml".utf8) { return .licences }
      if first.elementsEqual("baseline.yaml".utf8) { return .baseline }
      return first.elementsEqual("retired.yaml".utf8) ? .retired : nil
    case 2:
      if first.elementsEqual("standards".utf8) { return .standard }
      return first.elementsEqual("materials".utf8) ? .material : nil
    case 3: return first.elementsEqual("items".utf8) ? .item : nil
    default: return nil
    }
  }
}

/// The kind of the file at `path`, relative to the catalog's root; nil where the layout has no file of that name.
public func fileKind(ofPath path: String) -> FileKind? {
  guard case .file(let kind) = LayoutPlace(ofPath: path) else { return nil }
  return kind
}

/// Whether a name ends in `.yaml` or `.yml` in any letter case.
func hasYAMLEnding(_ name: some BidirectionalCollection<UInt8>) -> Bool {
  func ends(_ ending: StaticString, _ count: Int) -> Bool {
    ending.withUTF8Buffer { ending in
      name.count > count && name.suffix(count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }.elementsEqual(ending)
    }
  }
  return ends(".yaml", 5) || ends(".yml", 4)
}

private func isReservedFolder(_ name: Substring.UTF8View.SubSequence) -> Bool {
  ["code-lists", "forms", "topics"].contains { name.elementsEqual($0.utf8) }
}

/// Whether the layout has a folder of that path, so that a link in its stead hides files of the catalog.
func isLayoutFolder(_ path: String) -> Bool {
  if ["standards", "materials", "items", "code-lists", "forms", "topics"].contains(path) { return true }
  return path.hasPrefix("items/") && !path.dropFirst(6).contains("/") && !path.hasPrefix("items/.")
}
