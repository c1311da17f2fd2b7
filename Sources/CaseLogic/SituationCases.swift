/// The cases that the paths of a joint answer lead to.
struct SituationCases {
  private(set) var certain: Set<Int> = []
  private(set) var possible: Set<Int> = []
  private(set) var forbidden: Set<Int> = []
  private(set) var emptyOffers: Set<Int> = []
  /// For each path whose case is open the cases that may be it; equal ones once.
  private(set) var open: [[Int]] = []
  /// The questions without an answer that decide which of the open cases apply.
  private(set) var deciding: Set<Int> = []
  private(set) var gap: Path?
  private(set) var overlap: Overlap?

  init(_ questionnaire: Questionnaire, tracks: [SituationTracks.Track]) {
    let pathRows = questionnaire.never.indices.filter { !questionnaire.never[$0].isJoint }
    for track in tracks { judge(track, questionnaire, pathRows: pathRows) }
    possible.subtract(certain)
  }

  private mutating func judge(_ track: SituationTracks.Track, _ questionnaire: Questionnaire, pathRows: [Int]) {
    let reading = AnswerReading(states: track.states, results: nil)
    let exclusions = pathRows.map { reading.truth(of: questionnaire.never[$0].when) }
    let excluding = zip(pathRows, exclusions).filter { $0.1 == .yes }.map(\.0)
    forbidden.formUnion(excluding)
    guard excluding.isEmpty else { return }
    let mayBeExcluded = exclusions.contains(.unknown)
    if let question = track.emptyQuestion {
      if !mayBeExcluded { emptyOffers.insert(question) }
      return
    }
    let truths = questionnaire.cases.map { reading.truth(of: $0.when) }
    let reached = truths.indices.filter { truths[$0] == .yes }
    let maybe = truths.indices.filter { truths[$0] == .unknown }
    possible.formUnion(maybe)
    note(reached.isEmpty ? maybe : mayBeExcluded || track.mayBecomeEmpty ? reached : [], questionnaire, reading)
    guard !mayBeExcluded, !track.mayBecomeEmpty else { return possible.formUnion(reached) }
    certain.formUnion(reached)
    if reached.count > 1, overlap == nil { overlap = Overlap(path: track.path, cases: reached) }
    if !truths.isEmpty, truths.allSatisfy({ $0 == .no }), gap == nil { gap = track.path }
  }

  /// Notes the cases of which one applies on a path, and what decides between several.
  private mutating func note(_ group: [Int], _ questionnaire: Questionnaire, _ reading: AnswerReading) {
    if group.isEmpty { return }
    if !open.contains(group) { open.append(group) }
    guard group.count > 1 else { return }
    for row in group { deciding.formUnion(reading.reasons(for: questionnaire.cases[row].when)) }
  }
}
