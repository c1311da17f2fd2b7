import Wording
import XMLIO

extension DecisionTable {
  /// The table as a DMN 1.3 document.
  ///
  /// - Parameter toolVersion: The version of the program, for the document's `exporterVersion`.
  /// - Returns: The document in UTF-8, the same bytes for the same table.
  /// - Throws: `ExchangeRefusal` where a text has a character that XML cannot write.
  public func dmn(toolVersion: String) throws(ExchangeRefusal) -> [UInt8] {
    var document = DMNDocument(self, toolVersion: toolVersion)
    document.write()
    do throws(XMLWriteError) {
      return try document.finish()
    } catch {
      throw ExchangeRefusal(
        nil, Bilingual("不能写成 XML：\(error)", "cannot be written as XML: \(error)"),
        cure: Bilingual("删去文字中的控制字符", "remove control characters from the texts"))
    }
  }

  /// Reads a DMN document, of govsvc or of another tool.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - decision: The id or name of the decision whose table has the cases; nil where the document has one table.
  ///   - known: The item that the table is for: questions of a plain table are found again in it by id or text.
  /// - Throws: `ExchangeRefusals`: everything that cannot be represented, with its place.
  public init(dmn bytes: [UInt8], decision: String? = nil, known: DecisionTable? = nil) throws(ExchangeRefusals) {
    let root: XMLNode
    do throws(XMLReadError) {
      root = try readXML(bytes, limits: XMLLimits(documentBytes: 16 << 20, elements: 500_000))
    } catch {
      throw ExchangeRefusals([ExchangeRefusal(error)])
    }
    var reading = DMNReading(root, known: known)
    let table = reading.read(decision: decision)
    guard reading.refusals.isEmpty else { throw ExchangeRefusals(reading.refusals) }
    self = table
  }
}

extension ExchangeRefusal {
  /// Why a document is no XML that can be read.
  fileprivate init(_ error: XMLReadError) {
    let (place, words): (Place?, String)
    switch error {
    case .refused(let refusal):
      (place, words) = (Place(line: refusal.line, column: refusal.column), refusal.reason.message)
    case .malformed(let problems):
      let problem = problems.first
      place = problem.flatMap { $0.line > 0 ? Place(line: $0.line, column: max(1, $0.column)) : nil }
      words = problem?.message ?? ""
    }
    self.init(
      place, Bilingual("XML 无法读取：\(words)", "the XML cannot be read: \(words)"),
      cure: Bilingual("从建模工具重新保存，UTF-8 编码、不带 DOCTYPE", "save it anew from the modelling tool, in UTF-8 without DOCTYPE")
    )
  }
}
