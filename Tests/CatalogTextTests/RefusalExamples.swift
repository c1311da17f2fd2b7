import CatalogText

/// A text, what is refused in it (between ⟦ and ⟧), the place it is related to (between ⟪ and ⟫), and the text after
/// the fix, if there is one.
struct RefusalExample: Sendable {
  let kind: Refusal.Kind
  let marked: String
  let fixed: String?
  let detail: String?
  /// Further kinds that the text earns.
  let others: [Refusal.Kind]

  init(
    _ kind: Refusal.Kind, _ marked: String, fixed: String? = nil, detail: String? = nil, others: [Refusal.Kind] = []
  ) {
    self.kind = kind
    self.marked = marked
    self.fixed = fixed
    self.detail = detail
    self.others = others
  }

  static let all = fileAndCharacters + lines + keys + listsAndValues + quotesAndBrackets

  static let fileAndCharacters: [RefusalExample] = [
    .init(.empty, "⟦⟧"),
    .init(.empty, "⟦⟧# 只有说明\n\n"),
    .init(.utf16, "⟦\u{0}n⟧\u{0}a\u{0}m\u{0}e", detail: "UTF-16BE"),
    .init(.utf16, "⟦n\u{0}⟧a\u{0}m\u{0}e\u{0}", detail: "UTF-16LE"),
    .init(.officeDocument, "⟦PK\u{3}\u{4}⟧xx", detail: "ZIP/OOXML"),
    .init(.officeDocument, "⟦{\\rt⟧f1}", detail: "RTF"),
    .init(.officeDocument, "⟦%PDF⟧-1.7\n", detail: "PDF"),
    .init(.notAMapping, "⟦-⟧ a\n"),
    .init(.notAMapping, "# c\n⟦一句话⟧\n"),
    .init(.notAMapping, "⟦\"a\"⟧\n"),
    .init(.notAMapping, "⟦[⟧a]\n"),
    .init(.controlCharacter, "a: x⟦\u{0}⟧y\n", detail: "U+0000"),
    .init(.controlCharacter, "a: x⟦\u{7F}⟧y\n", detail: "U+007F"),
    .init(.controlCharacter, "a: x⟦\u{9F}⟧y\n", detail: "U+009F"),
    .init(.controlCharacter, "a: x⟦\u{FFFE}⟧y\n", detail: "U+FFFE"),
    .init(.controlCharacter, "a: \"x⟦\\0⟧y\"\n", detail: "U+0000"),
    .init(.controlCharacter, "a: \"x⟦\\r⟧y\"\n", detail: "U+000D"),
    .init(.bidiCharacter, "a: x⟦\u{202E}⟧y\n", detail: "U+202E"),
    .init(.bidiCharacter, "a: \"⟦\\u2066⟧\"\n", detail: "U+2066"),
    .init(.bidiCharacter, "a: |\n  ⟦\u{61C}⟧\n", detail: "U+061C"),
    .init(.byteOrderMarkInside, "a: x\n⟦\u{FEFF}⟧b: y\n", fixed: "a: x\nb: y\n", detail: "U+FEFF"),
    .init(.byteOrderMarkInside, "\u{FEFF}⟦\u{FEFF}⟧a: y\n", fixed: "\u{FEFF}a: y\n"),
    .init(.lineSeparator, "a: x⟦\u{2028}⟧y\n", detail: "U+2028"),
    .init(.lineSeparator, "a: x⟦\u{85}⟧y\n", detail: "U+0085"),
    .init(.lineSeparator, "a: \"x⟦\\L⟧y\"\n", detail: "U+2028"),
    .init(.carriageReturn, "a: x⟦\r⟧b: y\n", fixed: "a: x\nb: y\n"),
    .init(.carriageReturn, "a: x⟦\r⟧b: y", fixed: "a: x\nb: y"),
    .init(.carriageReturn, "a: x\r\nb: y⟦\r⟧"),
  ]

