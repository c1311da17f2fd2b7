/// Keeps a value for as long as the process lives.
///
/// What was built of many thousand pieces is let go piece by piece; the end of the process lets go of all at once.
func keepUntilExit<Value>(_ value: Value) {
  _ = Unmanaged.passRetained(Kept(value))
}

private final class Kept<Value> {
  private let value: Value

  init(_ value: Value) { self.value = value }
}
