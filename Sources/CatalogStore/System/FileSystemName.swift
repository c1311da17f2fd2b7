import Glibc

/// The kinds of file systems that give a folder new times with every name that is added, renamed or removed in it:
/// those of this machine's own disks and memory, and layers of them.
///
/// Others may hear of a name later than they answer, or make up a folder's times.
let fileSystemsWithTrueFolderTimes = [
  "bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "overlay", "tmpfs", "xfs", "zfs",
]

/// The kind of file system that a folder lies in, as the kernel names it; nil where it does not say.
///
/// - Parameter path: The folder's path without links.
/// - Returns: Its name as in `/proc/filesystems`.
func fileSystemName(ofFolder path: String) -> String? {
  guard let device = Descriptor.openNamedFolder(path)?.status?.st_dev,
    let proc = Descriptor.openNamedFolder("/proc/self"),
    case .bytes(let table) = content(of: "mountinfo", in: proc.number, limit: 1 << 22)
  else { return nil }
  return fileSystemName(ofFolder: path, on: device, mounts: table)
}

/// The same by the text of `/proc/self/mountinfo`; its form is told in proc(5).
func fileSystemName(ofFolder path: String, on device: dev_t, mounts: [UInt8]) -> String? {
  let major = ((device >> 8) & 0xFFF) | ((device >> 32) & 0xFFFF_F000)
  let minor = (device & 0xFF) | ((device >> 12) & 0xFFFF_FF00)
  let number = "\(major):\(minor)"
  let path = Array(path.utf8)
  var found: (length: Int, name: String, device: String)?
  for line in mounts.split(separator: UInt8(ascii: "\n")) {
    let fields = line.split(separator: UInt8(ascii: " "))
    guard fields.count > 6, let dash = fields[6...].firstIndex(where: { $0.elementsEqual("-".utf8) }),
      dash + 1 < fields.count
    else { continue }
    let point = withoutOctal(fields[4])
    let isAbove = point == [UInt8(ascii: "/")] || path == point || path.starts(with: point + [UInt8(ascii: "/")])
    // A later mount at the same place hides the earlier one.
    if isAbove, point.count >= found?.length ?? 0 {
      let texts = [dash + 1, 2].map { String(decoding: fields[$0], as: UTF8.self) }
      found = (point.count, texts[0], texts[1])
    }
  }
  // A mount further up may hide the one that was found. What Btrfs says of a folder's device is not that of the mount.
  guard let found, found.device == number || found.name == "btrfs" else { return nil }
  return found.name
}

/// The bytes that `\040` and its like stand for.
private func withoutOctal(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    let digits = rest.prefix(3).map { $0 &- 0x30 }
    if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ $0 < 8 }) {
      bytes.append(digits[0] << 6 | digits[1] << 3 | digits[2])
      rest = rest.dropFirst(3)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
