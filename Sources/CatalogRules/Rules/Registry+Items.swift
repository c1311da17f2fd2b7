extension RuleRegistry {
  /// Rules over one effective item.
  static let item: [any ItemRule.Type] = codes + references + conditions + consistency + content + inheritance + cases

  /// Rules over one file beside the catalog's lists.
  static let listed: [any ListedRule.Type] =
    [
      UnknownBody.self,
      UnknownLicence.self,
      UnknownHandlingBody.self,
      DoubtfulCode.self,
      RetiredCodeInUse.self,
    ] + wording

  /// Rules over the catalog.
  static let catalog: [any CatalogRule.Type] = [
    UnusedSharedMaterial.self,
    CaseOfferedNowhere.self,
    DuplicateCode.self,
    DuplicateName.self,
    RetiredWithoutSuccessor.self,
    OrganizationTwice.self,
    MaterialNameTwice.self,
    StandardWithoutItems.self,
    UnknownSuccessor.self,
    UndividedMainItem.self,
  ]

  private static let codes: [any ItemRule.Type] = [
    StandardFileName.self,
    ItemFileName.self,
    ItemFolder.self,
    TypeDigits.self,
    LevelMissing.self,
    AuthorityMissing.self,
    ParentImplemented.self,
    ParentWithContent.self,
    HandlingSuffixShared.self,
    CodeMissing.self,
    DepartmentHint.self,
    DerivedElement.self,
    LevelNotAllowed.self,
  ]

  private static let references: [any ItemRule.Type] = [
    UnknownMaterial.self,
    UnknownBasis.self,
    UnknownFee.self,
    UnknownProcedure.self,
    UnknownWindow.self,
    UnknownCase.self,
    SharedMaterialMissing.self,
    UnusedMaterial.self,
    UnusedBasis.self,
    UnknownStandard.self,
  ]

  private static let conditions: [any ItemRule.Type] = [
    UnknownQuestion.self,
    UnknownOption.self,
    UnknownResult.self,
    ConditionShape.self,
    WrongRange.self,
    ReservedQuestion.self,
    IncompleteQuestion.self,
  ]

  private static let consistency: [any ItemRule.Type] = [
    MissingEffectiveElement.self,
    StepsOverPromise.self,
    AtOnceMismatch.self,
    VisitReasonMissing.self,
    VisitReasonNeedless.self,
    NoRemoteChannel.self,
    OnlineDepthWithVisits.self,
    EntrustedWithoutName.self,
    FeeWithoutBasis.self,
    CopyCountedAsOriginal.self,
    IssuerMissing.self,
    PromisedOverStatutory.self,
    WaiverWithoutLicence.self,
    OptionalWithoutCondition.self,
    SupplementDeadlineMissing.self,
    SupplementDeadlineLate.self,
    LimitUnitsDiffer.self,
    ExpiresBeforeEffective.self,
    CancelledWithoutDate.self,
    ResultKindMismatch.self,
    ThemeMismatch.self,
    PermitLimitUnit.self,
    ProcedureUnlimited.self,
    SameContact.self,
    HotlineOnly.self,
  ]

  private static let inheritance: [any ItemRule.Type] = [
    ItemWithoutStandard.self,
    LockedElementChanged.self,
    WorseThanStandard.self,
    NarrowingUnclear.self,
    AddedToLockedList.self,
    AdditionWithoutReason.self,
    HiddenByCase.self,
    SameAsStandard.self,
    ImplicitRequirementsLost.self,
    LockedElementSaid.self,
  ]

  /// Rules over questions, conditions and cases, with those that say why a condition cannot be read.
  static let caseRules: [any ItemRule.Type] = conditions + cases

  private static let cases: [any ItemRule.Type] = [
    Gap.self,
    OverlappingCases.self,
    CasesNotProved.self,
    UnreachableCase.self,
    UnreachableOption.self,
    IdleQuestion.self,
    IdleOption.self,
    NeverWithoutEffect.self,
    NeverExcludesAll.self,
    NoOptionOffered.self,
    UnaskedQuestion.self,
    IdenticalCases.self,
    QuestionOrder.self,
    QuestionCycle.self,
    ResultsSelect.self,
    AmbiguousUnion.self,
    NeverNotSelecting.self,
    EmptyCondition.self,
    NoOtherOption.self,
    ConditionNeverHolds.self,
  ]
}
