/// A file that is to be made, replaced or removed.
public struct FileChange: Hashable, Sendable {
  /// The path relative to the catalog's root; one of the catalog's layout.
  public let path: String
  /// The bytes the change is based on; nil where there must be no file.
  public let expected: [UInt8]?
  /// The new bytes; nil removes the file.
  public let contents: [UInt8]?

  /// Makes a change.
  public init(path: String, expected: [UInt8]?, contents: [UInt8]?) {
    self.path = path
    self.expected = expected
    self.contents = contents
  }
}
