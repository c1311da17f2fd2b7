import CatalogModel

// What one filing takes and costs, in the guide's words. `FilingWording` says the same in both languages for a
// checklist of given answers.

extension GuideReader {
  /// 份数: `原件 1、复印件 1`; nothing where neither is asked for.
  mutating func numbers(_ line: FilingLine) -> Text {
    words.open()
    let areSame = sameTerms(line) { max(0, $0.original) == max(0, $1.original) && max(0, $0.copy) == max(0, $1.copy) }
    if areSame {
      appendNumbers(line.original, line.copy)
    } else {
      appendTerms(line) { reader, row in reader.appendNumbers(row.original, row.copy) }
    }
    return words.close()
  }

  private mutating func appendNumbers(_ original: Int, _ copy: Int) {
    if original > 0 {
      words.append("原件 ")
      words.append(number: original)
    }
    if copy > 0 {
      if original > 0 { words.append("、") }
      words.append("复印件 ")
      words.append(number: copy)
    }
  }

  /// 必要性.
  mutating func necessity(_ line: FilingLine) -> Text {
    let within = line.material.flatMap { limit($0, .supplementWithin) }
    if sameTerms(line, { $0.necessity.equals($1.necessity) }) {
      guard within != nil, line.necessity.equals("支持容缺处理") else { return line.necessity }
      words.open()
      append(necessity: line.necessity, within)
      return words.close()
    }
    words.open()
    appendTerms(line) { reader, row in reader.append(necessity: row.necessity, within) }
    return words.close()
  }

  /// Adds a necessity, for 支持容缺处理 with the time in which the material may follow.
  private mutating func append(necessity: Text, _ within: Text?) {
    words.append(necessity)
    guard let within, necessity.equals("支持容缺处理") else { return }
    words.append("（")
    words.append(within)
    words.append("内补交）")
  }

  /// Whether a line's rows say the same, or none of them depends on an open condition.
  private func sameTerms(_ line: FilingLine, _ isSame: (FilingRow, FilingRow) -> Bool) -> Bool {
    var isOpen = false
    var areSame = true
    var position = line.first
    while position >= 0 {
      let row = filing.rows[position]
      isOpen = isOpen || row.isOpen
      areSame = areSame && isSame(filing.rows[line.first], row)
      position = row.next
    }
    return areSame || !isOpen
  }

  /// Adds what holds however the open questions are answered, then what each open condition makes of it.
  private mutating func appendTerms(_ line: FilingLine, _ say: (inout GuideReader, FilingRow) -> Void) {
    var isFirst = true
    var position = line.first
    while position >= 0 {
      let row = filing.rows[position]
      position = row.next
      let before = words.openCount
      if !isFirst { words.append("；") }
      let start = words.openCount
      if row.isOpen, let when = row.when {
        appendSentence(when)
        words.append("的，")
      }
      say(&self, row)
      if words.openCount == start { words.shorten(to: before) } else { isFirst = false }
    }
  }

  /// The name with the papers that will do instead.
  mutating func name(_ line: FilingLine) -> Text {
    let alternatives = alternatives(line)
    guard !alternatives.isEmpty else { return line.name }
    words.open()
    words.append(line.name)
    for alternative in alternatives {
      words.append("，或者")
      words.append(nameOrID(alternative))
    }
    return words.close()
  }

  /// Materials of which any one will do instead of every row that surely applies and is as strong as any; while none
  /// applies for sure, of those that may do instead of one.
  mutating func alternatives(_ line: FilingLine) -> [Int] {
    var rows: [(row: FilingRow, list: ItemView.Node?)] = []
    var position = line.first
    var isNamed = false
    while position >= 0 {
      let row = filing.rows[position]
      let list = row.record.flatMap { item.value($0, .alternatives) }
      isNamed = isNamed || list != nil
      if isNamed || row.next >= 0 || list != nil { rows.append((row, list)) }
      position = row.next
    }
    guard isNamed, line.material != nil else { return [] }
    let certain = rows.filter { !$0.row.isOpen }
    let mandatory = certain.filter { !$0.row.necessity.equals("非必要") }
    let binding = mandatory.isEmpty ? certain : mandatory
    var named = IdentifierIndex()
    var found: [Int] = []
    for (_, list) in binding.isEmpty ? rows : binding {
      guard let list else { continue }
      for element in item.elements(list) {
        let id = content(element)
        guard named.record(id) == nil else { continue }
        named.add(id, 0)
        if isAlternative(id, ofEvery: binding.map(\.row)), let record = materials.record(id) { found.append(record) }
      }
    }
    return found
  }

  private mutating func isAlternative(_ id: Text, ofEvery rows: [FilingRow]) -> Bool {
    for row in rows {
      guard let record = row.record, list(record, .alternatives, has: id) else { return false }
    }
    return true
  }

  /// 免提交 and by what: `可免提交（电子证照：居民身份证）`; nothing where the paper must be handed in.
  mutating func waiver(_ line: FilingLine) -> Text {
    guard let material = line.material, let way = text(material, .waiver) else { return .empty }
    words.open()
    words.append("可免提交（")
    words.append(way)
    if let licences = item.value(material, .licences) {
      var isFirst = true
      for element in item.elements(licences) {
        words.append(isFirst ? "：" : "或")
        isFirst = false
        appendLicence(content(element))
      }
    }
    if let fallback = text(material, .waiverFallback) {
      words.append("；获取不到的，")
      words.append(fallback)
    }
    words.append("）")
    return words.close()
  }

