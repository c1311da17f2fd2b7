import Testing

@testable import govsvc_bench

/// What the reports of `make bench` are computed with.
@Suite struct FigureTests {
  @Test(arguments: [([3], 3), ([5, 1, 3], 3), ([4, 1, 3, 2], 2.5), ([7, 7], 7)] as [([Double], Double)])
  func medianIsTheMiddle(values: [Double], expected: Double) {
    #expect(median(values) == expected)
  }

  @Test func noValuesHaveNoMedian() {
    #expect(median([]).isNaN)
  }

  @Test(arguments: [(1.0, 10.0, 1.0), (2, 200, 2), (5, 5, 0)])
  func exponentTellsTheGrowth(small: Double, large: Double, expected: Double) {
    #expect(abs(exponent(from: (100, small), to: (1_000, large)) - expected) < 1e-9)
  }

  @Test(arguments: [
    (1.2345, 2, "1.23"), (0.999, 2, "1.00"), (12.05, 1, "12.1"), (1234.5, 0, "1235"), (-0.314, 2, "−0.31"),
    (-0.001, 2, "0.00"), (Double.nan, 2, "–"), (Double.infinity, 1, "–"), (0.0005, 3, "0.001"),
  ])
  func numbersAreRounded(value: Double, decimals: Int, expected: String) {
    #expect(rounded(value, decimals) == expected)
  }

  @Test(arguments: [
    (6.0, Bar.Sense.atLeast, Bar.Verdict.met), (5.99, .atLeast, .missed), (18, .atLeast, .stretchMet),
    (.nan, .atLeast, .missed), (6, .atMost, .met), (6.01, .atMost, .missed), (4, .atMost, .stretchMet),
    (.nan, .atMost, .missed),
  ])
  func barsAreMetOrMissed(measured: Double, sense: Bar.Sense, verdict: Bar.Verdict) {
    let bar = Bar(work: "", measured: measured, sense: sense, bar: 6, stretch: sense == .atLeast ? 18 : 4)
    #expect(bar.verdict == verdict)
  }

  @Test func measurementsAreMediansAndTheHighestPeak() {
    let costs = [(3.0, 10), (1.0, 30), (2.0, 20)].map {
      Program.Cost(wallSeconds: $0.0, cpuSeconds: $0.0 * 2, peakKilobytes: $0.1)
    }
    let measurement = Measurement(name: "x", costs: costs)
    #expect(measurement.wall == 2)
    #expect(measurement.lowestWall == 1)
    #expect(measurement.cpu == 4)
    #expect(measurement.peakKilobytes == 30)
  }
}
