public import CatalogStore
public import Wording
public import XMLIO

/// Why nothing was exported; the output folder is as it was.
public enum ExportError: Error, Sendable {
  /// The output folder is refused or cannot be written.
  case store(StoreError)
  /// Guides that cannot be written as XML, or that break the schema; never empty, in order of guide and line.
  case broken([GuideFault])
  /// The schema of guides does not compile: a fault of the tool.
  case schema(XMLSchemaError)
  /// No item and no standard to export.
  case nothingToExport
}

/// What is wrong with one guide.
public struct GuideFault: Hashable, Sendable {
  /// The guide, relative to the output folder.
  public let path: String
  /// The line of the guide, from 1; 0 where it could not even be written.
  public let line: Int
  /// What is wrong; the words of the schema checker are English.
  public let message: Bilingual

  /// Makes a fault.
  public init(path: String, line: Int, message: Bilingual) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// A problem of the schema check.
  init(path: String, _ problem: XMLProblem) {
    self.init(
      path: path, line: problem.line,
      message: Bilingual("不符合 guide.xsd：\(problem.message)", "breaks guide.xsd: \(problem.message)"))
  }

  /// A text that XML cannot hold.
  init(path: String, _ error: XMLWriteError) {
    switch error {
    case .forbiddenCharacter(let scalar, let place):
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      self.init(
        path: path, line: 0,
        message: Bilingual("\(place) 含有 XML 不能表示的字符 \(code)", "\(place) has a character XML cannot hold, \(code)"))
    case .notUTF8(let place):
      self.init(path: path, line: 0, message: Bilingual("\(place) 不是 UTF-8 文本", "\(place) is not UTF-8"))
    default:
      self.init(path: path, line: 0, message: Bilingual("无法写成 XML：\(error)", "cannot be written as XML: \(error)"))
    }
  }
}
