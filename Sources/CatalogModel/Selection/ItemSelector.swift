import CatalogText

/// Finds the file that a text on the command line means.
///
/// A text may be a 基本编码 or a local code (the standard), an 实施编码 (the item), a 业务办理项编码 (the item and one of
/// its cases), `BODY/CODE`, a part of a name, or the path of a file in the catalog.
public struct ItemSelector: Sendable {
  /// What a text that names a standard means where a body's item is wanted.
  public enum Preference: Sendable {
    /// The standard.
    case standard
    /// The only item that follows it; several are ambiguous, and without any it is the standard.
    case item
    /// What the text says: a code of 12 characters is the standard, one of 31 the item.
    case either
  }

  /// What a text selects.
  public struct Selection: Sendable {
    /// The file.
    public let file: SourceFile
    /// The last two digits of a 业务办理项编码, if the text was one.
    public let handling: String?
    /// The id of the case that has these digits; nil where the digits are the whole item's.
    public let serviceCase: String?
  }

  /// Finds what `text` means.
  ///
  /// - Parameters:
  ///   - text: What a person typed; full-width characters, lower case and blanks in codes are understood.
  ///   - catalog: The catalog.
  ///   - preference: What a standard's code or name means.
  /// - Returns: The file, and the case where the text was a 业务办理项编码.
  /// - Throws: `SelectionError` with the candidates.
  public static func resolve(
    _ text: String, in catalog: Catalog, prefer preference: Preference = .either
  ) throws(SelectionError) -> Selection {
    let selector = ItemSelector(catalog)
    let wanted = trimmed(text)
    if let file = selector.file(at: wanted) { return Selection(file: file, handling: nil, serviceCase: nil) }
    if let found = try selector.coded(wanted) { return try selector.preferred(found, preference, wanted) }
    let named = wanted.isEmpty ? [] : selector.named(wanted)
    guard let first = named.first else {
      throw SelectionError(.notFound, wanted, candidates: selector.suggestions(for: wanted))
    }
    guard named.count == 1 else {
      throw SelectionError(.ambiguous, wanted, candidates: named.map { selector.candidate($0) })
    }
    return try selector.preferred(Selection(file: first, handling: nil, serviceCase: nil), preference, wanted)
  }

  /// How a standard's or an item's file is written on the command line: its code, `BODY/CODE` or its path.
  public static func selector(of file: SourceFile, in catalog: Catalog) -> String {
    switch file.kind {
    case .standard: return file.stem
    case .item:
      if file.text(.code) != nil { return file.stem }
      let body = file.text(.authority) ?? file.path.split(separator: "/").dropLast().last.map(String.init) ?? "?"
      return "\(body)/\(file.stem)"
    default: return file.path
    }
  }

  let catalog: Catalog

  private init(_ catalog: Catalog) { self.catalog = catalog }

  private func file(at path: String) -> SourceFile? {
    guard path.contains("/") || path.hasSuffix(".yaml") else { return nil }
    let wanted = path.hasSuffix(".yaml") ? path : path + ".yaml"
    return catalog.files.first { $0.path == wanted }
  }

  /// What a code selects; nil where the text is none of the catalog's.
  private func coded(_ text: String) throws(SelectionError) -> Selection? {
    if text.contains("/") { return try ofBody(text) }
    let code = foldedASCII(text).filter { $0 != " " }.uppercased()
    if let standard = standard(code) { return Selection(file: standard, handling: nil, serviceCase: nil) }
    guard code.utf8.count == 31 || code.utf8.count == 33 else { return nil }
    let own = String(code.prefix(31))
    guard let item = catalog.items.first(where: { $0.stem == own }) else { return nil }
    guard code.utf8.count == 33 else { return Selection(file: item, handling: nil, serviceCase: nil) }
    let suffix = String(code.suffix(2))
    let effective = catalog.effective(item)
    let match = effective.root.records(.cases).first { $0.text(.handling) == suffix }
    guard match != nil || item.text(.handling) == suffix else {
      let known = effective.root.records(.cases).compactMap { record in
        record.text(.handling).map {
          SelectionError.Candidate(selector: own + $0, name: record.text(.name) ?? record.id ?? "")
        }
      }
      throw SelectionError(.notFound, text, candidates: known)
    }
    return Selection(file: item, handling: suffix, serviceCase: match?.id)
  }

  private func standard(_ code: String) -> SourceFile? {
    catalog.standard(code) ?? catalog.standards.first { $0.stem.uppercased() == code }
  }

  /// What `BODY/CODE` selects: the items of one body, by the code or a part of the name.
  private func ofBody(_ text: String) throws(SelectionError) -> Selection? {
    let parts = ElementPathReader.split(text, at: "/")
    guard parts.count == 2 else { return nil }
    let bodies = self.bodies(trimmed(parts[0]))
    guard !bodies.isEmpty else { throw SelectionError(.notFound, text, candidates: organizationSuggestions(parts[0])) }
    let wanted = foldedASCII(trimmed(parts[1])).uppercased()
    let items = catalog.items.filter { item in bodies.contains(bodyCode(of: item)) }
    var found = items.filter { $0.stem.uppercased() == wanted || catalog.standardCode(of: $0)?.uppercased() == wanted }
    if found.isEmpty {
      let exact = items.filter { name(of: $0) == parts[1] }
      found = exact.isEmpty ? items.filter { name(of: $0)?.contains(parts[1]) ?? false } : exact
    }
    guard found.count <= 1 else { throw SelectionError(.ambiguous, text, candidates: found.map { candidate($0) }) }
    guard let item = found.first else {
      throw SelectionError(.notFound, text, candidates: items.map { candidate($0) })
    }
    return Selection(file: item, handling: nil, serviceCase: nil)
  }

