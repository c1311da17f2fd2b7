import CatalogText

extension Record {
  /// What stands at a way: a value, a record or a list of records.
  public enum Content: Sendable {
    /// A scalar, a list of scalars, one of such a list, or a condition.
    case value(Value)
    /// A record.
    case record(Record)
    /// A list of records.
    case records(Records)
  }

  /// What the record says at a way that begins in it; nil where it says nothing there.
  public func content(at path: ElementPath) -> Content? {
    var record = self
    for (index, step) in path.steps.enumerated() {
      let isLast = index == path.steps.count - 1
      let element = path.elements[index]
      if element.type.recordKind != nil, let selector = step.selector {
        guard let next = record.records(step.key).chosen(by: selector) else { return nil }
        if isLast { return .record(next) }
        record = next
      } else if isLast {
        return record.content(under: step, element)
      } else {
        guard let next = record.record(step.key) else { return nil }
        record = next
      }
    }
    return nil
  }

  private func content(under step: ElementPath.Step, _ element: Element) -> Content? {
    switch element.type {
    case .record: return record(step.key).map { .record($0) }
    case .records: return has(step.key) ? .records(records(step.key)) : nil
    default:
      guard let value = self[step.key] else { return nil }
      guard let selector = step.selector else { return .value(value) }
      let elements = value.elements
      switch selector {
      case .id(let text): return elements.first { $0.equals(text) }.map { .value($0) }
      case .position(let place): return elements.indices.contains(place - 1) ? .value(elements[place - 1]) : nil
      }
    }
  }

  /// What the record says at a way, as one line a person can read; nil where it says nothing there.
  ///
  /// A list is joined by `、`, a record shows its name.
  public func summary(at path: ElementPath) -> String? {
    switch content(at: path) {
    case .value(let value): value.summary
    case .record(let record): record.summary
    case .records(let records): records.isEmpty ? "[]" : records.map(\.summary).joined(separator: "、")
    case nil: nil
    }
  }

  /// The record in a few words: its name, else its text, else its id.
  public var summary: String {
    for key in [Key.name, .label, .ask, .law, .text, .material, .question, .about, .id] {
      if let text = text(key) { return text }
    }
    return origin.summary
  }
}

extension Records {
  /// The record with an id (or what its kind has instead), or at a place.
  public func chosen(by selector: ElementPath.Selector) -> Record? {
    switch selector {
    case .id(let id): first { $0.selector == id }
    case .position(let place): place >= 1 && place <= count ? self[startIndex + place - 1] : nil
    }
  }
}

extension Value {
  /// The value as one line: a scalar's text, the texts of a list joined by `、`, else the lines of the file joined.
  public var summary: String {
    guard let tree = file.tree else { return "" }
    switch tree.nodes[node].kind {
    case .flowSequence, .blockSequence:
      let texts = elements
      if texts.isEmpty { return "[]" }
      if texts.allSatisfy({ tree.nodes[$0.node].isScalar }) { return texts.map(\.text).joined(separator: "、") }
    case .blockMapping, .emptyMapping: break
    default: return text
    }
    let lines = String(decoding: tree.bytes[span.range], as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.map { trimmed(String($0)) }.joined(separator: "; ")
  }
}
