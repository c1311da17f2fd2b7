import Foundation
import TestSupport
import Testing

/// Files that show what the software writes, kept beside the tests.
enum Goldens {
  static var folder: String { Repository.root(#filePath) + "/Tests/GuideExportTests/Data" }

  /// Compares with a golden file; with `GOVSVC_UPDATE_GOLDENS=1` in the environment writes it instead.
  static func expect(_ bytes: [UInt8], at path: String) {
    if ProcessInfo.processInfo.environment["GOVSVC_UPDATE_GOLDENS"] == "1" {
      let isWritten = FileManager.default.createFile(atPath: path, contents: Data(bytes))
      #expect(isWritten, "\(path) cannot be written")
      return
    }
    let wanted = lines(Repository.bytes(path))
    let found = lines(bytes)
    let first = zip(wanted, found).enumerated().first { $0.element.0 != $0.element.1 }
    let place = first.map { "line \($0.offset + 1): wanted “\($0.element.0)”, found “\($0.element.1)”" }
    #expect(wanted == found, "\(path) differs: \(place ?? "\(wanted.count) and \(found.count) lines")")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
