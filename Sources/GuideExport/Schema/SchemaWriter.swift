import CatalogModel
import XMLIO

/// Writes XML Schema; the long forms of a declaration are said once here.
struct SchemaWriter {
  var xml = XMLWriter()

  /// How often an element stands.
  enum Count {
    case one, optional, many, some

    var bounds: (low: String, high: String) {
      switch self {
      case .one: ("1", "1")
      case .optional: ("0", "1")
      case .many: ("0", "unbounded")
      case .some: ("1", "unbounded")
      }
    }
  }

  /// Opens an element and closes it after what `body` writes.
  mutating func within(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout SchemaWriter) -> Void
  ) {
    xml.startElement("xs:" + name, attributes)
    body(&self)
    xml.endElement()
  }

  /// An empty element.
  mutating func leaf(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    within(name, attributes) { _ in }
  }

  /// An element declaration with an anonymous type.
  mutating func element(_ name: String, _ count: Count, _ type: (inout SchemaWriter) -> Void) {
    let bounds = count.bounds
    within("element", ["name": name, "minOccurs": bounds.low, "maxOccurs": bounds.high]) { schema in
      schema.within("complexType", [:], type)
    }
  }

  /// An element of a named type.
  mutating func element(_ name: String, _ count: Count, type: String) {
    let bounds = count.bounds
    leaf("element", ["name": name, "type": type, "minOccurs": bounds.low, "maxOccurs": bounds.high])
  }

  /// An element that holds a text of a type, with attributes.
  mutating func value(_ name: String, _ count: Count, of type: String, _ attributes: (inout SchemaWriter) -> Void) {
    element(name, count) { schema in
      schema.within("simpleContent") { schema in
        schema.within("extension", ["base": type], attributes)
      }
    }
  }

  /// An attribute that always says the same.
  mutating func fixed(_ name: String, _ text: String) {
    leaf("attribute", ["name": name, "use": "required", "fixed": text])
  }

  /// An attribute that must stand.
  mutating func attribute(_ name: String, _ type: String, use: String = "required") {
    leaf("attribute", ["name": name, "type": type, "use": use])
  }

  /// A text type by enumeration.
  mutating func enumeration(_ name: String, _ values: [String]) {
    within("simpleType", ["name": name]) { schema in
      schema.within("restriction", ["base": "xs:string"]) { schema in
        for value in values { schema.leaf("enumeration", ["value": value]) }
      }
    }
  }

  /// A text type by pattern.
  mutating func pattern(_ name: String, _ pattern: String) {
    within("simpleType", ["name": name]) { schema in
      schema.within("restriction", ["base": "xs:string"]) { $0.leaf("pattern", ["value": pattern]) }
    }
  }
}
