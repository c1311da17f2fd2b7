import CatalogText

/// A text of a file that has a role: where it stands and which element it is.
public struct RoleText: Sendable {
  /// The text's value.
  public let value: Value
  /// What it is read for.
  public let role: TextRole
  let place: ElementPlace
  let trail: [Step]

  /// One step of the path to a record: its key, and in a list the record's node.
  struct Step {
    let key: Key
    let node: Int?
  }

  /// Its element.
  public var element: Element { ElementDictionary.current[place] }

  /// The path of the element, such as `materials[agent-id].name`.
  public var path: String {
    guard let tree = value.file.tree else { return "" }
    var path = ""
    for step in trail {
      path += step.key.spelling
      if let node = step.node {
        let id = tree.value(of: Key.id.rawValue, in: node) ?? tree.value(of: Key.code.rawValue, in: node)
        path += "[\(id.map(tree.text) ?? "")]"
      }
      path += "."
    }
    return path + element.key.spelling
  }
}

extension SourceFile {
  /// The texts of the file that have a role and are wanted, in the order of the file.
  ///
  /// One walk along the dictionary; as the structure check, it goes no deeper than the dictionary does.
  ///
  /// - Parameter isWanted: Says of a scalar's node and its role whether the text is wanted.
  /// - Returns: The texts.
  public func texts(where isWanted: (Int, TextRole) -> Bool) -> [RoleText] {
    guard let tree else { return [] }
    return withoutActuallyEscaping(isWanted) { isWanted in
      ElementDictionary.current.withShapes { shapes in
        var walk = TextWalk(file: self, tree: tree, shapes: shapes, isWanted: isWanted)
        walk.record(0, kind.root)
        return walk.texts
      } ?? []
    }
  }
}

private struct TextWalk {
  let file: SourceFile
  let tree: SyntaxTree
  let shapes: ShapeIndex
  let isWanted: (Int, TextRole) -> Bool
  var texts: [RoleText] = []
  private var trail: [RoleText.Step] = []

  init(file: SourceFile, tree: SyntaxTree, shapes: ShapeIndex, isWanted: @escaping (Int, TextRole) -> Bool) {
    self.file = file
    self.tree = tree
    self.shapes = shapes
    self.isWanted = isWanted
  }

  mutating func record(_ mapping: Int, _ kind: RecordKind) {
    let first = shapes[kind].first
    for (key, value) in tree.entries(of: mapping) {
      let position = shapes.position(of: tree.nodes[key].key, in: kind)
      guard position >= 0 else { continue }
      let shape = shapes.shapes[first + position]
      switch shape.form {
      case .scalar: add(value, shape.role, ElementPlace(owner: kind, position: position))
      case .record: nested(value, RoleText.Step(key: shape.key, node: nil), shape.child)
      case .records:
        for element in tree.elements(of: value) {
          nested(element, RoleText.Step(key: shape.key, node: element), shape.child)
        }
      case .list, .mapping: continue
      }
    }
  }

  private mutating func nested(_ node: Int, _ step: RoleText.Step, _ kind: RecordKind) {
    let shape = shapes[kind]
    if tree.nodes[node].isMapping {
      trail.append(step)
      record(node, kind)
      trail.removeLast()
    } else if shape.shorthand >= 0 {
      let isListed = step.node != nil
      trail.append(isListed ? RoleText.Step(key: step.key, node: nil) : step)
      add(node, shapes.shapes[shape.first + shape.shorthand].role, ElementPlace(owner: kind, position: shape.shorthand))
      trail.removeLast()
    }
  }

  private mutating func add(_ node: Int, _ role: TextRole, _ place: ElementPlace) {
    guard role != .none, tree.nodes[node].isScalar, isWanted(node, role) else { return }
    texts.append(RoleText(value: Value(file: file, node: node), role: role, place: place, trail: trail))
  }
}
