import TestSupport
import Testing
import Wording

@testable import CaseExchange

/// Tables from spreadsheets, and what of them is refused.
struct ForeignCSVTests {
  @Test func aPlainTableIsRead() throws {
    let text =
      "\u{FEFF}情形名称,申请人类别,床位数,是否首次办理\r\n"
      + "医疗机构设置,\"医院, 诊所\",,是\r\n小型机构备案,非(医院),1..20,否\r\n大型机构变更,医院,-,否\r\n"
    let known = try ItemText(
      ItemText.head + """
        questions:
          - id: beds
            ask: 床位数？
            choose: number
            from: 0
            to: 2000
        cases:
          - id: all
            name: 全部

        """
    ).table()
    let table = try DecisionTable(csv: Array(text.utf8), known: known)
    #expect(
      table.catalogText == """
        questions:
          - id: q1
            ask: 申请人类别
            choose: one
            options:
              - id: o1
                label: 医院
              - id: o2
                label: 诊所
          - id: beds
            ask: 床位数？
            choose: number
            from: 0
            to: 2000
          - id: q2
            ask: 是否首次办理
            choose: yes-no
        cases:
          - id: case-1
            name: 医疗机构设置
            when:
              q1: [o1, o2]
              q2: [是]
          - id: case-2
            name: 小型机构备案
            when:
              q1:
                none: [o1]
              beds: 1..20
              q2: [否]
          - id: case-3
            name: 大型机构变更
            when:
              q1: [o1]
              q2: [否]

        """)
  }

  @Test func cellsMayNameSeveralAtOnce() throws {
    let text = """
      row,id,name,change,choose
      question,change,变更哪些事项？,,many
      option,change/name,名称,,
      option,change/domicile,住所（经营场所）、地址,,
      option,change/scope,经营范围,,
      case,a,甲,"名称、经营范围",
      case,b,乙,住所（经营场所）、地址,
      never,1,不得同时,"全选(名称, scope)",同时申请
      never,2,另一个,"all(name) and not(scope)",
      """
    let table = try DecisionTable(csv: Array(text.utf8))
    #expect(table.isWhole)
    #expect(table.cases.map(\.rows) == [[TableRow([0: .anyOf([0, 2])])], [TableRow([0: .anyOf([1])])]])
    let never = try #require(table.never)
    #expect(
      never.map(\.rows) == [
        [TableRow([0: .together(all: [0, 2], none: [])])], [TableRow([0: .together(all: [0], none: [2])])],
      ])
    #expect(never.map(\.isJoint) == [true, false])
  }

  @Test func rowsOfOneCaseAreItsAlternatives() throws {
    let table = try DecisionTable(csv: Array("id,name,kind,age\na,甲,x,\na,,y,\nb,乙,z,\n".utf8), known: nil)
    #expect(table.cases.map(\.id) == ["a", "b"])
    #expect(table.cases[0].rows.count == 2)
  }

  /// Text, row, column and words of the message.
  @Test(arguments: [
    ("", 1, 1, "空的"), ("kind,age\nx,1\n", 1, 1, "没有“标识”或“名称”列"), ("id;kind\na;x\n", 1, 1, "没有“标识”"),
    ("id,kind,kind\n", 1, 3, "出现两次"), ("id,,kind\n", 1, 2, "空格子"), ("id,kind\na\n", 2, 2, "有 1 格"),
    ("id,kind\na,x\nb,y,z\n", 3, 3, "有 3 格"), ("id,kind\na,\"x\n", 2, 2, "引号"),
    ("id,kind\n甲,x\n", 2, 1, "不能作情形标识"), ("id,kind\n,x\n", 2, 1, "没有写情形"), ("id,kind\n", 1, 1, "没有情形"),
    ("id,age\na,1..5\nb,6..9\n", 1, 2, "最小值和最大值"), ("id,name,kind\na,甲,x\na,乙,y\n", 3, 2, "两个名称"),
    ("row,id,kind\n奇怪,a,x\n", 2, 1, "没有“奇怪”这种行"), ("row,id,kind\nasked-when,q9,x\ncase,a,x\n", 2, 2, "没有“q9”"),
    ("row,id,choose\nquestion,Q,one\n", 2, 2, "不能作问题标识"), ("row,id,choose\nquestion,q,some\n", 2, 3, "选择方式"),
    ("row,id,choose,range\nquestion,q,number,..5\n", 2, 4, "最小值"), ("row,id,choose\noption,q/a,\n", 2, 2, "选项的标识"),
    ("row,id,age,choose,range\nquestion,age,,number,0..9\ncase,a,很大,,\n", 3, 3, "不是数"),
    ("row,id,age,choose,range\nquestion,age,,number,0..9\ncase,a,0.5,,\n", 3, 3, "位小数"),
    ("row,id,k,choose,range\nquestion,k,,one,\noption,k/a,,,\ncase,c,b,,\n", 4, 3, "没有选项“b”"),
    ("row,id,k,choose\nquestion,k,,one\noption,k/a,,\ncase,c,非(a) x,\n", 4, 3, "看不懂"),
    ("id,kind\n'=1,x\n", 2, 1, "不能作情形标识"),
  ])
  func whatCannotBeRepresentedIsRefusedWithItsPlace(text: String, row: Int, column: Int, words: String) throws {
    let refusals = try #require(DecisionTable.refusals(csv: text), "\(text)")
    #expect(refusals.first?.message.chinese.contains(words) ?? false, "\(text): \(refusals)")
    #expect(refusals.first?.place == .init(line: row, column: column), "\(text): \(refusals)")
    #expect(refusals.allSatisfy { !$0.cure.chinese.isEmpty && !$0.cure.english.isEmpty })
  }
}
