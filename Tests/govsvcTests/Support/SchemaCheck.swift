/// Checks JSON against one of our schemas, by the few keywords they use; an unknown keyword is itself a fault.
struct SchemaCheck {
  let schema: JSONValue
  private(set) var faults: [String] = []

  init(schema: JSONValue) { self.schema = schema }

  /// The faults of `value`; empty if it is as the schema says.
  static func faults(of value: JSONValue, schema: JSONValue) -> [String] {
    var check = SchemaCheck(schema: schema)
    check.check(value, against: schema, at: "$")
    return check.faults
  }

  private mutating func check(_ value: JSONValue, against rule: JSONValue, at place: String) {
    for (keyword, operand) in rule.members.sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description", "properties": break
      case "$ref": check(value, against: definition(operand), at: place)
      case "type":
        let names = operand.text.map { [$0] } ?? operand.elements.compactMap(\.text)
        if !names.contains(where: { Self.has(value, type: $0) }) { faults.append("\(place): not of type \(names)") }
      case "enum": if !operand.elements.contains(value) { faults.append("\(place): \(value) not in enum") }
      case "const": if operand != value { faults.append("\(place): not \(operand)") }
      case "minimum":
        if case .number(let number) = value, case .number(let least) = operand, number < least {
          faults.append("\(place): too small")
        }
      case "minLength": if let text = value.text, text.isEmpty { faults.append("\(place): empty") }
      case "items":
        for (index, element) in value.elements.enumerated() {
          check(element, against: operand, at: "\(place)[\(index)]")
        }
      case "anyOf": checkAny(value, operand.elements, at: place)
      case "required":
        for name in operand.elements.compactMap(\.text) where value[name] == nil && Self.has(value, type: "object") {
          faults.append("\(place): no \(name)")
        }
      case "additionalProperties": checkMembers(of: value, rule, at: place)
      default: faults.append("\(place): the check does not know \(keyword)")
      }
    }
  }

  private mutating func checkMembers(of value: JSONValue, _ rule: JSONValue, at place: String) {
    for (name, member) in value.members {
      if let inner = rule["properties"]?[name] {
        check(member, against: inner, at: place + "." + name)
      } else if let others = rule["additionalProperties"], case .object = others {
        check(member, against: others, at: place + "." + name)
      } else {
        faults.append("\(place): unexpected \(name)")
      }
    }
  }

  private mutating func checkAny(_ value: JSONValue, _ rules: [JSONValue], at place: String) {
    let fits = rules.contains { rule in
      var attempt = SchemaCheck(schema: schema)
      attempt.check(value, against: rule, at: place)
      return attempt.faults.isEmpty
    }
    if !fits { faults.append("\(place): fits none of anyOf") }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    guard let name = reference.text?.split(separator: "/").last else { return .null }
    return schema["$defs"]?[String(name)] ?? .null
  }

  private static func has(_ value: JSONValue, type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.boolean, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"): true
    case (.number(let number), "integer"): number == number.rounded()
    case (.number, "number"): true
    default: false
    }
  }
}