  /// When it is needed, while that is open.
  mutating func when(_ line: FilingLine) -> Text {
    guard line.isOpen else { return .empty }
    if line.first == line.last { return line.isCertain ? .empty : sentence(filing.rows[line.first].when) }
    let conditions = conditions(line)
    words.open()
    appendSentences(conditions)
    return words.close()
  }

  /// The conditions because of which a line is needed, each once; none where it always is.
  mutating func conditions(_ line: FilingLine) -> [ItemView.Node] {
    if line.isCertain { return [] }
    var conditions: [ItemView.Node] = []
    var position = line.first
    while position >= 0 {
      let row = filing.rows[position]
      position = row.next
      guard let when = row.when else { continue }
      if conditions.isEmpty || !isSaid(when, in: conditions) { conditions.append(when) }
    }
    return conditions
  }

  private mutating func isSaid(_ condition: ItemView.Node, in said: [ItemView.Node]) -> Bool {
    let sheet = sheet()
    let plain = sheet.condition(item.value(condition))
    return said.contains { sheet.condition(item.value($0)) == plain }
  }

  /// Notes to the applicant, each once.
  mutating func notes(_ line: FilingLine) -> [Text] {
    var notes: [Text] = []
    let own = line.material.flatMap { text($0, .note) }
    var position = line.first
    while position >= 0 {
      let row = filing.rows[position]
      position = row.next
      guard let note = row.record.flatMap({ text($0, .note) }) ?? own else { continue }
      if !notes.contains(where: { $0.equals(note) }) { notes.append(note) }
    }
    return notes
  }

  /// The notes one after the other; those that end with a full stop need no other mark.
  mutating func noteWords(_ line: FilingLine) -> Text {
    let notes = notes(line)
    guard notes.count != 1 else { return notes[0] }
    words.open()
    for note in notes where !note.isEmpty {
      if !words.isEmpty, !words.ends(with: "。") { words.append("；") }
      words.append(note)
    }
    return words.close()
  }
}

// MARK: - Beside the materials

extension GuideReader {
  /// Adds a record's condition in brackets, while it is open.
  mutating func appendSuffix(_ part: FilingPart) {
    guard let when = part.openWhen, lineCount(when) > 0 else { return }
    words.append("（")
    appendSentence(when)
    words.append("）")
  }

  /// 收费: 不收费 only where an empty list says so; nothing where nothing is known.
  mutating func feeWords() -> Text {
    if filing.fees.isEmpty { return item.has(0, .fees) ? Text("不收费") : .empty }
    let fees = filing.fees
    words.open()
    for (number, fee) in fees.enumerated() {
      if number > 0 { words.append("；") }
      words.append(textOrNone(fee.record, .name))
      let amount = amount(fee.record)
      if !amount.isEmpty {
        words.append(" ")
        words.append(amount)
      }
      appendSuffix(fee)
    }
    return words.close()
  }

  /// An amount of money; what stands in no unit is nothing to pay.
  mutating func amount(_ fee: Int) -> Text {
    let amount = textOrNone(fee, .amount)
    return amount.equals("0") ? Text("免费") : amount
  }

  /// 特别程序 with their limits and conditions.
  mutating func procedureWords() -> Text {
    let procedures = filing.procedures
    words.open()
    for (number, procedure) in procedures.enumerated() {
      if number > 0 { words.append("；") }
      words.append(textOrNone(procedure.record, .name))
      if let limit = limit(procedure.record, .limit) {
        words.append(" ")
        words.append(limit)
      }
      appendSuffix(procedure)
    }
    return words.close()
  }

  /// The names of what the case gives.
  mutating func resultWords() -> Text {
    let results = filing.results
    var isFirst = true
    words.open()
    for result in results {
      guard let name = text(result, .name) else { continue }
      if !isFirst { words.append("、") }
      isFirst = false
      words.append(name)
    }
    return words.close()
  }

  /// What may be decided by discretion, names only, with the conditions that are open.
  mutating func discretionWords() -> Text {
    let discretion = filing.discretion
    if discretion.isEmpty { return .empty }
    words.open()
    for (number, part) in discretion.enumerated() {
      if number > 0 { words.append("；") }
      words.append(textOrNone(part.record, .about))
      appendSuffix(part)
    }
    return words.close()
  }

  /// 到办事现场次数.
  mutating func visitWords(_ visits: Int?) -> Text {
    guard let visits else { return .empty }
    words.open()
    words.append(number: visits)
    words.append(" 次")
    return words.close()
  }

  /// 申请期限 in words, one sentence each; no sentence stands twice.
  mutating func applications(_ records: UnsafeBufferPointer<UInt32>) -> [Text] {
    var said: [Text] = []
    for record in records {
      let sentence = application(Int(record))
      if !sentence.isEmpty, !said.contains(where: { $0.equals(sentence) }) { said.append(sentence) }
    }
    return said
  }

  private mutating func application(_ record: Int) -> Text {
    words.open()
    if let limit = limit(record, .within) {
      if let from = text(record, .from) {
        words.append("自")
        words.append(from)
        words.append("起 ")
      }
      words.append(limit)
      words.append("内申请")
    }
    if let day = text(record, .notBefore) {
      if !words.isEmpty { words.append("，") }
      words.append("不早于")
      words.append(day)
      words.append("申请")
    }
    if let day = text(record, .before) {
      if !words.isEmpty { words.append("，") }
      words.append(day)
      words.append("前申请")
    }
    return words.close()
  }

  /// The sentences on when to apply as one text.
  mutating func applicationWords(_ records: UnsafeBufferPointer<UInt32>) -> Text {
    let said = applications(records)
    words.open()
    for (number, sentence) in said.enumerated() {
      if number > 0 { words.append("；") }
      words.append(sentence)
    }
    return words.close()
  }
}
