import Glibc

/// A JSON Schema validator that is not ours: `check-jsonschema`, which `make test` installs.
enum SchemaValidator {
  private static let program = TestData.packageRoot + "/.build-python/bin/check-jsonschema"

  /// What it has to say against a text; empty where the text is valid, nil, said aloud, where the validator is absent.
  static func complaint(about text: String, schema: String, options: [String] = []) throws -> String? {
    let work = try Workspace()
    try work.write(text.utf8, to: "instance.json")
    return try complaint(aboutFiles: [work.path + "/instance.json"], schema: schema, options: options)
  }

  /// What it has to say against files; empty where all are valid, nil, said aloud, where the validator is absent.
  static func complaint(aboutFiles paths: [String], schema: String, options: [String] = []) throws -> String? {
    try complaint(options + ["--no-cache", "--schemafile", schema] + paths)
  }

  /// The same by a schema the validator brings with it.
  static func complaint(aboutFiles paths: [String], builtinSchema name: String) throws -> String? {
    try complaint(["--builtin-schema", name] + paths)
  }

  private static func complaint(_ words: [String]) throws -> String? {
    guard access(program, X_OK) == 0 else {
      print("SKIPPED: \(program) is not there (make test installs it)")
      return nil
    }
    let work = try Workspace()
    let environment = ["PATH": "/usr/bin:/bin", "HOME": work.path, "LC_ALL": "C.UTF-8"]
    let result = try Program.run(
      words.map { Array($0.utf8) }, inputBytes: [], environment: environment, executable: program)
    return result.status == 0 ? "" : result.output + result.errors
  }
}
