import CSHA256

/// The SHA-256 digest of bytes (FIPS 180-4).
public struct SHA256: Hashable, Sendable {
  private let words: SIMD8<UInt32>

  /// Digests `bytes`.
  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256($0) }
  }

  /// Digests `bytes`.
  public init(_ bytes: UnsafeRawBufferPointer) {
    self.init(bytes, isPlain: !SHA256State.hasInstructions)
  }

  /// Digests `bytes` by the processor's instructions, or by the plain way that holds everywhere.
  init(_ bytes: UnsafeRawBufferPointer, isPlain: Bool) {
    var state = SHA256State()
    state.absorb(bytes, from: 0, isPlain: isPlain)
    words = state.words
  }

  /// Reads a digest from 64 lower-case hexadecimal digits; nil for anything else.
  public init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    for (position, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      words[position >> 3] = words[position >> 3] << 4 | UInt32(value)
    }
    self.words = words
  }

  init(_ state: SHA256State) { words = state.words }

  /// Digests two messages at once, which takes two thirds of the time of one after the other.
  public static func pair(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> (SHA256, SHA256) {
    guard SHA256State.hasInstructions else { return (SHA256(first), SHA256(second)) }
    var states = (SHA256State(), SHA256State())
    let common = min(first.count, second.count) & ~63
    SHA256State.absorbBlocks(common / 64, first, second, into: &states)
    states.0.absorb(first, from: common, isPlain: false)
    states.1.absorb(second, from: common, isPlain: false)
    return (SHA256(states.0), SHA256(states.1))
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      write(to: digits)
      return 64
    }
  }

  /// Appends the digest as 64 lower-case hexadecimal digits.
  public func appendHexadecimal(to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      write(to: digits)
      bytes.append(contentsOf: digits)
    }
  }

  /// Lends the digest as 64 lower-case hexadecimal digits.
  public func withHexadecimal<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      write(to: digits)
      return body(UnsafeBufferPointer(digits))
    }
  }

  private func write(to digits: UnsafeMutableBufferPointer<UInt8>) {
    let place = UnsafeMutableRawBufferPointer(digits)
    for word in 0..<8 {
      place.storeBytes(of: Self.digits(of: words[word]).bigEndian, toByteOffset: 8 * word, as: UInt64.self)
    }
  }

  /// The eight digits of a word, the first in the highest byte.
  private static func digits(of word: UInt32) -> UInt64 {
    var digits = UInt64(word)
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (digits + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return digits + 0x3030_3030_3030_3030 + letters * 0x27
  }
}

/// The eight words of a digest while a message goes through.
struct SHA256State {
  var words: SIMD8<UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// Whether the processor has instructions of its own; asked once, since the question is dear in a virtual machine.
  static let hasInstructions = csha256_is_available()

  /// Digests the bytes from `start` on, the padding and the length; the blocks before it have been absorbed.
  mutating func absorb(_ bytes: UnsafeRawBufferPointer, from start: Int, isPlain: Bool) {
    let whole = (bytes.count - start) & ~63
    absorbBlocks(UnsafeRawBufferPointer(rebasing: bytes[start..<start + whole]), isPlain: isPlain)
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 16) { last in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[(start + whole)...])
      last.initializeMemory(as: UInt8.self, repeating: 0)
      last.copyMemory(from: rest)
      last[rest.count] = 0x80
      let end = rest.count < 56 ? 64 : 128
      let bits = UInt64(bytes.count) * 8
      last.storeBytes(of: bits.bigEndian, toByteOffset: end - 8, as: UInt64.self)
      absorbBlocks(UnsafeRawBufferPointer(rebasing: last[..<end]), isPlain: isPlain)
    }
  }

  private mutating func absorbBlocks(_ bytes: UnsafeRawBufferPointer, isPlain: Bool) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if isPlain {
      for offset in stride(from: 0, to: bytes.count, by: 64) { compress(start + offset) }
    } else {
      withUnsafeMutableBytes(of: &words) { words in
        guard let words = words.baseAddress else { return }
        csha256_absorb(
          words.assumingMemoryBound(to: UInt32.self), start.assumingMemoryBound(to: UInt8.self), bytes.count / 64)
      }
    }
  }

  static func absorbBlocks(
    _ count: Int, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer,
    into states: inout (SHA256State, SHA256State)
  ) {
    guard let first = first.baseAddress, let second = second.baseAddress else { return }
    withUnsafeMutableBytes(of: &states.0.words) { a in
      withUnsafeMutableBytes(of: &states.1.words) { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return }
        csha256_absorb_pair(
          a.assumingMemoryBound(to: UInt32.self), first.assumingMemoryBound(to: UInt8.self),
          b.assumingMemoryBound(to: UInt32.self), second.assumingMemoryBound(to: UInt8.self), count)
      }
    }
  }
}

extension SHA256State {
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]

  /// The compression function as FIPS 180-4 §6.2.2 writes it.
  private mutating func compress(_ block: UnsafeRawPointer) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      schedule[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let (w15, w2) = (schedule[index - 15], schedule[index - 2])
      let s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >> 3)
      let s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >> 10)
      schedule[index] = schedule[index - 16] &+ s0 &+ schedule[index - 7] &+ s1
    }
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    var (e, f, g, h) = (words[4], words[5], words[6], words[7])
    for (index, constant) in Self.constants.enumerated() {
      let s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constant &+ schedule[index]
      let s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    words &+= SIMD8(a, b, c, d, e, f, g, h)
  }
}

private func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
