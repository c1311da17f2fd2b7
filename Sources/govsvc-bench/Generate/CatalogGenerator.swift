import ServiceCodes

/// Makes a catalog of any size whose content is plausible, free of findings and the same at every run.
struct CatalogGenerator {
  /// How the items are written.
  enum Shape: String {
    /// Every item says everything itself.
    case flat
    /// Standards say it, items add what is theirs.
    case layered
  }

  let shape: Shape
  let itemCount: Int
  /// 1, or 2 for the catalog after one file in 20 was changed.
  let revision: Int
  let bodies: [String]

  init(shape: Shape, itemCount: Int, revision: Int = 1) {
    self.shape = shape
    self.itemCount = itemCount
    self.revision = revision
    // No body has more than 500 items, so no folder of items grows with the catalog.
    bodies = (0..<max(min(400, max(8, itemCount / 20)), itemCount / 500)).map(Self.body)
  }

  /// How many standards the items share.
  var standardCount: Int { shape == .flat ? itemCount : max(1, itemCount * 1500 / 8033) }

  /// The files of the catalog that are neither standards nor items.
  func commonFiles() -> [(path: String, tree: ContentTree)] {
    [
      (
        "govsvc.yaml",
        .record(
          [
            ("govsvc", .text("catalog/1")), ("name", .text("测量用目录")), ("region", .code("440000")),
            ("profile", .text("guangdong")),
          ] + policy)
      ),
      (
        "organizations.yaml",
        .record([
          ("govsvc", .text("organizations/1")),
          (
            "organizations",
            .list(
              bodies.enumerated().map { number, code in
                .record([("code", .code(code)), ("name", .text("第\(number + 1)行政审批局")), ("level", .text("县级"))])
              })
          ),
        ])
      ),
      (
        "licences.yaml",
        .record([
          ("govsvc", .text("licences/1")),
          ("licences", .list([.record([("code", .code("11100000000013127D001")), ("name", .text("居民身份证"))])])),
        ])
      ),
    ]
  }

  /// One standard of a layered catalog: its path and its content.
  func standard(_ number: Int) -> (path: String, tree: ContentTree) {
    let code = Self.base(number)
    let content = ItemContent(number: number, edit: Edit(of: number, revision: revision))
    return ("standards/\(code).yaml", content.standard(code: code))
  }

  /// A catalog that has no standards yet turns the note about each such item off.
  private var policy: [(key: String, value: ContentTree)] {
    shape == .flat ? [("rules", .record([("GS0500", .text("关闭"))]))] : []
  }

  /// One item: its path and its content.
  func item(_ number: Int) -> (path: String, tree: ContentTree) {
    let body = bodies[number % bodies.count]
    let edit = Edit(of: number, revision: revision)
    switch shape {
    case .flat:
      let code = body + "4" + Self.base(number)
      return ("items/\(body)/\(code).yaml", ItemContent(number: number, edit: edit).flatItem(code: code))
    case .layered:
      let standard = number % standardCount
      let owner = bodies[(number / standardCount * 7 + standard) % bodies.count]
      let code = owner + "4" + Self.base(standard)
      return ("items/\(owner)/\(code).yaml", ItemContent(number: standard, edit: edit).item(code: code, of: number))
    }
  }

  /// A 基本编码 of Guangdong for a licence, without sub-items.
  private static func base(_ number: Int) -> String {
    let main = String(10_000 + number % 89_999)
    return "4401\(main)\(number / 89_999 == 0 ? "000" : String(100 + number / 89_999))"
  }

  /// A unified social credit code with right check digits.
  private static func body(_ number: Int) -> String {
    let digits = String(2_000_000 + number * 7)
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    for inner in "0123456789X" {
      for outer in alphabet {
        let code = "11440300M\(digits)\(inner)\(outer)"
        if ServiceCode.isValid(code, as: .uscc) { return code }
      }
    }
    return ""
  }
}
