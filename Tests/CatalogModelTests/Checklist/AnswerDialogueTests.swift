import CaseLogic
import CatalogModel
import Testing
import Wording

/// The conversation as a table: what is typed, what comes of it, what is asked next.
struct AnswerDialogueTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 示例登记
    questions:
      - id: paper
        ask: 是否领取过纸质执照？
        choose: yes-no
      - id: entity
        ask: 主体是什么？
        choose: one
        options:
          - id: llc
            label: 公司
          - id: shop
            label: 个体户
      - id: change
        ask: 变更什么？
        choose: many
        asked-when:
          entity: [llc]
        options:
          - id: name
            label: 名称
          - id: share
            label: 股东
            offered-when:
              entity: [llc]
          - id: scope
            label: 范围（含、增减）
      - id: staff
        ask: 有多少人？
        choose: number
        from: "1"
        to: "500"
        unit: 人
        asked-when:
          change: [share]
      - id: idle
        ask: 这个问题影响什么？
        choose: yes-no
    never:
      - when:
          change:
            all: [name, scope]
        reason: 不能同时变更
    materials:
      - id: form
        name: 申请书
      - id: old
        name: 旧执照
      - id: list
        name: 名单
    requires:
      - form
      - material: old
        when:
          paper: [是]
    cases:
      - id: shop
        name: 个体户变更
        when:
          entity: [shop]
      - id: name
        name: 名称变更
        when:
          change: [name]
      - id: share
        name: 股东变更
        when:
          change: [share]
        requires:
          - material: list
            when:
              staff: 50..
      - id: scope
        name: 范围变更
        when:
          change: [scope]

    """

  private func outline(_ reply: AnswerDialogue.Reply) -> String {
    switch reply {
    case .answered(let words): words
    case .unknown: "?"
    case .back: "back"
    case .atBeginning: "at beginning"
    case .nothing: "nothing"
    case .refused(let message): "refused: \(message.chinese)"
    }
  }

  /// What comes of each line, with the question that follows.
  private func run(_ lines: [String], given: [String] = []) throws -> (steps: [String], dialogue: AnswerDialogue) {
    let item = try SmallCatalog.effective(Self.standard)
    let sheet = CaseSheet(item)
    var dialogue = AnswerDialogue(item, sheet: sheet, answers: try sheet.answers(given))
    var steps = [next(dialogue)]
    for line in lines { steps.append(outline(dialogue.take(line)) + " → " + next(dialogue)) }
    return (steps, dialogue)
  }

  private func next(_ dialogue: AnswerDialogue) -> String {
    dialogue.next.map { dialogue.sheet.questions[$0.question].id ?? "" } ?? "done"
  }

  @Test func `only what matters is asked, what decides the case first`() throws {
    let shop = try run(["2", "1"])
    #expect(shop.steps == ["entity", "个体户 → paper", "是 → done"])
    #expect(shop.dialogue.arguments == ["--answer paper=是", "--answer entity=shop"])
    let company = try run(["1", "1，2", "120", "否"])
    #expect(
      company.steps == ["entity", "公司 → change", "名称、股东 → paper", "refused: 没有第 120 项，请输入 1 至 2 → paper", "否 → staff"])
    #expect(try run([], given: ["entity=shop", "paper=否"]).steps == ["done"])
  }

  @Test func `answers may be written in many ways`() throws {
    let rows: [(String, String)] = [
      ("1", "名称"), ("１，３", "refused"), (" 1 2 ", "名称、股东"), ("1、2", "名称、股东"), ("2,1,1", "名称、股东"), ("名称", "名称"),
      ("share", "股东"), ("名称，股东", "名称、股东"), ("范围（含、增减）", "范围（含、增减）"), ("0", "?"), ("?", "?"), ("？", "?"), ("不知道", "?"),
      ("", "nothing"), ("　", "nothing"), ("4", "refused"), ("无", "refused"), ("-1", "refused"),
      ("99999999999999999999", "refused"), ("B", "back"), ("返回", "back"), ("<", "back"),
    ]
    for (line, expected) in rows {
      let (steps, dialogue) = try run(["1", line])
      let reply = steps.last?.split(separator: "→").first.map { String($0.dropLast()) } ?? ""
      if line == "１，３" {
        // The two may not be filed together: nothing more is asked.
        #expect(dialogue.situation.forbidden == [0] && dialogue.next == nil)
      } else {
        #expect(expected == "refused" ? reply.hasPrefix("refused") : reply == expected, "\(line): \(reply)")
      }
    }
  }

  @Test func `numbers are taken with their unit and within bounds`() throws {
    let start = ["1", "2", "否"]
    for (line, expected) in [("50", "50人"), ("５０", "50人"), ("50 人", "50人"), ("?", "?")] {
      #expect(try run(start + [line]).steps.last == expected + " → done", "\(line)")
    }
    for line in ["0", "501", "x", "1.5", "-1"] {
      #expect(try run(start + [line]).steps.last?.hasSuffix("→ staff") ?? false, "\(line)")
    }
  }

  @Test func `an answer can be taken back and given anew`() throws {
    let (steps, dialogue) = try run(["b", "1", "2", "b", "b", "2", "b", "1", "1", "2"])
    #expect(
      steps == [
        "entity", "at beginning → entity", "公司 → change", "股东 → paper", "back → change", "back → entity", "个体户 → paper",
        "back → entity", "公司 → change", "名称 → paper", "否 → done",
      ])
    #expect(dialogue.arguments == ["--answer paper=否", "--answer entity=llc", "--answer change=name"])
  }

  @Test func `what is not known is not asked again, and what depends on it is not asked`() throws {
    let (steps, dialogue) = try run(["0", "0"])
    #expect(steps == ["entity", "? → paper", "? → done"])
    #expect(dialogue.arguments == ["--answer paper=?", "--answer entity=?"])
    let list = Checklist(dialogue.item, sheet: dialogue.sheet, answers: dialogue.answers)
    #expect(list.missing.isEmpty && !list.isKnown && !list.isSettled)
    #expect(list.outline == ": form old? list?")
    #expect(list.filings[0].openCases.map { $0.id } == ["shop", "name", "share", "scope"])
    // Part of the answers is known: the company is, what changes is not.
    let part = try run(["1", "0", "否"]).dialogue
    let open = Checklist(part.item, sheet: part.sheet, answers: part.answers)
    #expect(open.outline == ": form list?" && open.filings[0].openCases.count == 3)
  }
}
