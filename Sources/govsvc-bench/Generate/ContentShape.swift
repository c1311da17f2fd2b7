/// The XML Schema that all plain XML of one kind keeps to: every key in order, lists of entries, typed leaves.
struct ContentShape {
  private var keys: [String] = []
  private var members: [String: ContentShape] = [:]
  private var entry: [ContentShape] = []
  private var isLeaf = false
  private var leafType = ""

  /// Widens the shape so that it holds `tree` too.
  mutating func add(_ tree: ContentTree, key: String = "") {
    switch tree {
    case .text, .code:
      isLeaf = true
      leafType = Self.type(of: key)
    case .flow(let elements), .list(let elements):
      var shape = entry.first ?? ContentShape()
      for element in elements { shape.add(element, key: "entry") }
      entry = [shape]
    case .mapping(let entries):
      var position = 0
      for entry in entries {
        let name = entry.key
        if let known = keys.firstIndex(of: name) {
          position = known + 1
        } else {
          keys.insert(name, at: position)
          position += 1
        }
        var shape = members[name] ?? ContentShape()
        shape.add(entry.value, key: name)
        members[name] = shape
      }
    }
  }

  /// The schema of documents with the root element `root`.
  func schema(root: String) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\">\n"
    text += Self.simpleTypes
    write(root, to: &text, indent: 1, occurs: "")
    return Array((text + "</xs:schema>\n").utf8)
  }

  private func write(_ name: String, to text: inout String, indent: Int, occurs: String) {
    let margin = String(repeating: "  ", count: indent)
    if isLeaf, keys.isEmpty, entry.isEmpty {
      text += "\(margin)<xs:element name=\"\(name)\" type=\"\(leafType)\"\(occurs)/>\n"
      return
    }
    text += "\(margin)<xs:element name=\"\(name)\"\(occurs)><xs:complexType><xs:sequence>\n"
    if let shape = entry.first {
      shape.write("entry", to: &text, indent: indent + 1, occurs: " minOccurs=\"0\" maxOccurs=\"unbounded\"")
    }
    for key in keys {
      members[key]?.write(key, to: &text, indent: indent + 1, occurs: " minOccurs=\"0\"")
    }
    text += "\(margin)</xs:sequence></xs:complexType></xs:element>\n"
  }

  private static func type(of key: String) -> String {
    switch key {
    case "code": "code"
    case "statutory", "promised", "limit": "limit"
    case "version", "visits", "original", "copy": "xs:nonNegativeInteger"
    case "effective": "xs:date"
    case "id", "material", "use": "identifier"
    default: "xs:string"
    }
  }

  private static let simpleTypes = """
      <xs:simpleType name="code"><xs:restriction base="xs:string"><xs:pattern value="[0-9A-Z]{12,33}"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="identifier"><xs:restriction base="xs:string"><xs:pattern value="[a-z0-9][a-z0-9\\-]*"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="limit"><xs:restriction base="xs:string"><xs:pattern value="[0-9]+(\\.[0-9]+)? (工作日|自然日|小时|月|年)|即办"/></xs:restriction></xs:simpleType>

    """
}
