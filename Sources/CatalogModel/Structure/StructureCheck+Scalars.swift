import CatalogText
import ServiceCodes
import Wording

extension StructureCheck {
  /// Checks a scalar of an element.
  @inline(__always)
  mutating func checkScalar(_ node: Int, _ element: UnsafePointer<ElementShape>, _ place: ElementPlace) {
    switch element.pointee.scalar {
    case .free:
      checkAmbiguity(node, place)
      if nodes[node].kind != .literal, withContent(node, { isPadded($0) }) { add(.paddedValue, place, at: node) }
    case .integer:
      if !withContent(node, { integer($0).map(element.pointee.range.contains) ?? false }) { addMeasure(node, place) }
    case .date: if !withContent(node, { CivilDate($0) != nil }) { addMeasure(node, place) }
    case .timeLimit: if !withContent(node, { TimeLimit(parsing: $0) != nil }) { addMeasure(node, place) }
    case .money: if !withContent(node, { FeeAmount.isValid($0) }) { addMeasure(node, place) }
    case .bound: if !withContent(node, { Decimal4($0) != nil }) { checkAmbiguity(node, place) }
    case .label:
      if !withContent(node, { shapes.labels.contains($0, in: element.pointee.list) }) {
        addLabel(node, element.pointee, place)
      }
    case .code: checkCode(node, element.pointee.use, place)
    case .identifier, .name:
      checkAmbiguity(node, place)
      let isName = element.pointee.scalar == .name
      if !withContent(node, { isIdentifier($0, isFileName: isName) }) { add(.wrongIdentifier, place, at: node) }
    }
  }

  @inline(__always)
  private mutating func checkAmbiguity(_ node: Int, _ place: ElementPlace) {
    if nodes[node].flags.contains(.looksTyped) { add(.ambiguousScalar, place, at: node) }
  }

  @inline(never)
  private mutating func addMeasure(_ node: Int, _ place: ElementPlace) {
    let text = tree.text(node)
    if let canonical = canonicalForm(of: text, as: dictionary.scalarType(at: place)), canonical != text {
      add(.notCanonical(canonical: canonical), place, at: node)
    } else {
      add(.wrongValue, place, at: node)
    }
  }

  @inline(never)
  private mutating func addLabel(_ node: Int, _ element: ElementShape, _ place: ElementPlace) {
    let text = tree.text(node)
    let labels = element.list.labels
    let translated = labels.first { $0.english == text.lowercased() }?.chinese
    let form = labelForm(of: text)
    let same = labels.first { labelForm(of: $0.chinese) == form }?.chinese
    let near = translated ?? same ?? nearest(text, among: labels.map(\.chinese), onlyOne: true)
    add(.unknownLabel(suggestion: near), place, at: node)
  }

  @inline(never)
  private mutating func checkCode(_ node: Int, _ declared: CodeUse, _ place: ElementPlace) {
    if nodes[node].flags.contains(.looksTyped), looksMangled(node) { return add(.mangledCode, place, at: node) }
    checkAmbiguity(node, place)
    let use = declared == .any && place.owner == .service ? ownCodeUse : declared
    if !withContent(node, { isCode($0, use: use) }) { add(.wrongCode(use), place, at: node) }
  }

  private var ownCodeUse: CodeUse { kind == .item ? .implementation : .base }

  private func looksMangled(_ node: Int) -> Bool {
    withContent(node) { bytes in
      bytes.count < 15 && bytes.contains(UInt8(ascii: ".")) && bytes.contains { $0 | 0x20 == UInt8(ascii: "e") }
    }
  }
}

/// Reads a whole number written plainly: digits only, no leading zero, at most 9 digits.
func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9, bytes[0] != 0x30 || bytes.count == 1 else { return nil }
  var number = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}

/// Whether the bytes are an id: `[a-z0-9][a-z0-9-]*`, or for a file's name `[A-Za-z0-9][A-Za-z0-9._-]*`.
func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>, isFileName: Bool) -> Bool {
  guard let base = bytes.baseAddress, bytes.count > 0, bytes.count <= 100 else { return false }
  // Bits of - 0-9 and of a-z; in a file's name also of . and of A-Z _
  let low: UInt64 = isFileName ? 0x03FF_6000_0000_0000 : 0x03FF_2000_0000_0000
  let high: UInt64 = isFileName ? 0x07FF_FFFE_87FF_FFFE : 0x07FF_FFFE_0000_0000
  guard base[0] != 0x2D, base[0] != 0x2E, base[0] != 0x5F else { return false }
  for index in 0..<bytes.count {
    let byte = base[index]
    guard byte < 0x80, (byte < 0x40 ? low : high) &>> UInt64(byte & 63) & 1 != 0 else { return false }
  }
  return true
}

/// Whether the text is a code of the use.
public func isCode(_ text: String, as use: CodeUse) -> Bool {
  var text = text
  return text.withUTF8 { isCode($0, use: use) }
}

/// Whether the bytes are a code of the use; the finer faults are told by reading the code again.
func isCode(_ bytes: UnsafeBufferPointer<UInt8>, use: CodeUse) -> Bool {
  switch use {
  case .base: ServiceCode.isBaseCode(bytes)
  case .implementation: ServiceCode.isImplementationCode(bytes)
  case .local: isLocalCode(bytes)
  case .handlingSuffix: bytes.count == 2 && bytes.allSatisfy { (0x30...0x39).contains($0) }
  case .organization: ServiceCode.isValidBody(bytes) || isLocalCode(bytes)
  case .licenceType: ServiceCode.isLicenceType(bytes)
  case .region: ServiceCode.isRegion(bytes)
  case .any:
    ServiceCode.isBaseCode(bytes) || ServiceCode.isImplementationCode(bytes) || ServiceCode.isHandlingCode(bytes)
      || isLocalCode(bytes)
  }
}

/// Whether the bytes are a code a catalog may give itself: a file name of at most 40 bytes that does not look published.
private func isLocalCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard isIdentifier(bytes, isFileName: true), bytes.count <= 40 else { return false }
  let hasLetter = bytes.contains { (0x41...0x5A).contains($0 & 0xDF) }
  let looksPublished = bytes.count >= 12 && !bytes.contains(0x2D) && !bytes.contains(0x5F) && !bytes.contains(0x2E)
  return hasLetter && !looksPublished
}
