import CatalogModel
import ServiceCodes

/// The limits that hold in the whole item or in one case: a case's own, else the item's.
struct LimitScope {
  /// The case; nil for the whole item.
  let serviceCase: Record?
  /// The promised limit.
  let promised: TimeLimit?
  /// The statutory limit.
  let statutory: TimeLimit?
  fileprivate let own: Record?
  fileprivate let general: Record?

  /// Where a limit is written: at the case, else at the item.
  func value(_ key: Key) -> Value? { own?[key] ?? general?[key] }
}

/// The whole item, then each case that says limits; the item's own are read once.
struct LimitScopes: Sequence, IteratorProtocol {
  private let general: Record?
  private let promised: TimeLimit?
  private let statutory: TimeLimit?
  private var cases: RecordSearch
  private var isAtItem = true

  fileprivate init(_ root: Record) {
    general = root.record(.limits)
    promised = general?.limit(.promised)
    statutory = general?.limit(.statutory)
    cases = root.records(.cases).saying(.limits)
  }

  /// The next scope.
  mutating func next() -> LimitScope? {
    if isAtItem {
      isAtItem = false
      return LimitScope(serviceCase: nil, promised: promised, statutory: statutory, own: nil, general: general)
    }
    guard let serviceCase = cases.next() else { return nil }
    let own = serviceCase.record(.limits)
    return LimitScope(
      serviceCase: serviceCase, promised: own?.limit(.promised) ?? promised,
      statutory: own?.limit(.statutory) ?? statutory, own: own, general: general)
  }
}

extension ItemSubject {
  /// The limits of the whole item, then of each case that says limits.
  var limits: LimitScopes { LimitScopes(item.root) }
}
