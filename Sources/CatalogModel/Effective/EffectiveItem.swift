import CatalogText
public import ServiceCodes
import Wording

/// An item as it is in force: its standard with what its body adds, every value with its origin.
///
/// A standard alone, and an item that has no standard yet, are effective items too. The item is flat: records with
/// slots that point into the tapes of its files, so that nothing is copied until it is shown.
public final class EffectiveItem: Sendable {
  /// The files it is made of: the standard and the item first, then the shared materials they use.
  public let files: [SourceFile]
  /// The standard's file, if there is one.
  public let standard: SourceFile?
  /// The item's file; nil for a standard by itself.
  public let item: SourceFile?
  /// Elements that both say, those of a record in the dictionary's order before those under it.
  public var overrides: Overrides { Overrides(self) }
  /// Shared materials that are named but do not exist, each with the place of the name.
  public let missingSharedMaterials: [Value]

  let records: RecordTable
  let overrideNotes: [Override.Note]

  init(
    standard: SourceFile?, item: SourceFile?, assembly: borrowing EffectiveAssembly
  ) {
    files = assembly.files
    self.standard = standard
    self.item = item
    overrideNotes = assembly.overrides
    missingSharedMaterials = assembly.missingSharedMaterials
    records = assembly.records.table()
  }

  /// The one there is: kept by nobody, so that threads do not count references to it in turn.
  var dictionary: ElementDictionary { .current }

  /// The record of the whole item.
  public var root: Record { Record(item: self, index: 0) }

  /// The file that makes this item what it is: the item's, or the standard's when it stands by itself.
  public var file: SourceFile { item ?? files[0] }

  /// The 实施编码 of an item, or nil.
  public var implementationCode: ImplementationCode? {
    guard item != nil, let code = own(.code) else { return nil }
    return code.withScalar { ImplementationCode($0) } ?? nil
  }

  /// The 基本编码, from the standard's own code or the end of the 实施编码.
  public var baseCode: BaseCode? {
    if let implementation = implementationCode { return implementation.baseCode }
    return standard?.value(.code)?.withScalar { BaseCode($0) } ?? nil
  }

  /// The name of the thing in messages and on the command line: its 实施编码, its 基本编码, `BODY/CODE`, or its local code.
  public var name: String {
    guard let item else { return file.text(.code) ?? file.text(.localCode) ?? file.stem }
    if let code = item.text(.code) { return code }
    let own = item.text(.standard) ?? item.text(.localCode) ?? item.stem
    return "\(bodyCode ?? "?")/\(own)"
  }

  /// The code of the implementing body: the first 18 characters of the 实施编码, or what the item says.
  public var bodyCode: String? {
    if let implementation = implementationCode { return implementation.body.description }
    return item?.text(.authority)
  }

  /// The label of the level: from the 19th character of the 实施编码, or what the item says.
  public var level: String? {
    if let level = implementationCode?.level { return level.label.chinese }
    return item?.text(.level)
  }
}
