import CatalogModel

extension SchemaWriter {
  /// The checklist of a case and what stands in it.
  mutating func writeChecklistTypes() {
    within("complexType", ["name": "checklist"]) { schema in
      schema.within("sequence") { schema in
        schema.derived("name", .one, of: "text", label(.name, .serviceCase))
        schema.derived("group", .optional, of: "text", label(.group, .serviceCase))
        schema.derived("handling-code", .optional, of: "code-handling", "业务办理项编码")
        schema.when(.optional, label(.when, .serviceCase))
        schema.derived("statutory", .many, of: "time-limit", label(.statutory, .limits))
        schema.derived("promised", .many, of: "time-limit", label(.promised, .limits))
        schema.derived("visits", .optional, of: "integer-0-99", label(.visits, .serviceCase))
        schema.derived("apply", .many, of: "text", label(.apply, .serviceCase))
        schema.value("result", .many, of: "text") { $0.attribute("id", "identifier") }
        schema.derived("free", .optional, of: "text", label(.fees, .serviceCase))
        schema.conditional("fee", .fee) { $0.derived("amount", .one, of: "money", label(.amount, .fee)) }
        schema.conditional("special-procedure", .specialProcedure) { schema in
          schema.derived("limit", .optional, of: "time-limit", label(.limit, .specialProcedure))
        }
        schema.element("discretion", .many) { schema in
          schema.within("sequence") { schema in
            schema.derived("about", .one, of: "text", label(.about, .discretion))
            schema.when(.optional, label(.when, .discretion))
          }
          schema.attribute("id", "identifier")
        }
        schema.element("requirement", .many, type: "requirement")
        schema.derived("note", .optional, of: "text", label(.note, .serviceCase))
      }
      schema.attribute("anchor", "anchor")
      schema.attribute("case", "identifier", use: "optional")
    }
    writeRequirementType()
  }

  private mutating func writeRequirementType() {
    within("complexType", ["name": "requirement"]) { schema in
      schema.within("sequence") { schema in
        schema.derived("name", .one, of: "text", label(.name, .material))
        schema.derived("necessity", .one, label(.necessity, .requirement), codeList: .necessity)
        schema.derived("original", .one, of: "integer-0-999", label(.original, .requirement))
        schema.derived("copy", .one, of: "integer-0-999", label(.copy, .requirement))
        schema.derived("form", .one, label(.form, .material), codeList: .materialForm)
        schema.derived("waiver", .optional, label(.waiver, .material), codeList: .waiver)
        schema.derived(
          "waiver-fallback", .optional, label(.waiverFallback, .material), codeList: .waiverFallback)
        schema.derived(
          "supplement-within", .optional, of: "time-limit", label(.supplementWithin, .material))
        schema.value("alternative", .many, of: "text") { schema in
          schema.fixed("label", label(.alternatives, .requirement))
          schema.attribute("material", "identifier")
        }
        schema.when(.many, label(.when, .requirement))
        schema.element("terms", .many) { schema in
          schema.within("sequence") { schema in
            schema.derived("necessity", .one, label(.necessity, .requirement), codeList: .necessity)
            schema.derived("original", .one, of: "integer-0-999", label(.original, .requirement))
            schema.derived("copy", .one, of: "integer-0-999", label(.copy, .requirement))
            schema.when(.optional, label(.when, .requirement))
          }
        }
        schema.element("check", .many) { schema in
          schema.within("sequence") { schema in
            schema.derived("text", .one, of: "text", label(.text, .check))
            schema.derived("otherwise", .one, label(.otherwise, .check), codeList: .checkOutcome)
            schema.when(.optional, label(.when, .check))
          }
        }
        schema.derived("note", .many, of: "text", label(.note, .requirement))
      }
      schema.attribute("material", "identifier")
      schema.attribute("origin", "origin")
    }
  }

  private mutating func conditional(_ name: String, _ kind: RecordKind, _ own: (inout SchemaWriter) -> Void) {
    element(name, .many) { schema in
      schema.within("sequence") { schema in
        schema.derived("name", .one, of: "text", label(.name, kind))
        own(&schema)
        schema.when(.optional, label(.when, kind))
      }
      schema.attribute("id", "identifier")
    }
  }

  private mutating func when(_ count: Count, _ label: String) {
    element("when", count) { $0.extended("stated-condition", label: label) }
  }
}

extension SchemaWriter {
  /// A condition as sentence and as structure.
  mutating func writeConditionTypes() {
    within("complexType", ["name": "stated-condition"]) { schema in
      schema.within("sequence") { schema in
        schema.element("sentence", .one, type: "text")
        schema.leaf("group", ["ref": "condition-line", "minOccurs": "1", "maxOccurs": "unbounded"])
      }
    }
    within("group", ["name": "condition-line"]) { schema in
      schema.within("choice") { schema in
        schema.writeAnswer()
        schema.writeNumber()
        schema.element("gives", .one) { schema in
          schema.within("sequence") { $0.value("result", .some, of: "text") { $0.attribute("id", "identifier") } }
        }
        schema.element("any", .one, type: "conditions")
        schema.element("none", .one, type: "conditions")
      }
    }
    within("complexType", ["name": "conditions"]) { schema in
      schema.within("sequence") { schema in
        schema.element("condition", .some) { schema in
          schema.within("sequence") { schema in
            schema.leaf("group", ["ref": "condition-line", "minOccurs": "1", "maxOccurs": "unbounded"])
          }
        }
      }
    }
    enumeration("match", ["any", "all", "none"])
    pattern("option-id", "是|否|[a-z0-9][a-z0-9\\-]{0,99}")
  }

  private mutating func writeAnswer() {
    element("answer", .one) { schema in
      schema.within("sequence") { $0.value("option", .some, of: "text") { $0.attribute("id", "option-id") } }
      schema.attribute("question", "identifier")
      schema.attribute("label", "text")
      schema.attribute("match", "match")
    }
  }

  private mutating func writeNumber() {
    element("number", .one) { schema in
      schema.within("sequence") { schema in
        schema.element("range", .some) { schema in
          schema.within("sequence") { schema in
            for bound in ["lower", "upper"] {
              schema.value(bound, .optional, of: "xs:decimal") { $0.attribute("included", "xs:boolean") }
            }
          }
        }
      }
      schema.attribute("question", "identifier")
      schema.attribute("label", "text")
    }
  }
}
