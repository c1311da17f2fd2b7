/// The name of a revision taken apart: where it begins, and the steps from there to one of its ancestors.
struct RevisionName {
  /// One step: the parent of a number, or the commit itself for 0.
  private(set) var parents: [Int] = []
  /// A branch, a tag, `HEAD`, or the 40 digits of an id.
  let start: String

  /// More steps are left to git.
  private static let mostSteps = 1000

  /// Takes a name apart; nil for forms that are left to git.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "^") } ?? bytes.count
    var at = end
    while at < bytes.count {
      let sign = bytes[at]
      guard sign == UInt8(ascii: "~") || sign == UInt8(ascii: "^") else { return nil }
      at += 1
      var number: Int?
      while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
        number = (number ?? 0) * 10 + Int(bytes[at] - 0x30)
        guard number ?? 0 <= Self.mostSteps else { return nil }
        at += 1
      }
      if sign == UInt8(ascii: "~") {
        parents += Array(repeating: 1, count: number ?? 1)
      } else {
        parents.append(number ?? 1)
      }
      guard parents.count <= Self.mostSteps else { return nil }
    }
    let start = bytes[..<end]
    self.start = start.elementsEqual("@".utf8) ? "HEAD" : String(decoding: start, as: UTF8.self)
    guard self.start == "HEAD" || Self.isPlain(start) else { return nil }
  }

  /// Letters, digits and `-_./`, in a way that can be the path of a ref.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= 200 else { return false }
    let isWritable = bytes.allSatisfy { byte in
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    let steps = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return isWritable
      && steps.allSatisfy { step in
        guard let first = step.first, let last = step.last else { return false }
        return first != UInt8(ascii: ".") && last != UInt8(ascii: ".") && first != UInt8(ascii: "-")
          && !step.suffix(5).elementsEqual(".lock".utf8)
      }
  }
}
