public import CaseLogic

/// An item's questions and cases as a decision table, which every exchange format writes and reads.
///
/// Conditions are rows: a condition holds where one of its rows does, and a row where all of its cells do. Questions,
/// options and results are named by their places in the lists here.
public struct DecisionTable: Hashable, Sendable {
  /// What the item is called on the command line; empty where a file does not say it.
  public var code: String
  /// The item's name.
  public var name: String
  /// The questions, in the order of the file.
  public var questions: [TableQuestion]
  /// The ids of the item's results, which conditions may name.
  public var results: [String]
  /// The cases, in the order of the file.
  public var cases: [TableCase]
  /// What cannot occur; nil where a format does not speak of it.
  public var never: [TableNever]?
  /// Whether the questions are all there are, with all that is said of them; a plain decision table of another tool
  /// only has columns.
  public var isWhole: Bool

  /// Makes a table.
  public init(
    code: String = "", name: String = "", questions: [TableQuestion] = [], results: [String] = [],
    cases: [TableCase] = [], never: [TableNever]? = nil, isWhole: Bool = false
  ) {
    self.code = code
    self.name = name
    self.questions = questions
    self.results = results
    self.cases = cases
    self.never = never
    self.isWhole = isWhole
  }
}

/// A question of a table.
public struct TableQuestion: Hashable, Sendable {
  /// The id.
  public var id: String
  /// What the applicant is asked.
  public var ask: String
  /// How it is answered.
  public var choose: TableChoice
  /// What may be answered; 是 and 否 at a yes-no question, nothing at a number.
  public var options: [TableOption]
  /// The least number, as written; empty where it is not known.
  public var from = ""
  /// The greatest number, as written.
  public var to = ""
  /// The unit of the number; nil where there is none.
  public var unit: String?
  /// The decimal places of the number.
  public var decimals = 0
  /// A note that helps to answer.
  public var note: String?
  /// When it is asked; nil means always.
  public var askedWhen: [TableRow]?

  /// Makes a question.
  public init(id: String, ask: String, choose: TableChoice, options: [TableOption] = []) {
    self.id = id
    self.ask = ask
    self.choose = choose
    self.options = choose == .yesNo ? [TableOption(id: "是", label: "是"), TableOption(id: "否", label: "否")] : options
  }
}

/// How a question is answered, as the catalog writes it.
public enum TableChoice: String, Hashable, Sendable, CaseIterable {
  /// One option.
  case one
  /// One or more options.
  case many
  /// 是 or 否.
  case yesNo = "yes-no"
  /// A number.
  case number
}

/// An option of a question of a table.
public struct TableOption: Hashable, Sendable {
  /// The id.
  public var id: String
  /// What the applicant reads.
  public var label: String
  /// A note on it.
  public var note: String?
  /// When it is offered; nil means always.
  public var offeredWhen: [TableRow]?

  /// Makes an option.
  public init(id: String, label: String, note: String? = nil, offeredWhen: [TableRow]? = nil) {
    self.id = id
    self.label = label
    self.note = note
    self.offeredWhen = offeredWhen
  }
}

/// A case of a table.
public struct TableCase: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The name.
  public var name: String
  /// The last two digits of its 业务办理项编码.
  public var handling: String?
  /// Its results, as places in ``DecisionTable/results``; nil means all.
  public var results: [Int]?
  /// When it applies: where one of these rows holds.
  public var rows: [TableRow]

  /// Makes a case.
  public init(id: String, name: String, handling: String? = nil, results: [Int]? = nil, rows: [TableRow]) {
    self.id = id
    self.name = name
    self.handling = handling
    self.results = results
    self.rows = rows
  }
}

/// A combination of answers that cannot occur.
///
/// Its cells take every question for one with several answers: it may say that two answers exclude each other although
/// only one can be chosen.
public struct TableNever: Hashable, Sendable {
  /// Where one of these rows holds.
  public var rows: [TableRow]
  /// Why it cannot occur.
  public var reason: String
  /// The ids of its legal bases.
  public var bases: [String]
  /// Whether it speaks of joint answers and leaves paths alone.
  public var isJoint: Bool

  /// Makes a row.
  public init(rows: [TableRow], reason: String, bases: [String] = [], isJoint: Bool = false) {
    self.rows = rows
    self.reason = reason
    self.bases = bases
    self.isJoint = isJoint
  }
}

/// Cells that must all hold.
public struct TableRow: Hashable, Sendable {
  /// What each question that matters must be answered with, by its place.
  public var cells: [Int: TableCell]
  /// Which results the selected cases must give; only in what selects no case.
  public var results: TableCell?

  /// Makes a row; one without cells always holds.
  public init(_ cells: [Int: TableCell] = [:], results: TableCell? = nil) {
    self.cells = cells
    self.results = results
  }
}

/// What a question must be answered with.
///
/// Options stand in ascending order. A cell that always holds is not written at all.
public enum TableCell: Hashable, Sendable {
  /// One of these options, or also no answer at all; of a question with one answer.
  case choice([Int], unanswered: Bool)
  /// At least one of these options, of a question with several answers, or of results.
  case anyOf([Int])
  /// All of the first options and none of the others; without any of the first also where there is no answer.
  case together(all: [Int], none: [Int])
  /// A number in one of these ranges, in whole steps of the question, or also no answer at all.
  case numbers([Interval], unanswered: Bool)
}
