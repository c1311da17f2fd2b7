import Glibc

/// Generates catalogs and measures govsvc against other programs: `make bench`.
@main struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(OutputError) {
      switch arguments.first {
      case "generate" where arguments.count == 4:
        try generate(shape: arguments[1], count: arguments[2], folder: arguments[3])
      case "run" where arguments.count >= 3:
        try Bench(govsvc: arguments[1], folder: arguments[2], runs: arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5)
          .run()
      default:
        print(
          "usage: govsvc-bench generate flat|layered|xml COUNT FOLDER\n       govsvc-bench run GOVSVC FOLDER [RUNS]")
        exit(2)
      }
    } catch {
      print(error)
      exit(74)
    }
  }

  private static func generate(shape: String, count: String, folder: String) throws(OutputError) {
    let items = Int(count) ?? 0
    let generator = CatalogGenerator(shape: .init(rawValue: shape) ?? .flat, itemCount: items, seed: Bench.seed)
    let generation = Generation(generator: generator, folder: folder)
    let bytes = shape == "xml" ? try generation.writeXML() : try generation.writeCatalog()
    print("\(items) items, \(bytes) bytes in \(folder)")
  }
}
