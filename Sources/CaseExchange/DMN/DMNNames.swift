/// The names that a DMN document is written with.
enum DMNNames {
  /// DMN 1.3.
  static let model = "https://www.omg.org/spec/DMN/20191111/MODEL/"
  /// What DMN cannot say stands in elements of this namespace.
  static let own = "urn:govsvc:cases:1"

  /// The namespaces that are read: DMN 1.1, 1.2, 1.3, 1.4 and 1.5.
  static let read: Set<String> = [
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/", model,
    "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/",
  ]

  /// The name of the decision that gives the cases.
  static let cases = "办事情形"

  private static let keywords: Set<String> = [
    "and", "between", "else", "every", "external", "false", "for", "function", "if", "in", "instance", "item", "list",
    "not", "null", "or", "return", "satisfies", "some", "then", "true",
  ]

  /// A question's id as a FEEL name, which knows no hyphen: two ids never become one name.
  static func variable(_ id: String) -> String {
    let name = String(id.map { $0 == "-" ? "_" : $0 })
    let needsMark = keywords.contains(name) || name.utf8.first.map { 0x30...0x39 ~= $0 } ?? true
    return needsMark ? "_" + name : name
  }
}
