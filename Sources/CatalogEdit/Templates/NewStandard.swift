import CatalogModel
import ServiceCodes
import Wording

/// A new standard with hints, as comments, for what to fill in.
///
/// - Parameters:
///   - code: A published 基本编码, or a local code such as `GD-QYBG`.
///   - name: 事项名称.
///   - type: 事项类型; nil takes it from the code's type digits.
///   - objects: 服务对象.
/// - Returns: The file in `standards/`.
/// - Throws: `EditError.wrongValue` for a code, name or type that is none; `.missing` where the type is not known.
public func newStandard(
  code: String, name: String, type: String? = nil, objects: [String]
) throws(EditError) -> NewFile {
  let base = blankless(code)
  let isPublished = readCode(base, as: .baseCode).isValid
  let id = isPublished ? readCode(base, as: .baseCode).canonical : base
  let codeLine =
    isPublished
    ? "code: " + (try TemplateValue(.code, in: .service).written(id))
    : "local-code: " + (try localCode(id))
  guard let label = type ?? BaseCode(id).flatMap({ $0.type.type?.label.chinese }) else {
    let element = ElementDictionary.current.definition(of: .type, in: .service)
    throw .missing(path: "standards/\(id).yaml", elements: [element].compactMap { $0 })
  }
  let text = """
    govsvc: standard/1
    \(codeLine)
    name: \(try TemplateValue(.name, in: .service).written(name))
    type: \(try TemplateValue(.type, in: .service).written(label))
    version: 1
    # 资料来源，例如公布的办事指南、法律法规
    # sources:
    #   - 广东政务服务网办事指南
    objects: \(try TemplateValue(.objects, in: .service).written(objects.joined(separator: "、")))
    \(standardHints)
    """
  return NewFile("standards/\(id).yaml", text)
}

/// What else a standard usually says, as comments.
private let standardHints = """
  # 时限单位：工作日、自然日、小时、月、年；当场办结写“即办”
  # limits:
  #   statutory: 20 工作日
  #   promised: 10 工作日
  # visits: 0
  # 不收费写 fees: []
  # fees: []
  # conditions:
  #   - 受理条件逐条填写
  # bases:
  #   - id: basis-1
  #     law: 法律法规名称
  #     article: 第一条
  # materials:
  #   - id: application
  #     name: 申请表
  #     kind: 申请表格文书
  # results:
  #   - id: result
  #     name: 审批结果名称
  #     kind: 证照

  """

/// A local code in the quotes it needs.
///
/// A local code has a letter and must not look like a published code: twelve characters or more need a `-`, `_` or `.`.
private func localCode(_ code: String) throws(EditError) -> String {
  let bytes = Array(code.utf8)
  let isName = bytes.allSatisfy { byte in
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }
  let hasLetter = bytes.contains { 0x41...0x5A ~= $0 & 0xDF }
  let hasMark = bytes.contains { $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  let startsWell = bytes.first.map { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 & 0xDF } ?? false
  guard isName, startsWell, hasLetter, bytes.count <= 40, bytes.count < 12 || hasMark,
    let element = ElementDictionary.current.definition(of: .localCode, in: .service)
  else {
    let reading = readCode(code, as: .baseCode)
    let allowed = Bilingual(
      "应为12位基本编码，或者带字母、不像国家编码的地方编码（例如 GD-QYBG）",
      "it is a 基本编码 of 12 characters, or a local code with a letter that does not look published, such as GD-QYBG")
    let definition = ElementDictionary.current.definition(of: .code, in: .service)
    guard let definition else { throw .notEditable(path: code) }
    throw .wrongValue(.init(element: definition, given: code, allowed: allowed, suggestion: reading.suggestion))
  }
  return try TemplateValue(element.key, in: .service).written(code)
}
