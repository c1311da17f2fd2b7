import Glibc

/// The C library's heap, for a command that fills tens of megabytes and ends: it grows in large steps, keeps what is
/// freed, and lies in large pages where the system gives them.
///
/// Every page that is written for the first time costs a visit of the kernel, which for pages of 4 KiB takes as long as
/// parsing what they hold. All of this is advice: where library or system do not take it, nothing changes but time.
public enum RoomyHeap {
  /// So much is taken from the system at once; what is not used of it takes no memory.
  private static let step = 16 << 20
  /// The library's heap of a thread begins at a multiple of this.
  private static let threadHeapSize: UInt = 64 << 20
  /// The large pages of the processors this runs on.
  private static let largePage: UInt = 2 << 20

  /// Prepares the heap of the program's first thread, and that those of others begin roomy.
  public static func prepare() {
    // `mallopt` of `malloc.h`, which the overlay of the C library leaves out.
    typealias Setter = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(symbol, to: Setter.self)
    let (trimThreshold, topPad, mapThreshold): (Int32, Int32, Int32) = (-1, -2, -3)
    _ = set(topPad, Int32(step))
    _ = set(trimThreshold, Int32(1 << 30))
    _ = set(mapThreshold, Int32(step / 4))
    // More than is there has it grow now.
    guard let start = malloc(1 << 18) else { return }
    free(start)
    let first = (UInt(bitPattern: start) + largePage - 1) & ~(largePage - 1)
    guard let end = sbrk(0), UInt(bitPattern: end) > first else { return }
    advise(first, UInt(bitPattern: end) - first)
  }

  /// Asks for large pages under the heap of the calling thread.
  public static func prepareThread() {
    guard let some = malloc(1 << 12) else { return }
    free(some)
    let place = UInt(bitPattern: some)
    let first = place & ~(threadHeapSize - 1)
    // Only near its beginning it is the heap of a thread that has just begun.
    if place - first < UInt(step) { advise(first, UInt(step)) }
  }

  private static func advise(_ start: UInt, _ count: UInt) {
    let isWanted: Int32 = 14  // MADV_HUGEPAGE
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(count), isWanted)
  }
}
