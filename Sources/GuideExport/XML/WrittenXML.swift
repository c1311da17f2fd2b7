import CatalogModel

/// A requirement of the catalog as it was written: bytes of a file, and where they stand in the guide.
struct WrittenRow {
  let file: UInt16
  let depth: Int
  let source: Text
  let place: Range<Int>
}

/// Where a requirement of a checklist stands in the guide: what is before and what is after its condition.
struct RepeatedRequirement {
  let head: Range<Int>
  let rest: Range<Int>
}

/// Where pieces of a guide stand that may be needed again: they are then copied.
struct WrittenXML {
  /// Requirements as the catalog writes them.
  var rows: [WrittenRow] = []
  /// What stands inside of conditions.
  var conditions: [WrittenRow] = []
  /// Requirements that read the same in every case.
  var requirements: [RepeatedRequirement] = []
  /// The number after each material's requirement: as the standard's, and as the body's own addition; 0 for none.
  var requirementOfMaterial: [UInt32] = []
  /// The start tags of answers by question and match, without the line end before them and the `>` or `/>` after them.
  var answers: [Range<Int>] = []
  /// The elements of options, those of a question together.
  var options: [Range<Int>] = []
  /// Where the options of each question begin.
  var firstOption: [Int] = []

  /// Forgets what was written of another guide.
  mutating func begin(records: Int, questions: [GuideQuestion]) {
    rows.removeAll(keepingCapacity: true)
    conditions.removeAll(keepingCapacity: true)
    requirements.removeAll(keepingCapacity: true)
    requirementOfMaterial.removeAll(keepingCapacity: true)
    requirementOfMaterial.append(contentsOf: repeatElement(0, count: 2 * records))
    answers.removeAll(keepingCapacity: true)
    answers.append(contentsOf: repeatElement(0..<0, count: 3 * questions.count))
    options.removeAll(keepingCapacity: true)
    firstOption.removeAll(keepingCapacity: true)
    var count = 0
    for question in questions {
      firstOption.append(count)
      count += question.optionCount
    }
    options.append(contentsOf: repeatElement(0..<0, count: count))
  }
}

// MARK: - Rows and conditions that cases have in common

extension GuideXML {
  /// So many are looked through.
  private static let few = 16

  /// Writes a requirement as an earlier one, where both are the same bytes of one file at the same depth: all it says is
  /// then the same.
  ///
  /// - Returns: Whether there was one.
  mutating func repeatRow(_ record: Int) -> Bool {
    guard let node = reader.item.onlySource(record) else { return false }
    return copy(of: node, among: written.rows)
  }

  /// Notes where a requirement was written.
  mutating func rememberRow(_ record: Int, _ place: Range<Int>) {
    guard written.rows.count < Self.few, let node = reader.item.onlySource(record) else { return }
    written.rows.append(row(node, place))
  }

  /// Writes what stands inside of a condition as that of an earlier one of the same bytes.
  ///
  /// - Returns: Whether there was one.
  mutating func repeatCondition(_ condition: ItemView.Node) -> Bool { copy(of: condition, among: written.conditions) }

  /// Notes where the inside of a condition was written.
  mutating func rememberCondition(_ condition: ItemView.Node, _ place: Range<Int>) {
    if written.conditions.count < Self.few { written.conditions.append(row(condition, place)) }
  }

  private func row(_ node: ItemView.Node, _ place: Range<Int>) -> WrittenRow {
    WrittenRow(file: node.file, depth: xml.depth, source: reader.item.source(node), place: place)
  }

  private mutating func copy(of node: ItemView.Node, among rows: [WrittenRow]) -> Bool {
    let source = reader.item.source(node)
    for row in rows where row.depth == xml.depth && row.file == node.file && row.source.equals(source) {
      xml.repeatBytes(row.place)
      return true
    }
    return false
  }
}
