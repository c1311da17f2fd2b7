import CatalogModel
import ServiceCodes
import Wording

extension Change {
  /// What a change says: the two values and the sentence.
  struct Words {
    let old: String?
    let new: String?
    let message: Bilingual

    init(_ message: Bilingual, old: String? = nil, new: String? = nil) {
      self.old = old
      self.new = new
      self.message = message
    }
  }
}

extension Change.Words {
  /// An element that holds one value.
  init(_ element: Element, _ verdict: Verdict, _ old: String?, _ new: String?, _ scope: Scope) {
    let message =
      Self.special(element, verdict, old, new, scope)
      ?? Self.values(element, old, new, scope)
    self.init(message, old: old, new: new)
  }

  private static func special(
    _ element: Element, _ verdict: Verdict, _ old: String?, _ new: String?, _ scope: Scope
  ) -> Bilingual? {
    let name = scope.subject
    switch verdict.kind {
    case .necessityRaised, .necessityLowered:
      let (before, after) = (label(old ?? "", element), label(new ?? "", element))
      return Bilingual(
        "\(name.chinese)改为\(after.chinese)（原：\(before.chinese)）",
        "\(name.english)is now \(after.english) (was \(before.english))")
    case .conditionRewritten:
      return Bilingual("\(name.chinese)改写", "\(name.english)reworded")
    default: break
    }
    if element.key == .name, element.owner != .service, let old, let new {
      let noun = element.owner.noun
      return Bilingual("\(noun.chinese)“\(old)”更名为“\(new)”", "\(noun.english)“\(old)” is now called “\(new)”")
    }
    return nil
  }

  private static func values(_ element: Element, _ old: String?, _ new: String?, _ scope: Scope) -> Bilingual {
    let name = subject(element, scope)
    if element.type == .timeLimit, let limits = limits(old, new) {
      return Bilingual("\(name.chinese) \(limits.chinese)", "\(name.english) \(limits.english)")
    }
    let isLong = isLong(old) || isLong(new)
    switch (old, new) {
    case (_?, _?) where element.type == .prose || isLong:
      return Bilingual("\(name.chinese)改写", "\(name.english) reworded")
    case (let old?, let new?):
      let (before, after) = (label(old, element), label(new, element))
      return Bilingual(
        "\(name.chinese) \(before.chinese) → \(after.chinese)", "\(name.english) \(before.english) → \(after.english)")
    case (nil, let new?):
      if isLong { return Bilingual("增写\(name.chinese)", "\(name.english) added") }
      let after = label(new, element)
      return Bilingual("增写\(name.chinese)：\(after.chinese)", "\(name.english) added: \(after.english)")
    case (let old?, nil):
      if isLong { return Bilingual("删去\(name.chinese)", "\(name.english) removed") }
      let before = label(old, element)
      return Bilingual("删去\(name.chinese)（原：\(before.chinese)）", "\(name.english) removed (was \(before.english))")
    case (nil, nil): return name
    }
  }

  /// Whether a value has several lines or more than 24 characters, so that a message does not repeat it.
  private static func isLong(_ text: String?) -> Bool {
    guard let text else { return false }
    // A character has at least one scalar.
    return text.utf8.contains(0x0A) && text.contains("\n") || text.unicodeScalars.count > 24 && text.count > 24
  }

  /// `3 → 2 工作日` where both have one unit, else both in full.
  private static func limits(_ old: String?, _ new: String?) -> Bilingual? {
    guard let before = old.flatMap({ TimeLimit(parsing: $0) }), let after = new.flatMap({ TimeLimit(parsing: $0) })
    else {
      return nil
    }
    var start = before.wording
    if before.unit == after.unit, before.unit != nil {
      let amount = before.description.prefix { $0 != " " }
      start = Bilingual(String(amount), String(amount))
    }
    return Bilingual("\(start.chinese) → \(after.wording.chinese)", "\(start.english) → \(after.wording.english)")
  }

  /// A value in words: a label of a code list has an English name, a time limit too.
  private static func label(_ text: String, _ element: Element) -> Bilingual {
    switch element.type {
    case .label(let list):
      list.index(of: text).map { Bilingual(text, list.labels[$0].english) } ?? Bilingual(text, text)
    case .timeLimit: TimeLimit(parsing: text)?.wording ?? Bilingual(text, text)
    default: Bilingual(text, text)
    }
  }

  /// The record and the element.
  private static func subject(_ element: Element, _ scope: Scope) -> Bilingual {
    Bilingual(scope.subject.chinese + element.label.chinese, scope.subject.english + element.label.english)
  }
}

extension Change.Words {
  /// Values that joined, or left, an element that lists several.
  init(choicesOf element: Element, isAdded: Bool, _ titles: [String], _ scope: Scope) {
    let name = Self.subject(element, scope)
    let english = titles.map { title -> String in
      if case .list(.label(let list)) = element.type, let index = list.index(of: title) {
        return list.labels[index].english
      }
      return title
    }.joined(separator: ", ")
    let chinese = titles.joined(separator: "、")
    let message =
      isAdded
      ? Bilingual("\(name.chinese)增加：\(chinese)", "\(name.english): \(english) added")
      : Bilingual("\(name.chinese)减少：\(chinese)", "\(name.english): \(english) dropped")
    self.init(message, old: isAdded ? nil : chinese, new: isAdded ? chinese : nil)
  }

