/// A small catalog that shows a rule at work: the sample catalog with a few changes.
///
/// In a bad example the offence is marked: `«` and `»` enclose the place the finding must point at; an empty pair
/// `«»` marks a place of no length. The marks are taken out before the text is read.
public struct RuleExample: Sendable {
  /// One change of the sample catalog.
  public enum Change: Sendable {
    /// Replaces the first occurrence of a text in a file.
    case replace(String, with: String, in: SampleFile)
    /// Writes a whole file.
    case write(String, path: String)
    /// Takes a file out.
    case remove(SampleFile)
  }

  /// The changes, in order.
  public let changes: [Change]
  /// Whether the rule must find something.
  public let isBad: Bool
  /// The file and line of this example in the source, for a failing test to point at.
  public let line: Int

  /// An example in which the rule finds exactly the marked places.
  public static func bad(_ changes: Change..., line: Int = #line) -> RuleExample {
    RuleExample(changes: changes, isBad: true, line: line)
  }

  /// An example in which the rule finds nothing.
  public static func good(_ changes: Change..., line: Int = #line) -> RuleExample {
    RuleExample(changes: changes, isBad: false, line: line)
  }

  /// The files of the example by path, marks included.
  public var markedFiles: [String: String] {
    var files = SampleFile.texts
    for change in changes {
      switch change {
      case .replace(let old, let new, let file):
        let text = files[file.rawValue] ?? ""
        files[file.rawValue] = text.replacingFirst(old, with: new)
      case .write(let text, let path): files[path] = text
      case .remove(let file): files[file.rawValue] = nil
      }
    }
    return files
  }

  /// Whether every replacement finds its text; an example that changes nothing proves nothing.
  public var replacesSomething: Bool {
    var files = SampleFile.texts
    for change in changes {
      guard case .replace(let old, let new, let file) = change else { continue }
      let text = files[file.rawValue] ?? ""
      let replaced = text.replacingFirst(old, with: new)
      if replaced == text { return false }
      files[file.rawValue] = replaced
    }
    return true
  }
}

extension String {
  /// The text with the first occurrence of `old` replaced; the text itself where there is none.
  func replacingFirst(_ old: String, with new: String) -> String {
    let bytes = Array(utf8)
    let pattern = Array(old.utf8)
    guard !pattern.isEmpty, bytes.count >= pattern.count else { return self }
    for start in 0...(bytes.count - pattern.count) where bytes[start..<start + pattern.count].elementsEqual(pattern) {
      let replaced = bytes[..<start] + Array(new.utf8) + bytes[(start + pattern.count)...]
      return String(decoding: replaced, as: UTF8.self)
    }
    return self
  }
}
