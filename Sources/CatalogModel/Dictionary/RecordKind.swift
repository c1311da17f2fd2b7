/// A kind of mapping: which elements it may have.
public enum RecordKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The manifest `govsvc.yaml`.
  case catalog
  /// The file `organizations.yaml`.
  case organizationList
  /// The file `licences.yaml`.
  case licenceList
  /// The file `retired.yaml`.
  case retiredList
  /// The file `baseline.yaml`.
  case baselineList
  /// A file in `materials/`.
  case materialFile
  /// A standard, an item, and the effective item made of both.
  case service
  case organization, licence, retiredCode, baselineEntry
  case limits, crossRegion, contact, remedy
  case condition, basis, result, question, option, neverRow, material, check, requirement, serviceCase, application
  case step, specialProcedure, fee, reduction, discretion, discretionLevel, window, partner, faq, notOffered

  /// The key a bare scalar stands for where a list of these records is expected, if a short form exists.
  public var shorthand: Key? {
    switch self {
    case .requirement: .material
    case .check, .condition, .reduction: .text
    case .partner: .name
    default: nil
    }
  }

  /// The key that tells records of a list apart, if the list merges by it.
  public var identity: Key? {
    switch self {
    case .organization, .licence, .retiredCode: .code
    case .requirement: .material
    case .basis, .result, .question, .option, .material, .serviceCase, .step, .specialProcedure, .fee,
      .discretion, .discretionLevel, .window, .partner, .faq, .condition:
      .id
    default: nil
    }
  }
}

extension RecordKind {
  /// The key whose text tells records without an id apart when the lists of two files are merged, if there is one.
  var words: Key? {
    switch self {
    case .check, .condition: .text
    case .partner: .name
    case .faq: .question
    default: nil
    }
  }
}

/// A kind of file in a catalog, as its first line says (`govsvc: standard/1`).
public enum FileKind: String, CaseIterable, Sendable {
  case catalog, organizations, licences, retired, baseline, material, standard, item

  /// The kind of the file's root mapping.
  public var root: RecordKind {
    switch self {
    case .catalog: .catalog
    case .organizations: .organizationList
    case .licences: .licenceList
    case .retired: .retiredList
    case .baseline: .baselineList
    case .material: .materialFile
    case .standard, .item: .service
    }
  }

  /// The value of the `govsvc` element: the kind and the version of its format.
  public var signature: String { rawValue + "/1" }
}
