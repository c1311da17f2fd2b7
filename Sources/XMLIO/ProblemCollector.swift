import CLibXML2

/// Gathers what libxml2 reports while a closure runs.
///
/// libxml2 2.9 has one error handler a thread, so it is set, used and reset within one synchronous call.
final class ProblemCollector {
  private var problems: [XMLProblem] = []
  private var leftOut = 0

  /// The problems in the order of their discovery, and one more that counts those beyond ``XMLProblem/limit``.
  var all: [XMLProblem] {
    guard leftOut > 0 else { return problems }
    let rest = XMLProblem(
      line: 0, column: 0, message: "and \(leftOut) more problems", code: XMLProblem.leftOutCode, level: .error)
    return problems + [rest]
  }

  /// Runs `body` with this collector as the thread's error handler.
  func during<Value>(_ library: LibXML, _ body: () -> Value) -> Value {
    withExtendedLifetime(self) {
      library.setErrorHandler(Unmanaged.passUnretained(self).toOpaque()) { context, error in
        guard let context, let error else { return }
        Unmanaged<ProblemCollector>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
      }
      defer { library.setErrorHandler(nil, nil) }
      return body()
    }
  }

  /// Adds a problem found here rather than by libxml2.
  func add(_ problem: XMLProblem) {
    if problems.count < XMLProblem.limit { problems.append(problem) } else { leftOut += 1 }
  }

  private func add(_ error: xmlError) {
    guard problems.count < XMLProblem.limit else {
      leftOut += 1
      return
    }
    var message = error.message.map { String(cString: $0) } ?? ""
    while message.last?.isNewline == true { message.removeLast() }
    add(
      XMLProblem(
        line: Int(error.line), column: Int(error.int2), message: message, code: error.code,
        level: XMLProblem.Level(rawValue: error.level.rawValue) ?? .error))
  }
}
