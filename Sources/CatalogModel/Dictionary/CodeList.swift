public import Wording

/// A closed list of labels that an enumerated element may hold.
///
/// Files store the Chinese label; numbers for exchange belong to an export profile, because real systems
/// give different numbers to the same label.
public enum CodeList: UInt8, CaseIterable, Sendable {
  case itemType, status, level, powerSource, bodyNature, serviceObject, processing, channel, serviceMode
  case onlineDepth, onlineFunction, yesNo, crossRegionKind, resultKind, materialKind, materialForm, necessity
  case sourceChannel, waiver, checkOutcome, choose, basisKind, severity, variation, language, windowClass
  case retirement, profile, naturalTheme, legalTheme, waiverFallback, discretionKind

  /// The name of the list.
  public var name: Bilingual { CodeList.tables[Int(rawValue)].name }

  /// The labels, in the order of the source.
  public var labels: [Bilingual] { CodeList.tables[Int(rawValue)].labels }

  /// The position of the label that a file holds, if it is one of the list.
  public func index(of label: String) -> Int? {
    labels.firstIndex { $0.chinese == label }
  }

  /// A list's name and labels.
  struct Table: Sendable {
    let name: Bilingual
    let labels: [Bilingual]
  }
}
