import CatalogModel
import CatalogText
import Glibc

/// Reads the files of a table, with a buffer and the open folders kept between one file and the next.
///
/// One for each thread.
struct TableReader: ~Copyable {
  let table: FileTable
  private let root: Int32
  private let limits: StoreLimits
  private let buffer: UnsafeMutableRawBufferPointer
  /// The open folders by number; -1 where it is closed.
  private var folders: [Int32]
  private var open: [Int] = []
  private let mostFolders = Self.mostFolders
  /// The folder that the last folder to be opened lies in: most lie in `items`.
  private var parent: (path: String, number: Int32) = ("", -1)

  /// Folders that are kept open at most; beyond it the one that was opened first is closed.
  ///
  /// The items of a standard lie in as many folders as it has bodies, so with few every item would open its own.
  static var mostFolders: Int { max(128, min(480, OpenFiles.limit / ThreadCount.mostWaiting - 16)) }

  /// Makes a reader of files below the open folder `root`, which must stay open.
  init(_ table: FileTable, root: Int32, limits: StoreLimits) {
    self.table = table
    self.root = root
    self.limits = limits
    buffer = .allocate(byteCount: 1 << 18, alignment: 64)
    folders = Array(repeating: -1, count: table.folders.count)
  }

  deinit {
    for folder in open where folders[folder] >= 0 { _ = close(folders[folder]) }
    if parent.number >= 0 { _ = close(parent.number) }
    buffer.deallocate()
  }

  /// Reads and checks a file.
  mutating func read(_ index: Int) -> FileResult {
    let entry = table.entries[index]
    guard let folder = folder(Int(entry.folder)) else { return result(index, .failed(errno)) }
    let number = openFile(entry, in: folder)
    guard number >= 0 else { return result(index, .failed(errno)) }
    defer { _ = close(number) }
    return result(index, content(of: number, buffer: buffer, limit: limits.text(of: table.kind(index)).fileBytes))
  }

  private func result(_ index: Int, _ content: FileContent) -> FileResult {
    FileResult(ListedFile(path: table.path(index), kind: table.kind(index)), content: content, limits: limits)
  }

  private func openFile(_ entry: FileTable.Entry, in folder: Int32) -> Int32 {
    table.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return -1 }
      let name = (base + entry.start + Int(entry.name)).assumingMemoryBound(to: CChar.self)
      while true {
        let number = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if number >= 0 || errno != EINTR { return number }
      }
    }
  }

  /// The number of an open folder; nil with `errno` set where it cannot be opened.
  mutating func folder(_ index: Int) -> Int32? {
    if folders[index] >= 0 { return folders[index] }
    let path = table.folders[index]
    if path.isEmpty { return root }
    guard let opened = openFolder(path) else { return nil }
    if open.count == mostFolders {
      let oldest = open.removeFirst()
      _ = close(folders[oldest])
      folders[oldest] = -1
    }
    folders[index] = opened.take()
    open.append(index)
    return folders[index]
  }

  /// Opens a folder from the folder it lies in, so that no link on the way is followed.
  private mutating func openFolder(_ path: String) -> Descriptor? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return Descriptor.openFolder(path, in: root) }
    if !path.utf8[..<slash].elementsEqual(parent.path.utf8) {
      let above = String(path[..<slash])
      guard let opened = Descriptor.openBelow(above.split(separator: "/"), from: root) else { return nil }
      if parent.number >= 0 { _ = close(parent.number) }
      parent = (above, opened.take())
    }
    return Descriptor.openFolder(String(path[path.utf8.index(after: slash)...]), in: parent.number)
  }
}
