public import CatalogModel
import ServiceCodes
import Wording

/// A new item of a body that follows a standard of the catalog.
///
/// Where the standard has a 基本编码 and the body a code of 18 characters, the item gets the 实施编码 that follows from
/// them and the level; else it names its standard, body and level.
///
/// - Parameters:
///   - standard: The standard's file.
///   - body: The body's code: a USCC, a temporary `TE…` code or one of the catalog's own.
///   - level: 行使层级; nil takes the one that `organizations.yaml` has for the body.
///   - catalog: The catalog.
/// - Returns: The file in `items/`.
/// - Throws: `EditError.missing` where the level is not known; `.wrongValue` for a level that is none;
///   `.alreadyThere` where the catalog has the item.
public func newItem(
  of standard: SourceFile, body: String, level: String? = nil, in catalog: Catalog
) throws(EditError) -> NewFile {
  let reading = readCode(body)
  let bodyCode = reading.isValid ? reading.canonical : blankless(body)
  guard let label = level ?? catalog.organizationEntry(bodyCode)?.text(.level) else {
    let element = ElementDictionary.current.definition(of: .level, in: .service)
    throw .missing(path: "items/\(bodyCode)/\(standard.stem).yaml", elements: [element].compactMap { $0 })
  }
  let written = try TemplateValue(.level, in: .service).written(label)
  var identity = """
    standard: \(try TemplateValue(.standard, in: .service).written(standard.stem))
    authority: \(try TemplateValue(.authority, in: .service).written(bodyCode))
    level: \(written)
    """
  var stem = standard.stem
  if let code = implementationCode(bodyCode, written, standard) {
    identity = "code: \"\(code)\""
    stem = code
  }
  let path = "items/\(bodyCode)/\(stem).yaml"
  guard !catalog.items.contains(where: { $0.path == path }) else { throw .alreadyThere(path: path) }
  let text = """
    govsvc: item/1
    \(identity)
    version: 1
    \(itemHints)
    """
  return NewFile(path, text)
}

/// What a body usually says itself, as comments.
private let itemHints = """
  # 只写本机构与标准不同、或者标准留给机构自定的要素。承诺时限只能比标准更短：
  # limits:
  #   promised: 1 工作日
  # windows:
  #   - id: hall
  #     name: 政务服务中心综合窗口
  #     address: 地址
  #     hours: 工作日办公时间
  # contact:
  #   consult: 咨询电话
  #   complain: 监督投诉电话

  """

/// The 实施编码 of a body's item, if body and standard have codes that make one.
private func implementationCode(_ body: String, _ level: String, _ standard: SourceFile) -> String? {
  guard let base = standard.text(.code).flatMap({ BaseCode($0) }), base.isValid, let body = BodyCode(body),
    let level = ExerciseLevel.allCases.first(where: { $0.label.chinese == level })
  else { return nil }
  let code = ImplementationCode(body: body, level: level, baseCode: base)
  return code.isValid ? code.description : nil
}
