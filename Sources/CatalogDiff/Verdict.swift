import CatalogModel
import ServiceCodes

/// What kind of change a difference is, and what it means to the applicant.
struct Verdict: Hashable, Sendable {
  let kind: ChangeKind
  let burden: Burden

  init(_ kind: ChangeKind, _ burden: Burden = .neutral) {
    self.kind = kind
    self.burden = burden
  }

  /// Judges an element that holds one value; nil is a value that is not said.
  init(_ element: Element, from old: String?, to new: String?) {
    switch element.type {
    case .timeLimit: self.init(limit: element, old, new)
    case .integer: self.init(number: element, old.flatMap { Int($0) }, new.flatMap { Int($0) })
    case .money: self.init(old.flatMap { FeeAmount($0) }, new.flatMap { FeeAmount($0) })
    case .label(let list): self.init(label: element, list, old, new)
    default: self.init(words: element)
    }
  }

  private init(limit element: Element, _ old: String?, _ new: String?) {
    let (before, after) = (old.flatMap { TimeLimit(parsing: $0) }, new.flatMap { TimeLimit(parsing: $0) })
    if element.owner == .step {
      self.init(.stepChanged)
      return
    }
    // The applicant's own time is the other way round: a longer one is the easier one.
    let isApplicants = element.owner == .application || element.key == .supplementWithin
    guard let before, let after else {
      self.init(.limitChanged)
      return
    }
    switch after.compare(with: before) {
    case .shorter: self.init(.limitShortened, isApplicants ? .heavier : .lighter)
    case .longer: self.init(.limitLengthened, isApplicants ? .lighter : .heavier)
    case .equal, nil: self.init(.limitChanged)
    }
  }

  private init(number element: Element, _ old: Int?, _ new: Int?) {
    let kinds: (more: ChangeKind, fewer: ChangeKind)? =
      switch element.key {
      case .visits: (.visitsMore, .visitsFewer)
      case .original: (.originalsMore, .originalsFewer)
      case .copy: (.copiesMore, .copiesFewer)
      default: nil
      }
    guard let kinds else {
      self.init(element.owner == .question ? .questionChanged : .valueChanged)
      return
    }
    guard let old, let new, old != new else {
      self.init(element.key == .visits ? .visitsChanged : .valueChanged)
      return
    }
    self = new > old ? Verdict(kinds.more, .heavier) : Verdict(kinds.fewer, .lighter)
  }

  private init(_ old: FeeAmount?, _ new: FeeAmount?) {
    guard let old, let new else {
      self.init(.feeChanged)
      return
    }
    let isFree = old.yuan.tenThousandths == 0 || new.yuan.tenThousandths == 0
    guard old.unit == new.unit || isFree, old.yuan != new.yuan else {
      self.init(.feeChanged)
      return
    }
    self =
      old.yuan.tenThousandths < new.yuan.tenThousandths ? Verdict(.feeRaised, .heavier) : Verdict(.feeLowered, .lighter)
  }
}

extension Verdict {
  private init(label element: Element, _ list: CodeList, _ old: String?, _ new: String?) {
    let (before, after) = (old.flatMap { list.index(of: $0) }, new.flatMap { list.index(of: $0) })
    switch list {
    case .necessity:
      guard let before, let after else {
        self.init(.valueChanged)
        return
      }
      self = after < before ? Verdict(.necessityRaised, .heavier) : Verdict(.necessityLowered, .lighter)
    case .waiver:
      self =
        old == nil
        ? Verdict(.waiverAdded, .lighter) : new == nil ? Verdict(.waiverDropped, .heavier) : Verdict(.waiverChanged)
    case .status: self.init(.statusChanged, Self.weigh(before, after, lowerIsLighter: true))
    case .onlineDepth: self.init(.valueChanged, Self.weigh(before, after, lowerIsLighter: false))
    case .processing: self.init(.valueChanged, Self.weigh(new == "即办件", old == "即办件"))
    case .materialForm: self.init(.valueChanged, Self.weigh(new == element.fallback, old == element.fallback))
    case .yesNo where element.owner == .service:
      self.init(.valueChanged, Self.weigh(new == "是", old == "是"))
    case .choose: self.init(.questionChanged)
    default: self.init(words: element)
    }
  }

  /// Lighter where only the new value is the easier one.
  private static func weigh(_ isEasierNow: Bool, _ wasEasier: Bool) -> Burden {
    isEasierNow == wasEasier ? .neutral : isEasierNow ? .lighter : .heavier
  }

  private static func weigh(_ old: Int?, _ new: Int?, lowerIsLighter: Bool) -> Burden {
    guard let old, let new, old != new else { return .neutral }
    return (new < old) == lowerIsLighter ? .lighter : .heavier
  }