  /// An empty list that is now, or no longer, said.
  init(emptinessOf element: Element, isSaid: Bool, _ scope: Scope) {
    let name = Self.subject(element, scope)
    let message =
      isSaid
      ? Bilingual("\(name.chinese)写明为“无”", "\(name.english): said to be none")
      : Bilingual("\(name.chinese)不再写明为“无”", "\(name.english): no longer said to be none")
    self.init(message, old: isSaid ? nil : "[]", new: isSaid ? "[]" : nil)
  }

  /// An element of which only that it changed is told.
  init(rewritten element: Element, _ scope: Scope) {
    let name = Self.subject(element, scope)
    self.init(Bilingual("\(name.chinese)改变", "\(name.english) changed"))
  }

  /// Records that are the same in another order.
  init(reordered element: Element, _ scope: Scope) {
    let name = Self.subject(element, scope)
    self.init(Bilingual("\(name.chinese)的顺序改变", "\(name.english) in another order"))
  }

  /// A record that is the same under another id.
  init(renamed record: Record, from old: String, to new: String, _ scope: Scope) {
    let subject = record.subject(in: scope)
    self.init(
      Bilingual("\(subject.chinese)的标识 \(old) → \(new)", "\(subject.english)id \(old) → \(new)"), old: old, new: new)
  }

  /// A record that came or went.
  init(_ record: Record, isAdded: Bool, _ scope: Scope) {
    let title = record.title ?? record.identity ?? ""
    let noun = record.kind.noun
    let name = title.isEmpty ? noun.chinese : "\(noun.chinese)“\(title)”"
    let english = title.isEmpty ? noun.english : "\(noun.english)“\(title)” "
    let place = scope.subject
    let verb = place.chinese.isEmpty ? (isAdded ? "增加" : "取消") : "\(place.chinese)\(isAdded ? "增加" : "取消")"
    self.init(
      Bilingual(verb + name, place.english + english + (isAdded ? "added" : "dropped")),
      old: isAdded ? nil : title, new: isAdded ? title : nil)
  }
}

extension Change.Words {
  /// A condition that holds in other situations than before; nil always holds.
  init(condition element: Element, _ verdict: Verdict, _ old: Bilingual?, _ new: Bilingual?, _ scope: Scope) {
    let always = Bilingual("一律适用", "always")
    let (before, after) = (old ?? always, new ?? always)
    let name = scope.subject
    let values = Bilingual("\(before.chinese) → \(after.chinese)", "\(before.english) → \(after.english)")
    let message: Bilingual
    switch verdict.kind {
    case .requirementWidened where new == nil:
      message = Bilingual(
        "\(name.chinese)改为一律需要（原：\(before.chinese)）", "\(name.english)is now always needed (was: \(before.english))")
    case .requirementNarrowed where old == nil:
      message = Bilingual(
        "\(name.chinese)改为有条件需要：\(after.chinese)", "\(name.english)is now needed only if \(after.english)")
    case .requirementWidened:
      message = Bilingual(
        "\(name.chinese)在更多情况下需要：\(values.chinese)", "\(name.english)needed more often: \(values.english)")
    case .requirementNarrowed:
      message = Bilingual(
        "\(name.chinese)在更少情况下需要：\(values.chinese)", "\(name.english)needed less often: \(values.english)")
    case .caseWidened, .scopeWidened:
      message = Bilingual(
        "\(name.chinese)\(element.label.chinese)放宽：\(values.chinese)",
        "\(name.english)\(element.label.english), widened: \(values.english)")
    case .caseNarrowed, .scopeNarrowed:
      message = Bilingual(
        "\(name.chinese)\(element.label.chinese)收窄：\(values.chinese)",
        "\(name.english)\(element.label.english), narrowed: \(values.english)")
    default:
      message = Bilingual(
        "\(name.chinese)\(element.label.chinese)改写：\(values.chinese)",
        "\(name.english)\(element.label.english), rewritten: \(values.english)")
    }
    self.init(message, old: old?.chinese, new: new?.chinese)
  }
}

extension Record {
  /// What the record is called before the names of its elements, inside of the scope it stands in.
  func subject(in scope: Scope, position: Int? = nil) -> Bilingual {
    let noun = kind.noun
    let joint =
      scope.subject.chinese.isEmpty ? Bilingual("", "") : Bilingual(scope.subject.chinese + "的", scope.subject.english)
    if kind == .condition, let position {
      return Bilingual("\(noun.chinese)第 \(position + 1) 条", "\(noun.english)\(position + 1) ")
    }
    guard let title = title ?? identity else {
      return Bilingual(joint.chinese + noun.chinese, joint.english + noun.english)
    }
    return Bilingual("\(joint.chinese)\(noun.chinese)“\(title)”", "\(joint.english)\(noun.english)“\(title)” ")
  }
}
