import CatalogText
public import ServiceCodes

/// What a case asks of one material: the requirement's own words, and the material's where it has none.
public struct Requirement: Sendable {
  /// The requirement as written; nil where every material is required because no requirement is written.
  public let record: Record?
  /// The material; nil where the requirement names one that does not exist.
  public let material: Record?
  /// Whether the body's own file adds it.
  public let isAddition: Bool

  /// The id of the material it names.
  public var materialID: String { record?.text(.material) ?? material?.id ?? "" }

  /// The material's name.
  public var name: String { material?.text(.name) ?? materialID }

  /// Where it is written.
  public var origin: Value? { record.map { $0[.material] ?? $0.origin } ?? material?.origin }

  /// The condition under which it is needed.
  public var when: Value? { record?[.when] }

  /// 必要, 支持容缺处理 or 非必要.
  public var necessity: String {
    record?.text(.necessity) ?? material?.textOrDefault(.necessity) ?? "必要"
  }

  /// 原件份数.
  public var original: Int { count(.original, fallback: 1) }

  /// 复印件份数.
  public var copy: Int { count(.copy, fallback: 0) }

  private func count(_ key: Key, fallback: Int) -> Int {
    if let record, record.has(key) { return record.integer(key) ?? fallback }
    return material?.integer(key) ?? fallback
  }

  /// The materials of which any one will do instead.
  public var alternatives: [String] { record?.texts(.alternatives) ?? [] }

  /// What a checker looks at: the material's checks, then the requirement's own.
  public var checks: [Record] {
    [material, record].compactMap { $0 }.flatMap { Array($0.records(.checks)) }
  }

  /// A note to the applicant.
  public var note: String? { record?.text(.note) ?? material?.text(.note) }
}

extension EffectiveItem {
  /// The requirements of a case, or of the implicit one where `serviceCase` is nil.
  ///
  /// First those of every case, then the case's own, then what the body adds; without those the body leaves out.
  /// Where the standard writes no requirement at all, every material is required.
  public func requirements(of serviceCase: Record?) -> [Requirement] {
    let root = self.root
    let materials = root.records(.materials)
    let left = Set(serviceCase?.texts(.without) ?? [])
    let rows = Array(root.records(.requires)) + (serviceCase.map { Array($0.records(.requires)) } ?? [])
    let required = rows.compactMap { row -> Requirement? in
      let id = row.text(.material) ?? ""
      if left.contains(id) { return nil }
      return Requirement(record: row, material: materials[id: id], isAddition: row.isAddition)
    }
    let added = (serviceCase.map { Array($0.records(.add)) } ?? []).map { requirement($0, isAdded: true) }
    return (isRequirementWritten ? required : everyMaterial(without: left, replacing: required)) + added
  }

  /// The requirements of every case that ask for a material, where any requirement is written
  /// (``isRequirementWritten``).
  public func requirements(ofEveryCaseNaming id: String) -> [Requirement] {
    root.records(.requires).saying(.material, id).map { requirement($0, isAdded: false) }
  }

  /// The requirements of a case that ask for a material, as among ``requirements(of:)`` where any is written.
  ///
  /// - Parameters:
  ///   - serviceCase: The case; nil is the implicit one.
  ///   - id: The material's id, not empty.
  ///   - general: Those of every case.
  /// - Returns: The requirements, in their order.
  public func requirements(
    of serviceCase: Record?, naming id: String, general: [Requirement]
  ) -> [Requirement] {
    guard let serviceCase else { return general }
    var found: [Requirement] = []
    if !(serviceCase[.without]?.elements.contains { $0.equals(id) } ?? false) {
      found = general
      for row in serviceCase.records(.requires).saying(.material, id) {
        found.append(requirement(row, isAdded: false))
      }
    }
    for row in serviceCase.records(.add).saying(.material, id) { found.append(requirement(row, isAdded: true)) }
    return found
  }

  /// The requirement that a row of `requires`, or of a case's `add`, writes.
  public func requirement(_ row: Record, isAdded: Bool) -> Requirement {
    Requirement(
      record: row, material: root.records(.materials)[id: row.text(.material) ?? ""],
      isAddition: isAdded || row.isAddition)
  }

  /// A case's own value of an element, else the item's: the more special wins.
  public func limit(_ key: Key, of serviceCase: Record?) -> TimeLimit? {
    serviceCase?.record(.limits)?.limit(key) ?? root.record(.limits)?.limit(key)
  }

  /// How often the applicant must come in a case.
  public func visits(of serviceCase: Record?) -> Int? {
    serviceCase?.integer(.visits) ?? root.integer(.visits)
  }

  /// The 业务办理项编码 of a case: the 实施编码 with the case's two digits, or the item's.
  public func handlingCode(of serviceCase: Record?) -> String? {
    guard let code = implementationCode, let suffix = handlingSuffix(of: serviceCase) else { return nil }
    return code.description + suffix
  }

  /// The two digits that a case, or the item, adds to the 实施编码; they tell filings apart where there is no code too.
  public func handlingSuffix(of serviceCase: Record?) -> String? {
    serviceCase?.text(.handling) ?? root.text(.handling)
  }

  /// The records a case names of one of the item's lists, or the whole list where it names none.
  public func selected(_ key: Key, of serviceCase: Record?) -> [Record] {
    let all = root.records(key)
    guard let ids = serviceCase?[key]?.elements.map(\.text) else { return Array(all) }
    return ids.compactMap { all[id: $0] }
  }

  /// The cases the body's file says it does not offer, each with the body that does and a note.
  public var notOffered: [Record] { Array(root.records(.notOffered)) }

  /// Whether the body offers a case.
  public func offers(_ serviceCase: Record) -> Bool {
    !notOffered.contains { $0.texts(.cases).contains(serviceCase.id ?? "") }
  }
}
