public import Wording

/// What cannot be represented on the other side, where it stands, and what to do about it.
public struct ExchangeRefusal: Error, Hashable, Sendable {
  /// Where in a file.
  public struct Place: Hashable, Sendable {
    /// The line of an XML document or the row of a table, from 1.
    public let line: Int
    /// The column, from 1: characters of a line of XML, fields of a row of a table.
    public let column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Where; nil where it is not a place of the file.
  public let place: Place?
  /// What cannot be represented.
  public let message: Bilingual
  /// What to do.
  public let cure: Bilingual

  /// Makes a refusal.
  public init(_ place: Place?, _ message: Bilingual, cure: Bilingual) {
    self.place = place
    self.message = message
    self.cure = cure
  }
}

/// Everything that was refused, in order of place; never empty.
public struct ExchangeRefusals: Error, Hashable, Sendable {
  /// The refusals.
  public let all: [ExchangeRefusal]

  /// Makes a list.
  public init(_ all: [ExchangeRefusal]) {
    self.all = all
  }
}
