public import CatalogModel
public import XMLIO

/// A guide (办事指南): one item of one body, or a standard by itself.
public struct GuideDocument: Sendable {
  /// The item.
  public let item: EffectiveItem
  /// The bodies and e-licence types of the catalog.
  public let names: CatalogNames

  /// Makes the guide of an item.
  public init(_ item: EffectiveItem, names: CatalogNames) {
    self.item = item
    self.names = names
  }

  /// Makes the guide of an item of a catalog; for many guides make the names once.
  public init(_ item: EffectiveItem, in catalog: Catalog) {
    self.init(item, names: CatalogNames(catalog))
  }
}

/// The guide as Markdown that reads as plain text and renders on GitHub: UTF-8, LF, the same bytes every time.
///
/// Every section has an anchor that stays when its heading is reworded: `<a id="case-ID"></a>` is the only HTML.
public func markdown(_ guide: GuideDocument) -> [UInt8] {
  let writer = GuideWriter(names: guide.names)
  writer.writeMarkdown(guide.item)
  return writer.bytes.array
}

/// The guide as XML of `docs/schema/guide.xsd`: UTF-8, LF, the same bytes every time.
///
/// It carries the same document as the Markdown guide, as data: every value is an element of its own, named by its
/// key, with its 要素名称, its code list and its origin (`standard`, `item`, `material`, `organization`, or `default`
/// where no file says it). Conditions stand as a sentence and as a structure. Each case the body offers has its
/// checklist, with everything it inherits worked out.
///
/// - Throws: What XML 1.0 has no way to write; the reader of the catalog refuses such characters.
public func xml(_ guide: GuideDocument) throws(XMLWriteError) -> [UInt8] {
  let writer = GuideWriter(names: guide.names)
  try writer.writeXML(guide.item)
  return writer.bytes.array
}

/// The 要素名称 of an element.
func label(_ key: Key, _ kind: RecordKind) -> String {
  ElementDictionary.current.definition(of: key, in: kind)?.name ?? key.spelling
}
