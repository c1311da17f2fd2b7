public import CatalogModel
import CatalogText
public import Wording

/// A difference between what two revisions of a catalog let pass: severities, other policies of the manifest, the
/// baseline, allowances in comments.
public struct PolicyChange: Sendable {
  /// What changed, as a half sentence.
  public let description: Bilingual
  /// Whether the newer revision lets more pass, or cannot be told to let less pass.
  public let isRelaxed: Bool
  /// Where it stands in the newer revision; the beginning of a file where something is gone.
  public let place: Place
  /// The element it is about.
  public let element: String
}

/// All differences of policy between two revisions of a catalog.
struct PolicyChanges {
  private(set) var all: [PolicyChange] = []
  private let old: Catalog
  private let new: Catalog

  init(from old: Catalog, to new: Catalog) {
    (self.old, self.new) = (old, new)
    if old.manifest == nil, new.manifest != nil {
      add(
        Bilingual(
          "原来的版本中没有 govsvc.yaml，按这次改动自己的规定校验", "there was no govsvc.yaml before: the change's own policy holds"),
        isRelaxed: true, at: manifestPlace, element: "")
    } else if new.manifest?.tree != nil {
      // Of a manifest that cannot be read nobody can tell what it says.
      compareSeverities()
      compareManifests()
    }
    compareStandards()
    if new.baseline == nil || new.baseline?.tree != nil { compareBaselines() }
    compareAllowances()
  }

  private mutating func add(_ description: Bilingual, isRelaxed: Bool, at place: Place, element: String) {
    all.append(PolicyChange(description: description, isRelaxed: isRelaxed, place: place, element: element))
  }

  private mutating func compareSeverities() {
    let (before, after) = (SeverityPolicy(manifest: old.manifest), SeverityPolicy(manifest: new.manifest))
    var places: [RuleCode: Place] = [:]
    for (key, value) in SeverityPolicy.entries(of: new.manifest) {
      if let rule = RuleRegistry.rule(named: key.text) { places[rule.info.code] = value.place }
    }
    for rule in RuleRegistry.all {
      let code = rule.info.code
      let (one, other) = (before[code], after[code])
      guard one != other else { continue }
      add(
        Bilingual(
          "规则 \(code) 由\(Self.label(one).chinese)改为\(Self.label(other).chinese)",
          "\(code) was \(Self.label(one).english) and is \(Self.label(other).english)"),
        isRelaxed: (other?.rawValue ?? -1) < (one?.rawValue ?? -1), at: places[code] ?? manifestPlace,
        element: "rules.\(code)")
    }
  }

  private static func label(_ severity: Severity?) -> Bilingual { severity?.label ?? Bilingual("关闭", "off") }

  private var manifestPlace: Place { Place(file: new.manifest?.path ?? old.manifest?.path ?? "govsvc.yaml") }

  /// The other elements of the manifest that rules read; that one text is stricter than another nobody can tell.
  private mutating func compareManifests() {
    let left: Set<Key> = [.govsvc, .name, .language, .note, .rules]
    for element in ElementDictionary.current.elements(of: .catalog) where !left.contains(element.key) {
      if case .policy = element.type {
        comparePairs(element)
      } else {
        let (before, after) = (Self.written(element.key, old.manifest), Self.written(element.key, new.manifest))
        guard before != after else { continue }
        changed(element.label, before, after, new.manifest?.value(element.key)?.place, element.key.spelling)
      }
    }
  }

