extension Refusal {
  /// The causes, each its own.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    // The file as a whole
    /// The file has no entry: no byte, or only comments and blank lines.
    case empty
    /// More bytes than `TextLimits.fileBytes`; `detail` has the limit.
    case tooLarge
    /// Bytes that are not UTF-8; `detail` has them in hexadecimal.
    case notUTF8
    /// The file is UTF-16 (Notepad's “Unicode”).
    case utf16
    /// The bytes are not UTF-8 but could be GBK or GB 18030 (Notepad's “ANSI”).
    case legacyEncoding
    /// A Word, Excel, WPS, RTF, PDF or ZIP file under this name; `detail` says which.
    case officeDocument
    /// The file's root is a list or a scalar.
    case notAMapping

    // Limits
    /// More collections inside each other than `TextLimits.depth`.
    case tooDeep
    /// A scalar longer than `TextLimits.scalarBytes`.
    case scalarTooLong
    /// A line longer than `TextLimits.lineBytes`.
    case lineTooLong
    /// A key of more than 1,000 bytes; YAML allows 1,024 characters.
    case keyTooLong
    /// More keys or elements than allowed; `detail` has the limit.
    case tooManyEntries

    // Characters
    /// U+FEFF that is not the first character of the file.
    case byteOrderMarkInside
    /// A control character, DEL or U+FFFE, U+FFFF, raw or as an escape; `detail` has the code point.
    case controlCharacter
    /// A character that turns the direction of text, raw or as an escape.
    case bidiCharacter
    /// U+2028, U+2029 or U+0085, which some readers take for the end of a line, raw or as an escape.
    case lineSeparator
    /// CR without LF.
    case carriageReturn
    /// A tab outside of quotes, comments and block text.
    case tab
    /// An ideographic or no-break space where the syntax needs an ordinary one; `detail` has the code point.
    case fullWidthSpace

    // Lines and columns
    /// A line that aligns with nothing before it; `detail` has the columns (1-based) that would fit.
    case indentation
    /// An entry of a list among keys, or a key among entries of a list.
    case mixedCollection
    /// A line of a merge conflict: `<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`.
    case mergeMarker
    /// `---` or `...`, with no second document.
    case documentMarker
    /// `---` or `...` with content before and after.
    case severalDocuments
    /// `%YAML` and the like.
    case directive

    // Keys
    /// A line that is no comment, no entry of a list and has no `:`.
    case missingColon
    /// `：` or a look-alike instead of `:`.
    case fullWidthColon
    /// `key:value`.
    case missingSpaceAfterColon
    /// `key = value`.
    case equalsSign
    /// `:` with no key before it.
    case emptyKey
    /// A plain key that some reader takes for null, a boolean, a number or a date.
    case keyLooksTyped
    /// The same key twice in a mapping; `related` is the first.
    case duplicateKey
    /// `<<:`.
    case mergeKey
    /// `? key`, or a collection as a key.
    case complexKey

    // Lists
    /// `-text`.
    case missingSpaceAfterDash
    /// `－`, `–`, `—`, `•` or `·` instead of `-`.
    case wrongDash
    /// `1. text` or `1、text` instead of `- text`.
    case numberedList
    /// `key: - text`.
    case listOnKeyLine

    // Values
    /// A key or a `-` and nothing.
    case emptyValue
    /// A value that begins on the line after its key or `-`.
    case valueOnNextLine
    /// A plain or quoted scalar that goes on in the next line.
    case multilineScalar
    /// `: ` inside a plain value.
    case colonInValue
    /// A character that YAML reserves begins a plain value: `@`, `` ` ``, `%`, `,`, `]`, `}`, and lone `-`, `?`, `:`.
    case reservedIndicator
    /// `&name`.
    case anchor
    /// `*name`.
    case alias
    /// `!tag`.
    case tag
    /// `＃` instead of `#`.
    case fullWidthHash

    // Quotes
    /// `“”`, `‘’` or full-width quotes where `"` or `'` is meant.
    case fullWidthQuote
    /// A quote that does not end.
    case unterminatedQuote
    /// A `\` escape that YAML does not know, or one of no character.
    case badEscape
    /// Text after a closing quote, bracket or block header.
    case trailingText
    /// `#` directly after a value that has ended: a comment needs a space before it.
    case missingSpaceBeforeComment

    // Blocks
    /// `>`: it puts spaces between lines.
    case foldedBlock
    /// `|+`, `|2` and other headers than `|` and `|-`.
    case blockHeader

    /// A `|` block at the end of a file without a line end: readers disagree on its text.
    case missingFinalLineEnd

    // Brackets
    /// `{key: value}`, or `key: value` inside of `[ ]`.
    case flowMapping
    /// `[` or `{` inside of `[ ]`.
    case nestedFlow
    /// A list in brackets that goes on in the next line.
    case multilineFlow
    /// Two commas, a comma at an end, a missing bracket.
    case flowSyntax
    /// `，` or `、` between the entries of `[ ]`.
    case fullWidthComma
    /// `］`, `】` or another bracket where `]` is meant.
    case fullWidthBracket
  }
}
