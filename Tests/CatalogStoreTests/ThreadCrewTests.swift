import Glibc
import Synchronization
import Testing

@testable import CatalogStore

@Suite("Threads that become more where they wait")
struct ThreadCrewTests {
  @Test("Threads that wait are joined by others, never by more than there may be, and the results stay the same")
  func growth() {
    for (first, most) in [(1, 2), (1, 6), (2, 5), (3, 16)] {
      let made = Atomic<Int>(0)
      let threads = ThreadCount(first, most: most)
      let results = parallelMap(
        500, threads: threads, state: { _ = made.add(1, ordering: .relaxed) },
        body: { _, index -> Int in
          usleep(100)
          return index * 7
        })
      let count = made.load(ordering: .relaxed)
      #expect(results == (0..<500).map { $0 * 7 } && count > first && count <= most, "\(first) \(most): \(count)")
      made.store(0, ordering: .relaxed)
      let sums = parallelFold(
        500, threads: threads,
        state: { () -> Int in
          made.add(1, ordering: .relaxed)
          return 0
        },
        body: { sum, index in
          usleep(100)
          sum += index
        }, result: { $0 })
      #expect(sums.reduce(0, +) == 499 * 250 && sums.count == made.load(ordering: .relaxed))
      #expect(sums.count > first && sums.count <= most, "\(first) \(most): \(sums.count)")
    }
  }

  @Test("No more threads than are asked for, and never more than there are numbers")
  func limits() {
    for (count, jobs) in [(500, 1), (500, 3), (2, 9), (1, 4)] {
      let made = Atomic<Int>(0)
      let results = parallelMap(
        count, jobs: jobs, state: { _ = made.add(1, ordering: .relaxed) },
        body: { _, index -> Int in
          usleep(100)
          return index
        })
      let threads = made.load(ordering: .relaxed)
      #expect(results == Array(0..<count) && threads <= min(count, jobs), "\(count) \(jobs): \(threads)")
    }
    #expect(ThreadCount(3) == ThreadCount(3, most: 3) && ThreadCount(0) == ThreadCount(1, most: 1))
    let own = ThreadCount(nil)
    #expect(own.first == availableCores() && own.most >= own.first && own.most <= max(16, own.first))
  }
}