  static let lines: [RefusalExample] = [
    .init(.tab, "a:\n⟦\t⟧b: c\n", fixed: "a:\n  b: c\n"),
    .init(.tab, "a:\n  ⟦\t⟧b: c\n", fixed: "a:\n  b: c\n"),
    .init(.tab, "a:\n  - b: c\n⟦\t\t⟧d: e\n", fixed: "a:\n  - b: c\n    d: e\n"),
    .init(.tab, "a:\n  b: c\n⟦\t⟧d: e\n", fixed: "a:\n  b: c\n  d: e\n"),
    .init(.tab, "a:⟦\t⟧b\n", fixed: "a: b\n"),
    .init(.tab, "a: ⟦\t⟧b\n", fixed: "a: b\n"),
    .init(.tab, "a⟦\t⟧: b\n", fixed: "a: b\n"),
    .init(.tab, "\"a\"⟦\t⟧: b\n", fixed: "\"a\": b\n"),
    .init(.tab, "a: b⟦\t⟧\n", fixed: "a: b\n"),
    .init(.tab, "a: b⟦\t⟧# c\n", fixed: "a: b # c\n"),
    .init(.tab, "a: b⟦\t⟧c\n", fixed: "a: b c\n"),
    .init(.tab, "a: \"b\"⟦\t⟧\n", fixed: "a: \"b\"\n"),
    .init(.tab, "a: |\n ⟦\t⟧text\n"),
    .init(.tab, "a: b\n⟦\t⟧\nc: d\n", fixed: "a: b\n\nc: d\n"),
    .init(.tab, "a: [b,⟦\t⟧c]\n", fixed: "a: [b, c]\n"),
    .init(.indentation, "a:\n  b: c\n⟦ ⟧d: e\n", detail: "1, 3"),
    .init(.indentation, "a:\n  b: c\n⟦   ⟧d: e\n", fixed: "a:\n  b: c\n  d: e\n"),
    .init(.indentation, "a: b\n⟦  ⟧c: d\n", detail: "1"),
    .init(.indentation, "a:\n  - b: c\n⟦   ⟧d: e\n", detail: "1, 3, 5"),
    .init(.indentation, "  a: b\n⟦c⟧: d\n", detail: "3"),
    .init(.indentation, "a: |\n⟦    ⟧\n  text\n", detail: "3"),
    .init(.mixedCollection, "a:\n  b: c\n  ⟦-⟧ d\n"),
    .init(.mixedCollection, "a:\n  - b\n  ⟦c: d⟧\n"),
    .init(
      .mergeMarker, "a: b\n⟦<<<<<<< HEAD⟧\nc: d\n=======\nc: e\n>>>>>>> x\n", others: [.mergeMarker, .mergeMarker]),
    .init(.mergeMarker, "a: b\n⟦=======⟧\n"),
    .init(.mergeMarker, "a: |\n  x\n⟦||||||| base⟧\n"),
    .init(.documentMarker, "⟦---⟧\na: b\n", fixed: "a: b\n", detail: "---"),
    .init(.documentMarker, "a: b\n⟦...⟧\n", fixed: "a: b\n"),
    .init(.documentMarker, "⟦---⟧ a\n"),
    .init(.severalDocuments, "a: b\n⟦---⟧\nc: d\n"),
    .init(.directive, "⟦%YAML 1.2⟧\n---\na: b\n", others: [.documentMarker]),
  ]

