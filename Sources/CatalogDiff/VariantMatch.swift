/// One case of an item, as far as it is recognised among those of another body.
public struct Variant: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The names of its materials.
  public let materials: [String]

  /// Makes a variant.
  public init(name: String, materials: [String]) {
    self.name = name
    self.materials = materials
  }
}

/// Which variants of two bodies are the same, whatever two digits each body gave them.
///
/// Names and names of materials are compared without blanks, punctuation, and the difference between full-width and
/// half-width signs. Variants of one name are one; of the others those are, best first, that are alike in name and
/// materials together, each as good a partner for the other as any.
public struct VariantMatch: Sendable {
  /// A variant on both sides, by position.
  public struct Pair: Hashable, Sendable {
    /// On the one side.
    public let one: Int
    /// On the other side.
    public let other: Int
    /// Whether the names say the same.
    public let hasSameName: Bool

    /// Makes a pair.
    public init(one: Int, other: Int, hasSameName: Bool) {
      self.one = one
      self.other = other
      self.hasSameName = hasSameName
    }
  }

  /// The pairs, in order of the one side.
  public private(set) var pairs: [Pair] = []
  /// What only the one side has.
  public private(set) var onlyOne: [Int] = []
  /// What only the other side has.
  public private(set) var onlyOther: [Int] = []

  /// Two variants are one from this likeness on: half of it is the names', half the materials'.
  static let leastLikeness = 0.6

  /// Matches the variants of two sides.
  public init(_ one: [Variant], _ other: [Variant]) {
    let (left, right) = (one.map(ComparableVariant.init), other.map(ComparableVariant.init))
    var oneLeft = Array(one.indices)
    var otherLeft = Array(other.indices)
    for index in oneLeft {
      let named = otherLeft.filter { right[$0].name == left[index].name }
      // Of several with one name the materials decide.
      let best = named.max { left[index].likeness(to: right[$0]) < left[index].likeness(to: right[$1]) }
      guard let best, !left[index].name.isEmpty else { continue }
      pairs.append(Pair(one: index, other: best, hasSameName: true))
      otherLeft.removeAll { $0 == best }
    }
    oneLeft.removeAll { index in pairs.contains { $0.one == index } }
    var candidates: [(likeness: Double, one: Int, other: Int)] = []
    for index in oneLeft {
      for partner in otherLeft {
        let likeness = left[index].likeness(to: right[partner])
        if likeness >= VariantMatch.leastLikeness { candidates.append((likeness, index, partner)) }
      }
    }
    candidates.sort { ($1.likeness, $0.one, $0.other) < ($0.likeness, $1.one, $1.other) }
    for candidate in candidates where oneLeft.contains(candidate.one) && otherLeft.contains(candidate.other) {
      pairs.append(Pair(one: candidate.one, other: candidate.other, hasSameName: false))
      oneLeft.removeAll { $0 == candidate.one }
      otherLeft.removeAll { $0 == candidate.other }
    }
    pairs.sort { $0.one < $1.one }
    onlyOne = oneLeft
    onlyOther = otherLeft
  }
}

/// A name without blanks and punctuation, full-width signs turned into half-width ones, in lower case.
func comparableName(_ name: String) -> String {
  var comparable = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    var scalar = scalar
    if 0xFF01...0xFF5E ~= scalar.value, let plain = Unicode.Scalar(scalar.value - 0xFEE0) { scalar = plain }
    if scalar.properties.isWhitespace { continue }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      continue
    default: comparable.append(scalar)
    }
  }
  return String(comparable).lowercased()
}

private struct ComparableVariant {
  let name: String
  let pairsOfName: Set<String>
  let materials: Set<String>

  init(_ variant: Variant) {
    name = comparableName(variant.name)
    let characters = Array(name)
    pairsOfName = Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
    materials = Set(variant.materials.map(comparableName))
  }

  func likeness(to other: ComparableVariant) -> Double {
    (share(pairsOfName, other.pairsOfName) + share(materials, other.materials)) / 2
  }

  /// What two sets have in common, of what both have together; two empty sets say nothing.
  private func share(_ one: Set<String>, _ other: Set<String>) -> Double {
    let union = one.union(other).count
    return union == 0 ? 0 : Double(one.intersection(other).count) / Double(union)
  }
}
