import Glibc

/// Writes all of `bytes` to an open file; false with `errno` set on failure.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  bytes.withUnsafeBytes { writeAll($0, to: file) }
}

/// Writes all of `bytes` to an open file; false with `errno` set on failure.
func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
  var done = 0
  while done < bytes.count {
    let count = write(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
    if count > 0 {
      done += count
    } else if count == 0 {
      errno = EIO
      return false
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
