import Glibc

/// The words of a command line: what stands free, and `--name value` pairs.
struct Options {
  private(set) var free: [String] = []
  private var values: [String: String] = [:]

  // `names`: the options that may stand, without their dashes.
  init(_ arguments: [String], names: Set<String>) throws(BenchError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        free.append(word)
        continue
      }
      let name = String(word.dropFirst(2))
      guard names.contains(name) else { throw BenchError("unknown option \(word)") }
      guard let value = rest.popFirst() else { throw BenchError("\(word) needs a value") }
      values[name] = value
    }
  }

  /// The value of an option that must stand.
  func required(_ name: String) throws(BenchError) -> String {
    guard let value = values[name] else { throw BenchError("--\(name) is needed") }
    return value
  }

  /// The value of an option, if it stands.
  subscript(name: String) -> String? { values[name] }

  /// The value of an option as a number of at least 1.
  func count(_ name: String, default standard: Int) throws(BenchError) -> Int {
    guard let value = values[name] else { return standard }
    guard let count = Int(value), count > 0 else { throw BenchError("--\(name) needs a number, not \(value)") }
    return count
  }

  /// The values of an option that are set apart by commas.
  func list(_ name: String) -> [String]? { values[name]?.split(separator: ",").map { $0.trimmed } }

  /// A path without links and dots; the file or folder must exist.
  static func absolute(_ path: String) throws(BenchError) -> String {
    guard let found = realpath(path, nil) else { throw BenchError("no such file or folder: \(path)") }
    defer { Glibc.free(found) }
    return String(cString: found)
  }
}
