import ArgumentParser

/// The property wrapper of ArgumentParser, not the argument of a finding.
typealias Argument = ArgumentParser.Argument
