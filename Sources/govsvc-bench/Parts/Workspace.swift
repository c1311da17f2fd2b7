import Glibc

/// The folder where catalogs are generated; it is known by a marker, so no folder of anybody else is emptied.
struct Workspace {
  let folder: String

  private static let marker = ".govsvc-bench"

  /// Takes a folder that is new, empty or of an earlier run.
  init(_ path: String) throws(BenchError) {
    _ = mkdir(path, 0o755)
    folder = try Options.absolute(path)
    let mark = "\(folder)/\(Self.marker)"
    guard access(mark, F_OK) != 0 else { return }
    guard rmdir(folder) == 0, mkdir(folder, 0o755) == 0 else {
      throw BenchError("\(folder) holds something else; name a new folder")
    }
    try createFile(mark, [])
  }

  /// The path of something in the folder.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Removes what lies in the folder under these names.
  func remove(_ names: [String]) throws(BenchError) {
    try Program.runAll([["rm", "-rf"] + names.map(path)])
  }

  /// Generates `shape` (flat, layered or xml) anew, in a process of its own.
  ///
  /// A measured process inherits the peak memory of the one that starts it, so this one has to stay small.
  @discardableResult
  func generate(_ shape: String, items: Int, revision: Int = 1, to name: String) throws(BenchError) -> Generation.Size {
    if revision == 1 { try remove([name]) }
    let told = try Program.output([
      "/proc/\(getpid())/exe", "generate", shape, String(items), path(name), "--revision", String(revision),
    ])
    let numbers = told.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 2 else { throw BenchError("generation told no size: \(told)") }
    return Generation.Size(files: numbers[0], bytes: numbers[1])
  }

  /// Writes the paths of files below `directory` to a list that `xargs -0` takes.
  func list(_ name: String, below directory: String, _ pattern: [String]) throws(BenchError) -> String {
    let list = path("\(name).list")
    let arguments = ["find", directory, "-name", ".git", "-prune", "-o", "-type", "f"] + pattern + ["-print0"]
    try Program(name: "", arguments: arguments).run(output: list)
    return list
  }

  /// A command over all files of a list, in as few processes as the system allows.
  func overFiles(of list: String, name: String, _ command: [String]) -> Program {
    Program(name: name, arguments: ["xargs", "-0", "-s", "1500000", "-a", list] + command)
  }

  /// The bytes that are free where `path` lies.
  static func freeBytes(_ path: String) -> Int {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return 0 }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// The files that may still be made where `path` lies; without a limit the greatest number.
  static func freeFiles(_ path: String) -> Int {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return 0 }
    return status.f_files == 0 ? .max : Int(status.f_favail)
  }
}
