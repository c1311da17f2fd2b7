/// The files of the sample catalog from which every example is made: small, complete and free of findings.
public enum SampleFile: String, CaseIterable, Sendable {
  case manifest = "govsvc.yaml"
  case organizations = "organizations.yaml"
  case licences = "licences.yaml"
  case retired = "retired.yaml"
  case material = "materials/application-form.yaml"
  case standard = "standards/440125044002.yaml"
  case item = "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml"
  case localStandard = "standards/GD-SAMPLE.yaml"
  case localItem = "items/11440000MB2D023437/GD-SAMPLE.yaml"

  /// The texts by path.
  static let texts: [String: String] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text) })

  /// The file's text.
  public var text: String {
    switch self {
    case .manifest: Self.manifestText
    case .organizations: Self.organizationsText
    case .licences: Self.licencesText
    case .retired: Self.retiredText
    case .material: Self.materialText
    case .standard: Self.standardText
    case .item: Self.itemText
    case .localStandard: Self.localStandardText
    case .localItem: Self.localItemText
    }
  }

  private static let manifestText = """
    govsvc: catalog/1
    name: 示例目录
    region: "440000"
    language: zh-Hans
    profile: guangdong

    """

  private static let organizationsText = """
    govsvc: organizations/1
    organizations:
      - code: "11440300MB2D097052"
        name: 深圳市市场监督管理局龙岗监管局
        level: 县级
      - code: "11440000MB2D023437"
        name: 广东省市场监督管理局
        level: 省级

    """

  private static let licencesText = """
    govsvc: licences/1
    licences:
      - code: "11100000000013127D001"
        name: 居民身份证

    """

  private static let retiredText = """
    govsvc: retired/1
    retired:
      - code: "440125044099"
        name: 个体工商户备案
        date: 2022-03-01
        reason: 合并
        successors: ["440125044002"]

    """

  private static let materialText = """
    govsvc: material/1
    id: application-form
    name: 个体工商户登记（备案）申请书
    kind: 申请表格文书

    """
}
