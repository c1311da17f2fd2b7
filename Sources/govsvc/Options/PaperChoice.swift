import ArgumentParser
import GuideExport

/// What a checklist is printed as.
enum PaperChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case brief
  case notice
  case window

  /// The paper; nil for the short list.
  var paper: ChecklistPaper? {
    switch self {
    case .brief: nil
    case .notice: .notice
    case .window: .window
    }
  }
}
