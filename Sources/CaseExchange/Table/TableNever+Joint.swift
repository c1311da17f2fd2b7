extension TableNever {
  /// Whether some row asks for several options at once, which makes the combination one of joint answers.
  private var asksForSeveral: Bool {
    rows.contains { row in
      row.cells.values.contains { if case .together(let all, _) = $0 { !all.isEmpty } else { false } }
    }
  }

  /// The question of the first row whose one option is written as `all`, so that the combination is one of joint
  /// answers; nil where nothing need be done.
  var questionOfAll: Int? {
    guard isJoint, !asksForSeveral else { return nil }
    return rows.first?.cells.filter { _, cell in
      if case .anyOf(let options) = cell { options.count == 1 } else { false }
    }.keys.min()
  }

  /// Whether rows can say that the combination is, or is not, one of joint answers.
  var saysWhetherJoint: Bool {
    isJoint ? asksForSeveral || questionOfAll != nil : !asksForSeveral
  }
}
