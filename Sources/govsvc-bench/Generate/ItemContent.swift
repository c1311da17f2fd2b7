/// What one generated item or standard says.
struct ItemContent {
  private let number: Int
  private let edit: Edit?
  private let objects = ["食品", "药品", "道路", "建筑", "教育", "医疗", "广告", "农药", "水利", "旅游", "文物", "种子"]
  private let acts = ["经营许可", "登记", "备案核准", "资格认定", "变更许可", "延续许可", "验收", "核发"]
  private let papers = [
    "申请表", "营业执照", "经营者身份证", "场所使用证明", "人员资格证书", "管理制度文本", "平面布局图", "设备清单", "委托书", "检测报告",
  ]

  init(number: Int, edit: Edit?) {
    self.number = number
    self.edit = edit
  }

  private var name: String {
    "\(objects[number % objects.count])\(acts[number / objects.count % acts.count])（第\(number)类\(edit == .name ? "，修订" : "")）"
  }

  /// A standard with everything that its items share.
  func standard(code: String) -> ContentTree {
    .record([("govsvc", .text("standard/1")), ("code", .code(code))] + shared(promised: 10) + parts())
  }

  /// An item that says everything itself.
  func flatItem(code: String) -> ContentTree {
    .record([("govsvc", .text("item/1")), ("code", .code(code))] + shared(promised: 5) + parts() + own())
  }

  /// An item that adds what is its body's own.
  func item(code: String, of item: Int) -> ContentTree {
    var entries: [(key: String, value: ContentTree)] = [
      ("govsvc", .text("item/1")), ("code", .code(code)), ("version", .text(String(1 + item % 9))),
    ]
    if edit == .promisedLimit { entries.append(("limits", .record([("promised", .text("8 工作日"))]))) }
    entries += own(floor: edit == .name ? "三" : "二")
    if edit == .material {
      entries.append(("materials", .list([addedMaterial])))
      entries.append(("requires", .list([.record([("material", .text("m11")), ("reason", .text("本区试点办法第五条"))])])))
    }
    let cases = (1...6).map { row in
      let limit = row == 3 && edit == .caseLimit ? "0.5" : "1"
      return ContentTree.record([
        ("id", .text("case-\(row)")), ("handling", .code("0\(row)")),
        ("limits", .record([("promised", .text("\(limit) 工作日"))])),
      ])
    }
    return .record(entries + [("cases", .list(cases))])
  }

  /// The material that an edit adds.
  private var addedMaterial: ContentTree {
    .record([
      ("id", .text("m11")), ("name", .text("\(objects[number % objects.count])质量承诺书")),
      ("fill-notes", .text("按照样本填写，由申请人签名或者盖章")),
    ])
  }

  private func shared(promised: Int) -> [(key: String, value: ContentTree)] {
    [
      ("name", .text(name)), ("type", .text("行政许可")), ("version", .text(String(1 + number % 9))),
      ("effective", .text("2024-0\(1 + number % 9)-1\(number % 9)")),
      ("sources", .list([.text("\(name)办事指南")])),
      ("objects", .flow([.text("企业法人"), .text("非法人企业")])),
      ("power-source", .text("法定本级行使")), ("processing", .text("承诺件")),
      ("channels", .flow([.text("窗口办理"), .text("网上办理")])), ("online-depth", .text("Ⅳ级")),
      ("hall", .text("是")), ("delivery", .text("是")), ("visits", .text("0")),
      (
        "limits",
        .record([
          ("statutory", .text("20 工作日")),
          ("promised", .text("\(edit == .promisedLimit ? promised - 1 : promised) 工作日")),
        ])
      ),
    ]
  }

  private func own(floor: String = "二") -> [(key: String, value: ContentTree)] {
    [
      (
        "windows",
        .list([
          .record([
            ("id", .text("hall")), ("name", .text("政务服务大厅综合窗口")),
            ("address", .text("建设路\(number % 300 + 1)号政务服务中心\(floor)楼")),
            ("phone", .code("020-8\(1_000_000 + number)")),
            ("hours", .text("工作日 9 时至 12 时，14 时至 17 时")),
          ])
        ])
      ),
      ("contact", .record([("consult", .text("拨打 12345 或者到窗口咨询")), ("complain", .text("拨打 12345 投诉"))])),
    ]
  }
}

