import Glibc
import Synchronization

/// How many threads do a piece of work: those that reckon, and more of them while they mostly wait for the disk.
public struct ThreadCount: Sendable, Equatable {
  /// Threads to begin with.
  let first: Int
  /// Threads at most, while those that are there wait.
  let most: Int

  /// As many threads as are wanted, at least 1 and never more; nil is one for each core, and more where they wait.
  public init(_ jobs: Int?) {
    if let jobs {
      (first, most) = (max(1, jobs), max(1, jobs))
    } else {
      let cores = availableCores()
      (first, most) = (cores, max(cores, min(Self.mostWaiting, OpenFiles.limit / Self.filesPerThread)))
    }
  }

  init(_ first: Int, most: Int) { (self.first, self.most) = (first, max(first, most)) }

  /// Beyond it a disk that answers many requests at once gets no faster.
  static let mostWaiting = 16
  /// A thread that reads a catalog keeps folders open, so many at least (`TableReader`).
  private static let filesPerThread = 140
}

/// The threads of one piece of work.
final class ThreadCrew: Sendable {
  /// Whether there may be more threads than there are to begin with.
  let canGrow: Bool
  private let threads = Mutex<[pthread_t]>([])
  private let places: Atomic<Int>
  private let first: Int
  private let work: @Sendable (ThreadCrew) -> Void

  private init(_ count: ThreadCount, _ work: @escaping @Sendable (ThreadCrew) -> Void) {
    first = count.first
    canGrow = count.most > count.first
    places = Atomic(count.most - count.first)
    self.work = work
  }

  /// Runs `work` on threads at once, one of them the caller's, and waits for all.
  ///
  /// The threads are real ones, so `work` may block. Where the system gives no further thread, fewer do the work.
  static func run(_ count: ThreadCount, _ work: @Sendable (ThreadCrew) -> Void) {
    withoutActuallyEscaping(work) { work in
      let crew = ThreadCrew(count, work)
      for _ in 1..<max(1, count.first) where !crew.start() { break }
      work(crew)
      crew.join()
    }
  }

  /// Adds a thread, if there may be one more.
  func grow() {
    guard canGrow, places.load(ordering: .relaxed) > 0 else { return }
    guard places.subtract(1, ordering: .relaxed).oldValue > 0 else { return }
    _ = start()
  }

  private func start() -> Bool {
    let body = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let crew = Unmanaged<ThreadCrew>.fromOpaque(context).takeRetainedValue()
        crew.work(crew)
        return nil
      }, body.toOpaque())
    guard result == 0 else {
      body.release()
      return false
    }
    threads.withLock { $0.append(thread) }
    return true
  }

  /// Waits for all threads; one may start another as long as it runs itself, which is then in the list.
  private func join() {
    while let thread = threads.withLock({ $0.popLast() }) { pthread_join(thread, nil) }
  }
}

/// How often the calling thread has waited, for a disk mostly.
struct WaitCount {
  private var last = Self.waits

  /// How often it has waited since it was asked last.
  mutating func take() -> Int {
    let now = Self.waits
    defer { last = now }
    return now - last
  }

  private static var waits: Int {
    var usage = rusage()
    guard getrusage(thread, &usage) == 0 else { return 0 }
    return usage.ru_nvcsw
  }

  /// `RUSAGE_THREAD` of `sys/resource.h`, which the overlay of the C library leaves out.
  private static let thread: Int32 = 1
}
