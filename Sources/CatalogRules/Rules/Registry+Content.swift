extension RuleRegistry {
  /// Rules over what an item says: its bases, limits, fees, steps, materials and windows against each other.
  static let content: [any ItemRule.Type] = bases + limits + fees + procedure + papers + places

  private static let bases: [any ItemRule.Type] = [
    StatutoryDiffersFromBasis.self,
    ArticleBeyondEnd.self,
    SupersededBasis.self,
    BasisOfAnotherAct.self,
    LawWithTwoNumbers.self,
    PermitBasisRank.self,
    BasisWithoutArticle.self,
    BasisOrder.self,
    RepealedLawNamed.self,
    ConditionDiffersFromBasis.self,
    BasisIncomplete.self,
  ]

  private static let limits: [any ItemRule.Type] = [
    TwoDeadlines.self,
    SupplementOverPolicy.self,
    PermitLimitOverTwenty.self,
  ]

  private static let fees: [any ItemRule.Type] = [
    PermitFeeBasisRank.self,
    PaymentWithoutFee.self,
    PaymentUnsaid.self,
  ]

  private static let procedure: [any ItemRule.Type] = [
    PostIsName.self,
    FewSteps.self,
    RepeatedText.self,
    QuestionsMissing.self,
    CommitmentWithoutPromise.self,
    GuideIncomplete.self,
    ResultWithoutSample.self,
  ]

  private static let papers: [any ItemRule.Type] = [
    FormWithoutBlank.self,
    NothingToHandIn.self,
    CopiesNotCounted.self,
    GovernmentPaperNotWaived.self,
    WaiverWithoutFallback.self,
    MaterialKindMismatch.self,
    VariantsInNote.self,
    SeveralPapers.self,
    OriginalNotCounted.self,
    ConditionInName.self,
  ]

  private static let places: [any ItemRule.Type] = [
    HoursWithoutDays.self,
    AddressWithoutDoor.self,
    WideDigits.self,
    HallMismatch.self,
    WindowWithoutAddress.self,
  ]

  /// Rules over the words of texts.
  static let wording: [any ListedRule.Type] = [
    CatchAllMaterial.self,
    CatchAllCondition.self,
    CatchAllText.self,
    VagueMaterialName.self,
    VagueCondition.self,
    LimitInPrinciple.self,
    VagueTime.self,
    DayWithoutKind.self,
    PlaceholderText.self,
    ContactPlaceholder.self,
    NameWithBlank.self,
    NameEndsWithStop.self,
    PersonalNumber.self,
    MobileNumber.self,
    PhoneIncomplete.self,
    SpaceInName.self,
  ]
}
