import Glibc
import Testing

@testable import CatalogStore

@Suite("Journal and recovery")
struct JournalTests {
  private static let paths = ["items/A-1/GD-QYBG.yaml", "materials/company-application.yaml", "standards/新.yaml"]

  /// A write that removes the first file, replaces the second and makes the third.
  private static let entries = [
    WriteJournal.Entry(path: paths[0], old: SHA256(Array("old 0".utf8)), new: nil),
    WriteJournal.Entry(path: paths[1], old: SHA256(Array("old 1".utf8)), new: SHA256(Array("new 1".utf8))),
    WriteJournal.Entry(path: paths[2], old: nil, new: SHA256(Array("new 2".utf8))),
  ]

  @Test("A journal reads back; one that is cut, changed or names a foreign path does not")
  func format() {
    let journal = WriteJournal(entries: JournalTests.entries)
    let bytes = journal.bytes
    #expect(WriteJournal(bytes: bytes) == journal)
    for count in 0..<bytes.count where WriteJournal(bytes: Array(bytes[..<count])) != nil {
      Issue.record("cut at \(count)")
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      if WriteJournal(bytes: changed) != nil { Issue.record("changed at \(index)") }
    }
    for path in ["../x.yaml", "/etc/passwd", ".git/config", "README.md", "items/B/../../govsvc.yaml"] {
      let foreign = WriteJournal(entries: [WriteJournal.Entry(path: path, old: nil, new: nil)])
      #expect(WriteJournal(bytes: foreign.bytes) == nil, "\(path)")
    }
  }

  @Test("Digests are those of FIPS 180-4")
  func digests() {
    let known = [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]
    for (text, digest) in known { #expect(SHA256(Array(text.utf8)).hexadecimal == digest) }
  }

  /// What one file can be found as: its content, and that of its temporary file.
  private struct State {
    let file: String?
    let temporary: String?
  }

  private static func states(_ index: Int) -> [State] {
    let old = index == 2 ? nil : "old \(index)"
    let new = index == 0 ? nil : "new \(index)"
    return [
      State(file: old, temporary: new), State(file: old, temporary: nil), State(file: old, temporary: "to"),
      State(file: new, temporary: nil), State(file: new, temporary: "stale"), State(file: "other", temporary: new),
    ]
  }

  private func lay(_ states: [State], in folder: TemporaryFolder, journal: [UInt8]?) {
    folder.write("govsvc.yaml", "govsvc: catalog/1\n")
    let names = CatalogFolder(root: -1)
    for (path, state) in zip(JournalTests.paths, states) {
      folder.write(path, "")
      unlink("\(folder.path)/\(path)")
      if let file = state.file { folder.write(path, file) }
      if let temporary = state.temporary { folder.write(names.temporaryPath(path), temporary) }
    }
    if let journal { folder.write(bytes: journal, to: "\(folder.path)/\(WriteJournal.name)") }
  }

  @Test("From every state of three files on the disk: all new, or as it was, or refused untouched")
  func everyState() throws {
    let journal = WriteJournal(entries: JournalTests.entries)
    let news: [String?] = [nil, "new 1", "new 2"]
    let olds: [String?] = ["old 0", "old 1", nil]
    for code in 0..<216 {
      let states = [code % 6, code / 6 % 6, code / 36].enumerated().map { JournalTests.states($0)[$1] }
      let folder = TemporaryFolder()
      lay(states, in: folder, journal: journal.bytes)
      let before = folder.allFiles
      let isNew = zip(states, news).map { $0.file == $1 }
      let canBe = (0..<3).map {
        isNew[$0] || (states[$0].file == olds[$0] && states[$0].temporary == news[$0])
          || ($0 == 0 && states[0].file == olds[0])
      }
      var kind: StoreError.Kind?
      do {
        let writer = try CatalogWriter(CatalogRoot.at(folder.path))
        if writer.hasCompletedEarlierWrite != !canBe.contains(false) { Issue.record("state \(code): completed?") }
      } catch { kind = error.kind }
      let found = JournalTests.paths.map { folder.text($0) }
      if !canBe.contains(false) {
        if kind != nil || found != news { Issue.record("state \(code) must be completed: \(found)") }
      } else if isNew.contains(true) {
        if kind != .recoveryConflict || folder.allFiles != before { Issue.record("state \(code) must be refused") }
        continue
      } else if kind != nil || found != states.map(\.file) {
        Issue.record("state \(code) must be dropped: \(found)")
      }
      let left = folder.allFiles.filter { $0.contains("govsvc-") }
      if !left.isEmpty { Issue.record("state \(code) leaves \(left)") }
    }
  }

  @Test("Without a whole journal nothing was begun: temporary files go, the old ones stay")
  func noJournal() throws {
    let whole = WriteJournal(entries: JournalTests.entries).bytes
    for journal in [nil, [], Array(whole.dropLast()), Array(whole.dropFirst())] as [[UInt8]?] {
      let folder = TemporaryFolder()
      lay((0..<3).map { JournalTests.states($0)[0] }, in: folder, journal: journal)
      folder.write(".govsvc-journal.govsvc-tmp", "half")
      folder.write("..govsvc-journal.govsvc-tmp", "half")
      folder.write(".mine.yaml", "kept")
      _ = try CatalogWriter(CatalogRoot.at(folder.path))
      #expect(
        folder.allFiles == [
          ".mine.yaml", "govsvc.yaml", "items/A-1/GD-QYBG.yaml", "materials/company-application.yaml", "standards/",
        ])
    }
  }
}