  static let keys: [RefusalExample] = [
    .init(.missingColon, "a: b\n⟦name⟧\n"),
    .init(.missingColon, "⟦name⟧ # c\na: b\n"),
    .init(.fullWidthColon, "a: b\nname⟦：⟧受理\n", fixed: "a: b\nname: 受理\n", detail: "："),
    .init(.fullWidthColon, "name⟦：⟧\n  a: b\n", fixed: "name:\n  a: b\n"),
    .init(.fullWidthColon, "\"name\"⟦：⟧ x\n", fixed: "\"name\": x\n"),
    .init(.fullWidthColon, "名称⟦：⟧张: x\n"),
    .init(.fullWidthColon, "name⟦∶⟧x\n"),
    .init(.fullWidthColon, "name⟦：⟧a: b\n"),
    .init(.missingSpaceAfterColon, "a: b\nname⟦:⟧受理\n", fixed: "a: b\nname: 受理\n"),
    .init(.missingSpaceAfterColon, "\"a\"⟦:⟧b\n", fixed: "\"a\": b\n"),
    .init(.fullWidthSpace, "a: b\nname:⟦\u{3000}⟧受理\n", fixed: "a: b\nname: 受理\n", detail: "U+3000"),
    .init(.fullWidthSpace, "a:\n⟦\u{3000}⟧b: c\n", fixed: "a:\n  b: c\n"),
    .init(.fullWidthSpace, "name⟦\u{3000}⟧: c\n", fixed: "name: c\n"),
    .init(.fullWidthSpace, "⟦\u{A0}⟧b: c\n", fixed: "b: c\n", detail: "U+00A0"),
    .init(.equalsSign, "a: b\nname ⟦=⟧ 受理\n", fixed: "a: b\nname: 受理\n"),
    .init(.emptyKey, "⟦:⟧ a\n"),
    .init(.emptyKey, "a: b\n⟦:⟧\n", others: [.emptyValue]),
    .init(.emptyKey, "⟦\"\"⟧: a\n"),
    .init(.keyLooksTyped, "⟦no⟧: a\n", detail: "no"),
    .init(.keyLooksTyped, "a:\n  - ⟦1⟧: b\n"),
    .init(.keyLooksTyped, "⟦2022-03-01⟧: b\n"),
    .init(.keyTooLong, "⟦\(String(repeating: "k", count: 1001))⟧: b\n"),
    .init(.duplicateKey, "⟪a⟫: b\nc: d\n⟦a⟧: e\n", detail: "a"),
    .init(.duplicateKey, "⟪a⟫: b\n⟦\"\\x61\"⟧: e\n", detail: "a"),
    .init(.duplicateKey, "x:\n  - ⟪'a'⟫: b\n    c: d\n    ⟦a⟧: e\n"),
    .init(.duplicateKey, "⟪govsvc⟫: b\n⟦govsvc⟧: e\n"),
    .init(.mergeKey, "a: b\n⟦<<⟧: c\n"),
    .init(.complexKey, "⟦?⟧ a\n"),
    .init(.complexKey, "a:\n  - [b]⟦:⟧ c\n"),
  ]

  static let listsAndValues: [RefusalExample] = [
    .init(.missingSpaceAfterDash, "a:\n  ⟦-⟧b\n", fixed: "a:\n  - b\n"),
    .init(.missingSpaceAfterDash, "a:\n  ⟦-⟧id: b\n", fixed: "a:\n  - id: b\n"),
    .init(.wrongDash, "a:\n  ⟦–⟧ b\n", fixed: "a:\n  - b\n", detail: "–"),
    .init(.wrongDash, "a:\n  ⟦－⟧b\n", fixed: "a:\n  - b\n"),
    .init(.wrongDash, "a:\n  ⟦•⟧ b\n", fixed: "a:\n  - b\n"),
    .init(
      .wrongDash, "a:\n  - id: x\n    b: 1\n  ⟦－⟧ id: y\n    b: 2\nc: 3\n",
      fixed: "a:\n  - id: x\n    b: 1\n  - id: y\n    b: 2\nc: 3\n"),
    .init(
      .missingSpaceAfterDash, "a:\n- id: x\n  b: 1\n⟦-⟧id: y\n  b: 2\n- id: z\n",
      fixed: "a:\n- id: x\n  b: 1\n- id: y\n  b: 2\n- id: z\n"),
    .init(.numberedList, "a:\n  ⟦1.⟧ b\n", fixed: "a:\n  - b\n"),
    .init(.listOnKeyLine, "a: ⟦-⟧ b\n"),
    .init(.emptyValue, "⟦a:⟧\nb: c\n"),
    .init(.emptyValue, "b: c\n⟦a:⟧ # 待定\n"),
    .init(.emptyValue, "a:\n  ⟦-⟧\n  - b\n"),
    .init(.emptyValue, "⟦a: |⟧\nb: c\n"),
    .init(.valueOnNextLine, "⟪a:⟫\n  ⟦受理⟧\nb: c\n"),
    .init(.valueOnNextLine, "⟪a:⟫\n  ⟦[b, c]⟧\n"),
    .init(.valueOnNextLine, "⟪a:⟫\n  ⟦\"b\"⟧\n"),
    .init(.multilineScalar, "a: ⟪一⟫\n  ⟦二⟧\nb: c\n"),
    .init(.multilineScalar, "a: ⟦\"一⟧\n  二⟪\"⟫\nb: c\n"),
    .init(.colonInValue, "a: b⟦:⟧ c\n", fixed: "a: \"b: c\"\n"),
    .init(.colonInValue, "a: \"b\"⟦:⟧ c\n"),
    .init(.reservedIndicator, "a: ⟦@⟧b\n", fixed: "a: \"@b\"\n", detail: "@"),
    .init(.reservedIndicator, "a: ⟦%⟧b # c\n", fixed: "a: \"%b\" # c\n"),
    .init(.reservedIndicator, "a: ⟦-⟧\n"),
    .init(.anchor, "a: ⟦&x⟧ b\n", detail: "&x"),
    .init(.anchor, "⟦&x⟧ a: b\n"),
    .init(.alias, "a: ⟦*x⟧\n"),
    .init(.alias, "a: [⟦*x,⟧ b]\n"),
    .init(.tag, "a: ⟦!!str⟧ b\n"),
    .init(.fullWidthHash, "⟦＃⟧ 说明\na: b\n", fixed: "# 说明\na: b\n"),
    .init(.foldedBlock, "a: ⟦>-⟧\n  b\n  c\n", fixed: "a: |\n  b\n  c\n", detail: ">-"),
    .init(.blockHeader, "a: ⟦|+⟧\n  b\n"),
    .init(.blockHeader, "a: ⟦|2⟧\n   b\n"),
    .init(.trailingText, "a: | ⟦b⟧\n  c\n"),
    .init(.missingFinalLineEnd, "a: ⟪|⟫\n  b⟦⟧", fixed: "a: |\n  b\n"),
    .init(.missingFinalLineEnd, "a: |\r\n  b⟦⟧", fixed: "a: |\r\n  b\r\n"),
  ]

