import CatalogModel

// 审查要点 in the guide's words.

extension GuideReader {
  /// What a checker looks at, as far as the case does not rule it out: the material's, then the requirements' own.
  mutating func checks(_ line: FilingLine) -> [FilingPart] {
    readChecks(line)
    return filing.checks
  }

  private mutating func readChecks(_ line: FilingLine) {
    if !filing.checks.isEmpty { filing.checks.removeAll(keepingCapacity: true) }
    if let material = line.material { addChecks(material) }
    var position = line.first
    while position >= 0 {
      let row = filing.rows[position]
      position = row.next
      if let record = row.record { addChecks(record) }
    }
  }

  private mutating func addChecks(_ record: Int) {
    for check in item.records(record, .checks) {
      if let part = part(Int(check)) { filing.checks.append(part) }
    }
  }

  /// The 审查要点 in one text, numbered where there are several.
  mutating func checkWords(_ line: FilingLine) -> Text {
    if let material = line.material, isOrdinary(line) { return plainCheckWords(material) }
    readChecks(line)
    words.open()
    for number in filing.checks.indices {
      if number > 0 { words.append("；") }
      if filing.checks.count > 1 {
        words.append("(")
        words.append(number: number + 1)
        words.append(") ")
      }
      append(filing.checks[number])
    }
    return words.close()
  }

  /// The same of a material whose checks have no conditions.
  private mutating func plainCheckWords(_ material: Int) -> Text {
    let checks = item.records(material, .checks)
    words.open()
    for number in checks.indices {
      if number > 0 { words.append("；") }
      if checks.count > 1 {
        words.append("(")
        words.append(number: number + 1)
        words.append(") ")
      }
      append(FilingPart(record: Int(checks[number]), openWhen: nil))
    }
    return words.close()
  }

  /// Adds one 审查要点 with its condition and with what follows, where that is not the usual 一次性补正.
  private mutating func append(_ check: FilingPart) {
    words.append(textOrNone(check.record, .text))
    if let outcome = text(check.record, .otherwise), !outcome.equals("一次性补正") {
      words.append("（不符合的：")
      words.append(outcome)
      words.append("）")
    }
    appendSuffix(check)
  }
}
