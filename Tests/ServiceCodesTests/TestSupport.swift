import Glibc
import ServiceCodes

/// A repeatable source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// The rows of a table below `Data`, without its heading, split at tabs.
func rows(of name: String) -> [[String]] { rows(at: testFolder + "/Data/" + name) ?? [] }

/// The rows of a table of the study material, or nil, said aloud, where that is absent.
func sharedRows(of name: String) -> [[String]]? {
  var roots: [String] = []
  if let root = getenv("GOVSVC_SHARED") { roots.append(String(cString: root)) }
  var folder = testFolder
  while let slash = folder.lastIndex(of: "/") {
    folder = String(folder[..<slash])
    roots.append(folder + "/shared")
  }
  for root in roots {
    if let rows = rows(at: root + "/data/" + name) { return rows }
  }
  print("SKIPPED: \(name) of the study material is absent")
  return nil
}

/// The folder of the tests; a package may reach it through a symbolic link.
private let testFolder: String = {
  let path = #filePath
  let resolved = realpath(path, nil)
  defer { free(resolved) }
  let real = resolved.map { String(cString: $0) } ?? path
  return String(real[..<(real.lastIndex(of: "/") ?? real.startIndex)])
}()

private func rows(at path: String) -> [[String]]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
  return lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// Check digits the slow way, with the weights and alphabets as the standards print them.
enum Reference {
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  static let organizationAlphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  static let organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

  static func creditCheck(_ text: String) -> Character? {
    let values = text.prefix(17).compactMap { alphabet.firstIndex(of: $0) }
    guard values.count == 17 else { return nil }
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return alphabet[(31 - sum % 31) % 31]
  }

  static func organizationCheck(_ text: String) -> Character? {
    let values = text.prefix(8).compactMap { organizationAlphabet.firstIndex(of: $0) }
    guard values.count == 8 else { return nil }
    let rest = 11 - zip(values, organizationWeights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return rest == 10 ? "X" : rest == 11 ? "0" : Character(String(rest))
  }

  /// A random valid code of a public body in `region`.
  static func creditCode(region: String, using generator: inout SeededGenerator) -> String {
    let kind = ["11", "12", "13", "52", "91"].randomElement(using: &generator) ?? "11"
    let organization = (0..<8).map { index in
      index > 2 ? alphabet[Int.random(in: 1..<10, using: &generator)] : alphabet.randomElement(using: &generator) ?? "1"
    }
    let main = String(organization)
    let code = kind + region + main + String(organizationCheck(main) ?? "0")
    return code + String(creditCheck(code) ?? "0")
  }
}
