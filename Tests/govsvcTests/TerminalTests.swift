import Glibc
import Testing

/// `checklist` at a terminal: a real pseudo-terminal, a person who types.
@Suite struct TerminalTests {
  private static let catalog = TestData.packageRoot + "/catalogs/guangdong"

  @Test func theQuestionsAreAskedOneByOne() throws {
    let (status, shown) = try Terminal.run(
      ["-C", Self.catalog, "checklist", "440125044002"],
      typing: ["9", "2", "b", "1,2", "2", "1", "0", "2"])
    #expect(status == 0, "\(shown)")
    #expect(shown.contains("第 1 问　变更哪些事项？（可以多选，序号用逗号分开）"))
    #expect(shown.contains("没有第 9 项，请输入 1 至 7") && shown.contains("  → 名称、经营场所"))
    #expect(shown.contains("情形：变更名称 ＋ 变更经营场所（合并办理，材料只交一次）"))
    #expect(shown.contains("不用再问，得到同样的清单：govsvc checklist 440125044002 --answer individual-item=name,premises"))
  }

  @Test func theEndOfInputEndsTheQuestions() throws {
    // Ctrl-D at the beginning of a line.
    let (status, shown) = try Terminal.run(
      ["-C", Self.catalog, "checklist", "440125044002"], typing: ["1"], thenEnds: true)
    #expect(status == 1, "\(shown)")
    #expect(shown.contains("情形：变更名称") && shown.contains("还需要回答"))
  }

  @Test func nothingIsAskedQuietlyOrWhereAllIsAnswered() throws {
    let (status, shown) = try Terminal.run(["-C", Self.catalog, "-q", "checklist", "440125044002"], typing: [])
    #expect(status == 1 && shown.contains("还需要回答") && !shown.contains("第 1 问"))
    let answers = ["individual-item=premises", "paper-licence=否", "agent=否", "onsite=否"].flatMap { ["--answer", $0] }
    let settled = try Terminal.run(["-C", Self.catalog, "checklist", "440125044002"] + answers, typing: [])
    #expect(settled.status == 0 && !settled.shown.contains("第 1 问"))
  }
}

/// The built `govsvc` at a pseudo-terminal.
enum Terminal {
  /// Runs a command line; each line is typed after a prompt.
  static func run(
    _ arguments: [String], typing lines: [String], thenEnds: Bool = false
  ) throws -> (status: Int32, shown: String) {
    // As posix_openpt, unlockpt and ptsname do, which Swift does not see in Glibc.
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, terminal): (Int32, Int32) = (0, 0)
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard main >= 0, ioctl(main, unlock, &unlocked) == 0, ioctl(main, number, &terminal) == 0 else {
      throw Program.NotStarted(path: "/dev/ptmx", number: errno)
    }
    defer { close(main) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let path = "/dev/pts/\(terminal)"
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR | O_NOCTTY, 0)
    }
    let words = ([Program.path] + arguments).map { strdup($0) } + [nil]
    let variables = [strdup("TERM=dumb"), nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    let failure = posix_spawn(&process, Program.path, &actions, nil, words, variables)
    guard failure == 0 else { throw Program.NotStarted(path: Program.path, number: failure) }
    var shown: [UInt8] = []
    var rest = lines + (thenEnds ? ["\u{4}"] : [])
    let prompt = Array("请回答：".utf8)
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      var request = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
      // Longer than any run takes; a run that waits for what nobody types is ended.
      guard poll(&request, 1, 60_000) > 0 else {
        kill(process, SIGKILL)
        break
      }
      let count = read(main, &piece, piece.count)
      guard count > 0 else { break }
      shown += piece[..<count]
      guard shown.suffix(prompt.count).elementsEqual(prompt), !rest.isEmpty else { continue }
      let line = rest.removeFirst()
      let typed = Array((line == "\u{4}" ? line : line + "\n").utf8)
      _ = typed.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return (code, String(decoding: shown.filter { $0 != 0x0D }, as: UTF8.self))
  }
}
