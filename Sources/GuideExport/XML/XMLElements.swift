import CatalogModel

/// The tags of every published element as bytes, with the line ends and indents before them and the attributes that are
/// the same wherever the element stands.
///
/// Each worker has one of its own, as of `LabelTable`.
final class XMLElements {
  /// What stands between an element's tags.
  enum Form {
    case record
    case records
    case condition
    case list(XMLListNames)
    case timeLimit
    case reference(Key)
    case value
  }

  /// One element of a kind of record, at one depth.
  struct Element {
    let key: Key
    let form: Form
    /// `<key label="…">`, of an element that holds records.
    let bare: Run
    /// `<key label="…" code-list="…" origin="…">`, the code list where there is one, by the origin.
    ///
    /// Of a reference it ends with ` name="`, of a time limit without `>`.
    let open: InlineArray<4, Run>
    /// `</key>`.
    let close: Run
    /// The same in a line of its own.
    let closeLine: Run
    /// The whole element as it stands where no file says it; empty where it then stands nowhere.
    let fallback: Run
    /// The start tag of each record of a list, by the origin.
    let openItem: InlineArray<4, Run>
    /// Its end tag in a line of its own.
    let closeItem: Run
    /// The kind of these records.
    let itemKind: RecordKind?
  }

  /// Where an element stands among those of its kind, and whether it is written also where no file says it.
  struct Place {
    let position: Int32
    let hasFallback: Bool
  }

  /// The published elements of a kind of record at one depth, in the order of the dictionary.
  struct Table {
    let places: UnsafeBufferPointer<Place>
    let elements: UnsafePointer<Element>
  }

  /// Deeper than this no record stands.
  private static let depths = 16

  private var pool = TextArena()
  private let tables: UnsafeMutableBufferPointer<Table?>

  init() {
    tables = .allocate(capacity: RecordKind.allCases.count * Self.depths)
    tables.initialize(repeating: nil)
  }

  deinit {
    for table in tables {
      table?.places.deallocate()
      table?.elements.deallocate()
    }
    tables.deallocate()
  }

  /// The published elements of a kind of record whose elements stand under so many others.
  @inline(__always)
  func table(_ kind: RecordKind, depth: Int) -> Table {
    let place = Int(kind.rawValue) * Self.depths + min(depth, Self.depths - 1)
    return tables[place] ?? make(kind, depth, at: place)
  }

  @inline(never)
  private func make(_ kind: RecordKind, _ depth: Int, at place: Int) -> Table {
    var places: [Place] = []
    var elements: [Element] = []
    for (position, element) in ElementDictionary.current.elements(of: kind).enumerated() {
      guard let made = self.element(element, depth) else { continue }
      elements.append(made)
      places.append(Place(position: Int32(position), hasFallback: !made.fallback.isEmpty))
    }
    let keptPlaces = UnsafeMutableBufferPointer<Place>.allocate(capacity: places.count)
    _ = keptPlaces.initialize(from: places)
    let keptElements = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    keptElements.initialize(from: elements, count: elements.count)
    let table = Table(places: UnsafeBufferPointer(keptPlaces), elements: UnsafePointer(keptElements))
    tables[place] = table
    return table
  }

  private func element(_ element: CatalogModel.Element, _ depth: Int) -> Element? {
    guard element.isPublished, let form = Self.form(element.type) else { return nil }
    let name = element.key.spelling
    let line = "\n" + String(repeating: " ", count: 2 * depth)
    let start = "\(line)<\(name) label=\"\(Self.escaped(element.name))\""
    let list = element.codeList.map { " code-list=\"\(GuideNames.codeList($0))\"" } ?? ""
    let end =
      switch form {
      case .timeLimit: "\""
      case .reference: "\" name=\""
      default: "\">"
      }
    let fallback: String? =
      switch form {
      case .record, .records: nil
      default: element.publishedFallback
      }
    var itemKind: RecordKind?
    if case .records(let kind) = element.type { itemKind = kind }
    let item = itemKind.map { GuideNames.record($0) } ?? ""
    return Element(
      key: element.key, form: form, bare: pool.run(start + ">"),
      open: origins { pool.run("\(start)\(list) origin=\"\($0)\(end)") }, close: pool.run("</\(name)>"),
      closeLine: pool.run("\(line)</\(name)>"),
      fallback: pool.run(fallback.map { "\(start)\(list) origin=\"default\">\(Self.escaped($0))</\(name)>" } ?? ""),
      openItem: origins { pool.run("\(line)  <\(item) origin=\"\($0)\">") }, closeItem: pool.run("\(line)  </\(item)>"),
      itemKind: itemKind)
  }

  private func origins(_ run: (String) -> Run) -> InlineArray<4, Run> {
    [run("standard"), run("item"), run("material"), run("organization")]
  }

  /// The place of a kind of file among the origins.
  @inline(__always)
  static func origin(_ kind: FileKind) -> Int {
    switch kind {
    case .standard: 0
    case .item: 1
    case .material: 2
    default: 3
    }
  }

  private static func form(_ type: ValueType) -> Form? {
    switch type {
    case .policy: nil
    case .record: .record
    case .records: .records
    case .condition: .condition
    case .list(.reference(let key)): .list(.records(key))
    case .list(.code(.licenceType)): .list(.licences)
    case .list: .list(.none)
    case .timeLimit: .timeLimit
    case .reference(let key): .reference(key)
    default: .value
    }
  }

  /// Names and labels of the dictionary, as an attribute or a text may hold them.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// How the values of a list are named beside their codes and ids.
enum XMLListNames {
  /// By nothing.
  case none
  /// By the name of an e-licence type.
  case licences
  /// By the record of one of the item's lists.
  case records(Key)
}
