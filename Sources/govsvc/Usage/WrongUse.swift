import Wording

/// What to say of a command line that cannot be parsed.
enum WrongUse {
  /// The failure for a message of ArgumentParser.
  static func failure(for message: String, words: [String]) -> Failure {
    let destination = HelpTree.load()?.destination(of: words) ?? HelpTree.Destination()
    if let word = destination.unknownCommand { return unknownCommand(word, at: destination.path) }
    return Failure(.usage, ParserMessages.translate(message), hint: hint(at: destination.path))
  }

  /// The failure for a word that should be a command's name.
  static func unknownCommand(_ word: String, at path: [String]) -> Failure {
    let names = HelpTree.load()?.command(at: path)?.subcommands?.map(\.commandName) ?? []
    var (chinese, english) = ("没有“\(word)”这个命令", "unknown command '\(word)'")
    if let name = nearestName(to: word, among: names) {
      chinese += "，是否想用“\(name)”？"
      english += "; did you mean '\(name)'?"
    }
    return Failure(.usage, Bilingual(chinese, english), hint: hint(at: path))
  }

  private static func hint(at path: [String]) -> Bilingual {
    let line = (["govsvc"] + path + ["--help"]).joined(separator: " ")
    return Bilingual("用法见：\(line)", "See: \(line)")
  }
}
