import CatalogModel
import CatalogStore
import CatalogText
import TestSupport
import Testing
import Wording

@testable import CatalogEdit

/// Random edits, and what takes them back.
struct InverseTests {
  @Test func editsAndTheirInverseRestoreTheBytes() throws {
    for (name, catalog, rounds) in [("sample", EditedCatalog.sample, 300), ("guangdong", .guangdong, 400)] {
      var generator = SeededGenerator(seed: 7)
      let files = catalog.loaded.catalog.standards + catalog.loaded.catalog.items + catalog.loaded.catalog.materials
      var exact = 0
      var changed = 0
      for _ in 0..<rounds {
        guard let file = files.randomElement(using: &generator),
          let operation = randomOperation(on: file, in: catalog.loaded.catalog, &generator)
        else { continue }
        var run = EditRun(file, in: catalog.loaded.catalog)
        do { try run.apply(operation) } catch { continue }
        guard run.file.bytes != file.bytes else { continue }
        changed += 1
        let isExact = run.inverseIsExact(giving: file.bytes)
        exact += isExact ? 1 : 0
        for back in run.inverse {
          let typed = try EditOperation.parse(back.verb, back.argument, on: run.file, in: run.catalog)
          #expect(typed == back, "\(file.path) \(back.argument)")
        }
        if case .set = operation {
          #expect(isExact, "\(name) \(file.path) \(operation.argument) back \(run.inverse.map(\.argument))")
        }
        #expect(run.file.tree != nil && run.file.refusals.isEmpty, "\(file.path) \(operation.argument)")
      }
      #expect(changed > rounds / 2, "\(name): \(changed) edits")
      // Only what has a comment of its own, or stands out of the dictionary's order, comes back otherwise.
      #expect(exact * 10 >= changed * 9, "\(name): \(exact) of \(changed)")
    }
  }

  /// Gives a random element another valid value, or removes a random element.
  private func randomOperation(
    on file: SourceFile, in catalog: Catalog, _ generator: inout SeededGenerator
  ) -> EditOperation? {
    guard let tree = file.tree else { return nil }
    var ways: [ElementPath] = []
    collect(&ways, tree, 0, file.kind.root, [], file.kind.root)
    guard let way = ways.randomElement(using: &generator), let element = way.element else { return nil }
    if Int.random(in: 0..<4, using: &generator) == 0 { return .remove(way) }
    guard !way.selectsFromList, let value = value(of: element.type, &generator) else { return nil }
    return .set(way, value)
  }

  private func collect(
    _ ways: inout [ElementPath], _ tree: SyntaxTree, _ node: Int, _ kind: RecordKind, _ steps: [ElementPath.Step],
    _ root: RecordKind
  ) {
    for (keyNode, value) in tree.entries(of: node) {
      guard let key = Key(rawValue: tree.nodes[keyNode].key), key != .govsvc, key != .code, key != .id,
        key != kind.identity, let element = ElementDictionary.current.definition(of: key, in: kind)
      else { continue }
      let here = steps + [ElementPath.Step(key)]
      if let way = ElementPath(root: root, steps: here) { ways.append(way) }
      switch element.type {
      case .record(let inner): collect(&ways, tree, value, inner, here, root)
      case .records(let inner):
        for (index, child) in tree.elements(of: value).enumerated() where tree.nodes[child].isMapping {
          let id = tree.value(of: Key.id.rawValue, in: child).map { ElementPath.Selector.id(tree.text($0)) }
          let step = ElementPath.Step(key, id ?? .position(index + 1))
          if let way = ElementPath(root: root, steps: steps + [step]) { ways.append(way) }
          collect(&ways, tree, child, inner, steps + [step], root)
        }
      default: continue
      }
    }
  }

  private func value(of type: ValueType, _ generator: inout SeededGenerator) -> String? {
    func pick(_ texts: [String]) -> String? { texts.randomElement(using: &generator) }
    switch type {
    case .text, .prose: return pick(["新的写法", "含有：冒号", "a: b # c", "是", "“引号”", "[方括号]", "甲，乙"])
    case .integer(let range):
      return String(Int.random(in: range.lowerBound...min(range.upperBound, 50), using: &generator))
    case .timeLimit: return pick(["1工作日", "0.5 工作日", "即办", "3 个月", "45自然日"])
    case .date: return pick(["2024-02-29", "2020/1/1"])
    case .money: return pick(["5 元/件", "80元", "0"])
    case .label(let list): return list.labels.randomElement(using: &generator)?.chinese
    case .list(.label(let list)):
      return list.labels.shuffled(using: &generator).prefix(3).map(\.chinese).joined(separator: "、")
    case .list(.prose), .list(.text): return pick(["第一行\n第二行，有逗号", "只有一行"])
    default: return nil
    }
  }
}
