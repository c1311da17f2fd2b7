import CatalogModel
import CatalogText
import ServiceCodes

/// How a body's value lies to the standard's, for the applicant.
enum Narrowing {
  /// The same.
  case equal
  /// Better, or as good.
  case better
  /// Worse.
  case worse
  /// It cannot be told.
  case unknown

  /// Compares what the item says of an element with what its standard says.
  static func of(_ element: Element, standard: Value, item: Value) -> Narrowing {
    if item.says(theSameAs: standard) { return .equal }
    switch element.type {
    case .timeLimit:
      let longerIsBetter = element.key == .within || element.key == .supplementWithin
      return limits(limit(standard), limit(item), longerIsBetter: longerIsBetter)
    case .integer: return numbers(standard.text, item.text)
    case .money: return amounts(standard.text, item.text)
    case .label(.necessity): return ranks(["必要", "支持容缺处理", "非必要"], standard.text, item.text)
    case .label(.processing): return ranks(["承诺件", "即办件"], standard.text, item.text)
    case .label(.materialForm): return forms(standard.text, item.text)
    // A body that suspends an item, or waives a material in another way, asks nothing more of the applicant.
    case .label: return .better
    case .list(.reference(.fees)): return sets(larger: standard, smaller: item)
    case .list(.reference): return sets(larger: item, smaller: standard)
    default: return .unknown
    }
  }

  private static func limit(_ value: Value) -> TimeLimit? {
    value.file.tree?.withContent(value.node) { TimeLimit(parsing: $0) } ?? nil
  }

  private static func limits(_ standard: TimeLimit?, _ item: TimeLimit?, longerIsBetter: Bool) -> Narrowing {
    guard let standard, let item, let order = item.compare(with: standard) else { return .unknown }
    switch order {
    case .equal: return .equal
    case .longer: return longerIsBetter ? .better : .worse
    case .shorter: return longerIsBetter ? .worse : .better
    }
  }

  static func numbers(_ standard: String, _ item: String) -> Narrowing {
    guard let one = Int(standard), let other = Int(item) else { return .unknown }
    return other == one ? .equal : other < one ? .better : .worse
  }

  private static func amounts(_ standard: String, _ item: String) -> Narrowing {
    guard let one = FeeAmount(standard), let other = FeeAmount(item) else { return .unknown }
    if other.yuan.tenThousandths == 0 { return .better }
    guard one.unit == other.unit || one.yuan.tenThousandths == 0 else { return .unknown }
    return other.yuan < one.yuan ? .better : other.yuan == one.yuan ? .equal : .worse
  }

  /// Compares labels of a list that goes from worse to better.
  static func ranks(_ labels: [String], _ standard: String, _ item: String) -> Narrowing {
    guard let one = labels.firstIndex(of: standard), let other = labels.firstIndex(of: item) else { return .unknown }
    return other == one ? .equal : other > one ? .better : .worse
  }

  private static func forms(_ standard: String, _ item: String) -> Narrowing {
    if item == "纸质/电子化" { return .better }
    return standard == "纸质/电子化" ? .worse : .unknown
  }

  private static func sets(larger: Value, smaller: Value) -> Narrowing {
    let all = Set(larger.elements.map(\.text))
    return smaller.elements.allSatisfy { all.contains($0.text) } ? .better : .worse
  }
}