extension ItemContent {
  private func parts() -> [(key: String, value: ContentTree)] {
    [
      ("conditions", conditions()), ("results", results()), ("steps", steps()), ("fees", .flow([])),
      ("bases", bases()), ("questions", questions()), ("materials", materials()),
      ("requires", .flow(required.map { .text($0) })), ("cases", cases()),
    ]
  }

  private var required: [String] { ["m1", "m2", "m3"] + (edit == .material ? ["m11"] : []) }

  private func conditions() -> ContentTree {
    .list(
      (1...3).map { index in
        .record([
          ("id", .text("condition-\(index)")),
          ("text", .text("申请人依法登记并具备从事\(objects[(number + index) % objects.count])活动所需的第\(index)项场所、设备和人员条件")),
        ])
      })
  }

  private func results() -> ContentTree {
    .list([
      .record([
        ("id", .text("licence")), ("name", .text("\(objects[number % objects.count])许可证")), ("kind", .text("证照")),
      ]),
      .record([("id", .text("notice")), ("name", .text("准予许可决定书")), ("kind", .text("批文"))]),
    ])
  }

  private func steps() -> ContentTree {
    .list(
      ["受理", "审查", "决定", "送达"].enumerated().map { index, step in
        .record([
          ("id", .text("step-\(index + 1)")), ("name", .text(step)), ("limit", .text("0.5 工作日")),
          ("post", .text("\(step)岗")), ("outcome", .text("\(step)完成并告知申请人")),
        ])
      })
  }

  private func bases() -> ContentTree {
    .list(
      (1...4).map { index in
        .record([
          ("id", .text("basis-\(index)")), ("law", .text("中华人民共和国\(objects[(number + index) % objects.count])管理条例")),
          ("number", .text("国务院令第\(300 + (number + index * 37) % 480)号")), ("article", .text("第\(index)条第一款")),
          ("effective", .text("201\(index)-01-01")),
        ])
      })
  }

  private func questions() -> ContentTree {
    .list([
      question("kind", "办理哪一类业务？", ["新办", "变更", "延续"]),
      question("place", "场所在哪里？", ["本区", "其他区"]),
      .record([("id", .text("agent")), ("ask", .text("是否委托他人办理？")), ("choose", .text("yes-no"))]),
    ])
  }

  private func question(_ id: String, _ ask: String, _ labels: [String]) -> ContentTree {
    .record([
      ("id", .text(id)), ("ask", .text(ask)), ("choose", .text("one")),
      (
        "options",
        .list(
          labels.enumerated().map { index, label in
            .record([("id", .text("\(id)-\(index + 1)")), ("label", .text(label))])
          })
      ),
    ])
  }

  private func materials() -> ContentTree {
    let usual = papers.enumerated().map { index, paper in
      var entries: [(key: String, value: ContentTree)] = [
        ("id", .text("m\(index + 1)")), ("name", .text("\(objects[number % objects.count])\(paper)")),
        ("kind", .text(index == 0 ? "申请表格文书" : "证件证书证明")),
      ]
      if index % 3 == 2 {
        entries += [("source", .text("政府部门核发")), ("issuer", .text("市场监督管理部门"))]
      }
      entries += [
        ("fill-notes", .text("按照样本填写，字迹清楚，由申请人签名或者盖章")),
        ("bases", .flow([.text("basis-\(index % 4 + 1)")])),
        ("checks", .list([.text("内容完整、在有效期内，与申请表第\(index + 1)栏一致"), .text("加盖公章或者签名")])),
      ]
      return ContentTree.record(entries)
    }
    return .list(edit == .material ? usual + [addedMaterial] : usual)
  }

  private func cases() -> ContentTree {
    var rows: [ContentTree] = []
    for kind in 1...3 {
      for place in 1...2 {
        let row = (kind - 1) * 2 + place
        rows.append(
          .record([
            ("id", .text("case-\(row)")),
            ("name", .text("\(["新办", "变更", "延续"][kind - 1])（\(["本区", "其他区"][place - 1])）")),
            (
              "when",
              .record([
                ("kind", .flow([.text("kind-\(kind)")])), ("place", .flow([.text("place-\(place)")])),
              ])
            ),
            ("limits", .record([("promised", .text("\(row == 1 && edit != .caseLimit ? 3 : 2) 工作日"))])),
            (
              "requires",
              .list([
                .record([("material", .text("m\(3 + row)"))]),
                .record([("material", .text("m10")), ("when", .record([("agent", .flow([.text("是")]))]))]),
              ])
            ),
          ]))
      }
    }
    return .list(rows)
  }
}
