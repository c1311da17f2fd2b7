/// Why ``XMLWriter/finish()`` gives no document: the first thing that was wrong.
///
/// A path names the open elements from the root, `/guide/materials`, and an attribute as `/guide/@code`.
public enum XMLWriteError: Error, Hashable, Sendable {
  /// A text or attribute holds a character XML 1.0 §2.2 has no way to write.
  case forbiddenCharacter(Unicode.Scalar, path: String)
  /// Bytes handed over as text are not UTF-8.
  case notUTF8(path: String)
  /// A name of an element or attribute is no XML `Name` (§2.3); the path is that of the parent.
  case invalidName(String, path: String)
  /// A start tag has two attributes of one name.
  case duplicateAttribute(String, path: String)
  /// An element was not ended.
  case unclosedElement(path: String)
  /// An element was ended when none was open.
  case unopenedElement
  /// Text stands outside the root element.
  case textOutsideRoot
  /// There is no root element, or a second one.
  case notOneRoot
}
