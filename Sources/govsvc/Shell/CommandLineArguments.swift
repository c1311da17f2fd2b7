/// The words after the program's name.
enum CommandLineArguments {
  /// The words of this process; nil if one is not UTF-8, which `CommandLine.arguments` would repair silently.
  static func read() -> [String]? {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = CommandLine.unsafeArgv[index] else { break }
      guard let word = String(validatingCString: pointer) else { return nil }
      words.append(word)
    }
    return words
  }

  /// The value of the last `NAME VALUE` or `NAME=VALUE` before `--`.
  ///
  /// For what must be known before the words are parsed: the language to say that they are wrong in.
  static func value(of name: String, in words: [String]) -> String? {
    var value: String?
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      if word == name, index + 1 < words.count { value = words[index + 1] }
      if word.hasPrefix(name + "=") { value = String(word.dropFirst(name.count + 1)) }
    }
    return value
  }
}
