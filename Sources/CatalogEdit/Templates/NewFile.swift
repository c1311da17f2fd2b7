import CatalogModel
import CatalogText
import ServiceCodes
import Wording

/// A file that does not exist yet.
public struct NewFile: Hashable, Sendable {
  /// The path relative to the catalog's root.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  /// The content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The files of a new catalog, which validates as it is.
///
/// - Parameters:
///   - name: The catalog's name.
///   - region: Six digits of GB/T 2260.
/// - Returns: `govsvc.yaml` and `organizations.yaml`.
/// - Throws: `EditError.wrongValue` where the name is empty or the region is none; `.refusedText` where the name has
///   characters that no file may hold.
public func newCatalog(name: String, region: String) throws(EditError) -> [NewFile] {
  let name = try TemplateValue(.name, in: .catalog).written(name)
  let region = try TemplateValue(.region, in: .catalog).written(region)
  let manifest = """
    govsvc: catalog/1
    name: \(name)
    region: \(region)
    language: zh-Hans
    # 采用哪一套编码方案：national 或 guangdong
    # profile: guangdong
    # 实施清单可以自定（local）、只能更优（narrow）或者不得改动（locked）的要素
    # elements:
    #   contact: local

    """
  let organizations = """
    govsvc: organizations/1
    # 逐个列出实施主体，例如：
    #   - code: "统一社会信用代码"
    #     name: 全称
    #     level: 县级
    organizations: []

    """
  return [NewFile("govsvc.yaml", manifest), NewFile("organizations.yaml", organizations)]
}

/// A value as a template writes it.
struct TemplateValue {
  private let element: Element?

  init(_ key: Key, in kind: RecordKind) {
    element = ElementDictionary.current.definition(of: key, in: kind)
  }

  /// The canonical text, in the quotes that it needs.
  func written(_ given: String) throws(EditError) -> String {
    guard let element, let path = ElementPath(root: element.owner, steps: [ElementPath.Step(element.key)]) else {
      return ScalarStyle.inline(given, quoted: true)
    }
    switch try ValueReading(element: element, path: path).whole(given).written {
    case .scalar(let text, let quoted): return try readable(ScalarStyle.inline(text, quoted: quoted))
    case .typed(let text), .block(let text): return text
    case .scalarList(let texts, let quoted):
      return try readable("[" + texts.map { ScalarStyle.inFlow($0, quoted: quoted) }.joined(separator: ", ") + "]")
    }
  }

  /// The text of a value, which the reader must accept: a new file is never one that is refused.
  private func readable(_ text: String) throws(EditError) -> String {
    guard let key = element?.key.spelling else { return text }
    let file = SourceFile(path: "govsvc.yaml", kind: .catalog, bytes: Array("\(key): \(text)\n".utf8))
    guard let refusal = file.refusals.first else { return text }
    throw .refusedText(path: key, refusal.kind, detail: refusal.detail)
  }
}
