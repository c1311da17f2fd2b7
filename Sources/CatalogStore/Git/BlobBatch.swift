/// Takes apart the output of `git cat-file --batch`, piece by piece as it comes.
struct BlobBatch {
  /// What became of the blobs, in the order they were asked for.
  private(set) var contents: [FileContent] = []
  /// Bytes of content kept so far.
  private(set) var totalBytes = 0

  private let limit: Int
  private var header: [UInt8] = []
  private var content: [UInt8] = []
  /// Bytes of the current content still to come, with the line feed behind it; 0 within a header.
  private var left = 0
  private var isKept = false

  /// Makes a batch that keeps no content of more than `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes the next piece of output.
  mutating func feed(_ piece: UnsafeRawBufferPointer) {
    var rest = piece[...]
    while !rest.isEmpty {
      if left == 0 {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        header.append(contentsOf: line)
        guard line.endIndex < rest.endIndex else { return }
        rest = rest[(line.endIndex + 1)...]
        begin()
      } else {
        let part = rest.prefix(left)
        if isKept { content.append(contentsOf: part) }
        left -= part.count
        rest = rest[part.endIndex...]
        if left == 0 { end() }
      }
    }
  }

  /// Reads a header: `<id> <type> <size>`, or `<id> missing`.
  private mutating func begin() {
    let fields = header.split(separator: UInt8(ascii: " "))
    header = []
    guard fields.count == 3, let size = Int(String(decoding: fields[2], as: UTF8.self)), size >= 0 else {
      contents.append(.failed(0))
      return
    }
    isKept = size <= limit && fields[1].elementsEqual("blob".utf8)
    content = []
    if isKept { content.reserveCapacity(size + 1) }
    left = size + 1
  }

  private mutating func end() {
    guard isKept else {
      contents.append(.tooLarge)
      return
    }
    content.removeLast()
    totalBytes += content.count
    contents.append(.bytes(content))
    content = []
  }
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
    var batch = BlobBatch(limit: limit)
    let outcome = try GitProgram().run(
      in: top, ["cat-file", "--batch", "--buffer"], input: ids.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    ) { piece in
      batch.feed(piece)
      return batch.totalBytes <= totalLimit
    }
    guard batch.contents.count == ids.count || batch.totalBytes > totalLimit else {
      throw StoreError(.gitFailed, path: top, detail: outcome.message)
    }
    return batch.contents
  }
}
