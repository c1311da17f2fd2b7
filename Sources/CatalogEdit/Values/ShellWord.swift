/// The text as one word of a POSIX shell: as it is where that is safe, else in single quotes.
public func shellWord(_ text: String) -> String {
  let isSafe =
    !text.isEmpty
    && text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", "=", ":", ",", "@", "+", "%": true
      default: scalar.value > 0x7F && !scalar.properties.isWhitespace
      }
    }
  guard !isSafe else { return text }
  var quoted = "'"
  for scalar in text.unicodeScalars {
    if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
  }
  return quoted + "'"
}
