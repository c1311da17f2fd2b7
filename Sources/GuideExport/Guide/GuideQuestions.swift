import CatalogModel

/// A question as a guide's conditions need it.
struct GuideQuestion {
  /// How it is answered.
  enum Kind {
    case one
    case many
    case yesNo
    case number
  }

  let record: Int
  let id: Text
  let kind: Kind
  /// The question without its question mark.
  let title: Text
  /// What is the case where the answer is yes, such as 由经办人提交 for 是否由经办人提交; nil where the question does not
  /// say 是否 exactly once.
  let affirmed: Text?
  /// The options' records; empty for yes-no and number questions.
  let options: UnsafeBufferPointer<UInt32>
  /// Whether it is asked, and offers its two or more options, whatever the other answers.
  let isAlwaysOpen: Bool

  /// How many options it has.
  var optionCount: Int { kind == .yesNo ? 2 : options.count }
}

extension GuideReader {
  /// Reads the item's questions.
  mutating func readQuestions() {
    let records = item.records(0, .questions)
    questions.reserveCapacity(records.count)
    for record in records { questions.append(question(Int(record))) }
  }

  private mutating func question(_ record: Int) -> GuideQuestion {
    let choose = textOrNone(record, .choose)
    let kind: GuideQuestion.Kind =
      choose.equals("many") ? .many : choose.equals("yes-no") ? .yesNo : choose.equals("number") ? .number : .one
    let title = title(textOrNone(record, .ask))
    let isListed = kind == .one || kind == .many
    let options = isListed ? item.records(record, .options) : UnsafeBufferPointer(start: nil, count: 0)
    var isAlwaysOpen = kind != .number && !item.has(record, .askedWhen) && (!isListed || options.count > 1)
    for option in options where item.has(Int(option), .offeredWhen) { isAlwaysOpen = false }
    return GuideQuestion(
      record: record, id: textOrNone(record, .id), kind: kind, title: title,
      affirmed: kind == .yesNo ? affirmed(title) : nil, options: options, isAlwaysOpen: isAlwaysOpen)
  }

  private func title(_ ask: Text) -> Text {
    let wide = Text("？")
    if ask.count >= wide.count, Text(rebasing: ask[(ask.count - wide.count)...]).equals(wide) {
      return Text(rebasing: ask[..<(ask.count - wide.count)])
    }
    return ask.last == 0x3F ? Text(rebasing: ask[..<(ask.count - 1)]) : ask
  }

  private mutating func affirmed(_ title: Text) -> Text? {
    let whether = Text("是否")
    guard title.count > whether.count else { return nil }
    var place: Int?
    let starts = 0...(title.count - whether.count)
    for start in starts where Text(rebasing: title[start..<start + whether.count]).equals(whether) {
      if place != nil { return nil }
      place = start
    }
    guard let place else { return nil }
    if place == 0 { return Text(rebasing: title[whether.count...]) }
    words.open()
    words.append(Text(rebasing: title[..<place]))
    words.append(Text(rebasing: title[(place + whether.count)...]))
    return words.close()
  }

  /// The id of a question's option.
  mutating func optionID(_ question: Int, _ option: Int) -> Text {
    guard questions[question].kind != .yesNo else { return option == 0 ? Text("是") : Text("否") }
    return textOrNone(Int(questions[question].options[option]), .id)
  }

  /// The label of a question's option.
  mutating func optionLabel(_ question: Int, _ option: Int) -> Text {
    guard questions[question].kind != .yesNo else { return option == 0 ? Text("是") : Text("否") }
    let record = Int(questions[question].options[option])
    return text(record, .label) ?? textOrNone(record, .id)
  }

  /// The option a value names; nil where the question has none of that id.
  mutating func option(_ question: Int, named value: ItemView.Node) -> Int? {
    let id = content(value)
    for option in 0..<questions[question].optionCount where optionID(question, option).equals(id) { return option }
    return nil
  }

  /// The question with an id.
  func question(named id: Text) -> Int? {
    for index in questions.indices where questions[index].id.equals(id) { return index }
    return nil
  }
}
