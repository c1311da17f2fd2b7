import CatalogModel
import CatalogText

/// A legal basis that names a law the rules know.
struct Citation {
  /// The basis.
  let basis: Record
  /// The path of the basis, such as `bases[regulation-24]`.
  let path: String
  /// The law, by its number among those that are known.
  let law: Int
  /// The numbers of the articles that are named.
  let articles: [Int]
  /// Whether it is one of the item's own bases, not a shared material's.
  let isItemsOwn: Bool

  /// Where the articles stand, or the law where none is named.
  var place: Place { (basis[.article] ?? basis[.law] ?? basis.origin).place }
}

extension Citation {
  /// The citations of known laws in the item's bases and in those of its materials.
  ///
  /// An item that follows a standard and adds no basis has none here: its standard is told of them.
  static func all(in subject: ItemSubject) -> [Citation] {
    guard subject.ownsBases else { return [] }
    let view = subject.view
    var citations: [Citation] = []
    for basis in view.records(0, .bases) {
      guard let law = law(of: Int(basis), view) else { continue }
      let record = view.record(Int(basis))
      citations.append(Citation(record, "bases[\(record.id ?? "")]", law, isItemsOwn: true))
    }
    for material in view.records(0, .materials) {
      for basis in view.records(Int(material), .basis) {
        guard let law = law(of: Int(basis), view) else { continue }
        let (owner, record) = (view.record(Int(material)), view.record(Int(basis)))
        let path = "materials[\(owner.id ?? "")].basis[\(record.id ?? "")]"
        citations.append(Citation(record, path, law, isItemsOwn: false))
      }
    }
    return citations
  }

  private init(_ basis: Record, _ path: String, _ law: Int, isItemsOwn: Bool) {
    self.basis = basis
    self.path = path
    self.law = law
    self.isItemsOwn = isItemsOwn
    var articles: [Int] = []
    if let article = basis[.article] {
      article.file.tree?.withContent(article.node) { text in forEachArticle(in: text) { articles.append($0) } }
    }
    self.articles = articles
  }

  private static func law(of basis: Int, _ view: ItemView) -> Int? {
    guard let name = view.value(basis, .law) else { return nil }
    return view.lend(name) { KnownLaws.current.number($0) } ?? nil
  }
}

extension ItemView {
  /// Lends a scalar's content as it is meant; nil for a file that could not be read.
  func lend<R>(_ node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    if let content = content(node) { return body(content) }
    let value = value(node)
    return value.file.tree?.withContent(value.node, body)
  }
}
