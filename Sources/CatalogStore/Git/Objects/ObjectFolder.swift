import Glibc
import Synchronization

/// The objects of a repository (`.git/objects`), read without git: packs and single files.
///
/// What is not found, or not as it must be, is nil; git is then asked, and says what is wrong.
final class ObjectFolder: Sendable {
  /// Where an object is kept.
  enum Place: Sendable {
    /// In a pack, by the pack's number and the place in it.
    case packed(Int, Int)
    /// In a file of its own.
    case single(ObjectID)
  }

  private let folder: Descriptor
  let packs: [Pack]
  /// The most bytes of an object.
  let limit: Int
  private let total = Atomic<Int>(0)

  /// More packs than these make looking for an object slow; git then has an index over all of them.
  private static let mostPacks = 64

  /// Opens the folder of objects; nil where it borrows some from other repositories, or has a pack that is not read here.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - limit: The most bytes of an object.
  init?(_ path: String, limit: Int) {
    guard let folder = Descriptor.openNamedFolder(path), linkStatus("info/alternates", in: folder.number) == nil else {
      return nil
    }
    var packs: [Pack] = []
    if let packFolder = Descriptor.openFolder("pack", in: folder.number) {
      guard let names = FolderNames(of: packFolder.number) else { return nil }
      for entry in names.entries {
        let name = names.withName(entry) { String(decoding: $0, as: UTF8.self) }
        guard name.hasSuffix(".idx") else { continue }
        guard packs.count < Self.mostPacks, let pack = Pack(String(name.dropLast(4)), in: packFolder.number) else {
          return nil
        }
        packs.append(pack)
      }
    }
    self.folder = folder
    self.packs = packs
    self.limit = limit
  }

  /// Bytes of content read so far.
  var totalBytes: Int { total.load(ordering: .relaxed) }

  /// Counts content that was read.
  func count(_ bytes: Int) { total.add(bytes, ordering: .relaxed) }

  /// Where an object may be found.
  func place(of id: ObjectID) -> Place {
    for (number, pack) in packs.enumerated() {
      if let place = pack.place(of: id) { return .packed(number, place) }
    }
    return .single(id)
  }

  /// The packed bytes of an object in a file of its own.
  func singleFile(_ id: ObjectID) -> [UInt8]? {
    let name = id.text
    // Packed is shorter than unpacked, but for a little.
    let most = limit + limit / 8 + 1024
    let content = content(of: "\(name.prefix(2))/\(name.dropFirst(2))", in: folder.number, limit: most)
    if case .bytes(let bytes) = content { return bytes }
    return nil
  }
}

extension ObjectFolder.Place {
  /// An order in which objects that are made of each other come one after the other.
  func precedes(_ other: ObjectFolder.Place) -> Bool {
    switch (self, other) {
    case (.packed(let pack, let place), .packed(let otherPack, let otherPlace)):
      (pack, place) < (otherPack, otherPlace)
    case (.packed, .single): true
    case (.single, _): false
    }
  }
}
