import CatalogModel
import CatalogText

/// What guides say of one body: looked up once, and used for all guides of the body that follow each other.
struct BodyTexts {
  /// Its code.
  let code: String
  /// Its name, or its code where the catalog does not know it.
  let name: [UInt8]
  /// Its record, where the catalog knows it.
  let record: PlainRecord?
  let consult: [UInt8]?
  let complain: [UInt8]?
  let nature: [UInt8]?
  /// Its windows, each with what a guide's table of windows tells.
  let windows: [[[UInt8]]]

  /// The columns of a table of windows.
  static let windowKeys: [Key] = [.name, .windowClass, .address, .hours, .phone, .directions]

  init(_ code: String, names: CatalogNames) {
    self.code = code
    name = Array(names.bodyName(code).utf8)
    let record = names.body(code)
    self.record = record
    let contact = record?.part(.contact, .contact)
    func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
    consult = bytes(contact?.text(.consult))
    complain = bytes(contact?.text(.complain))
    nature = bytes(record?.text(.nature))
    windows = (record?.parts(.windows, .window) ?? []).map { window in
      Self.windowKeys.map { bytes(window.text($0)) ?? [] }
    }
  }
}

extension TextArena {
  /// A text of its own.
  mutating func copy(_ bytes: [UInt8]?) -> Text {
    guard let bytes else { return .empty }
    return bytes.withUnsafeBufferPointer { copy($0) }
  }
}