  static let quotesAndBrackets: [RefusalExample] = [
    .init(.fullWidthQuote, "a: ⟪\"⟫b⟦”⟧\n", fixed: "a: \"b\"\n", detail: "”"),
    .init(.fullWidthQuote, "⟦“⟧a”: b\n"),
    .init(.unterminatedQuote, "a: ⟦\"b⟧\nc: d\n", fixed: "a: \"b\"\nc: d\n"),
    .init(.unterminatedQuote, "a: ⟦'b⟧"),
    .init(.badEscape, "a: \"b⟦\\y⟧\"\n", fixed: "a: \"b\\\\y\"\n", detail: "\\y"),
    .init(.badEscape, "a: \"⟦\\u⟧D800\"\n"),
    .init(.badEscape, "a: \"C:⟦\\公⟧\"\n"),
    .init(.trailingText, "a: \"b\" ⟦c⟧\n", detail: "c"),
    .init(.trailingText, "a: [b] ⟦c⟧\n"),
    .init(.missingSpaceBeforeComment, "a: \"b\"⟦#⟧ c\n", fixed: "a: \"b\" # c\n"),
    .init(.flowMapping, "a: ⟦{b: c}⟧\n"),
    .init(.flowMapping, "a: [b⟦:⟧ c]\n"),
    .init(.reservedIndicator, "a: [http://x/y⟦?⟧z]\n", detail: "?"),
    .init(.nestedFlow, "a: [b, ⟦[⟧c]]\n"),
    .init(.multilineFlow, "a: ⟦[b,⟧\n  c]\nd: e\n"),
    .init(.flowSyntax, "a: ⟦[b, c⟧\nd: e\n", fixed: "a: [b, c]\nd: e\n"),
    .init(.flowSyntax, "a: [b⟦,⟧ ]\n", fixed: "a: [b]\n"),
    .init(.flowSyntax, "a: [⟦,⟧b]\n", fixed: "a: [b]\n"),
    .init(.flowSyntax, "a: [\"b\" ⟦\"⟧c\"]\n"),
    .init(.fullWidthComma, "a: [b⟦，⟧c]\n", fixed: "a: [b, c]\n"),
    .init(.fullWidthComma, "a: [b⟦、⟧c]\n", fixed: "a: [b, c]\n"),
    .init(.fullWidthBracket, "a: [b, c⟦］⟧\n", fixed: "a: [b, c]\n"),
  ]
}
