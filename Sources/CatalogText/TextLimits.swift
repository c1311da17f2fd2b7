/// How large a text may be; what goes beyond is refused.
public struct TextLimits: Hashable, Sendable {
  /// Bytes of a file.
  public var fileBytes: Int
  /// Collections inside each other.
  public var depth: Int
  /// Bytes of one scalar.
  public var scalarBytes: Int
  /// Bytes of one line, without its line end.
  public var lineBytes: Int
  /// Keys of one mapping.
  public var keysPerMapping: Int
  /// Elements of one sequence.
  public var sequenceLength: Int

  /// Makes limits; each default is that of an ordinary catalog file.
  public init(
    fileBytes: Int = 2 << 20, depth: Int = 64, scalarBytes: Int = 1 << 20, lineBytes: Int = 64 << 10,
    keysPerMapping: Int = 1000, sequenceLength: Int = 100_000
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.scalarBytes = scalarBytes
    self.lineBytes = lineBytes
    self.keysPerMapping = keysPerMapping
    self.sequenceLength = sequenceLength
  }

  /// The limits of an ordinary catalog file: 2 MiB.
  public static let standard = TextLimits()
  /// The limits of a code list: 16 MiB.
  public static let codeList = TextLimits(fileBytes: 16 << 20)
}
