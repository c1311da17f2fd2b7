public import CatalogStore

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
    /// Writes a whole file of bytes, for what a text cannot show, such as bytes that are not UTF-8.
    case bytes([UInt8], path: String)
    /// Replaces the first occurrence of a text in a file by one that nobody wants to read in full.
    case stretch(String, with: Repetition, in: SampleFile)
    /// Takes a file out.
    case remove(SampleFile)
    /// Something of the layout that no file's content shows, such as a symbolic link.
    case problem(LayoutProblem)

    /// A file of bytes with text before and behind them.
    static func raw(_ before: String, _ bytes: [UInt8], _ after: String, path: String) -> Change {
      .bytes(Array(before.utf8) + bytes + Array(after.utf8), path: path)
    }
  }

  /// A text that holds a part of it many times, for limits.
  public struct Repetition: Sendable {
    /// What comes first.
    public let prefix: String
    /// What is repeated.
    public let unit: String
    /// How many times.
    public let count: Int
    /// What comes last.
    public let suffix: String

    init(_ prefix: String, _ unit: String, _ count: Int, _ suffix: String = "") {
      self.prefix = prefix
      self.unit = unit
      self.count = count
      self.suffix = suffix
    }

    /// The text in full.
    var text: String { prefix + String(repeating: unit, count: count) + suffix }
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
  public var markedFiles: [String: [UInt8]] { applied.files }

  /// Whether every replacement finds its text; an example that changes nothing proves nothing.
  public var replacesSomething: Bool { applied.isComplete }

  /// What is wrong with the layout of the example.
  public var problems: [LayoutProblem] {
    changes.compactMap { change in
      if case .problem(let problem) = change { problem } else { nil }
    }
  }

  private var applied: (files: [String: [UInt8]], isComplete: Bool) {
    var files = SampleFile.texts.mapValues { Array($0.utf8) }
    var isComplete = true
    func replace(_ old: String, _ new: String, _ path: String) {
      let replaced = files[path].flatMap { $0.replacingFirst(Array(old.utf8), with: Array(new.utf8)) }
      files[path] = replaced ?? files[path]
      isComplete = isComplete && replaced != nil && old != new
    }
    for change in changes {
      switch change {
      case .replace(let old, let new, let file): replace(old, new, file.rawValue)
      case .stretch(let old, let new, let file): replace(old, new.text, file.rawValue)
      case .write(let text, let path): files[path] = Array(text.utf8)
      case .bytes(let bytes, let path): files[path] = bytes
      case .remove(let file): files[file.rawValue] = nil
      case .problem: break
      }
    }
    return (files, isComplete)
  }
}

extension [UInt8] {
  /// The bytes with the first occurrence of `old` replaced; nil where there is none.
  func replacingFirst(_ old: [UInt8], with new: [UInt8]) -> [UInt8]? {
    guard let first = old.first, count >= old.count else { return nil }
    for start in 0...(count - old.count) where self[start] == first && self[start...].starts(with: old) {
      return self[..<start] + new + self[(start + old.count)...]
    }
    return nil
  }
}
