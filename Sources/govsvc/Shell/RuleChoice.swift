import CatalogModel
import CatalogRules
import Wording

/// Which rules a person asked for: `GS0412`, a name such as `promised-over-statutory`, or all of a kind (`GS04`).
struct RuleChoice {
  private let selected: Set<RuleCode>?
  private let ignored: Set<RuleCode>

  /// Understands codes, several separated by commas; what names no rule is refused.
  init(select: [String], ignore: [String]) throws(Failure) {
    selected = select.isEmpty ? nil : try Self.codes(select, "--select")
    ignored = try Self.codes(ignore, "--ignore")
    guard selected?.isSubset(of: ignored) != true else {
      throw Failure(
        .usage,
        Bilingual("--select 选出的规则都被 --ignore 排除了，没有可报告的", "--ignore takes out every rule that --select names"))
    }
  }

  /// Whether a rule is one of those asked for.
  func includes(_ code: RuleCode) -> Bool {
    !ignored.contains(code) && selected?.contains(code) != false
  }

  /// Rules that were asked for and are off unless they are asked for.
  var enabled: Set<RuleCode> {
    (selected ?? []).subtracting(ignored).filter { RuleRegistry.rule($0)?.info.severity == nil }
  }

  private static func codes(_ texts: [String], _ option: String) throws(Failure) -> Set<RuleCode> {
    var codes: Set<RuleCode> = []
    for list in texts {
      let names = list.split { ",，、 ".contains($0) }
      // An empty variable of a script would otherwise choose no rule at all, and nothing would ever be found.
      if names.isEmpty { throw Failure(.usage, Bilingual("\(option) 没有写规则", "\(option) names no rule")) }
      for name in names {
        let named = Self.codes(named: String(name))
        if named.isEmpty { throw ExplainCommand.unknown(String(name)) }
        codes.formUnion(named)
      }
    }
    return codes
  }

  private static func codes(named text: String) -> [RuleCode] {
    if let rule = RuleRegistry.rule(named: text) { return [rule.info.code] }
    let kind = text.uppercased()
    guard kind.utf8.count == 4 else { return [] }
    return RuleRegistry.all.map { $0.info.code }.filter { $0.description.hasPrefix(kind) }
  }
}
