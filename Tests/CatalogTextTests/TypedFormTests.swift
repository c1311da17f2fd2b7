import CatalogText
import Testing

@Suite struct TypedFormTests {
  /// YAML 1.1 (yaml.org/type) and YAML 1.2 (§10.3.2), and what lax readers add.
  private static let typed = [
    "", "~", "null", "Null", "NULL", "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "true", "True", "TRUE",
    "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF", "nO", "=", "<<", "0", "00", "1", "-1", "+1",
    "007",
    "0o17", "0b1010", "-0b1", "0x1F", "0Xff", "+0x1_0", "1_000", "685_230", "190:20:30", "12:30", "-1:30", "1:30:59.5",
    "20:3", "1.5", "-1.5", "+.5", ".5", "5.", "1e3", "1E+3", "1.5e-3", "6.8523015e+5", "685.230_15e+03", "1,000",
    ".inf", "-.INF", "+.Inf", ".nan", ".NaN", ".NAN", ".", "1.2.3", "11440000006940386E2440161004001", "000131002000",
    "4.40101E+17", "440125044002", "2022-03-01", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5",
    "2001-12-15 2:59:43.10", "2002-1-4", "2001-12-14T21:59:43Z", "0123456789", "089", "0o9", "1__0", "1e5_0",
  ]

  private static let untyped = [
    "a", "nol", "yess", "tru", "nul", "nulls", "0x", "0xG", "0b", "1a", "1-2", "010-12345678", "12:60", "12:345", "12:",
    ":30",
    "20 工作日", "1 ", "2022-03", "2022-03-01x", "2022-03-011", "22-03-01", "2022/03/01", "e5", "1e", "1e+", "+", "-",
    "--1",
    "==", "<", "<<<", "~~", "inf", "nan", ".infinity", "在用", "一", "１", "第1号", "11440300MB2D0970524440125044002",
    "12:30-13:00",
    "1..2x", "0.5 工作日", "300<..1000", "10 元/本", "N/A", "y1", "on-off", "x1F",
  ]

  @Test func formsOfBothVersions() {
    for form in Self.typed { #expect(ScalarStyle.looksTyped(form), "\(form)") }
    for form in Self.untyped { #expect(!ScalarStyle.looksTyped(form), "\(form)") }
  }

  @Test func valuesAreFlaggedAndKeysRefused() {
    for (forms, isTyped) in [(Self.typed.dropFirst(), true), (Self.untyped.dropFirst(0), false)] {
      for form in forms where !form.contains(" ") && form != "-" && !form.hasSuffix(":") {
        for (index, text) in ["a: \(form)\n", "a: [\(form)]\n", "a:\n  - \(form)\n"].enumerated() {
          if index == 1, form.contains(",") || form.hasPrefix(":") { continue }
          let tree = readText(Array(text.utf8), keys: someKeys).tree
          #expect(tree?.nodes.last?.flags.contains(.looksTyped) == isTyped, "\(text)")
        }
        let asKey = readText(Array("\(form): b\n".utf8), keys: someKeys).refusals.first?.kind
        let expected: Refusal.Kind? = form == "<<" ? .mergeKey : isTyped ? .keyLooksTyped : nil
        if !form.hasPrefix("-") { #expect(asKey == expected, "\(form)") }
        #expect(readText(Array("\"\(form)\": b\n".utf8), keys: someKeys).refusals.isEmpty, "\(form)")
      }
    }
  }

  @Test func quotedScalarsAreText() {
    let tree = readText(Array("a: \"01\"\nb: 'no'\nc: |\n  1\n".utf8), keys: someKeys).tree
    #expect(tree?.nodes.contains { $0.flags.contains(.looksTyped) } == false)
  }
}
