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
  // Each number belongs to one chunk, and each chunk to one thread, so that every place is filled once. The address is
  // kept as a number because a pointer may not be shared between threads.
  let places = UnsafeMutablePointer<T>.allocate(capacity: count)
  defer { places.deallocate() }
  let address = UInt(bitPattern: places)
  forChunks(
    of: count, atMost: 64, threads, state: state,
    body: { own, chunk in
      guard let places = UnsafeMutablePointer<T>(bitPattern: address) else { return }
      for index in chunk { (places + index).initialize(to: body(&own, index)) }
    }, end: { _ in })
  return [T](unsafeUninitializedCapacity: count) { room, filled in
    room.baseAddress?.moveInitialize(from: places, count: count)
    filled = count
  }
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
/// Chunks keep the counter cool; smaller and smaller ones towards the end let all threads end at once. Where a thread has
/// waited for every fourth number or more, another one joins: a disk answers several requests at once.
private func forChunks<State>(
  of count: Int, atMost most: Int, _ threads: ThreadCount, state: @Sendable () -> State,
  body: @Sendable (inout State, Range<Int>) -> Void, end: @Sendable (State) -> Void
) {
  let first = max(1, min(threads.first, count))
  let next = Atomic<Int>(0)
  ThreadCrew.run(ThreadCount(first, most: min(threads.most, count))) { crew in
    var own = state()
    var waits = WaitCount()
    while let chunk = nextChunk(of: count, atMost: most, for: first, from: next) {
      body(&own, chunk)
      if crew.canGrow, waits.take() * 4 >= chunk.count { crew.grow() }
    }
    end(own)
  }
}

/// The next numbers that one thread takes; nil where there are none.
private func nextChunk(
  of count: Int, atMost most: Int, for threads: Int, from next: borrowing Atomic<Int>
) -> Range<Int>? {
  var start = next.load(ordering: .relaxed)
  while start < count {
    let chunk = start..<start + max(1, min(most, (count - start) / (threads * 4)))
    let taken = next.compareExchange(expected: start, desired: chunk.upperBound, ordering: .relaxed)
    if taken.exchanged { return chunk }
    start = taken.original
  }
  return nil
}