  /// Judges an element by where it stands, whatever its value.
  private init(words element: Element) {
    switch (element.owner, element.key) {
    case (.serviceCase, .name): self.init(.caseRenamed)
    case (_, .handling): self.init(.handlingChanged)
    case (.condition, .text): self.init(.conditionRewritten)
    case (.step, _): self.init(.stepChanged)
    case (.window, _): self.init(.windowChanged)
    case (.contact, _), (.remedy, _): self.init(.contactChanged)
    case (.question, .from), (.question, .to), (.question, .unit): self.init(.questionChanged)
    case (.question, _), (.option, _), (.discretionLevel, _), (.discretion, _): self.init(.wording)
    default: self.init(element.type == .prose ? .wording : .valueChanged)
    }
  }
}

extension Verdict {
  /// Judges a record that came or went.
  init(_ kind: RecordKind, isAdded: Bool) {
    let (added, dropped, burden) = Self.arrivals(kind)
    switch (isAdded, burden) {
    case (true, _): self.init(added, burden)
    case (false, .heavier): self.init(dropped, .lighter)
    case (false, .lighter): self.init(dropped, .heavier)
    case (false, .neutral): self.init(dropped)
    }
  }

  private static func arrivals(_ kind: RecordKind) -> (added: ChangeKind, dropped: ChangeKind, burden: Burden) {
    switch kind {
    case .serviceCase: (.caseAdded, .caseDropped, .lighter)
    case .fee: (.feeAdded, .feeDropped, .heavier)
    case .reduction: (.reductionAdded, .reductionDropped, .lighter)
    case .result: (.resultAdded, .resultDropped, .neutral)
    case .basis: (.basisAdded, .basisDropped, .neutral)
    case .condition: (.conditionAdded, .conditionDropped, .heavier)
    case .application: (.applicationAdded, .applicationDropped, .heavier)
    case .specialProcedure: (.procedureAdded, .procedureDropped, .heavier)
    case .question: (.questionAdded, .questionDropped, .neutral)
    case .option: (.optionAdded, .optionDropped, .neutral)
    case .step: (.stepAdded, .stepDropped, .neutral)
    case .check: (.checkAdded, .checkDropped, .neutral)
    case .window: (.windowAdded, .windowDropped, .neutral)
    default: (.recordAdded, .recordDropped, .neutral)
    }
  }

  /// Judges a value that joined, or left, an element that lists several.
  init(choiceOf element: Element, isAdded: Bool, isFirstSaid: Bool) {
    switch (element.owner, element.key) {
    case (.material, .licences), (.materialFile, .licences):
      self = isAdded ? Verdict(.licenceAdded, .lighter) : Verdict(.licenceDropped, .heavier)
    case (.serviceCase, .fees): self.init(.fee, isAdded: isAdded)
    case (.serviceCase, .specialProcedures): self.init(.specialProcedure, isAdded: isAdded)
    case (.serviceCase, .results): self.init(.result, isAdded: isAdded)
    case (.serviceCase, .windows): self.init(.window, isAdded: isAdded)
    case (_, .bases): self.init(.basis, isAdded: isAdded)
    case (.service, .channels), (.service, .serviceModes), (.service, .onlineFunctions), (.service, .objects),
      (.crossRegion, .areas), (.crossRegion, .kind):
      let kind: ChangeKind = isAdded ? .choiceAdded : .choiceDropped
      self.init(kind, isFirstSaid ? .neutral : isAdded ? .lighter : .heavier)
    default: self.init(isAdded ? .choiceAdded : .choiceDropped)
    }
  }

  /// Judges a condition that holds in more, in fewer or in other situations.
  init(condition element: Element, _ order: ConditionOrder) {
    let kinds: (wider: ChangeKind, narrower: ChangeKind, other: ChangeKind) =
      switch element.owner {
      case .serviceCase: (.caseWidened, .caseNarrowed, .caseRewritten)
      case .requirement: (.requirementWidened, .requirementNarrowed, .requirementRewritten)
      default: (.scopeWidened, .scopeNarrowed, .scopeRewritten)
      }
    let wider: Burden =
      switch element.owner {
      case .serviceCase, .reduction, .option: .lighter
      case .requirement, .fee, .specialProcedure, .condition: .heavier
      default: .neutral
      }
    switch order {
    case .wider: self.init(kinds.wider, wider)
    case .narrower: self.init(kinds.narrower, wider == .heavier ? .lighter : wider == .lighter ? .heavier : .neutral)
    case .same, .other: self.init(kinds.other)
    }
  }
}
