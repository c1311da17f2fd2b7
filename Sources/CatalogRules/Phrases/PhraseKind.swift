import CatalogModel

/// What a phrase is to the rules about wording.
enum PhraseKind: UInt8, Sendable {
  // What divides a text.
  case stop, pause, joiner, opening, closing, quoteOpening, quoteClosing
  /// A stretch between quotation marks or in 《》, made of what stands between them.
  case quoted
  /// A word that holds a part of another phrase and is innocent: 同等, 未按, 一般纳税人.
  case plain
  // What the applicant brings.
  case other, qualifier, necessary, etc, papers, documents, proof, proofFile, identityProof, validProof
  case qualificationFile, bareName, proving, tail
  // Law, and who decides.
  case law, rule, ruled, articleRuled, body, think, demand, need, give, closedByGuide
  // What an application must fulfil.
  case terms, outcome, capacity, meet, aboveTerms, possess, according, standard, of, byReference, byCase, moderate
  case inDueTime, whenNeeded, inPrinciple, usually, vagueBody, notOver
  // Times.
  case soon, recent, several, about, roughly, day, dayKind
  // Fillers.
  case pending, attached, see, nothing, blank

  /// Whether such a phrase means something only where it is the whole text.
  var isWholeText: Bool { self == .nothing || self == .bareName }
}

/// A phrase in a text: its kind and its bytes.
struct Phrase: Hashable, Sendable {
  let kind: PhraseKind
  let start: Int32
  let end: Int32

  init(_ kind: PhraseKind, _ start: Int, _ end: Int) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The bytes in the text.
  var range: Range<Int> { Int(start)..<Int(end) }
}