  private mutating func comparePairs(_ element: Element) {
    func pairs(_ file: SourceFile?) -> [String: Value] {
      Dictionary(
        (file?.pairs(under: element.key) ?? []).map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first }
      )
    }
    let (before, after) = (pairs(old.manifest), pairs(new.manifest))
    for name in Set(before.keys).union(after.keys).sorted() where before[name]?.text != after[name]?.text {
      let label = Bilingual("\(element.label.chinese) \(name)", "\(element.label.english) \(name)")
      changed(
        label, before[name]?.text, after[name]?.text, after[name]?.place, "\(element.key.spelling).\(name)")
    }
  }

  /// What standards say of who may differ in which element.
  private mutating func compareStandards() {
    for standard in new.standards where standard.tree != nil {
      guard let earlier = old.standard(standard.stem), earlier.tree != nil else { continue }
      let (before, after) = (Self.variations(of: earlier), Self.variations(of: standard))
      for path in Set(before.keys).union(after.keys).sorted() {
        let (one, other) = (before[path]?.variation, after[path]?.variation)
        guard one != other else { continue }
        let (was, now) = (one.map { "“\($0.rawValue)”" }, other.map { "“\($0.rawValue)”" })
        let name = quotable(path)
        add(
          Bilingual(
            "标准 \(standard.stem) 的要素差异规则 \(name)：由\(was ?? "未写")改为\(now ?? "未写")",
            "\(name) of \(standard.stem), who may differ, was \(was ?? "not said") and is \(now ?? "not said")"),
          isRelaxed: other != .locked && one != .local, at: after[path]?.place ?? Place(file: standard.path),
          element: path)
      }
    }
  }

  private static func variations(of standard: SourceFile) -> [String: (variation: Variation, place: Place)] {
    let entries = standard.variationLists.map { ($0.value.text, (variation: $0.variation, place: $0.value.place)) }
    return Dictionary(entries, uniquingKeysWith: { first, _ in first })
  }

  private mutating func changed(
    _ label: Bilingual, _ before: String?, _ after: String?, _ place: Place?, _ element: String
  ) {
    let (one, other) = (before.map { "“\(quotable($0))”" }, after.map { "“\(quotable($0))”" })
    add(
      Bilingual(
        "\(label.chinese)：由\(one ?? "未写")改为\(other ?? "未写")",
        "\(label.english) was \(one ?? "not said") and is \(other ?? "not said")"),
      isRelaxed: true, at: place ?? manifestPlace, element: element)
  }

  private static func written(_ key: Key, _ file: SourceFile?) -> String? {
    guard let value = file?.value(key) else { return nil }
    guard let tree = value.file.tree, !tree.nodes[value.node].isScalar else { return value.text }
    return String(decoding: tree.bytes[value.span.range], as: UTF8.self)
  }

  private mutating func compareBaselines() {
    let (before, after) = (Baseline(old.baseline), Baseline(new.baseline))
    var open: [BaselineKey: Int] = [:]
    for entry in before.entries { if let key = entry.key { open[key, default: 0] += 1 } }
    var added: [Baseline.Entry] = []
    for entry in after.entries {
      guard let key = entry.key else { continue }
      if let count = open[key], count > 0 { open[key] = count - 1 } else { added.append(entry) }
    }
    let removed = open.values.reduce(0, +)
    if let first = added.first {
      add(
        Bilingual(
          "基线增加 \(added.count) 条", "the baseline has \(added.count) more \(added.count == 1 ? "entry" : "entries")"),
        isRelaxed: true, at: first.place, element: "baseline")
    }
    guard removed > 0 else { return }
    add(
      Bilingual("基线减少 \(removed) 条", "the baseline has \(removed) fewer \(removed == 1 ? "entry" : "entries")"),
      isRelaxed: false, at: Place(file: new.baseline?.path ?? old.baseline?.path ?? Baseline.path),
      element: "baseline")
  }

  private mutating func compareAllowances() {
    let before = Self.allowances(of: old)
    let after = Self.allowances(of: new)
    let known = Set(before.map(\.key))
    let kept = Set(after.map(\.key))
    for one in after where !known.contains(one.key) {
      add(
        Bilingual(
          "新增允许 \(one.key.rule) 的注释：\(quotable(one.reason))",
          "a comment allows \(one.key.rule): \(quotable(one.reason))"),
        isRelaxed: true, at: one.place, element: one.key.element)
    }
    for one in before where !kept.contains(one.key) {
      add(
        Bilingual("允许 \(one.key.rule) 的注释已删除", "the comment that allowed \(one.key.rule) is gone"),
        isRelaxed: false, at: Place(file: one.key.path), element: one.key.element)
    }
  }

  private struct Known {
    let key: AllowanceKey
    let place: Place
    let reason: String
  }

  private static func allowances(of catalog: Catalog) -> [Known] {
    catalog.files.flatMap { Allowance.all(in: $0) }.filter(\.isInForce).flatMap { allowance in
      allowance.keys.map { Known(key: $0, place: allowance.place, reason: allowance.reason) }
    }
  }
}

extension Allowance {
  /// What it is known by in another revision, one for each rule.
  var keys: [AllowanceKey] {
    hasTarget ? rules.map { AllowanceKey(path: place.path, element: element, rule: $0) } : []
  }
}
