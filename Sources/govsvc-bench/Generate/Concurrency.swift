import Glibc
import Synchronization

/// Runs `work` on `count` real threads at once, one of them the caller's, and waits for all.
func concurrently(_ count: Int, _ work: @Sendable () -> Void) {
  withoutActuallyEscaping(work) { work in
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
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

/// Hands out 0 ..< `count` in chunks to several threads; an error ends the work and is thrown.
///
/// Each thread has a copy of `state` to itself; `body` does the work of one number.
func shareOut<State: Sendable>(
  _ count: Int, jobs: Int, state: State,
  _ body: @Sendable (inout State, Int) throws(BenchError) -> Void
) throws(BenchError) {
  let next = Atomic<Int>(0)
  let fault = Mutex<BenchError?>(nil)
  concurrently(jobs) {
    var own = state
    while true {
      let start = next.add(32, ordering: .relaxed).oldValue
      guard start < count else { return }
      do throws(BenchError) {
        for number in start..<min(start + 32, count) { try body(&own, number) }
      } catch {
        fault.withLock { $0 = error }
        next.store(count, ordering: .relaxed)
      }
    }
  }
  if let error = fault.withLock({ $0 }) { throw error }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
