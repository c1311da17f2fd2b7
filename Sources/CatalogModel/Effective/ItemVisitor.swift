/// Takes effective items one after the other, while what they are made of is at hand: on one thread, its own.
public protocol ItemVisitor: AnyObject {
  /// Takes an item, or a standard that no item follows.
  ///
  /// - Parameters:
  ///   - item: The effective item.
  ///   - number: Its place in the order of the whole: standards by path, then items by path.
  func visit(_ item: EffectiveItem, number: Int)

  /// Finishes what was taken; nothing more comes.
  func finish()
}
