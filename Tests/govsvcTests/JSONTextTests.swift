import FindingReports
import Testing

@Suite struct JSONTextTests {
  @Test func layoutAndEscapes() throws {
    var json = JSONText()
    json.beginObject()
    json.key("none")
    json.beginArray()
    json.endArray()
    json.key("list")
    json.beginArray()
    json.value(1)
    json.value(Int?.none)
    json.value(true)
    json.beginObject()
    json.endObject()
    json.endArray()
    json.key("a\"\\\u{1}\n\t\u{7F}材料")
    json.value("x\r")
    json.endObject()
    json.finish()
    let text = String(decoding: json.takeBytes(), as: UTF8.self)
    let expected =
      #"{"# + "\n"
      + #"  "none": [],"# + "\n"
      + #"  "list": ["# + "\n    1,\n    null,\n    true,\n    {}\n  ],\n"
      + #"  "a\"\\\u0001\n\t\u007f材料": "x\r""# + "\n}\n"
    #expect(text == expected)
    let value = try JSONValue.parse(text)
    #expect(value["a\"\\\u{1}\n\t\u{7F}材料"] == .string("x\r"))
    #expect(json.bytes.isEmpty)
  }
}
