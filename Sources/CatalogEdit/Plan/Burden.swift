import CatalogModel
import CatalogText
import ServiceCodes
public import Wording

/// What a change means for the applicant.
public enum BurdenDirection: String, Hashable, Sendable {
  /// Shorter, fewer, cheaper.
  case lighter
  /// Longer, more, dearer.
  case heavier
  /// Neither.
  case neutral
  /// Some of it is lighter and some heavier.
  case mixed

  /// The name in both languages.
  public var label: Bilingual {
    switch self {
    case .lighter: Bilingual("减轻", "lighter")
    case .heavier: Bilingual("加重", "heavier")
    case .neutral: Bilingual("无影响", "neutral")
    case .mixed: Bilingual("有轻有重", "lighter and heavier")
    }
  }
}

/// What an edit means for the applicant, with the facts that say so.
public struct Burden: Hashable, Sendable {
  /// All in all.
  public let direction: BurdenDirection
  /// The facts, such as 时限缩短; empty where it is neutral.
  public let facts: [Bilingual]

  init(_ facts: [(BurdenDirection, Bilingual)]) {
    let real = facts.filter { $0.0 != .neutral }
    let directions = Set(real.map(\.0))
    direction = directions.count > 1 ? .mixed : directions.first ?? .neutral
    var seen: Set<Bilingual> = []
    self.facts = real.map(\.1).filter { seen.insert($0).inserted }
  }
}

/// Weighs one changed value.
struct BurdenScale {
  let element: Element
  /// Whether one of a list comes or goes, not a value.
  let isEntry: Bool

  /// What the change of a value means, with the words for it.
  ///
  /// - Parameters:
  ///   - old: The value before; nil where there was none.
  ///   - new: The value after; nil where there is none.
  /// - Returns: The direction, and its words; the words are empty where nothing changes.
  func weigh(_ old: String?, _ new: String?) -> (BurdenDirection, Bilingual) {
    guard old != new else { return (.neutral, Bilingual("", "")) }
    let direction = isEntry ? entry(isNew: old == nil) : value(old ?? element.fallback, new ?? element.fallback)
    return (direction, words(direction, isNew: old == nil, isGone: new == nil))
  }

  private func entry(isNew: Bool) -> BurdenDirection {
    switch element.key {
    case .materials, .requires, .add, .conditions, .fees: isNew ? .heavier : .lighter
    case .without, .alternatives, .reductions, .channels, .licences, .onlineFunctions, .cases:
      isNew ? .lighter : .heavier
    default: .neutral
    }
  }

  private func value(_ old: String?, _ new: String?) -> BurdenDirection {
    switch element.key {
    case .waiver: return old == nil ? .lighter : new == nil ? .heavier : .neutral
    case .necessity: return rank(old, new, ["非必要", "支持容缺处理", "必要"])
    case .processing: return rank(old, new, ["即办件", "承诺件"])
    default: break
    }
    guard let old, let new else { return .neutral }
    switch element.type {
    case .timeLimit:
      guard let left = TimeLimit(parsing: old), let right = TimeLimit(parsing: new) else { return .neutral }
      let isForApplicant = element.key == .within || element.key == .supplementWithin
      switch right.compare(with: left) {
      case .shorter: return isForApplicant ? .heavier : .lighter
      case .longer: return isForApplicant ? .lighter : .heavier
      default: return .neutral
      }
    case .integer where [Key.visits, .original, .copy].contains(element.key):
      guard let left = Int(old), let right = Int(new) else { return .neutral }
      return right < left ? .lighter : right > left ? .heavier : .neutral
    case .money:
      guard let left = FeeAmount(old), let right = FeeAmount(new) else { return .neutral }
      let zero = right.yuan.tenThousandths == 0 || left.yuan.tenThousandths == 0
      guard left.unit == right.unit || zero else { return .neutral }
      return right.yuan.tenThousandths < left.yuan.tenThousandths ? .lighter : .heavier
    default: return .neutral
    }
  }

  private func rank(_ old: String?, _ new: String?, _ order: [String]) -> BurdenDirection {
    guard let left = old.flatMap({ order.firstIndex(of: $0) }), let right = new.flatMap({ order.firstIndex(of: $0) })
    else { return .neutral }
    return right < left ? .lighter : right > left ? .heavier : .neutral
  }

  private func words(_ direction: BurdenDirection, isNew: Bool, isGone: Bool) -> Bilingual {
    let isLess = direction == .lighter
    if isEntry {
      return isNew
        ? Bilingual("\(element.name)增加一项", "one more under “\(element.label.english)”")
        : Bilingual("\(element.name)减少一项", "one less under “\(element.label.english)”")
    }
    switch element.type {
    case .timeLimit:
      let isShorter = isLess != (element.key == .within || element.key == .supplementWithin)
      return isShorter ? Bilingual("时限缩短", "a shorter limit") : Bilingual("时限延长", "a longer limit")
    case .integer:
      return isLess
        ? Bilingual("\(element.name)减少", "less of “\(element.label.english)”")
        : Bilingual("\(element.name)增加", "more of “\(element.label.english)”")
    case .money: return isLess ? Bilingual("收费降低", "a lower fee") : Bilingual("收费提高", "a higher fee")
    default:
      return isLess
        ? Bilingual("\(element.name)放宽", "easier: “\(element.label.english)”")
        : Bilingual("\(element.name)收紧", "stricter: “\(element.label.english)”")
    }
  }
}
