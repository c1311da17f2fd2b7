import CatalogModel

extension RuleRegistry {
  /// Rules over the layout.
  static let layout: [any LayoutRule.Type] = [
    UnreadableFile.self,
    NotAFile.self,
    SymbolicLink.self,
    FileTooLarge.self,
    UnknownPlace.self,
    ReservedPlace.self,
    NameNotUTF8.self,
    NameCollision.self,
    TooManyFiles.self,
    TooManyBytes.self,
    FoldersTooDeep.self,
    MissingManifest.self,
    UnfinishedWrite.self,
  ]

  /// Rules over one file: its text, then its structure.
  static let file: [any FileRule.Type] = text + structure

  /// Rules over records that only the effective item shows to be incomplete.
  static let itemStructure: [any ItemRule.Type] = [
    IncompleteAddition.self
  ]

  /// Rules whose errors tell that a file was not read, so that nothing else is known of it.
  static let unreadable = ruleCodes(of: (text + layout).filter { $0.info.severity == .error })

  /// Rules whose findings are never passed over: those, and what is said about passing over.
  static let neverPassedOver = unreadable.union(
    ruleCodes(of: [UnknownRule.self, WrongComment.self, AllowanceWithoutReason.self] + idle + policyChange))

  /// Rules without which a guide would be wrong or could not be written: something has no meaning, is missing, or is
  /// there twice.
  static let breakingGuides = ruleCodes(of: [
    MissingElement.self, MisplacedElement.self, WrongShape.self, WrongValue.self, UnknownLabel.self,
    AmbiguousScalar.self, WrongCode.self, MangledCode.self, WrongIdentifier.self, DuplicateIdentifier.self,
    NotCanonical.self, WrongSignature.self, IncompleteAddition.self, MissingEffectiveElement.self, DuplicateCode.self,
  ])

  private static func ruleCodes(of rules: [any Rule.Type]) -> Set<RuleCode> { Set(rules.map { $0.info.code }) }

  private static let text: [any FileRule.Type] = [
    EmptyFile.self,
    TextTooLarge.self,
    NotUTF8.self,
    UTF16File.self,
    LegacyEncoding.self,
    OfficeDocument.self,
    RootNotMapping.self,
    ByteOrderMark.self,
    CRLFLineEnds.self,
    NestedTooDeep.self,
    ValueTooLong.self,
    LineTooLong.self,
    KeyTooLong.self,
    TooManyEntries.self,
    ByteOrderMarkInside.self,
    ControlCharacter.self,
    BidiCharacter.self,
    LineSeparator.self,
    BareCarriageReturn.self,
    TabCharacter.self,
    FullWidthSpace.self,
    MisalignedLine.self,
    MixedCollection.self,
    MergeMarker.self,
    DocumentMarker.self,
    SeveralDocuments.self,
    Directive.self,
    MissingColon.self,
    FullWidthColon.self,
    MissingSpaceAfterColon.self,
    EqualsSign.self,
    EmptyKey.self,
    KeyLooksTyped.self,
    DuplicateKey.self,
    MergeKey.self,
    ComplexKey.self,
    MissingSpaceAfterDash.self,
    WrongDash.self,
    NumberedList.self,
    ListOnKeyLine.self,
    EmptyValue.self,
    ValueOnNextLine.self,
    MultilineScalar.self,
    ColonInValue.self,
    ReservedIndicator.self,
    Anchor.self,
    Alias.self,
    Tag.self,
    FullWidthHash.self,
    FullWidthQuote.self,
    UnterminatedQuote.self,
    BadEscape.self,
    TrailingText.self,
    MissingSpaceBeforeComment.self,
    FoldedBlock.self,
    BlockHeader.self,
    MissingFinalLineEnd.self,
    FlowMapping.self,
    NestedFlow.self,
    MultilineFlow.self,
    FlowSyntax.self,
    FullWidthComma.self,
    FullWidthBracket.self,
  ]

  private static let structure: [any FileRule.Type] = [
    UnknownElement.self,
    MissingElement.self,
    MisplacedElement.self,
    WrongShape.self,
    WrongValue.self,
    UnknownLabel.self,
    AmbiguousScalar.self,
    WrongCode.self,
    MangledCode.self,
    WrongIdentifier.self,
    DuplicateIdentifier.self,
    NotCanonical.self,
    WrongSignature.self,
    PaddedValue.self,
    UnknownRule.self,
    UnknownElementPath.self,
    WrongPolicy.self,
    WrongComment.self,
    AllowanceWithoutReason.self,
  ]

  /// Rules over comments and entries of the baseline that pass over nothing.
  static let idle: [any IdleSuppressionRule.Type] = [
    UnusedAllowance.self,
    UnusedBaselineEntry.self,
  ]

  /// Rules over what a change does to the check itself.
  static let policyChange: [any PolicyChangeRule.Type] = [
    PolicyRelaxed.self,
    PolicyTightened.self,
  ]
}
