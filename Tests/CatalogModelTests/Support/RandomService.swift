import CatalogModel
import TestSupport

/// A small random service as plain data: what it says is written as a standard, and worked out by trying everything.
///
/// The questions are always the same five: `entity` (one), `change` (many, asked of the first entities), `cause` (one,
/// asked where `change` has the last option), `agent` and `paper` (是否, the second asked where a condition holds).
struct RandomService {
  /// A condition: one line of the format over options.
  struct Line {
    enum Kind: String { case any, all, none }
    var question: String
    var kind: Kind
    var options: [String]

    var text: String {
      let list = "[\(options.joined(separator: ", "))]"
      return kind == .any ? "\(question): \(list)" : "\(question):\n      \(kind.rawValue): \(list)"
    }

    func holds(_ answers: [String: Set<String>]) -> Bool {
      let chosen = answers[question] ?? []
      switch kind {
      case .any: return !chosen.isDisjoint(with: options)
      case .all: return !chosen.isEmpty && chosen.isSuperset(of: options)
      case .none: return chosen.isDisjoint(with: options)
      }
    }
  }

  struct Row {
    var material: Int
    var when: Line?
    var necessity: String
    var original: Int
    var copy: Int
  }

  struct Case {
    var id: String
    var entity: [String]?
    var change: String?
    var cause: String?
    var rows: [Row]
    var promised: Int
    var visits: Int
    var results: [String]
    var notBefore: Int?
    var handling: String?
  }

  static let causes = ["sold", "left"]
  var entities: [String] = []
  /// The entities of which it is asked what changes.
  var asked: [String] = []
  var changes: [String] = []
  var paperWhen: Line?
  var rows: [Row] = []
  var cases: [Case] = []
  var never: [String] = []
  var hasHandling = false

  /// Without `none` in any condition where `isMonotone`.
  init(_ random: inout SeededGenerator, isMonotone: Bool, hasHandling: Bool) {
    func some(_ list: [String]) -> [String] {
      Array(list.shuffled(using: &random).prefix(Int.random(in: 1...list.count, using: &random)))
    }
    func line(_ questions: [String], _ service: RandomService) -> Line {
      let question = questions.randomElement(using: &random) ?? "agent"
      let kinds: [Line.Kind] = isMonotone ? [.any, .all] : [.any, .any, .all, .none]
      return Line(
        question: question, kind: kinds.randomElement(using: &random) ?? .any, options: some(service.options(question)))
    }
    func row(_ service: RandomService) -> Row {
      Row(
        material: Int.random(in: 0..<5, using: &random),
        when: Bool.random(using: &random) ? line(["entity", "change", "cause", "agent", "paper"], service) : nil,
        necessity: ["必要", "支持容缺处理", "非必要"].randomElement(using: &random) ?? "必要",
        original: Int.random(in: 0...3, using: &random), copy: Int.random(in: 0...3, using: &random))
    }
    self.hasHandling = hasHandling
    entities = Array(["llc", "jsc", "shop"].prefix(Int.random(in: 2...3, using: &random)))
    asked = Array(entities.prefix(Int.random(in: 1..<entities.count, using: &random)))
    changes = Array(["name", "home", "share"].prefix(Int.random(in: 2...3, using: &random)))
    paperWhen = Bool.random(using: &random) ? line(["entity", "change", "agent"], self) : nil
    never = Bool.random(using: &random) ? Array(changes.shuffled(using: &random).prefix(2)) : []
    let service = self
    rows = (0..<Int.random(in: 0...3, using: &random)).map { _ in row(service) }
    func make(_ id: String, entity: [String]? = nil, change: String? = nil, cause: String? = nil) -> Case {
      Case(
        id: id, entity: entity, change: change, cause: cause,
        rows: (0..<Int.random(in: 0...3, using: &random)).map { _ in row(service) },
        promised: Int.random(in: 1...5, using: &random), visits: Int.random(in: 0...2, using: &random),
        results: some(["notice", "licence"]),
        notBefore: Bool.random(using: &random) ? Int.random(in: 1...9, using: &random) : nil,
        handling: hasHandling && Bool.random(using: &random) ? "0\(Int.random(in: 1...2, using: &random))" : nil)
    }
    for entity in entities where !asked.contains(entity) { cases.append(make("of-" + entity, entity: [entity])) }
    for change in changes.dropLast() { cases.append(make("by-" + change, change: change)) }
    for cause in Self.causes { cases.append(make("by-" + cause, change: changes.last, cause: cause)) }
  }

