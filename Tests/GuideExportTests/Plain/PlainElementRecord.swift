import CatalogModel
import CatalogText

@testable import GuideExport

/// A record whose elements can be walked in the order of the dictionary: of an effective item or of a plain file.
protocol ElementRecord {
  /// The kind of record.
  var kind: RecordKind { get }
  /// A scalar, a list of scalars or a condition.
  func content(_ key: Key) -> Value?
  /// The record under an element.
  func part(_ key: Key, _ kind: RecordKind) -> Self?
  /// The records of a list; nil where no file says the element.
  func parts(_ key: Key, _ kind: RecordKind) -> [Self]?
  /// The kind of file in which the record first stands.
  var fileKind: FileKind { get }
}

extension Record: ElementRecord {
  func content(_ key: Key) -> Value? { self[key] }

  func part(_ key: Key, _ kind: RecordKind) -> Record? { record(key) }

  func parts(_ key: Key, _ kind: RecordKind) -> [Record]? { has(key) ? Array(records(key)) : nil }

  var fileKind: FileKind { base.file.kind }
}

extension PlainRecord: ElementRecord {
  var fileKind: FileKind { value.file.kind }
}
