import Glibc

/// The middle value of several; the mean of the two middle ones where their number is even.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The power of the size that a cost grows with between two sizes: 1 is linear.
func exponent(from small: (size: Int, cost: Double), to large: (size: Int, cost: Double)) -> Double {
  log(large.cost / small.cost) / log(Double(large.size) / Double(small.size))
}

/// A number with so many decimals (at most 3), a dash where there is none.
func rounded(_ value: Double, _ decimals: Int) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "–" }
  let scale = [1, 10, 100, 1000][min(max(decimals, 0), 3)]
  let whole = Int((abs(value) * Double(scale)).rounded())
  let sign = value < 0 && whole > 0 ? "−" : ""
  guard scale > 1 else { return sign + String(whole) }
  let fraction = String(whole % scale)
  return "\(sign)\(whole / scale).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
}
