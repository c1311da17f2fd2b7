extension UnsafeRawPointer {
  /// The eight bytes at an offset, which must be there.
  func word(_ at: Int) -> UInt64 { loadUnaligned(fromByteOffset: at, as: UInt64.self) }
}
