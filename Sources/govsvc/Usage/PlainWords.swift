/// A command line in its plain form, which is understood without ArgumentParser.
///
/// ArgumentParser finds out by reflection what a command takes, which costs more than showing an item does. A command
/// line is plain if it is the command's name, then words that do not begin with `-`, options as `NAME VALUE` and flags
/// as `NAME`, each at most once unless it may be repeated. Anything else — help, `NAME=VALUE`, `--`, joined short names,
/// a mistake of any kind — is not, and is left to ArgumentParser, whose answer a plain line has in common.
struct PlainWords {
  /// The words that are neither options nor their values.
  private(set) var arguments: [String] = []
  /// Whether a value was asked for that is none of the option's; the line is then not plain.
  private(set) var isRefused = false
  private var options: [(name: String, value: String)] = []
  private var flags: [String] = []

  /// What a command takes, by the names as they are typed.
  struct Names {
    /// Options with a value.
    var options: [String] = []
    /// Options with a value that may be repeated.
    var repeated: [String] = []
    /// Flags.
    var flags: [String] = []
    /// Whether it takes the options of commands that read a catalog.
    var hasCatalog = true
  }

  /// The words after a command's name; nil where they are not plain.
  init?(_ words: ArraySlice<String>, _ names: Names) {
    var rest = words
    while let word = rest.popFirst() {
      guard word.utf8.first == UInt8(ascii: "-") else {
        if word.isEmpty { return nil }
        arguments.append(word)
        continue
      }
      guard let name = Self.longName(word) else { return nil }
      if names.flags.contains(name) || name == "--quiet" {
        guard !flags.contains(name) else { return nil }
        flags.append(name)
        continue
      }
      let isRepeated = names.repeated.contains(name)
      guard isRepeated || names.options.contains(name) || Self.isGeneral(name, names),
        isRepeated || !options.contains(where: { $0.name == name }),
        let value = rest.popFirst(), !value.isEmpty, value.utf8.first != UInt8(ascii: "-")
      else { return nil }
      options.append((name, value))
    }
  }

  private static func longName(_ word: String) -> String? {
    switch word {
    case "-C": "--catalog"
    case "-q": "--quiet"
    case "-o": "--output"
    default: word.hasPrefix("--") ? word : nil
    }
  }

  private static func isGeneral(_ name: String, _ names: Names) -> Bool {
    switch name {
    case "--lang", "--color": true
    case "--catalog", "--jobs", "--max-files", "--max-bytes": names.hasCatalog
    default: false
    }
  }
}

extension PlainWords {
  /// Whether a flag was given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The values of an option that may be repeated.
  func values(_ name: String) -> [String] { options.filter { $0.name == name }.map(\.value) }

  /// The values of an option that may be repeated, as `make` reads them.
  mutating func values<Value>(_ name: String, _ make: (String) -> Value?) -> [Value] {
    let texts = values(name)
    let made = texts.compactMap(make)
    if made.count < texts.count { isRefused = true }
    return made
  }

  /// The value of an option; nil where it was not given.
  func value(_ name: String) -> String? { options.first { $0.name == name }?.value }

  /// The value of an option as `make` reads it; `standard` where it was not given.
  mutating func value<Value>(_ name: String, _ standard: Value, _ make: (String) -> Value?) -> Value {
    guard let text = value(name) else { return standard }
    guard let value = make(text) else {
      isRefused = true
      return standard
    }
    return value
  }

  /// The value of an option as `make` reads it; nil where it was not given.
  mutating func optional<Value>(_ name: String, _ make: (String) -> Value?) -> Value? {
    guard let text = value(name) else { return nil }
    let value = make(text)
    if value == nil { isRefused = true }
    return value
  }

  /// The options every command takes.
  mutating func general() -> GeneralOptions {
    var general = GeneralOptions()
    general.language = optional("--lang") { LanguageChoice(argument: $0) }
    general.color = value("--color", .auto) { ColorChoice(rawValue: $0) }
    general.quiet = has("--quiet")
    return general
  }

  /// The options of commands that read a catalog.
  mutating func catalog() -> CatalogOptions {
    var catalog = CatalogOptions()
    catalog.folder = value("--catalog")
    catalog.jobs = optional("--jobs") { text in Int(text).flatMap { (1...1024).contains($0) ? $0 : nil } }
    catalog.maxFiles = optional("--max-files") { text in Int(text).flatMap { $0 >= 1 ? $0 : nil } }
    catalog.maxBytes = optional("--max-bytes") { text in Int(text).flatMap { $0 >= 1 ? $0 : nil } }
    return catalog
  }
}
