/// The text as it must be written to show unchanged in a line or a table cell of Markdown.
///
/// ASCII punctuation that could begin markup, a link or a mention is escaped by a backslash or as a character
/// reference; control and format characters show as `\u{…}`, so that no line can be forged.
func plainMarkdown(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    // Mentions and references to issues are found behind a backslash, too.
    case "@": safe += "&#64;"
    case "#": safe += "&#35;"
    case ":" where safe.hasSuffix("http") || safe.hasSuffix("https") || safe.hasSuffix("ftp"): safe += "&#58;"
    case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "!", "|", "~", "$":
      safe += "\\"
      safe.unicodeScalars.append(scalar)
    case _ where isUnsafeInTerminal(scalar): safe += "\\\\u\\{\(String(scalar.value, radix: 16, uppercase: true))\\}"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
