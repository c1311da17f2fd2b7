import CatalogModel
import Synchronization

/// The visits that go with a run of the rules: they are over as soon as an error has been found.
final class ItemVisits: Sendable {
  private let make: @Sendable () -> any ItemVisitor
  private let isOver = Atomic<Bool>(false)

  init(_ make: @escaping @Sendable () -> any ItemVisitor) { self.make = make }

  /// A visitor for one thread.
  func visitor() -> any ItemVisitor { make() }

  /// Whether no further item is wanted.
  var areOver: Bool { isOver.load(ordering: .relaxed) }

  /// Ends the visits.
  func end() { isOver.store(true, ordering: .relaxed) }
}
