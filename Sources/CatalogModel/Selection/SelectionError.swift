public import Wording

/// Why a text selects no file of a catalog.
public struct SelectionError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Nothing has the code or the name.
    case notFound
    /// Several have it; the candidates say how to write each.
    case ambiguous
  }

  /// One thing that could be meant.
  public struct Candidate: Hashable, Sendable {
    /// How it is written on the command line.
    public let selector: String
    /// Its name, and its body's where it is an item.
    public let name: String

    /// Makes a candidate.
    public init(selector: String, name: String) {
      self.selector = selector
      self.name = name
    }
  }

  /// What is wrong.
  public let kind: Kind
  /// What was typed.
  public let text: String
  /// What could be meant, in order of path; at most `mostCandidates`.
  public let candidates: [Candidate]
  /// How many more there are.
  public let omitted: Int

  /// How many candidates are named.
  public static let mostCandidates = 10

  /// Makes an error; names the first candidates only.
  public init(_ kind: Kind, _ text: String, candidates: [Candidate]) {
    self.kind = kind
    self.text = text
    self.candidates = Array(candidates.prefix(Self.mostCandidates))
    omitted = max(0, candidates.count - Self.mostCandidates)
  }

  /// What to tell the person, without the candidates.
  public var message: Bilingual {
    switch kind {
    case .notFound:
      candidates.isEmpty
        ? Bilingual("目录中没有“\(text)”", "the catalog has no “\(text)”")
        : Bilingual("目录中没有“\(text)”，是不是指：", "the catalog has no “\(text)”; did you mean:")
    case .ambiguous:
      Bilingual("“\(text)”指几个事项，请写明其中一个：", "“\(text)” names several items; write one of these:")
    }
  }
}
