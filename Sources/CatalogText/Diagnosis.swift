/// The slow pass: runs only when a text is refused, and says why, line by line.
struct Diagnosis {
  private(set) var refusals: [Refusal] = []

  init(_ bytes: [UInt8], from: Int, limits: TextLimits) {}
}
