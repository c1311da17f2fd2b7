import Glibc
import Synchronization

/// The cores this process may run on, at least 1.
public func availableCores() -> Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

/// The results of `body` for 0 ..< `count`, in order of index, computed by up to `jobs` threads.
///
/// The threads are real ones, so `body` may block. The calling thread works too; where the system gives no further
/// thread, fewer do the work.
public func parallelMap<T: Sendable>(
  _ count: Int, jobs: Int = availableCores(), _ body: @Sendable (Int) -> T
) -> [T] {
  parallelMap(count, jobs: jobs, state: {}, body: { _, index in body(index) })
}

/// The results of `body` for 0 ..< `count`, in order of index; each thread has a state of its own, made by `state`.
public func parallelMap<State, T: Sendable>(
  _ count: Int, jobs: Int, state: @Sendable () -> State, body: @Sendable (inout State, Int) -> T
) -> [T] {
  guard count > 0 else { return [] }
  let jobs = max(1, min(jobs, count))
  // Chunks keep the counter cool; small ones at small counts keep the threads even.
  let chunk = max(1, min(64, count / (jobs * 4)))
  let next = Atomic<Int>(0)
  let done = Mutex<[(start: Int, values: [T])]>([])
  let work: @Sendable () -> Void = {
    var own = state()
    var found: [(start: Int, values: [T])] = []
    while true {
      let start = next.add(chunk, ordering: .relaxed).oldValue
      if start >= count { break }
      found.append((start, (start..<min(start + chunk, count)).map { body(&own, $0) }))
    }
    done.withLock { $0 += found }
  }
  runOnThreads(jobs, work)
  return done.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.values) }
}

/// What each of up to `jobs` threads has made of its share of 0 ..< `count`.
///
/// - Parameters:
///   - count: How many numbers there are; a thread takes some in a row, so that neighbours mostly come to one thread.
///   - jobs: How many threads; they are real ones, so `body` may block.
///   - state: Makes a thread's own state.
///   - body: Takes one number in.
///   - result: What is left of a thread's state.
/// - Returns: The results, one for each thread that ran.
public func parallelFold<State, T: Sendable>(
  _ count: Int, jobs: Int, state: @Sendable () -> State, body: @Sendable (inout State, Int) -> Void,
  result: @Sendable (State) -> T
) -> [T] {
  let jobs = max(1, min(jobs, count))
  let chunk = max(1, min(32, count / (jobs * 4)))
  let next = Atomic<Int>(0)
  let done = Mutex<[T]>([])
  let work: @Sendable () -> Void = {
    var own = state()
    while true {
      let start = next.add(chunk, ordering: .relaxed).oldValue
      if start >= count { break }
      for index in start..<min(start + chunk, count) { body(&own, index) }
    }
    let made = result(own)
    done.withLock { $0.append(made) }
  }
  runOnThreads(jobs, work)
  return done.withLock { $0 }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Runs `work` on `count` threads at once, one of them the caller's, and waits for all.
func runOnThreads(_ count: Int, _ work: @Sendable () -> Void) {
  guard count > 1 else { return work() }
  withoutActuallyEscaping(work) { work in
    var threads: [pthread_t] = []
    for _ in 1..<count {
      let body = Unmanaged.passRetained(ThreadBody(work))
      var thread = pthread_t()
      let result = pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      guard result == 0 else {
        body.release()
        break
      }
      threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }
}
