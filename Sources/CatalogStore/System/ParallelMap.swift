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
  parallelMap(count, threads: ThreadCount(jobs), state: state, body: body)
}

/// The results of `body` for 0 ..< `count`, in order of index, by threads that may become more where they wait.
public func parallelMap<State, T: Sendable>(
  _ count: Int, threads: ThreadCount, state: @Sendable () -> State, body: @Sendable (inout State, Int) -> T
) -> [T] {
  guard count > 0 else { return [] }
  typealias Piece = (start: Int, values: [T])
  let done = Mutex<[Piece]>([])
  forChunks(
    of: count, atMost: 64, threads, state: { (own: state(), found: [Piece]()) },
    body: { worker, chunk in
      worker.found.append((chunk.lowerBound, chunk.map { body(&worker.own, $0) }))
    }, end: { worker in done.withLock { $0 += worker.found } })
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
  parallelFold(count, threads: ThreadCount(jobs), state: state, body: body, result: result)
}

/// The same by threads that may become more where they wait.
public func parallelFold<State, T: Sendable>(
  _ count: Int, threads: ThreadCount, state: @Sendable () -> State, body: @Sendable (inout State, Int) -> Void,
  result: @Sendable (State) -> T
) -> [T] {
  let done = Mutex<[T]>([])
  forChunks(
    of: count, atMost: 32, threads, state: state,
    body: { own, chunk in for index in chunk { body(&own, index) } },
    end: { own in
      let made = result(own)
      done.withLock { $0.append(made) }
    })
  return done.withLock { $0 }
}

/// Hands 0 ..< `count` out to threads in chunks.
///
/// Chunks keep the counter cool; small ones at small counts keep the threads even. Where a thread has waited for every
/// fourth number or more, another one joins: a disk answers several requests at once.
private func forChunks<State>(
  of count: Int, atMost most: Int, _ threads: ThreadCount, state: @Sendable () -> State,
  body: @Sendable (inout State, Range<Int>) -> Void, end: @Sendable (State) -> Void
) {
  let first = max(1, min(threads.first, count))
  let size = max(1, min(most, count / (first * 4)))
  let next = Atomic<Int>(0)
  ThreadCrew.run(ThreadCount(first, most: min(threads.most, count))) { crew in
    var own = state()
    var waits = WaitCount()
    while true {
      let start = next.add(size, ordering: .relaxed).oldValue
      if start >= count { break }
      body(&own, start..<min(start + size, count))
      if crew.canGrow, waits.take() * 4 >= size { crew.grow() }
    }
    end(own)
  }
}
