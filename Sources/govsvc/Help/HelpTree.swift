import ArgumentParser
import FoundationEssentials

/// The commands and their options as ArgumentParser tells them (`_dumpHelp()`, serialization version 0).
///
/// Its own types for this belong to a target that is no product, so these decode what help needs.
struct HelpTree: Decodable {
  struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?
    let shouldDisplay: Bool
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: Kind
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  let command: Command

  /// The tree of all commands; nil if ArgumentParser changed its form, which a test would tell.
  static func load() -> HelpTree? {
    try? JSONDecoder().decode(HelpTree.self, from: Data(Govsvc._dumpHelp().utf8))
  }
}

extension HelpTree {
  /// Where a command line leads.
  struct Destination: Equatable {
    /// The names of the commands, without the root's.
    var path: [String] = []
    /// A word where a command's name should stand, but which is none.
    var unknownCommand: String?
  }

  /// Follows the names of commands in a command line; options and their values are passed over.
  func destination(of arguments: [String]) -> Destination {
    var destination = Destination()
    var node = command
    var rest = arguments[...]
    while let word = rest.popFirst(), word != "--" {
      if word.hasPrefix("-"), word != "-" {
        let takesValue = [command, node].contains { $0.takesValue(after: word) }
        if takesValue { rest = rest.dropFirst() }
      } else if let next = node.subcommands?.first(where: { $0.commandName == word }) {
        if word != "help" {
          destination.path.append(word)
          node = next
        }
      } else if node.subcommands?.contains(where: { $0.commandName != "help" }) == true {
        destination.unknownCommand = word
        return destination
      }
    }
    return destination
  }

  /// The command at a path of names.
  func command(at path: [String]) -> Command? {
    var node = command
    for name in path {
      guard let next = node.subcommands?.first(where: { $0.commandName == name }) else { return nil }
      node = next
    }
    return node
  }
}

extension HelpTree.Command {
  fileprivate func takesValue(after option: String) -> Bool {
    arguments?.contains { $0.kind == .option && $0.spellings.contains(option) } == true
  }
}

extension HelpTree.Argument {
  /// The names as they are typed, short before long.
  var spellings: [String] {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.sorted { $0.utf8.count < $1.utf8.count }
  }
}
