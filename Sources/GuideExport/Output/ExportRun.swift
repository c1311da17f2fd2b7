public import CatalogModel
import CatalogStore

/// A format of guides.
public enum GuideFormat: String, CaseIterable, Sendable {
  /// XML of `docs/schema/guide.xsd`, with `index.xml`.
  case xml
  /// GitHub Flavored Markdown, with `README.md`.
  case markdown

  /// The extension of guides.
  var fileExtension: String {
    switch self {
    case .xml: "xml"
    case .markdown: "md"
    }
  }

  /// The file that lists all guides.
  var index: String {
    switch self {
    case .xml: "index.xml"
    case .markdown: "README.md"
    }
  }
}

/// What to export, and how.
public struct ExportRun: Sendable {
  /// The format.
  public var format: GuideFormat
  /// The items and standards; nil means every item, and every standard that no item implements yet.
  public var selection: [SourceFile]?
  /// Whether XML is checked against its schema before anything is published.
  public var check: Bool
  /// How many threads work.
  public var jobs: Int
  /// Whether files of an earlier export may be replaced though they were edited since.
  public var replacingEdited: Bool
  /// The version of the tool, for the manifest.
  public var toolVersion: String

  /// Describes an export.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - toolVersion: The version of the tool, for the manifest.
  ///   - selection: The items and standards; nil for all.
  ///   - check: Whether XML is checked against its schema.
  ///   - jobs: How many threads work; nil for one a core.
  ///   - replacingEdited: Whether edited files of an earlier export may be replaced.
  public init(
    format: GuideFormat, toolVersion: String, selection: [SourceFile]? = nil, check: Bool = true, jobs: Int? = nil,
    replacingEdited: Bool = false
  ) {
    self.format = format
    self.toolVersion = toolVersion
    self.selection = selection
    self.check = check
    self.jobs = jobs ?? availableCores()
    self.replacingEdited = replacingEdited
  }
}

extension Catalog {
  /// The files that have a guide: every item, and every standard without items.
  ///
  /// A standard that nobody implements yet has a guide in `standards/`, so that it can be read and judged. A parent
  /// (主项, 基本编码 ending in `Y`) has none: nobody applies for it.
  public var guideFiles: [SourceFile] {
    let implemented = Set(items.compactMap { standardCode(of: $0) })
    return items + standards.filter { !implemented.contains($0.stem) && !$0.stem.hasSuffix("Y") }
  }
}

/// What an export wrote.
public struct ExportReport: Hashable, Sendable {
  /// How many guides.
  public let guides: Int
  /// How many files: the guides, their index and the manifest.
  public let files: Int
  /// How many bytes the files have together.
  public let bytes: Int
  /// How many guides were checked against the schema now.
  public let checked: Int
  /// How many guides are byte for byte those that the earlier export had checked.
  public let unchanged: Int
}
