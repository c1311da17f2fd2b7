import CatalogModel
import Foundation
import TestSupport

/// The items of a provincial portal as crawled in 2021: a table outside of the project, read where it is at hand.
enum PublishedRows {
  /// One item, or one handling item where the code has 33 characters.
  struct Row: Sendable {
    let cells: [String]

    var code: String { cells[0] }
    /// The 31 characters of the 实施编码.
    var implementation: String { String(cells[0].prefix(31)) }
    var body: String { String(cells[0].prefix(18)) }
    var base: String { cells[1] }
    var parent: String { cells[2] }
    var name: String { cells[4] }
    var caseName: String { cells[5] }
    var organization: String { cells[9] }
    var area: String { cells[10] }
    var statutory: String { cells[11].isEmpty ? "" : cells[11] + " " + cells[12] }
    var promised: String { cells[13].isEmpty ? "" : cells[13] + " " + cells[14] }
    var courier: String { cells[16] }
    var materials: [String] { cells[20].split(separator: "|").map(String.init) }

    /// The row as an item of a catalog, as far as its columns go; nothing is mended.
    var file: SourceFile {
      var lines = ["govsvc: item/1", "code: \"\(implementation)\"", "name: \(quoted(name))", "type: \(cells[7])"]
      lines.append("visits: \(cells[15])")
      lines.append("objects: [\(cells[18].replacingOccurrences(of: "|", with: ", "))]")
      let themes = cells[19].split(separator: "|").map(String.init)
      let known = themes.filter { CodeList.naturalTheme.index(of: $0) != nil }
      if !known.isEmpty { lines.append("natural-themes: [\(known.joined(separator: ", "))]") }
      if !statutory.isEmpty || !promised.isEmpty { lines.append("limits:") }
      if !statutory.isEmpty { lines.append("  statutory: \(statutory)") }
      if !promised.isEmpty { lines.append("  promised: \(promised)") }
      if !materials.isEmpty { lines.append("materials:") }
      for (index, material) in materials.enumerated() {
        lines += ["  - id: m\(index + 1)", "    name: \(quoted(material))"]
      }
      if !caseName.isEmpty { lines += ["cases:", "  - id: c1", "    name: \(quoted(caseName))"] }
      let text = lines.joined(separator: "\n") + "\n"
      return SourceFile(path: "items/\(body)/\(implementation).yaml", kind: .item, bytes: Array(text.utf8))
    }

    private func quoted(_ text: String) -> String {
      "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }
  }

  /// All rows; nil, said aloud, where the table is not at hand.
  static func read(for test: String) -> [Row]? {
    guard let folder = Repository.sharedData() else {
      print("SKIPPED: \(test): shared/data is not beside the package (or in GOVSVC_SHARED)")
      return nil
    }
    let text = String(decoding: Repository.bytes(folder + "/gd-items-2021.tsv"), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      Row(cells: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
