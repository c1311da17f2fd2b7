public import CatalogModel
public import CatalogText
public import Wording

/// Why an edit cannot be made at all; what the rules say against its outcome is in the plan instead.
public enum EditError: Error, Sendable {
  /// The file's text is refused, so that nothing in it can be changed safely.
  case unreadable(path: String)
  /// The text that should name an element does not.
  case path(ElementPathError)
  /// The value is none of its element's.
  case wrongValue(WrongValue)
  /// An item may not differ from its standard in the element.
  case locked(LockedElement)
  /// The element may stand only in the other kind of file.
  case misplaced(Element, isItem: Bool)
  /// The list has no record of that id.
  case unknownRecord(path: String, candidates: [String])
  /// Nothing stands there that could be removed.
  case notThere(path: String)
  /// What is to be removed stands in another file: the standard, or a shared material.
  case inherited(path: String, place: Place, line: Int)
  /// The list has it already.
  case alreadyThere(path: String)
  /// A new record lacks elements that must stand in it.
  case missing(path: String, elements: [Element])
  /// Something is to be added to what is no list.
  case notAList(Element)
  /// The text around the element stands in a form that cannot be edited here.
  case notEditable(path: String)
  /// With the value in it the reader would refuse the file; the detail names the character.
  case refusedText(path: String, Refusal.Kind, detail: String)

  /// A value that is none of its element's.
  public struct WrongValue: Sendable {
    /// The element.
    public let element: Element
    /// What was given.
    public let given: String
    /// What is allowed.
    public let allowed: Bilingual
    /// What could be meant.
    public let suggestion: String?
  }

  /// An element that only the standard says.
  public struct LockedElement: Sendable {
    /// The element.
    public let element: Element
    /// Its way in the standard.
    public let path: String
    /// The standard's code.
    public let standard: String
    /// Where the standard has it; nil where it does not say it.
    public let place: Place?
    /// The line of that place, from 1.
    public let line: Int
    /// What the standard says.
    public let value: String?
    /// The command that edits it there.
    public let command: String
  }
}

extension EditError {
  /// What to tell the person: what is wrong and what is allowed.
  public var message: Bilingual {
    switch self {
    case .unreadable(let path):
      Bilingual(
        "“\(path)”有语法错误，请先按 govsvc validate 的提示改正",
        "“\(path)” has syntax errors; mend what govsvc validate reports first")
    case .path(let error): error.message
    case .wrongValue(let wrong): wrong.message
    case .locked(let locked): locked.message
    case .misplaced(let element, let isItem):
      isItem
        ? Bilingual("“\(element.name)”只能写在标准中", "“\(element.label.english)” may stand only in a standard")
        : Bilingual("“\(element.name)”只能写在实施清单中", "“\(element.label.english)” may stand only in an item")
    case .notAList(let element):
      Bilingual("“\(element.name)”不是列表，请用 edit set", "“\(element.label.english)” is no list; use edit set")
    default: placeMessage
    }
  }

  private var placeMessage: Bilingual {
    switch self {
    case .unknownRecord(let path, let candidates):
      candidates.isEmpty
        ? Bilingual("没有“\(path)”", "there is no “\(path)”")
        : Bilingual(
          "没有“\(path)”，现有：\(candidates.joined(separator: "、"))",
          "there is no “\(path)”; there are \(candidates.joined(separator: ", "))")
    case .notThere(let path): Bilingual("没有填写“\(path)”，不需要删除", "“\(path)” is not written; there is nothing to remove")
    case .inherited(let path, let place, let line):
      Bilingual(
        "“\(path)”不在这个文件中，写在 \(place.path):\(line)",
        "“\(path)” does not stand in this file but in \(place.path):\(line)")
    case .alreadyThere(let path):
      Bilingual("已有“\(path)”，要修改请用 edit set", "“\(path)” is there already; change it by edit set")
    case .missing(let path, let elements):
      Bilingual(
        "“\(path)”缺少：\(elements.map { "\($0.name)（\($0.key.spelling)）" }.joined(separator: "、"))",
        "“\(path)” lacks \(elements.map { "\($0.label.english) (\($0.key.spelling))" }.joined(separator: ", "))")
    case .notEditable(let path):
      Bilingual(
        "“\(path)”处的写法不能自动修改，请直接编辑文件", "the text at “\(path)” cannot be edited by command; edit the file itself")
    case .refusedText(let path, let kind, let detail): Self.refusedText(path, kind, detail)
    default: Bilingual("不能修改", "the edit cannot be made")
    }
  }

  /// Names what in the value the reader refuses.
  private static func refusedText(_ path: String, _ kind: Refusal.Kind, _ detail: String) -> Bilingual {
    switch kind {
    case .controlCharacter, .bidiCharacter, .lineSeparator, .byteOrderMarkInside, .carriageReturn, .notUTF8:
      let name = detail.isEmpty ? "" : " \(detail)"
      return Bilingual(
        "“\(path)”的值含有目录文件中不得使用的字符\(name)，请删去后重试",
        "the value of “\(path)” has a character\(name) that no catalog file may hold; leave it out")
    case .tooLarge, .tooDeep, .scalarTooLong, .lineTooLong, .keyTooLong, .tooManyEntries:
      return Bilingual(
        "“\(path)”的值过长、过多或者嵌套过深，写入后文件将超出上限",
        "the value of “\(path)” is so long, so nested or has so many entries that the file would be over a limit")
    default: return EditError.notEditable(path: path).message
    }
  }
}

extension EditError.WrongValue {
  /// What was given and what is allowed.
  public var message: Bilingual {
    let hint = suggestion.map { Bilingual("；是不是：\($0)", "; did you mean \($0)?") } ?? Bilingual("", "")
    return Bilingual(
      "“\(element.name)”不能填“\(given)”：\(allowed.chinese)\(hint.chinese)",
      "“\(element.label.english)” cannot be “\(given)”: \(allowed.english)\(hint.english)")
  }
}

extension EditError.LockedElement {
  /// Where the standard has it, and how it is changed there.
  public var message: Bilingual {
    let here = place.map { "\($0.path):\(line)" } ?? standard
    let says =
      value.map { Bilingual("，现为“\($0)”", ", where it is “\($0)”") } ?? Bilingual("，标准没有填写", ", which does not say it")
    return Bilingual(
      "“\(element.name)”由标准统一规定，实施清单不得改动。标准在 \(here)\(says.chinese)；要改标准：\(command)",
      "“\(element.label.english)” is fixed by the standard at \(here)\(says.english); "
        + "an item may not differ. To change the standard: \(command)")
  }
}
