import CatalogModel
import Testing
import Wording

@Suite struct DictionaryTests {
  @Test func `a key is spelt as its case is called, in kebab case`() {
    #expect(Key.spellings.count == Key.allCases.count)
    for key in Key.allCases {
      let words = "\(key)".map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }
      #expect(key.spelling == words.joined())
      #expect(Key(spelling: key.spelling) == key)
    }
  }

  @Test func `every kind has elements with both labels and both meanings, each key once`() {
    var faults: [String] = []
    for kind in RecordKind.allCases {
      let elements = ElementDictionary.current.elements(of: kind)
      if elements.isEmpty { faults.append("\(kind) is empty") }
      if Set(elements.map(\.key)).count != elements.count { faults.append("\(kind) has a key twice") }
      if Set(elements.map(\.label.chinese)).count != elements.count { faults.append("\(kind) has a label twice") }
      for element in elements {
        let texts = [element.label.chinese, element.label.english, element.meaning.chinese, element.meaning.english]
        if texts.contains("") || element.owner != kind { faults.append("\(kind).\(element.key)") }
      }
    }
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func `every key has a use, spelt in kebab case`() {
    let grammar: Set<Key> = [.any, .all, .none]
    let used = Set(ElementDictionary.current.all.map(\.key))
    #expect(Set(Key.allCases).subtracting(used).subtracting(grammar).isEmpty)
    #expect(Key.localCode.spelling == "local-code" && Key(spelling: "not-offered") == .notOffered)
    #expect(Key(spelling: "localCode") == nil)
  }

  @Test func `a default is a value of its type`() {
    for element in ElementDictionary.current.all {
      guard let fallback = element.fallback else { continue }
      switch element.type {
      case .label(let list): #expect(list.index(of: fallback) != nil, "\(element.key)")
      case .integer(let range): #expect(Int(fallback).map(range.contains) == true, "\(element.key)")
      default: Issue.record("\(element.key) has a default of no checked type")
      }
    }
  }

  @Test func `code lists have a table each and labels once`() {
    for list in CodeList.allCases {
      #expect(Set(list.labels.map(\.chinese)).count == list.labels.count, "\(list)")
      #expect(!list.labels.contains { $0.chinese.isEmpty || $0.english.isEmpty }, "\(list)")
    }
    #expect(CodeList.itemType.labels.first?.chinese == "行政许可")
    #expect(CodeList.legalTheme.labels.last?.chinese == "其他")
    #expect(CodeList.retirement.name.chinese == "停用原因")
  }

  @Test(arguments: [
    ("limits.promised", "limits.promised", true), ("cases[a].limits.promised", "cases.*.limits.promised", true),
    ("cases[a].limits.promised", "cases.limits", true), ("cases[a].limits.promised", "cases[b].limits", false),
    ("contact.consult", "contact", true), ("limits.promised", "promised", false),
  ])
  func `a pattern of the policy means its element and what is under it`(path: String, pattern: String, means: Bool) {
    let manifest = SourceFile(
      path: "govsvc.yaml", kind: .catalog, bytes: Array("govsvc: catalog/1\nelements:\n  \(pattern): local\n".utf8))
    let catalog = Catalog(files: [manifest])
    let element = ElementDictionary.current.definition(of: .promised, in: .limits)
    let variation = element.map { catalog.policy.variation(of: $0, at: path, standard: nil) }
    #expect(variation == (means ? .local : .narrow))
  }
}
