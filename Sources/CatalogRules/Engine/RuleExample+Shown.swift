import CatalogStore
import Wording

extension RuleExample {
  /// What the example changes, for documentation: each file with the text that now stands there, marks taken out.
  public var shown: [(path: String, text: String)] {
    changes.map { change in
      switch change {
      case .replace(let old, let new, let file): (file.rawValue, shown(unmarked(new), insteadOf: old))
      case .write(let text, let path): (path, shortened(unmarked(text)))
      case .bytes(let bytes, let path): (path, legible(bytes))
      case .stretch(_, let new, let file):
        (file.rawValue, unmarked("\(new.prefix)\(new.unit)… × \(new.count)\(new.suffix)"))
      case .remove(let file): (file.rawValue, removed(file.text))
      case .problem(let problem): (problem.path, "# " + problem.message.chinese)
      }
    }
  }

  /// What stands in the places this example changes where nothing is wrong, for rules whose good example is the sample
  /// catalog as it is; a file of the sample where the example only adds what should not be there.
  public var shownInOrder: [(path: String, text: String)] {
    let places = changes.compactMap { change -> (path: String, text: String)? in
      switch change {
      case .replace(let old, _, let file), .stretch(let old, _, let file): (file.rawValue, shortened(old))
      case .remove(let file): (file.rawValue, shortened(file.text))
      case .write, .bytes, .problem: nil
      }
    }
    return places.isEmpty ? [(SampleFile.material.rawValue, SampleFile.material.text)] : places
  }

  /// A text that stands instead of another; where nothing does, the lines that are gone, as comments.
  private func shown(_ new: String, insteadOf old: String) -> String {
    new.allSatisfy(\.isWhitespace) ? removed(old) : shortened(new)
  }

  /// Lines that are gone, each behind a minus, as comments.
  private func removed(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { "# − \($0)\n" }
    return lines.count > 6 ? lines.prefix(3).joined() + "# − … × \(lines.count - 3)\n" : lines.joined()
  }

  /// The first lines of a long text, and how many more there are.
  private func shortened(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 40 else { return text }
    return lines.prefix(12).joined(separator: "\n") + "\n# … × \(lines.count - 12)\n"
  }

  private func unmarked(_ text: String) -> String {
    text.filter { $0 != "«" && $0 != "»" }
  }

  /// ASCII as it is, other bytes as `\xE9`.
  private func legible(_ marked: [UInt8]) -> String {
    var text = ""
    var rest = marked[...]
    while let byte = rest.first {
      if rest.starts(with: "«".utf8) || rest.starts(with: "»".utf8) {
        rest.removeFirst(2)
        continue
      }
      rest.removeFirst()
      if byte == 0x0A || byte >= 0x20 && byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
