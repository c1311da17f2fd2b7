/// A pack of objects (`pack-*.pack`, version 2) with its index (`pack-*.idx`, version 2).
///
/// Everything that is read is checked against the ends of the two files.
struct Pack: Sendable {
  /// How an object is kept at its place.
  enum Form {
    /// As it is.
    case whole(GitObject.Kind)
    /// As what it differs in from the object at an earlier place of the same pack.
    case change(from: Int)
    /// As what it differs in from an object by name.
    case changeOf(ObjectID)
  }

  /// The head of an object in the pack.
  struct Head {
    let form: Form
    /// The number of bytes once unpacked: of the object, or of the description of the change.
    let size: Int
    /// Where the packed bytes begin.
    let start: Int
  }

  private let index: MappedFile
  private let pack: MappedFile
  private let objectCount: Int

  private static let fanout = 8
  private static let names = 8 + 256 * 4
  private static let idLength = 20
  /// The sum at the end of either file.
  private static let sumLength = 20

  /// Opens a pack by its name without `.pack`; nil for what is none of this form.
  init?(_ name: String, in folder: Int32) {
    guard let index = MappedFile(name + ".idx", in: folder), let pack = MappedFile(name + ".pack", in: folder),
      index.count >= Self.names + 2 * Self.sumLength, pack.count >= 12 + Self.sumLength
    else { return nil }
    let count = index.withBytes { bytes -> Int? in
      guard Self.number(bytes, 0) == 0xFF74_4F63, Self.number(bytes, 4) == 2 else { return nil }
      let count = Self.number(bytes, Self.fanout + 255 * 4)
      return Self.names + count * (Self.idLength + 8) + 2 * Self.sumLength <= bytes.count ? count : nil
    }
    guard let count else { return nil }
    let isOwn = pack.withBytes { bytes in
      // "PACK", its version, its objects; the index repeats the sum of its pack.
      Self.number(bytes, 0) == 0x5041_434B && Self.number(bytes, 4) == 2 && Self.number(bytes, 8) == count
        && index.withBytes { index in
          index[(index.count - 40)..<(index.count - 20)].elementsEqual(bytes[(bytes.count - 20)...])
        }
    }
    guard isOwn else { return nil }
    (self.index, self.pack, objectCount) = (index, pack, count)
  }

  /// A number of four bytes, which must be there.
  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// Where an object lies; nil where the pack has none of that name.
  func place(of id: ObjectID) -> Int? {
    index.withBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let row = Int(id.first >> 56)
      var low = row == 0 ? 0 : Self.number(bytes, Self.fanout + (row - 1) * 4)
      var high = Self.number(bytes, Self.fanout + row * 4)
      guard low <= high, high <= objectCount else { return nil }
      while low < high {
        let middle = (low + high) / 2
        let name = base + Self.names + middle * Self.idLength
        let word = UInt64(bigEndian: name.loadUnaligned(as: UInt64.self))
        if word == id.first {
          let other = ObjectID(name)
          if other == id { return offset(middle, bytes) }
          if (other.second, other.third) < (id.second, id.third) { low = middle + 1 } else { high = middle }
        } else if word < id.first {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return nil
    }
  }

  /// The offset that the index tells for a position; nil where it lies outside of the pack.
  private func offset(_ position: Int, _ bytes: UnsafeRawBufferPointer) -> Int? {
    let offsets = Self.names + objectCount * (Self.idLength + 4)
    var offset = Self.number(bytes, offsets + position * 4)
    if offset & 0x8000_0000 != 0 {
      // Packs over 2 GiB: the rest of the number is a position among offsets of eight bytes.
      let wide = offsets + objectCount * 4 + (offset & 0x7FFF_FFFF) * 8
      guard wide + 8 <= bytes.count - 2 * Self.sumLength else { return nil }
      offset = Int(truncatingIfNeeded: UInt64(Self.number(bytes, wide)) << 32 | UInt64(Self.number(bytes, wide + 4)))
    }
    return offset >= 12 && offset < pack.count - Self.sumLength ? offset : nil
  }

  /// Lends the packed bytes from a place up to the end of the objects.
  func withPacked<R>(_ start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    pack.withBytes { bytes in
      let end = bytes.count - Self.sumLength
      let rest = UnsafeRawBufferPointer(rebasing: bytes[min(start, end)..<end])
      return rest.withMemoryRebound(to: UInt8.self, body)
    }
  }

  /// Reads the head of the object at a place; nil where none can begin there.
  func head(at place: Int) -> Head? {
    withPacked(place) { bytes in
      guard var byte = bytes.first.map(Int.init) else { return nil }
      var at = 1
      let type = byte >> 4 & 7
      var size = byte & 15
      var shift = 4
      while byte & 0x80 != 0 {
        guard shift < 48, at < bytes.count else { return nil }
        byte = Int(bytes[at])
        at += 1
        size |= (byte & 0x7F) << shift
        shift += 7
      }
      return form(type, bytes, &at, place).map { Head(form: $0, size: size, start: place + at) }
    }
  }

  /// How an object is kept whose type was read; what belongs to that is read up to its end.
  private func form(_ type: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ place: Int) -> Form? {
    switch type {
    case 1: return .whole(.commit)
    case 2: return .whole(.tree)
    case 3: return .whole(.blob)
    case 4: return .whole(.other)
    case 6:
      var back = -1
      while at < bytes.count, back < 1 << 48 {
        let byte = Int(bytes[at])
        at += 1
        back = (back + 1) << 7 | byte & 0x7F
        if byte & 0x80 == 0 { return back > 0 && back <= place - 12 ? .change(from: place - back) : nil }
      }
      return nil
    case 7:
      guard at + Self.idLength <= bytes.count, let base = bytes.baseAddress else { return nil }
      at += Self.idLength
      return .changeOf(ObjectID(UnsafeRawPointer(base + at - Self.idLength)))
    default: return nil
    }
  }
}
