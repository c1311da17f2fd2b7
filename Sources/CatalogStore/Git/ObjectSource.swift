import CatalogText

/// Where a comparison of two revisions gets its objects.
///
/// An ordinary repository is read by ourselves, as ``PlainRepository`` says; of any other, one git process is asked.
enum ObjectSource: Sendable {
  case own(ObjectFolder)
  case git(ObjectReader)

  /// Two revisions, each with the folder that is compared.
  struct Revisions: Sendable {
    let source: ObjectSource
    let old: GitTree
    let new: GitTree
    /// The number of bytes of an id.
    let idLength: Int
  }

  /// Objects that one question to git asks for: while one thread parses, git unpacks what another waits for.
  private static let chunk = 32

  /// As few groups of objects are unpacked sooner than a thread is started.
  private static let fewGroups = 4

  /// Bytes of content read so far.
  var totalBytes: Int {
    switch self {
    case .own(let objects): objects.totalBytes
    case .git(let reader): reader.totalBytes
    }
  }

  /// What `body` makes of objects, in order; nil where one of them cannot be had.
  ///
  /// - Parameters:
  ///   - groups: Hexadecimal ids; those of a group are taken together, by one thread.
  ///   - jobs: How many threads call `body`.
  ///   - body: Takes the position of a group, and its objects.
  /// - Returns: The results in the order of `groups`.
  func map<T: Sendable>(
    _ groups: [[String]], jobs: Int, _ body: @Sendable (Int, [GitObject]) -> T
  ) -> [T]? {
    guard !groups.isEmpty else { return [] }
    switch self {
    case .own(let objects): return Self.map(groups, objects, jobs: jobs, body)
    case .git(let reader):
      let size = max(1, jobs > 1 ? Self.chunk : groups.count)
      let chunks = parallelMap((groups.count + size - 1) / size, jobs: jobs) { chunk -> [T]? in
        let range = chunk * size..<min(groups.count, (chunk + 1) * size)
        guard var found = reader.objects(range.flatMap { groups[$0] })?[...] else { return nil }
        return range.map { position in
          defer { found = found.dropFirst(groups[position].count) }
          return body(position, Array(found.prefix(groups[position].count)))
        }
      }
      var results: [T] = []
      results.reserveCapacity(groups.count)
      for chunk in chunks {
        guard let chunk else { return nil }
        results += chunk
      }
      return results
    }
  }

  /// Objects are taken in the order in which they lie, since neighbours are made of each other.
  private static func map<T: Sendable>(
    _ groups: [[String]], _ objects: ObjectFolder, jobs: Int, _ body: @Sendable (Int, [GitObject]) -> T
  ) -> [T]? {
    var asked: [(places: [ObjectFolder.Place], position: Int)] = []
    asked.reserveCapacity(groups.count)
    for (position, group) in groups.enumerated() {
      var places: [ObjectFolder.Place] = []
      places.reserveCapacity(group.count)
      for id in group {
        guard let name = ObjectID(id.utf8) else { return nil }
        places.append(objects.place(of: name))
      }
      asked.append((places, position))
    }
    asked.sort { one, two in
      guard let place = one.places.last, let other = two.places.last else { return one.places.count < two.places.count }
      return place.precedes(other)
    }
    let order = asked
    let made = parallelMap(
      order.count, jobs: order.count <= fewGroups ? 1 : jobs,
      state: {
        RoomyHeap.prepareThread()
        return ObjectUnpacker(objects)
      },
      body: { unpacker, index -> (position: Int, value: T)? in
        let (places, position) = order[index]
        var found: [GitObject] = []
        found.reserveCapacity(places.count)
        for (place, id) in zip(places, groups[position]) {
          guard let object = unpacker.object(at: place) else { return nil }
          found.append(GitObject(kind: object.kind, id: id, content: .bytes(object.bytes)))
        }
        return (position, body(position, found))
      })
    var results = [T?](repeating: nil, count: groups.count)
    for one in made {
      guard let one else { return nil }
      results[one.position] = one.value
    }
    return results.compactMap { $0 }
  }
}

extension ObjectSource.Revisions {
  /// The tree of a folder with a hundred thousand files is within it.
  private static let longestTree = 16 << 20

  /// Finds two revisions by ourselves; nil where git has to be asked.
  static func own(_ root: CatalogRoot, _ old: String, _ new: String, limits: StoreLimits) -> Self? {
    guard let oldName = RevisionName(old), let newName = RevisionName(new),
      let repository = PlainRepository(around: root.path),
      let objects = ObjectFolder(repository.path + "/objects", limit: max(limits.text.fileBytes, longestTree))
    else { return nil }
    let unpacker = ObjectUnpacker(objects)
    guard let resolver = RevisionResolver(repository, unpacker), let oldCommit = resolver.commit(oldName),
      let newCommit = resolver.commit(newName), let oldTree = resolver.tree(repository.steps, below: oldCommit.tree),
      let newTree = resolver.tree(repository.steps, below: newCommit.tree)
    else { return nil }
    return Self(source: .own(objects), old: oldTree.tree, new: newTree.tree, idLength: 20)
  }

  /// Starts git and has it find two revisions; nil where either is none or has no such folder.
  static func git(_ root: CatalogRoot, _ old: String, _ new: String, limits: StoreLimits) -> Self? {
    let names = [old + "^{commit}", new + "^{commit}", old + ":./", new + ":./"]
    for hasCommands in [true, false] {
      let reader = try? ObjectReader(
        in: root.path, limit: max(limits.text.fileBytes, longestTree), hasCommands: hasCommands)
      guard let reader, let found = reader.objects(names) else { continue }
      guard found[0].kind == .commit, found[1].kind == .commit else { return nil }
      let idLength = found[0].id.utf8.count / 2
      guard let oldTree = found[2].tree(idLength: idLength), let newTree = found[3].tree(idLength: idLength) else {
        return nil
      }
      return Self(source: .git(reader), old: oldTree, new: newTree, idLength: idLength)
    }
    return nil
  }
}

extension GitObject {
  /// The object as a folder; nil for any other, and one that is too large.
  func tree(idLength: Int) -> GitTree? {
    guard kind == .tree, let bytes else { return nil }
    return GitTree(bytes, idLength: idLength)
  }
}
