import Glibc
import Testing
import XMLIO

/// A file whose every opening is counted by the kernel (inotify), removed with its owner.
private final class Canary {
  static let song = "CANARY-SINGS"
  let path: String
  private let watcher: Int32

  init?(_ text: String) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/xmlio-canary-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    watcher = inotify_init1(Int32(O_NONBLOCK))
    let bytes = Array(text.utf8)
    let isWritten = write(file, bytes, bytes.count) == bytes.count
    close(file)
    guard isWritten, watcher >= 0, inotify_add_watch(watcher, path, UInt32(IN_OPEN)) >= 0 else { return nil }
  }

  /// True when the file was opened since the last call.
  func wasOpened() -> Bool {
    var events = [UInt8](repeating: 0, count: 4096)
    return read(watcher, &events, events.count) > 0
  }

  deinit {
    close(watcher)
    unlink(path)
  }
}

@Suite struct CanaryTests {
  private static let schemaWords = "xmlns:xs='http://www.w3.org/2001/XMLSchema'"
  private static let instance = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"

  /// Documents that name a file in every way XML knows.
  private static func documents(naming url: String) -> [String] {
    [
      "<!DOCTYPE guide SYSTEM '\(url)'><guide/>",
      "<!DOCTYPE guide [<!ENTITY x SYSTEM '\(url)'>]><guide code='001'><name>&x;</name></guide>",
      "<!DOCTYPE guide [<!ENTITY % x SYSTEM '\(url)'>%x;]><guide/>",
      "<guide code='001' \(instance) xsi:noNamespaceSchemaLocation='\(url)'><name/></guide>",
      "<guide code='001' \(instance) xsi:schemaLocation='urn:x \(url)'><name/><x xmlns='urn:x'/></guide>",
      "<guide code='001'><name/><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='\(url)'/></guide>",
      "<?xml-stylesheet href='\(url)'?><guide code='001'><name/></guide>",
      "<?oasis-xml-catalog catalog='\(url)'?><guide code='001'><name/></guide>",
      "<?xml-model href='\(url)'?><guide xml:base='\(url)' code='001'><name/></guide>",
    ]
  }

  /// Schemas that name a file.
  private static func schemas(naming url: String) -> [String] {
    let element = "<xs:element name='guide'/>"
    return [
      "<xs:schema \(schemaWords)><xs:include schemaLocation='\(url)'/>\(element)</xs:schema>",
      "<xs:schema \(schemaWords)><xs:redefine schemaLocation='\(url)'/>\(element)</xs:schema>",
      "<xs:schema \(schemaWords)><xs:import schemaLocation='\(url)'/>\(element)</xs:schema>",
      "<xs:schema \(schemaWords)><xs:import namespace='urn:x' schemaLocation='\(url)'/>\(element)</xs:schema>",
      "<!DOCTYPE s SYSTEM '\(url)'><xs:schema \(schemaWords)>\(element)</xs:schema>",
    ]
  }

  @Test func nothingADocumentNamesIsOpened() throws {
    let schema = "<xs:schema \(Self.schemaWords)><xs:element name='\(Canary.song)'/></xs:schema>"
    guard let canary = Canary(schema) else {
      Issue.record("no canary file could be made")
      return
    }
    var checker = try XMLSchemaChecker(schema: .guide())
    for url in [canary.path, "file://" + canary.path] {
      for document in Self.documents(naming: url) {
        let heard = String(describing: checker.check(Array(document.utf8))) + Self.reading(document)
        #expect(!heard.contains(Canary.song), "\(document)")
        let wasOpened = canary.wasOpened()
        #expect(!wasOpened, "\(document)")
      }
      for schema in Self.schemas(naming: url) {
        let heard = Self.compiling(schema)
        #expect(!heard.contains(Canary.song), "\(schema)")
        let wasOpened = canary.wasOpened()
        #expect(!wasOpened, "\(schema)")
        #expect(heard.contains("another file") || heard.contains("document type"), "\(schema): \(heard)")
      }
    }
    close(open(canary.path, O_RDONLY))
    let seesOpening = canary.wasOpened()
    #expect(seesOpening, "the watch must see an opening, or the checks above prove nothing")
  }

  private static func reading(_ document: String) -> String {
    do throws(XMLReadError) {
      return String(describing: try readXML(Array(document.utf8)))
    } catch {
      return String(describing: error)
    }
  }

  private static func compiling(_ schema: String) -> String {
    do throws(XMLSchemaError) {
      var checker = try XMLSchemaChecker(schema: XMLSchema(bytes: Array(schema.utf8), name: "s.xsd"))
      return String(describing: checker.check(Array("<\(Canary.song)/>".utf8)).map(\.code))
    } catch {
      return String(describing: error)
    }
  }
}
