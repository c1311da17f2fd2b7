/// Takes apart the output of `git cat-file --batch`, piece by piece as it comes.
struct ObjectBatch {
  /// The objects, in the order they were asked for.
  private(set) var objects: [GitObject] = []
  /// Bytes of content kept so far.
  private(set) var totalBytes = 0

  private let limit: Int
  private var header: [UInt8] = []
  private var content: [UInt8] = []
  /// Bytes of the current content still to come, with the line feed behind it; 0 within a header.
  private var left = 0
  private var isKept = false
  private var id = ""
  private var kind = GitObject.Kind.missing

  /// Makes a batch that keeps no content of more than `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes the next piece of output.
  mutating func feed(_ piece: UnsafeRawBufferPointer) {
    var start = 0
    while start < piece.count {
      if left == 0 {
        let end = piece[start...].firstIndex(of: UInt8(ascii: "\n"))
        header.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[start..<(end ?? piece.count)]))
        guard let end else { return }
        start = end + 1
        begin()
      } else {
        let end = min(piece.count, start + left)
        if isKept { content.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[start..<end])) }
        left -= end - start
        start = end
        if left == 0 { finish() }
      }
    }
  }

  /// The objects since the last time; those still to come are counted anew.
  mutating func takeObjects() -> [GitObject] {
    let taken = objects
    objects = []
    return taken
  }

  /// Reads a header: `<id> <type> <size>`, or `<id> missing`.
  private mutating func begin() {
    defer { header.removeAll(keepingCapacity: true) }
    let space = UInt8(ascii: " ")
    guard let first = header.firstIndex(of: space), let last = header.lastIndex(of: space), first < last,
      isObjectID(header[..<first]), let size = Self.decimal(header[(last + 1)...])
    else {
      objects.append(GitObject(kind: .missing, id: "", content: .failed(0)))
      return
    }
    id = String(decoding: header[..<first], as: UTF8.self)
    kind = GitObject.Kind(header[(first + 1)..<last])
    isKept = size <= limit
    content = []
    if isKept { content.reserveCapacity(size + 1) }
    left = size + 1
  }

  /// A whole number of at most 18 digits; nil for what is none.
  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private mutating func finish() {
    guard isKept else {
      objects.append(GitObject(kind: kind, id: id, content: .tooLarge))
      return
    }
    content.removeLast()
    totalBytes += content.count
    objects.append(GitObject(kind: kind, id: id, content: .bytes(content)))
    content = []
  }
}

/// An object of a repository.
struct GitObject: Sendable {
  /// What git keeps.
  enum Kind: Sendable {
    case blob
    case commit
    case missing
    case other
    case tree

    /// The kind git names.
    init(_ name: ArraySlice<UInt8>) {
      if name.elementsEqual("blob".utf8) {
        self = .blob
      } else if name.elementsEqual("tree".utf8) {
        self = .tree
      } else {
        self = name.elementsEqual("commit".utf8) ? .commit : .other
      }
    }
  }

  let kind: Kind
  /// The full hexadecimal id; empty for a missing one.
  let id: String
  let content: FileContent

  /// The content; nil where the object is missing or too large.
  var bytes: [UInt8]? {
    if case .bytes(let bytes) = content { return bytes }
    return nil
  }

  /// The content as that of a file: another kind of object is none.
  var fileContent: FileContent { kind == .blob || kind == .missing ? content : .tooLarge }
}

extension GitRepository {
  /// The contents of blobs, in order; nil for those that are missing or have more than `limit` bytes.
  public func blobs(_ ids: [String], limit: Int = 2 << 20) throws(StoreError) -> [[UInt8]?] {
    try contents(of: ids, limit: limit, totalLimit: .max).map { content in
      if case .bytes(let bytes) = content { return bytes }
      return nil
    }
  }

  /// What became of blobs, in order; fewer than were asked for where they have more than `totalLimit` bytes.
  func contents(of ids: [String], limit: Int, totalLimit: Int) throws(StoreError) -> [FileContent] {
    for id in ids { try requireID(id) }
    guard !ids.isEmpty else { return [] }
    var batch = ObjectBatch(limit: limit)
    let outcome = try GitProgram().run(
      in: top, ["cat-file", "--batch", "--buffer"], input: ids.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    ) { piece in
      batch.feed(piece)
      return batch.totalBytes <= totalLimit
    }
    guard batch.objects.count == ids.count || batch.totalBytes > totalLimit else {
      throw StoreError(.gitFailed, path: top, detail: outcome.message)
    }
    return batch.objects.map(\.fileContent)
  }
}
