/// Unpacks a repository's objects on one thread.
///
/// An object that is kept as a change of another one is made of that; what was made lately is remembered.
final class ObjectUnpacker {
  /// An object as it is.
  struct Object {
    let kind: GitObject.Kind
    let bytes: [UInt8]
  }

  private struct Remembered {
    let pack: Int
    let place: Int
    let object: Object
  }

  private let objects: ObjectFolder
  private let inflater = Inflater()
  private var remembered: [Remembered?]
  private var rememberedBytes = 0
  private var change: UnsafeMutableBufferPointer<UInt8>

  /// git writes chains of at most 4,095 changes, and of 50 unless it is told otherwise.
  private static let longestChain = 4096
  private static let mostRemembered = 1024
  private static let mostRememberedBytes = 32 << 20

  init(_ objects: ObjectFolder) {
    self.objects = objects
    remembered = Array(repeating: nil, count: Self.mostRemembered)
    change = .allocate(capacity: 1 << 12)
    change.initialize(repeating: 0)
  }

  deinit { change.deallocate() }

  /// The object at a place; nil where there is none, where it is not as it must be, or has too many bytes.
  func object(at place: ObjectFolder.Place) -> Object? {
    let object: Object?
    switch place {
    case .packed(let pack, let place): object = packed(objects.packs[pack], pack, place)
    case .single(let id): object = single(id)
    }
    if let object { objects.count(object.bytes.count) }
    return object
  }

  /// The object of an id.
  func object(_ id: ObjectID) -> Object? { object(at: objects.place(of: id)) }

  private func packed(_ pack: Pack, _ number: Int, _ place: Int) -> Object? {
    var chain: [(place: Int, head: Pack.Head)] = []
    var at = place
    var found = recall(number, at)
    while found == nil {
      guard let head = pack.head(at: at), head.size <= objects.limit else { return nil }
      switch head.form {
      case .whole(let kind):
        guard let bytes = inflated(head, pack) else { return nil }
        found = Object(kind: kind, bytes: bytes)
        remember(number, at, found)
      case .change(let base):
        chain.append((at, head))
        at = base
      case .changeOf(let id):
        guard let base = pack.place(of: id) else { return nil }
        chain.append((at, head))
        at = base
      }
      guard chain.count <= Self.longestChain else { return nil }
      if found == nil { found = recall(number, at) }
    }
    guard var object = found else { return nil }
    for link in chain.reversed() {
      guard let bytes = changed(object.bytes, by: link.head, pack) else { return nil }
      object = Object(kind: object.kind, bytes: bytes)
      remember(number, link.place, object)
    }
    return object
  }

  private func inflated(_ head: Pack.Head, _ pack: Pack) -> [UInt8]? {
    pack.withPacked(head.start) { inflated($0, size: head.size) }
  }

  private func inflated(_ source: UnsafeBufferPointer<UInt8>, size: Int) -> [UInt8]? {
    var isRight = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      target[..<size].initialize(repeating: 0)
      let written = inflater.inflate(
        source, into: UnsafeMutableBufferPointer(rebasing: target[..<size]), isWhole: true)
      isRight = written != nil
      count = size
    }
    return isRight ? bytes : nil
  }

  private func changed(_ base: [UInt8], by head: Pack.Head, _ pack: Pack) -> [UInt8]? {
    if head.size > change.count {
      change.deallocate()
      change = .allocate(capacity: head.size)
      change.initialize(repeating: 0)
    }
    let target = UnsafeMutableBufferPointer(rebasing: change[..<head.size])
    guard pack.withPacked(head.start, { inflater.inflate($0, into: target, isWhole: true) }) != nil else { return nil }
    return PackedChange.apply(UnsafeBufferPointer(target), to: base, limit: objects.limit)
  }

  /// An object in a file of its own: `<kind> <size>` and a zero before its content, all packed.
  private func single(_ id: ObjectID) -> Object? {
    guard let packed = objects.singleFile(id) else { return nil }
    return packed.withUnsafeBufferPointer { packed in
      var head = [UInt8](repeating: 0, count: 32)
      let read = head.withUnsafeMutableBufferPointer { inflater.inflate(packed, into: $0, isWhole: false) }
      guard let read, let end = head[..<read].firstIndex(of: 0),
        let space = head[..<end].firstIndex(of: UInt8(ascii: " ")),
        let size = Int(String(decoding: head[(space + 1)..<end], as: UTF8.self)), size >= 0, size <= objects.limit,
        let all = inflated(packed, size: end + 1 + size)
      else { return nil }
      return Object(kind: GitObject.Kind(head[..<space]), bytes: Array(all[(end + 1)...]))
    }
  }
}

// MARK: - What was made lately

extension ObjectUnpacker {
  private static func slot(_ pack: Int, _ place: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: place &+ pack) &* 0x9E37_79B9_7F4A_7C15) &>> 54)
  }

  private func recall(_ pack: Int, _ place: Int) -> Object? {
    guard let found = remembered[Self.slot(pack, place)], found.place == place, found.pack == pack else { return nil }
    return found.object
  }

  private func remember(_ pack: Int, _ place: Int, _ object: Object?) {
    guard let object else { return }
    let slot = Self.slot(pack, place)
    rememberedBytes += object.bytes.count - (remembered[slot]?.object.bytes.count ?? 0)
    if rememberedBytes > Self.mostRememberedBytes {
      for other in remembered.indices { remembered[other] = nil }
      rememberedBytes = object.bytes.count
    }
    remembered[slot] = Remembered(pack: pack, place: place, object: object)
  }
}
