import CatalogModel

/// The names the XML format and its schema share.
enum GuideNames {
  /// The namespace of guides, checklists in them, and the index; its last part is the version of the format.
  static let namespace = "urn:govsvc:guide:1"

  /// Element names of records in lists, by the kind's raw value: `serviceCase` is `service-case`.
  static let records: [String] = RecordKind.allCases.map { kebab("\($0)") }

  /// Names of code lists, by the list's raw value.
  static let codeLists: [String] = CodeList.allCases.map { kebab("\($0)") }

  static func record(_ kind: RecordKind) -> String { records[Int(kind.rawValue)] }

  static func codeList(_ list: CodeList) -> String { codeLists[Int(list.rawValue)] }

  private static func kebab(_ name: String) -> String {
    var spelling = ""
    for scalar in name.unicodeScalars {
      if scalar.properties.isUppercase {
        spelling += "-" + scalar.properties.lowercaseMapping
      } else {
        spelling.unicodeScalars.append(scalar)
      }
    }
    return spelling
  }
}

extension Element {
  /// Whether guides carry the element: internal notes, what only steers the catalog, and codes that the guide's
  /// identity has already are left out.
  var isPublished: Bool {
    switch owner {
    case .service:
      switch key {
      case .govsvc, .sources, .note, .local, .narrow, .locked, .standard, .authority, .level, .code, .localCode: false
      default: true
      }
    case .material: key != .use
    case .organization: key != .note
    default: true
    }
  }

  /// The value a guide carries where no file says the element.
  ///
  /// 小数位数 means nothing for a question that does not ask for a number, so its default is left out.
  var publishedFallback: String? { key == .decimals || presence == .itemOnly ? nil : fallback }

  /// Whether a guide without the element is broken.
  var isNeeded: Bool {
    switch presence {
    case .required, .requiredEffective: true
    case .optional, .standardOnly, .itemOnly: publishedFallback != nil
    }
  }

  /// The code list of its label or labels.
  var codeList: CodeList? {
    switch type {
    case .label(let list), .list(.label(let list)): list
    default: nil
    }
  }
}
