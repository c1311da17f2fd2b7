import Glibc

/// Generates catalogs and measures govsvc against other programs: `make bench`, `bench-scale` and `bench-guard`.
@main struct Main {
  private static let usage = """
    usage: govsvc-bench run --govsvc FILE --folder FOLDER --schema XSD
                        [--reference CATALOG] [--items N] [--runs N] [--jobs N] [--only validate,cache,diff,export,one,cases,memory]
           govsvc-bench scale --govsvc FILE --folder FOLDER [--sizes N,N,…] [--runs N] [--jobs N]
           govsvc-bench guard --govsvc FILE --folder FOLDER --thresholds FILE [--record yes]
           govsvc-bench generate flat|layered|xml COUNT FOLDER [--revision 1|2] [--jobs N]
           govsvc-bench write FROM TO [--jobs N]
    exit code: 0 done and every bar met, 1 a bar missed, 2 usage, 74 not measured
    """

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do throws(BenchError) {
      switch arguments.first {
      case "run":
        let names: Set = ["govsvc", "folder", "schema", "reference", "items", "runs", "jobs", "only"]
        let options = try Options(Array(arguments), names: names)
        exit(try Bench(options).run() ? 0 : 1)
      case "scale":
        try Scale(try Options(Array(arguments), names: ["govsvc", "folder", "sizes", "runs", "jobs"])).run()
      case "guard":
        let options = try Options(Array(arguments), names: ["govsvc", "folder", "thresholds", "record"])
        exit(try Guard(options).run() ? 0 : 1)
      case "generate": try generate(try Options(Array(arguments), names: ["revision", "jobs"]))
      case "write": try write(try Options(Array(arguments), names: ["jobs"]))
      default:
        print(usage)
        exit(2)
      }
    } catch {
      complain("govsvc-bench: \(error)")
      exit(74)
    }
  }

  private static func generate(_ options: Options) throws(BenchError) {
    guard options.free.count == 4, let count = Int(options.free[2]), count > 0 else { throw BenchError(usage) }
    let (shape, folder) = (options.free[1], options.free[3])
    guard let kind = CatalogGenerator.Shape(rawValue: shape == "xml" ? "flat" : shape) else { throw BenchError(usage) }
    let generator = CatalogGenerator(
      shape: kind, itemCount: count, revision: try options.count("revision", default: 1))
    let generation = Generation(generator: generator, folder: folder, jobs: try options.count("jobs", default: 2))
    let size = shape == "xml" ? try generation.writeXML() : try generation.writeCatalog()
    print("\(size.files) files, \(size.bytes) bytes")
  }

  private static func write(_ options: Options) throws(BenchError) {
    guard options.free.count == 3 else { throw BenchError(usage) }
    let writer = try PlainWriter(reading: options.free[1])
    print(try writer.write(to: options.free[2], jobs: try options.count("jobs", default: 2)))
  }
}
