import Glibc

/// The machine and the versions of the programs that take part.
struct Machine {
  let govsvc: String

  /// A Markdown list.
  var description: String {
    var name = utsname()
    uname(&name)
    let release = withUnsafeBytes(of: &name.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let gigabytes = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e9
    let lines = [
      "CPU: \(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, \(rounded(gigabytes, 0)) GB",
      "kernel: Linux \(release)", "system: \(system)",
      "Swift: \(version(["swift", "--version"], has: "Swift version"))",
      "libxml2: \(version(["xmllint", "--version"], has: "libxml version"))", "git: \(version(["git", "--version"]))",
      "govsvc: \(version([govsvc, "--version"]))",
    ]
    return lines.map { "- \($0)\n" }.joined()
  }

  /// The first line of what the command prints, or the first that has `text`.
  private func version(_ arguments: [String], has text: String = "") -> String {
    guard let output = try? Program.output(arguments) else { return "absent" }
    let lines = output.split(separator: "\n")
    return (lines.first { text.isEmpty || $0.contains(text) } ?? lines.first)?.trimmed ?? "unknown"
  }

  private var processor: String { value(after: "model name", in: "/proc/cpuinfo", separator: ":") }

  private var system: String { value(after: "PRETTY_NAME", in: "/etc/os-release", separator: "=") }

  private func value(after key: String, in path: String, separator: Character) -> String {
    guard let text = try? contents(of: path) else { return "unknown" }
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      let value = line.drop { $0 != separator }.dropFirst()
      return value.filter { $0 != "\"" }.trimmed
    }
    return "unknown"
  }

  /// Lets this process and all it starts run on `count` cores only, so that figures of machines can be compared.
  static func useCores(_ count: Int) {
    guard sysconf(Int32(_SC_NPROCESSORS_ONLN)) > count else { return }
    try? Program.runAll([["taskset", "-p", "-c", "0-\(count - 1)", String(getpid())]])
  }
}