  func options(_ question: String) -> [String] {
    switch question {
    case "entity": entities
    case "change": changes
    case "cause": Self.causes
    default: ["是", "否"]
    }
  }
}

// MARK: - As a standard

extension RandomService {
  /// The standard that says it.
  var text: String {
    var text = """
      govsvc: standard/1
      code: "440112035002"
      name: 示例登记
      results:
        - id: notice
          name: 通知书
        - id: licence
          name: 执照
      questions:
        - id: entity
          ask: 主体是什么？
          choose: one
      \(list(entities))
        - id: change
          ask: 变更什么？
          choose: many
          asked-when:
            entity: [\(asked.joined(separator: ", "))]
      \(list(changes))
        - id: cause
          ask: 什么原因？
          choose: one
          asked-when:
            change: [\(changes.last ?? "")]
      \(list(Self.causes))
        - id: agent
          ask: 是否由经办人提交？
          choose: yes-no
        - id: paper
          ask: 是否领取过纸质执照？
          choose: yes-no

      """
    if let paperWhen { text += "    asked-when:\n      " + indented(paperWhen.text, 2) + "\n" }
    if never.count == 2 {
      text += "never:\n  - when:\n      change:\n        all: [\(never.joined(separator: ", "))]\n    reason: 不能同时变更\n"
    }
    text += "materials:\n"
    for number in 0..<5 { text += "  - id: m\(number)\n    name: 材料\(number)\n" }
    if !rows.isEmpty { text += "requires:\n" + self.text(rows, "all", 2) }
    text += "cases:\n"
    for serviceCase in cases { text += self.text(serviceCase) }
    return text
  }

  private func list(_ options: [String]) -> String {
    "    options:\n" + options.map { "      - id: \($0)\n        label: 选项\($0)" }.joined(separator: "\n")
  }

  private func indented(_ text: String, _ spaces: Int) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    return lines.joined(separator: "\n" + String(repeating: " ", count: spaces))
  }

  private func text(_ rows: [Row], _ prefix: String, _ indent: Int) -> String {
    let lead = String(repeating: " ", count: indent)
    return rows.enumerated().map { number, row in
      var lines = ["- id: \(prefix)-\(number)", "  material: m\(row.material)", "  necessity: \(row.necessity)"]
      lines += ["  original: \(row.original)", "  copy: \(row.copy)"]
      if let when = row.when {
        lines.append("  when:")
        lines += when.text.split(separator: "\n").map { "    " + $0 }
      }
      return lines.map { lead + $0 + "\n" }.joined()
    }.joined()
  }

  private func text(_ serviceCase: Case) -> String {
    var text = "  - id: \(serviceCase.id)\n    name: 情形\(serviceCase.id)\n    when:\n"
    if let entity = serviceCase.entity { text += "      entity: [\(entity.joined(separator: ", "))]\n" }
    if let change = serviceCase.change { text += "      change: [\(change)]\n" }
    if let cause = serviceCase.cause { text += "      cause: [\(cause)]\n" }
    text += "    limits:\n      promised: \(serviceCase.promised) 工作日\n    visits: \(serviceCase.visits)\n"
    text += "    results: [\(serviceCase.results.joined(separator: ", "))]\n"
    if let day = serviceCase.notBefore { text += "    apply:\n      - not-before: \"2025-03-0\(day)\"\n" }
    if !serviceCase.rows.isEmpty { text += "    requires:\n" + self.text(serviceCase.rows, serviceCase.id, 6) }
    return text
  }

  /// The body's file, with the 业务办理项 of each case.
  var bodyText: String {
    var text = "govsvc: item/1\ncode: \"11440300MB2D0970524440112035002\"\n"
    let handled = cases.filter { $0.handling != nil }
    if !handled.isEmpty { text += "cases:\n" }
    for serviceCase in handled {
      text += "  - id: \(serviceCase.id)\n    handling: \"\(serviceCase.handling ?? "")\"\n"
    }
    return text
  }

  /// The effective item.
  func effective() throws -> EffectiveItem {
    hasHandling ? try SmallCatalog.effective(text, bodyText) : try SmallCatalog.effective(text)
  }
}
