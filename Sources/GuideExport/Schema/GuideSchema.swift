import CatalogModel
public import XMLIO

/// The schema of guides, `docs/schema/guide.xsd`, made from the element dictionary.
///
/// The dictionary is the only source: a test holds the file to what this function writes, so that neither can be
/// changed alone.
///
/// - Throws: Not to be expected; every name and text in it is a constant.
public func guideSchema() throws(XMLWriteError) -> [UInt8] {
  var schema = SchemaWriter()
  schema.xml.startElement(
    "xs:schema",
    [
      "xmlns:xs": "http://www.w3.org/2001/XMLSchema", "xmlns": GuideNames.namespace,
      "targetNamespace": GuideNames.namespace, "elementFormDefault": "qualified", "version": "1",
    ])
  schema.writeRoots()
  schema.writeRecordTypes()
  schema.writeChecklistTypes()
  schema.writeConditionTypes()
  schema.writeSimpleTypes()
  schema.xml.endElement()
  return try schema.xml.finish()
}

extension SchemaWriter {
  fileprivate mutating func writeRoots() {
    within("element", ["name": "guide"]) { schema in
      schema.within("complexType") { schema in
        schema.within("sequence") { schema in
          schema.element("identity", .one, type: "identity")
          schema.element("body", .optional) { $0.extended("record-organization", label: "实施主体") }
          schema.element("service", .one, type: "record-service")
          schema.element("checklists", .one) { schema in
            schema.within("sequence") { $0.element("checklist", .many, type: "checklist") }
          }
        }
        schema.fixed("version", "1")
        schema.attribute("kind", "guide-kind")
      }
    }
    within("element", ["name": "guides"]) { schema in
      schema.within("complexType") { schema in
        schema.within("sequence") { schema in
          schema.value("entry", .many, of: "text") { schema in
            schema.attribute("path", "text")
            schema.attribute("code", "code-any")
            schema.attribute("body", "text", use: "optional")
          }
        }
        schema.fixed("version", "1")
        schema.attribute("catalog", "xs:string")
      }
    }
    writeIdentity()
  }

  private mutating func writeIdentity() {
    within("complexType", ["name": "identity"]) { schema in
      schema.within("sequence") { schema in
        schema.derived("implementation-code", .optional, of: "code-implementation", "实施编码")
        schema.derived("base-code", .optional, of: "code-base", "基本编码")
        schema.derived("local-code", .optional, of: "code-local", label(.localCode, .service))
        schema.derived("body-code", .optional, of: "code-organization", label(.authority, .service))
        schema.derived("body-name", .optional, of: "text", label(.name, .organization))
        schema.derived("level", .optional, label(.level, .service), codeList: .level)
      }
    }
  }

  /// The content of a record's type with a label on the element.
  mutating func extended(_ base: String, label: String) {
    within("complexContent") { schema in
      schema.within("extension", ["base": base]) { $0.fixed("label", label) }
    }
  }

  /// An element that is worked out: a text of a type with its label.
  mutating func derived(_ name: String, _ count: Count, of type: String, _ label: String) {
    value(name, count, of: type) { $0.fixed("label", label) }
  }

  /// An element that is worked out: a label of a code list.
  mutating func derived(_ name: String, _ count: Count, _ label: String, codeList: CodeList) {
    value(name, count, of: "list-" + GuideNames.codeList(codeList)) { schema in
      schema.fixed("label", label)
      schema.fixed("code-list", GuideNames.codeList(codeList))
    }
  }
}
