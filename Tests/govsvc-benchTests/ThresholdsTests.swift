import Testing

@testable import govsvc_bench

/// The committed instruction counts of `make bench-guard`.
@Suite struct ThresholdsTests {
  @Test func namesAndNumbersAreRead() throws {
    let thresholds = try Thresholds(parsing: "# a remark\nshow\t1000\n\ncode\t500\n")
    #expect(thresholds.counts == ["show": 1000, "code": 500])
  }

  @Test(arguments: ["show 1000", "show\t", "show\tmany", "\t5", "show\t-5", "show\t1\t2", "a\t1\na\t2"])
  func otherLinesAreRefused(text: String) {
    #expect(throws: BenchError.self) { try Thresholds(parsing: text) }
  }

  @Test(arguments: [
    (1000, Thresholds.Verdict.kept), (1030, .kept), (1031, .exceeded), (970, .kept), (969, .undercut),
  ])
  func moreThanThreePercentIsTold(count: Int, verdict: Thresholds.Verdict) {
    #expect(Thresholds(counts: ["show": 1000]).verdict(on: count, "show") == verdict)
    #expect(Thresholds(counts: [:]).verdict(on: count, "show") == .absent)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let thresholds = Thresholds(counts: ["show": 1000, "code": 500])
    let text = thresholds.text(["code", "show"], remark: "one\ntwo")
    #expect(text == "# one\n# two\ncode\t500\nshow\t1000\n")
    #expect(try Thresholds(parsing: text) == thresholds)
  }
}
