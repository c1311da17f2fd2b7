import Glibc

/// Writes the files of a folder to another one, with nothing else to do: the least that writing can cost.
///
/// All is read into memory first; the time runs only while folders and files are made and written.
struct PlainWriter {
  private struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private var folders: [String] = []
  private var files: [File] = []

  /// Reads everything below `source` into memory.
  init(reading source: String) throws(BenchError) {
    try read(source, as: "")
  }

  /// Writes all to `target`, which must not exist, with `jobs` threads.
  /// - Returns: the seconds it took.
  func write(to target: String, jobs: Int) throws(BenchError) -> Double {
    let files = files
    let start = monotonicSeconds()
    guard mkdir(target, 0o755) == 0 else { throw BenchError("cannot make \(target)") }
    for folder in folders {
      guard mkdir(target + folder, 0o755) == 0 else { throw BenchError("cannot make \(target)\(folder)") }
    }
    try shareOut(files.count, jobs: jobs, state: ()) { _, number throws(BenchError) in
      try createFile(target + files[number].path, files[number].bytes)
    }
    return monotonicSeconds() - start
  }

  private mutating func read(_ root: String, as folder: String) throws(BenchError) {
    guard let directory = opendir(root + folder) else { throw BenchError("cannot read \(root)\(folder)") }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let kind = Int(entry.pointee.d_type)
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = "\(folder)/\(name)"
      if name == "." || name == ".." {
        continue
      } else if kind == DT_DIR {
        folders.append(path)
        try read(root, as: path)
      } else if kind == DT_REG {
        files.append(File(path: path, bytes: Array(try contents(of: root + path).utf8)))
      }
    }
  }
}
