extension RuleExample {
  /// What the example changes, for documentation: each file with the text that now stands there, marks taken out.
  public var shown: [(path: String, text: String)] {
    changes.map { change in
      switch change {
      case .replace(_, let new, let file): (file.rawValue, unmarked(new))
      case .write(let text, let path): (path, unmarked(text))
      case .remove(let file): (file.rawValue, "")
      }
    }
  }

  private func unmarked(_ text: String) -> String {
    text.filter { $0 != "«" && $0 != "»" }
  }
}
