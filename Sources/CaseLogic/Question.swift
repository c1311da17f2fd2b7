/// One question put to the applicant.
public struct Question: Hashable, Sendable {
  /// How a question is answered.
  public enum Kind: Hashable, Sendable {
    /// Exactly one of the options.
    case one
    /// One or more of the options.
    case many
    /// 是 (option 0) or 否 (option 1); ``Question/options`` may be left empty.
    case yesNo
    /// A number.
    case number(NumberDomain)
  }

  /// How the question is answered.
  public var kind: Kind
  /// The options in file order; empty at a number question.
  public var options: [Option]
  /// When the question is asked, over earlier questions; nil means always.
  public var askedWhen: Condition?

  /// Makes a question.
  public init(kind: Kind, options: [Option] = [], askedWhen: Condition? = nil) {
    self.kind = kind
    self.options = options
    self.askedWhen = askedWhen
  }

  /// How many options the question has: two at a yes-no question, none at a number question.
  public var optionCount: Int {
    switch kind {
    case .one, .many: options.count
    case .yesNo: 2
    case .number: 0
    }
  }
}

/// One option of a question.
public struct Option: Hashable, Sendable {
  /// When the option is offered, over earlier questions; nil means always.
  public var offeredWhen: Condition?

  /// Makes an option.
  public init(offeredWhen: Condition? = nil) {
    self.offeredWhen = offeredWhen
  }
}

/// The numbers a number question accepts.
///
/// All numbers of a question are whole: one with decimals is scaled by the caller (`0.5` with one decimal is 5).
public struct NumberDomain: Hashable, Sendable {
  /// The smallest number accepted.
  public var from: Int64
  /// The largest number accepted.
  public var to: Int64

  /// Makes a domain; both ends belong to it.
  public init(from: Int64, to: Int64) {
    self.from = from
    self.to = to
  }
}
