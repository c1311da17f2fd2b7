import CatalogModel
import ServiceCodes
import Wording

extension SchemaWriter {
  /// The name of the simple type of a value.
  static func typeName(_ type: ValueType) -> String {
    switch type {
    case .identifier, .reference: "identifier"
    case .name: "file-name"
    case .code(let use): codeName(use)
    case .integer(let range): integerName(range)
    case .timeLimit: "time-limit"
    case .date: "xs:date"
    case .money: "money"
    case .label(let list): "list-" + GuideNames.codeList(list)
    default: "text"
    }
  }

  private static func codeName(_ use: CodeUse) -> String {
    switch use {
    case .base: "code-base"
    case .implementation: "code-implementation"
    case .local: "code-local"
    case .handlingSuffix: "code-handling-suffix"
    case .organization: "code-organization"
    case .licenceType: "code-licence-type"
    case .region: "code-region"
    case .any: "code-any"
    }
  }

  private static func integerName(_ range: ClosedRange<Int>) -> String {
    "integer-\(range.lowerBound)-\(range.upperBound)"
  }

  /// Texts, ids, codes, numbers and code lists.
  mutating func writeSimpleTypes() {
    within("simpleType", ["name": "text"]) { schema in
      schema.within("restriction", ["base": "xs:string"]) { $0.leaf("minLength", ["value": "1"]) }
    }
    pattern("identifier", "[a-z0-9][a-z0-9\\-]{0,99}")
    pattern("file-name", "[A-Za-z0-9][A-Za-z0-9._\\-]{0,99}")
    pattern("anchor", "[A-Za-z0-9\\-]+")
    let ownCode = "[A-Za-z0-9][A-Za-z0-9._\\-]{0,39}"
    pattern("code-base", "[0-9A-Z]{12}")
    pattern("code-implementation", "[0-9A-Z]{31}")
    pattern("code-handling", "[0-9A-Z]{31}[0-9]{2}")
    pattern("code-handling-suffix", "[0-9]{2}")
    pattern("code-licence-type", "[0-9A-Z]{18}[0-9]{3}")
    pattern("code-region", "[0-9]{6}")
    pattern("code-local", ownCode)
    pattern("code-organization", ownCode)
    pattern("code-any", ownCode)
    let units = TimeLimit.Unit.allCases.map(\.label.chinese)
    pattern("time-limit", "即办|[0-9]+(\\.[0-9]{1,3})? (\(units.joined(separator: "|")))")
    pattern("money", "0|[0-9]+(\\.[0-9]{1,4})? 元(/[^\\s/]+)?")
    enumeration("limit-unit", units)
    enumeration("guide-kind", ["item", "standard"])
    enumeration("origin", ["standard", "item", "material", "organization", "default"])
    writeIntegerTypes()
    for list in Self.codeLists { enumeration("list-" + GuideNames.codeList(list), list.labels.map(\.chinese)) }
  }

  private mutating func writeIntegerTypes() {
    var ranges: [ClosedRange<Int>] = []
    for element in Self.published {
      if case .integer(let range) = element.type, !ranges.contains(range) { ranges.append(range) }
    }
    for range in ranges {
      within("simpleType", ["name": Self.integerName(range)]) { schema in
        schema.within("restriction", ["base": "xs:integer"]) { schema in
          schema.leaf("minInclusive", ["value": String(range.lowerBound)])
          schema.leaf("maxInclusive", ["value": String(range.upperBound)])
        }
      }
    }
  }

  private static var published: [Element] {
    recordKinds.flatMap { ElementDictionary.current.elements(of: $0) }.filter(\.isPublished)
  }

  private static var codeLists: [CodeList] {
    let used = Set(published.compactMap(\.codeList)).union([.level])
    return CodeList.allCases.filter { used.contains($0) }
  }
}
