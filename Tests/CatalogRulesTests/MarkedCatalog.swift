import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText

/// An example's files with the marks taken out, and the places the marks enclosed.
struct MarkedCatalog {
  var files: [(path: String, bytes: [UInt8])] = []
  var marks: [Place] = []
  var problems: [LayoutProblem] = []

  init(_ example: RuleExample) {
    for (path, marked) in example.markedFiles.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      add(path, marked)
    }
    problems = example.problems
    marks += problems.map { Place(file: $0.path) }
  }

  private mutating func add(_ path: String, _ marked: [UInt8]) {
    let open = Array("«".utf8)
    let close = Array("»".utf8)
    var bytes: [UInt8] = []
    var start: Int?
    var index = 0
    while index < marked.count {
      if marked[index] != open[0] {
        bytes.append(marked[index])
        index += 1
      } else if marked[index...].starts(with: open) {
        start = bytes.count
        index += open.count
      } else if marked[index...].starts(with: close) {
        marks.append(Place(path: path, span: ByteSpan(start: start ?? bytes.count, end: bytes.count)))
        index += close.count
      } else {
        bytes.append(marked[index])
        index += 1
      }
    }
    files.append((path, bytes))
  }

  /// The catalog of the files.
  var loaded: LoadedCatalog {
    var sources: [SourceFile] = []
    var problems = problems
    for (path, bytes) in files {
      if let kind = fileKind(ofPath: path) {
        sources.append(SourceFile(path: path, kind: kind, bytes: bytes))
      } else if path.hasSuffix(".yaml") {
        problems.append(LayoutProblem(.unknownPlace, path: path))
      }
    }
    return LoadedCatalog(root: nil, files: sources, problems: problems)
  }
}
