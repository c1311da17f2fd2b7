public import CatalogModel

/// One thing an edit does to a file.
public enum EditOperation: Hashable, Sendable {
  /// Gives an element a value; parents that are missing are made.
  case set(ElementPath, String)
  /// Puts one more into a list: at the end, or at a place (`materials[3]`).
  case add(ElementPath, String)
  /// Takes an element, or one of a list, away.
  case remove(ElementPath)

  /// What the operation is called on the command line.
  public enum Verb: String, CaseIterable, Sendable {
    /// Gives a value.
    case set
    /// Puts one more into a list.
    case add
    /// Takes away.
    case remove
  }

  /// What it is called.
  public var verb: Verb {
    switch self {
    case .set: .set
    case .add: .add
    case .remove: .remove
    }
  }

  /// The way to the element.
  public var path: ElementPath {
    switch self {
    case .set(let path, _), .add(let path, _), .remove(let path): path
    }
  }

  /// The argument of the command line: `limits.promised=2 工作日`, or the way alone.
  public var argument: String {
    switch self {
    case .set(let path, let value), .add(let path, let value): "\(path)=\(value)"
    case .remove(let path): path.description
    }
  }
}

extension EditOperation {
  /// Reads an argument of the command line.
  ///
  /// - Parameters:
  ///   - verb: What to do.
  ///   - argument: `ELEMENT=VALUE`, or `ELEMENT` to remove; the element by key, way or 要素名称.
  ///   - file: The file to be edited.
  ///   - catalog: The catalog it belongs to.
  /// - Returns: The operation.
  /// - Throws: `EditError.path` where the element is not understood.
  public static func parse(
    _ verb: Verb, _ argument: String, on file: SourceFile, in catalog: Catalog
  ) throws(EditError) -> EditOperation {
    let parts = splitAtEquals(argument)
    let path: ElementPath
    do throws(ElementPathError) {
      path = try ElementPath.parse(parts.element, in: file.kind.root, of: record(of: file, in: catalog))
    } catch {
      throw .path(error)
    }
    switch (verb, parts.value) {
    case (.remove, nil): return .remove(path)
    case (.remove, let value?): return .remove(path.list.selecting(ElementPath.Selector(value)))
    case (.set, let value?): return .set(path, value)
    case (.add, let value?): return .add(path, value)
    case (_, nil): throw .path(ElementPathError(.malformed, argument, suggestions: ["\(path)=…"]))
    }
  }

  /// The effective record against which the file's elements are found; nil for files that are no services.
  static func record(of file: SourceFile, in catalog: Catalog) -> Record? {
    guard file.kind.root == .service, file.tree != nil else { return nil }
    return catalog.effective(file).root
  }

  /// Splits at the first `=` (or `＝`) that stands outside of brackets.
  private static func splitAtEquals(_ text: String) -> (element: String, value: String?) {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "=", "＝":
        guard depth <= 0 else { continue }
        return (String(text[..<index]), String(text[text.index(after: index)...]))
      default: continue
      }
    }
    return (text, nil)
  }
}
