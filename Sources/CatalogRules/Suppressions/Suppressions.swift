public import CatalogModel
import CatalogText

/// Why a finding is passed over.
public struct Suppression: Sendable {
  /// Where it is said: the comment, or the entry of `baseline.yaml`; nil where the entry is one of another revision.
  public let place: Place?
  /// The reason given in a comment; nil for the baseline, which gives none.
  public let reason: String?

  /// Makes a reason.
  public init(place: Place?, reason: String?) {
    self.place = place
    self.reason = reason
  }

  /// Whether a comment in the file says so, and not the baseline.
  public var isInSource: Bool { reason != nil }
}

/// A finding that is passed over, with the reason.
public struct SuppressedFinding: Sendable {
  /// The finding.
  public let judged: JudgedFinding
  /// Why it is passed over.
  public let suppression: Suppression

  /// Makes a pair of both.
  public init(_ judged: JudgedFinding, _ suppression: Suppression) {
    self.judged = judged
    self.suppression = suppression
  }
}

/// What makes an allowance the same one in another revision.
struct AllowanceKey: Hashable, Sendable {
  let path: String
  let element: String
  let rule: RuleCode
}

/// An allowance or an entry of the baseline that passes over nothing.
public enum IdleSuppression: Sendable {
  /// A comment, and the rules of it under which nothing was found.
  case allowance(Allowance, [RuleCode])
  /// An entry of `baseline.yaml`.
  case entry(Baseline.Entry, BaselineKey)
}

/// The findings of a catalog that are passed over: by comments in its files and by its baseline.
struct Suppressions: Sendable {
  /// The baseline.
  let baseline: Baseline
  /// The allowances that may be in force; nil where all may.
  private let known: Set<AllowanceKey>?
  private var allowances: [String: [Allowance]] = [:]

  /// Begins without allowances.
  init(_ baseline: Baseline, known: Set<AllowanceKey>? = nil) {
    self.baseline = baseline
    self.known = known
  }

  /// Whether nothing is passed over.
  var isEmpty: Bool { allowances.isEmpty && baseline.entries.isEmpty }

  /// Takes the allowances of a file.
  mutating func add(_ file: SourceFile) {
    guard file.tree?.hasToolComments == true, allowances[file.path] == nil else { return }
    let found = Allowance.all(in: file).filter(\.isInForce)
    if !found.isEmpty { allowances[file.path] = found }
  }

  /// Takes all allowances of others.
  mutating func add(_ other: Suppressions) {
    allowances.merge(other.allowances) { one, _ in one }
  }

  /// Whether a finding of one item is passed over, as far as it can be told before all are found.
  func mayPassOver(_ finding: Finding) -> Bool {
    allowance(of: finding) != nil || finding.maySuppress && baseline.mayHold(finding)
  }

  /// The allowance that passes over a finding.
  private func allowance(of finding: Finding) -> Allowance? {
    guard !allowances.isEmpty, finding.maySuppress else { return nil }
    return allowances[finding.place.path]?.first { $0.covers(finding) && isKnown($0, finding.code) }
  }

  private func isKnown(_ allowance: Allowance, _ rule: RuleCode) -> Bool {
    known?.contains(AllowanceKey(path: allowance.place.path, element: allowance.element, rule: rule)) ?? true
  }

  /// The findings apart: what is reported, what is passed over, and what passes over nothing.
  func sorted(_ findings: [JudgedFinding], _ policy: SeverityPolicy) -> Outcome {
    var outcome = Outcome()
    var used: [Place: Set<RuleCode>] = [:]
    for judged in findings {
      if let allowance = allowance(of: judged.finding) {
        used[allowance.place, default: []].insert(judged.finding.code)
        let suppression = Suppression(place: allowance.place, reason: allowance.reason)
        outcome.suppressed.append(SuppressedFinding(judged, suppression))
      } else {
        outcome.reported.append(judged)
      }
    }
    let held = baseline.match(outcome.reported)
    for (position, judged) in outcome.reported.enumerated() where held.entries[position] != nil {
      let suppression = Suppression(place: known == nil ? held.entries[position]?.place : nil, reason: nil)
      outcome.suppressed.append(SuppressedFinding(judged, suppression))
    }
    if !held.entries.isEmpty {
      outcome.suppressed.sort { Validation.stands($0.judged, before: $1.judged) }
      outcome.reported = outcome.reported.enumerated().filter { held.entries[$0.offset] == nil }.map(\.element)
    }
    // What the baseline of another revision lists for nothing is no matter of this one.
    outcome.idle = (idle(used) + (known == nil ? held.dead : [])).compactMap { $0.restricted(to: policy) }
    return outcome
  }

  private func idle(_ used: [Place: Set<RuleCode>]) -> [IdleSuppression] {
    allowances.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap(\.value).compactMap { allowance in
      let rules = allowance.rules.filter { used[allowance.place]?.contains($0) != true && isKnown(allowance, $0) }
      return rules.isEmpty ? nil : .allowance(allowance, rules)
    }
  }

  /// Findings apart.
  struct Outcome {
    var reported: [JudgedFinding] = []
    var suppressed: [SuppressedFinding] = []
    var idle: [IdleSuppression] = []
  }
}

extension IdleSuppression {
  /// The same for the rules that are on: of others nobody knows what they would find; nil where none is.
  fileprivate func restricted(to policy: SeverityPolicy) -> IdleSuppression? {
    switch self {
    case .allowance(let allowance, let rules):
      let rules = rules.filter { policy[$0] != nil }
      return rules.isEmpty ? nil : .allowance(allowance, rules)
    case .entry(_, let key): return policy[key.rule] == nil ? nil : self
    }
  }
}

extension Finding {
  /// Whether it may be passed over: what is said about passing over may not, and neither may an error for which a file
  /// could not be read, since nothing else is known of such a file.
  var maySuppress: Bool { place.path != Baseline.path && !RuleRegistry.neverPassedOver.contains(code) }

  /// Whether a guide would be wrong or could not be written, so that no export goes on although it is passed over: what
  /// stands there has no meaning, is missing, or is there twice.
  var breaksGuides: Bool { RuleRegistry.breakingGuides.contains(code) }
}
