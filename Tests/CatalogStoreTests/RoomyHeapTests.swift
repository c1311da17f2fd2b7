import Testing

@testable import CatalogStore

/// What a heap is told is advice: memory is as it was, on every thread.
@Suite struct RoomyHeapTests {
  @Test func `memory that is taken and given back keeps what it is given`() {
    RoomyHeap.prepare()
    let sums = parallelMap(
      64, jobs: 4, state: { RoomyHeap.prepareThread() },
      body: { _, index -> Int in
        var kept: [[UInt8]] = []
        for size in [10, 5_000, 70_000, 900_000, 5_000_000] {
          kept.append([UInt8](repeating: UInt8(index), count: size))
          if size == 70_000 { kept.removeFirst() }
        }
        return kept.reduce(0) { sum, bytes in sum + bytes.reduce(0) { $0 + Int($1) } / bytes.count }
      })
    #expect(sums == (0..<64).map { $0 * 4 })
  }
}
