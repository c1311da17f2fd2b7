/// A whole number of as many words as the largest count of one proof needs, the lowest word first.
struct Count: Hashable, Sendable {
  var words: [UInt64]

  init(zeroOf width: Int) {
    words = [UInt64](repeating: 0, count: width)
  }

  var isZero: Bool {
    for word in words where word != 0 { return false }
    return true
  }

  /// The number, or the largest `Int` where it is larger.
  var clamped: Int {
    for word in words.dropFirst() where word != 0 { return .max }
    return Int(clamping: words.first ?? 0)
  }

  mutating func add(_ other: Count, times factor: Int = 1) {
    var carry: UInt64 = 0
    for index in words.indices {
      let product = other.words[index].multipliedFullWidth(by: UInt64(factor))
      let (low, first) = words[index].addingReportingOverflow(product.low)
      let (sum, second) = low.addingReportingOverflow(carry)
      words[index] = sum
      carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    }
  }

  /// Takes a number away that is not larger.
  mutating func subtract(_ other: Count) {
    var borrow: UInt64 = 0
    for index in words.indices {
      let (low, first) = words[index].subtractingReportingOverflow(other.words[index])
      let (difference, second) = low.subtractingReportingOverflow(borrow)
      words[index] = difference
      borrow = (first ? 1 : 0) + (second ? 1 : 0)
    }
  }

  /// How many words the product of these numbers needs at most.
  static func width(ofProductOf numbers: some Sequence<Int>) -> Int {
    var bits = 1
    for number in numbers { bits += Int.bitWidth - number.leadingZeroBitCount }
    return bits / 64 + 1
  }
}

/// Arithmetic on numbers of `width` words that lie in larger arrays; no result is larger than fits.
enum Words {
  static func multiply(_ number: UnsafeMutablePointer<UInt64>, by factor: Int, _ width: Int) {
    var carry: UInt64 = 0
    for index in 0..<width {
      let product = number[index].multipliedFullWidth(by: UInt64(factor))
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      number[index] = low
      carry = product.high &+ (overflow ? 1 : 0)
    }
  }

  static func multiply(
    _ number: UnsafeMutablePointer<UInt64>, by other: UnsafePointer<UInt64>, _ width: Int,
    scratch: UnsafeMutablePointer<UInt64>
  ) {
    if width == 1 {
      number[0] = number[0] &* other[0]
      return
    }
    for index in 0..<width {
      scratch[index] = number[index]
      number[index] = 0
    }
    for one in 0..<width where scratch[one] != 0 {
      var carry: UInt64 = 0
      for two in 0..<(width - one) {
        let product = scratch[one].multipliedFullWidth(by: other[two])
        let (low, first) = number[one + two].addingReportingOverflow(product.low)
        let (sum, second) = low.addingReportingOverflow(carry)
        number[one + two] = sum
        carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      }
    }
  }

  /// Divides by a factor of the number.
  static func divide(_ number: UnsafeMutablePointer<UInt64>, by factor: Int, _ width: Int) {
    var rest: UInt64 = 0
    for index in stride(from: width - 1, through: 0, by: -1) {
      let (quotient, remainder) = UInt64(factor).dividingFullWidth((rest, number[index]))
      number[index] = quotient
      rest = remainder
    }
  }

  static func add(
    _ number: UnsafePointer<UInt64>, to sum: UnsafeMutablePointer<UInt64>, _ width: Int, times factor: Int = 1
  ) {
    var carry: UInt64 = 0
    for index in 0..<width {
      let product = number[index].multipliedFullWidth(by: UInt64(factor))
      let (low, first) = sum[index].addingReportingOverflow(product.low)
      let (total, second) = low.addingReportingOverflow(carry)
      sum[index] = total
      carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    }
  }

  static func isZero(_ number: UnsafePointer<UInt64>, _ width: Int) -> Bool {
    for index in 0..<width where number[index] != 0 { return false }
    return true
  }
}
