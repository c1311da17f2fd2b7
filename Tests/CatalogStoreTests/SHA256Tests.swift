import Testing

@testable import CatalogStore

@Suite("SHA-256")
struct SHA256Tests {
  private static func bytes(_ count: Int, _ seed: UInt64) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
  }

  @Test("The processor's instructions, the plain way and two at once agree on every length around the blocks")
  func agreement() {
    for count in Array(0...260) + [1_000, 4_095, 4_096, 70_001] {
      let first = Self.bytes(count, UInt64(count))
      let second = Self.bytes(count * 7 % 311, 99)
      let plain = first.withUnsafeBytes { SHA256($0, isPlain: true) }
      let other = second.withUnsafeBytes { SHA256($0, isPlain: true) }
      #expect(SHA256(first) == plain, "\(count)")
      let pair = first.withUnsafeBytes { first in second.withUnsafeBytes { SHA256.pair(first, $0) } }
      #expect(pair.0 == plain && pair.1 == other, "\(count) and \(second.count)")
    }
  }

  @Test("Messages digested together have the digests they have alone, in their order")
  func together() {
    let ways = SHA256.hasLanes ? [false, true] : [false]
    for count in Array(0...40) {
      // Lengths of all kinds: alike, empty, and one much longer than the others.
      let messages = (0..<count).map { index in
        Self.bytes(index % 7 == 3 ? 0 : (index * 37 + count * 11) % (index == 5 ? 9_000 : 400), UInt64(index + count))
      }
      let wanted = messages.map { message in message.withUnsafeBytes { SHA256($0, isPlain: true) } }
      let lent = messages.map { message in
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: message.count, alignment: 1)
        copy.copyBytes(from: message)
        return UnsafeRawBufferPointer(copy)
      }
      for inLanes in ways { #expect(SHA256.digests(of: lent, inLanes: inLanes) == wanted, "\(count)") }
      for copy in lent { copy.deallocate() }
    }
  }

  @Test("A digest reads back from its digits, and nothing else reads")
  func digits() {
    let digest = SHA256(Array("abc".utf8))
    let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    var bytes: [UInt8] = [0x21]
    digest.appendHexadecimal(to: &bytes)
    #expect(digest.hexadecimal == text && bytes == Array("!\(text)".utf8))
    #expect(SHA256(hexadecimal: text.utf8) == digest)
    for wrong in ["", String(text.dropLast()), text + "0", text.uppercased(), "g" + text.dropFirst()] {
      #expect(SHA256(hexadecimal: wrong.utf8) == nil, "\(wrong)")
    }
  }
}
