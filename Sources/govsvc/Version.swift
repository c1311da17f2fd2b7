import Glibc

/// The version of govsvc, by semantic versioning.
let productVersion = "0.1.0"

/// The version and which file of it runs: what one build remembers another does not believe.
func toolIdentity() -> String {
  var status = stat()
  guard stat("/proc/self/exe", &status) == 0 else { return productVersion }
  let time = status.st_mtim
  return "\(productVersion) \(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
}
