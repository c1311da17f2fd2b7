import ServiceCodes
import Testing
import Wording

@testable import CaseExchange

/// The subset of FEEL that is read, and what is refused.
struct FEELTests {
  static let read: [(String, FEELTest)] = [
    ("", .anything), ("-", .anything), (" - ", .anything), ("null", .isNull),
    ("\"甲\"", .equals(.text("甲"))), ("\"a\\\"b\\\\\"", .equals(.text("a\"b\\"))),
    ("\"\\u4e2d\"", .equals(.text("中"))), ("true", .equals(.truth(true))),
    ("\"a\", \"b\"", .either([.equals(.text("a")), .equals(.text("b"))])),
    ("not(\"a\",\"b\")", .not(.either([.equals(.text("a")), .equals(.text("b"))]))),
    ("5", .equals(.number(number("5")))), ("-2.5", .equals(.number(number("-2.5")))),
    ("[1..5)", range("1..<5")), ("(1..5]", range("1<..5")), ("]1..5[", range("1<..<5")),
    ("< 18", range("..<18")), (">=65", range("65..")), ("[-3..-1]", range("-3..-1")),
    ("? in [1..5]", range("1..5")), ("?>3", range("3<..")),
    ("list contains(?, \"a\")", .contains(.text("a"))),
    (
      "list contains(?,\"a\") and not(list contains(?,\"b\"))",
      .all([.contains(.text("a")), .not(.contains(.text("b")))])
    ),
    ("? = null or not(list contains(?, \"b\"))", .either([.isNull, .not(.contains(.text("b")))])),
    ("? != \"a\"", .not(.equals(.text("a")))),
    ("(\"a\" or \"b\")", .either([.equals(.text("a")), .equals(.text("b"))])),
    ("? in (\"a\",\"b\")", .either([.equals(.text("a")), .equals(.text("b"))])),
  ]

  private static func number(_ text: String) -> Decimal4 { Decimal4(text) ?? Decimal4(tenThousandths: 0) }
  private static func range(_ text: String) -> FEELTest { NumberRange(text).map { .range($0) } ?? .anything }

  @Test(arguments: read) func theSubsetIsRead(text: String, test: FEELTest) throws {
    #expect(try FEELReader.test(text) == test)
  }

  /// Text, the character it is refused at, and a word of the message.
  @Test(arguments: [
    ("date(\"2024-01-01\")", 1, "函数"), ("@\"2024-01-01\"", 1, "日期"), ("> date(\"2024-01-01\")", 3, "函数"),
    ("x", 1, "变量"), ("\"a\", other", 6, "变量"), ("other.value", 1, "变量"), ("1 + 2", 3, "运算"), ("> 3 * 2", 5, "运算"),
    ("string length(?) > 2", 1, "变量"), ("contains(?, \"a\")", 1, "函数"), ("list contains(other, \"a\")", 15, "本列"),
    ("\"a", 1, "引号"), ("[1..", 5, "没有写完"), ("[5..1]", 1, "没有数"), ("if ? then 1 else 2", 1, "变量"),
    ("some x in ? satisfies x", 1, "变量"), ("\"\\q\"", 2, "反斜线"), ("5..7", 2, ".."), ("not \"a\"", 5, "不该"),
    ("1.23456", 1, "太长"), ("\"a\" \"b\"", 5, "不该"), ("?", 2, "没有写完"),
  ])
  func everythingElseIsRefusedWithItsCharacter(text: String, offset: Int, word: String) {
    do {
      let test = try FEELReader.test(text)
      Issue.record("\(text) was read as \(test)")
    } catch {
      #expect(error.offset == offset && error.message.chinese.contains(word), "\(text): \(error)")
    }
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "not(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    #expect(throws: FEELError.self) { try FEELReader.test(deep) }
  }

  @Test(arguments: ["entity", "entity_kind", "Applicant.age", "guest-count", "变更事项", "guest count"])
  func namesAreInputs(name: String) { #expect(FEELReader.name(name) == name) }

  @Test(arguments: ["", "a + b", "f(x)", "1", "\"a\"", "if", "a and", "count(x)", "-a"])
  func otherExpressionsAreNoInputs(text: String) { #expect(FEELReader.name(text) == nil) }

  @Test func literalsComeBack() throws {
    for text in ["", "甲", "a\"b", "a\\b", "line\nline\ttab\r", "😀", "\\n", "'"] {
      #expect(try FEELReader.test(FEELWriter.literal(text)) == .equals(.text(text)))
    }
  }
}
