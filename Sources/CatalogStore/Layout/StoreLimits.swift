public import CatalogModel
public import CatalogText

/// How much a catalog may hold; what goes beyond is a problem, not a crash.
public struct StoreLimits: Hashable, Sendable {
  /// The limits of one file; its `fileBytes` bound what is read.
  public var text: TextLimits
  /// Files of a catalog.
  public var files: Int
  /// Bytes of all files together.
  public var totalBytes: Int
  /// Folders inside each other.
  public var folderDepth: Int

  /// Makes limits; each default is that of an ordinary catalog: 200,000 files, 4 GiB.
  public init(
    text: TextLimits = .standard, files: Int = 200_000, totalBytes: Int = 4 << 30, folderDepth: Int = 32
  ) {
    self.text = text
    self.files = files
    self.totalBytes = totalBytes
    self.folderDepth = folderDepth
  }

  /// The bytes that a baseline may have at least: it grows with the catalog, not with one item.
  private static let baselineBytes = 16 << 20

  /// The limits of a file of a kind.
  public func text(of kind: FileKind) -> TextLimits {
    guard kind == .baseline else { return text }
    var text = text
    text.fileBytes = max(text.fileBytes, Self.baselineBytes)
    return text
  }

  /// The most bytes that any file may have.
  var mostFileBytes: Int { text(of: .baseline).fileBytes }

  /// The limits of an ordinary catalog.
  public static let standard = StoreLimits()
}