  private func preferred(
    _ selection: Selection, _ preference: Preference, _ text: String
  ) throws(SelectionError) -> Selection {
    guard preference == .item, selection.file.kind == .standard else {
      guard preference == .standard, selection.file.kind == .item, selection.handling == nil,
        text.utf8.count != 31, !text.contains("/"), let standard = catalog.standard(of: selection.file)
      else { return selection }
      return Selection(file: standard, handling: nil, serviceCase: nil)
    }
    let items = catalog.items(of: selection.file)
    guard items.count <= 1 else { throw SelectionError(.ambiguous, text, candidates: items.map { candidate($0) }) }
    return items.first.map { Selection(file: $0, handling: nil, serviceCase: nil) } ?? selection
  }
}

extension ItemSelector {
  /// The standards, and the items without one, whose name is or has the text.
  private func named(_ text: String) -> [SourceFile] {
    let lone = catalog.items.filter { catalog.standard(of: $0) == nil }
    let all = (catalog.standards + lone).compactMap { file in file.text(.name).map { (file, $0) } }
    let exact = all.filter { $0.1 == text }
    return (exact.isEmpty ? all.filter { $0.1.contains(text) } : exact).map(\.0)
  }

  private func name(of file: SourceFile) -> String? {
    file.text(.name) ?? catalog.standard(of: file)?.text(.name)
  }

  /// The codes of the bodies a text names: by code, by full or short name, else by a part of the name.
  private func bodies(_ text: String) -> Set<String> {
    let code = foldedASCII(text).uppercased()
    if catalog.items.contains(where: { bodyCode(of: $0) == code }) { return [code] }
    let all = organizations
    let exact = all.filter { $0.text(.code) == code || $0.text(.name) == text || $0.text(.shortName) == text }
    let found = exact.isEmpty ? all.filter { $0.text(.name)?.contains(text) ?? false } : exact
    return Set(found.compactMap { $0.text(.code) })
  }

  private func organizationSuggestions(_ text: String) -> [SelectionError.Candidate] {
    let all = organizations.compactMap { record in record.text(.name).map { (record.text(.code) ?? $0, $0) } }
    let near = nearest(foldedASCII(text).uppercased(), among: all.map(\.0))
    return all.filter { $0.0 == near }.map { SelectionError.Candidate(selector: $0.0, name: $0.1) }
  }

  private func bodyCode(of item: SourceFile) -> String {
    if let code = item.text(.code), code.utf8.count == 31 { return String(code.prefix(18)) }
    return item.text(.authority) ?? ""
  }

  private func candidate(_ file: SourceFile) -> SelectionError.Candidate {
    var name = name(of: file) ?? file.path
    if file.kind == .item {
      let body = bodyCode(of: file)
      name += "（" + (organizations.first { $0.text(.code) == body }?.text(.name) ?? body) + "）"
    }
    return SelectionError.Candidate(selector: ItemSelector.selector(of: file, in: catalog), name: name)
  }

  /// What could be meant by a text that selects nothing: codes one slip away, names that share most of their text.
  private func suggestions(for text: String) -> [SelectionError.Candidate] {
    let files = catalog.standards + catalog.items
    let code = foldedASCII(text).uppercased()
    if let near = nearest(code, among: files.map(\.stem)), let file = files.first(where: { $0.stem == near }) {
      return [candidate(file)]
    }
    let wanted = pairs(of: text)
    guard !wanted.isEmpty, text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let scored = catalog.standards.compactMap { file -> (Int, SourceFile)? in
      let shared = pairs(of: file.text(.name) ?? "").intersection(wanted).count
      return shared * 2 >= wanted.count ? (shared, file) : nil
    }
    let best = scored.map(\.0).max() ?? 0
    return scored.filter { $0.0 == best }.prefix(3).map { candidate($0.1) }
  }

  private func pairs(of text: String) -> Set<[Unicode.Scalar]> {
    let scalars = Array(text.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }

  private var organizations: [OrganizationEntry] { catalog.organizationEntries }
}

/// One body of `organizations.yaml`, read when asked.
public struct OrganizationEntry: Sendable {
  /// The list's file.
  public let file: SourceFile
  /// The body's mapping.
  public let node: Int

  /// A scalar the list says of the body.
  public func text(_ key: Key) -> String? {
    guard let tree = file.tree, let node = tree.value(of: key.rawValue, in: node) else { return nil }
    return tree.text(node)
  }
}

extension Catalog {
  /// The bodies of `organizations.yaml`, in its order.
  public var organizationEntries: [OrganizationEntry] {
    guard let file = organizations, let tree = file.tree, let list = file.value(.organizations) else { return [] }
    return tree.elements(of: list.node).map { OrganizationEntry(file: file, node: $0) }
  }

  /// The body of a code in `organizations.yaml`.
  public func organizationEntry(_ code: String) -> OrganizationEntry? {
    organizationEntries.first { $0.text(.code) == code }
  }
}
