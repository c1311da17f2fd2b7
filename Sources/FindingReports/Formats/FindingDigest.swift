import CatalogStore

/// A short name of a text that says nothing else: 32 hexadecimal digits of the SHA-256 digest of it and a number.
func digest(_ text: String, _ number: Int) -> String {
  String(SHA256(Array("\(text)\u{1D}\(number)".utf8)).hexadecimal.prefix(32))
}
