import CatalogModel

extension SchemaWriter {
  /// A type for each kind of record that a guide holds.
  mutating func writeRecordTypes() {
    for kind in Self.recordKinds {
      within("complexType", ["name": "record-" + GuideNames.record(kind)]) { schema in
        schema.within("sequence") { schema in
          for element in ElementDictionary.current.elements(of: kind) where element.isPublished {
            schema.declare(element)
          }
        }
      }
    }
  }

  /// The kinds a guide holds: those of the service and the body, and what stands in them.
  static var recordKinds: [RecordKind] {
    var kinds: [RecordKind] = [.service, .organization]
    var next = 0
    while next < kinds.count {
      for element in ElementDictionary.current.elements(of: kinds[next]) where element.isPublished {
        switch element.type {
        case .record(let kind) where !kinds.contains(kind), .records(let kind) where !kinds.contains(kind):
          kinds.append(kind)
        default: continue
        }
      }
      next += 1
    }
    return kinds
  }

  private mutating func declare(_ element: Element) {
    let name = element.key.spelling
    let count: Count = element.isNeeded ? .one : .optional
    switch element.type {
    case .record(let kind):
      self.element(name, count) { $0.extended("record-" + GuideNames.record(kind), label: element.name) }
    case .records(let kind): declareRecords(element, kind, count)
    case .condition:
      self.element(name, count) { schema in
        schema.within("complexContent") { schema in
          schema.within("extension", ["base": "stated-condition"]) { schema in
            schema.fixed("label", element.name)
            schema.attribute("origin", "origin")
          }
        }
      }
    case .list(let type): declareList(element, type, count)
    case .policy: return
    default:
      value(name, count, of: Self.typeName(element.type)) { schema in
        schema.valueAttributes(element)
      }
    }
  }

  private mutating func valueAttributes(_ element: Element) {
    fixed("label", element.name)
    if let list = element.codeList { fixed("code-list", GuideNames.codeList(list)) }
    attribute("origin", "origin")
    switch element.type {
    case .timeLimit:
      attribute("amount", "xs:decimal", use: "optional")
      attribute("unit", "limit-unit", use: "optional")
    case .reference: attribute("name", "text")
    default: return
    }
  }

  private mutating func declareRecords(_ element: Element, _ kind: RecordKind, _ count: Count) {
    self.element(element.key.spelling, count) { schema in
      schema.within("sequence") { schema in
        schema.element(GuideNames.record(kind), .many) { schema in
          schema.within("complexContent") { schema in
            schema.within("extension", ["base": "record-" + GuideNames.record(kind)]) { schema in
              schema.attribute("origin", "origin")
            }
          }
        }
      }
      schema.fixed("label", element.name)
    }
  }

  private mutating func declareList(_ element: Element, _ type: ValueType, _ count: Count) {
    self.element(element.key.spelling, count) { schema in
      schema.within("sequence") { schema in
        let name = Self.typeName(type)
        switch type {
        case .reference, .code(.licenceType): schema.value("value", .many, of: name) { $0.attribute("name", "text") }
        default: schema.element("value", .many, type: name)
        }
      }
      schema.fixed("label", element.name)
      if let list = element.codeList { schema.fixed("code-list", GuideNames.codeList(list)) }
      schema.attribute("origin", "origin")
    }
  }
}
