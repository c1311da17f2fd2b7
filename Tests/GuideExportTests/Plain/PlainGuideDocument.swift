import CatalogModel
import ServiceCodes
import Wording

@testable import GuideExport

/// A guide (办事指南): one item of one body, or a standard by itself, ready for any format.
///
/// All choices of wording and order are made here and in ``sections``; a format only escapes and lays out. Guides are
/// Chinese, whatever the locale.
struct PlainGuide: Sendable {
  /// The item.
  let item: EffectiveItem
  /// Its questions and cases.
  let sheet: CaseSheet
  /// The bodies and e-licence types of the catalog.
  let names: CatalogNames

  let body: PlainRecord?
  let wording: FilingWording

  /// Makes the guide of an item.
  init(_ item: EffectiveItem, names: CatalogNames) {
    self.item = item
    self.names = names
    sheet = CaseSheet(item)
    body = names.body(item.bodyCode)
    wording = FilingWording(sheet: sheet, names: names, language: .chinese)
  }

  /// Makes the guide of an item of a catalog; for many guides make the names once.
  init(_ item: EffectiveItem, in catalog: Catalog) {
    self.init(item, names: CatalogNames(catalog))
  }

  /// The item's name.
  var title: String { item.root.text(.name) ?? item.name }

  /// The body's name; nil for a standard by itself.
  var bodyName: String? { item.bodyCode.map { names.bodyName($0) } }

  /// Where the guide lies in an output folder, without extension: `BODY/CODE`, or `standards/CODE`.
  ///
  /// It is the place of the item's file in the catalog, which is one folder deep and named by its code.
  var path: String {
    let path = item.file.path
    let stem = path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
    return stem.hasPrefix("items/") ? String(stem.dropFirst(6)) : stem
  }

  /// The case-by-case checklists the body offers: the position of each case, or nil alone for the implicit case.
  var offeredCases: [Int?] {
    if sheet.cases.isEmpty { return [nil] }
    return sheet.cases.indices.filter { item.offers(sheet.cases[$0]) }
  }

  /// The anchor of a case's own section.
  func anchor(ofCase index: Int?) -> String {
    index.map { "case-" + anchorName(sheet.cases[$0].id ?? String($0 + 1)) } ?? "materials"
  }
}

/// An id as the end of an anchor; ids have no other characters, and what is no id cannot break out of one.
func anchorName(_ id: String) -> String {
  String(decoding: id.utf8.map { byte in isAnchorByte(byte) ? byte : UInt8(ascii: "-") }, as: UTF8.self)
}

private func isAnchorByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
}
