import Testing

@testable import Documents

@Suite struct PatchReaderTests {
  private let name = String(repeating: "a", count: 40)

  /// What is read of a patch, a line each.
  private func read(_ text: String, pieces size: Int = .max) -> [String] {
    var reader = PatchReader()
    var found: [String] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      reader.read(rest.prefix(size)) { part in
        switch part {
        case .commit(let name): found.append("commit \(name.short)")
        case .file(let path, let contents): found.append("file \(path) \(contents.count)")
        case .line(let line, let bytes):
          let text = String(decoding: bytes, as: UTF8.self)
          found.append("\(line.isRemoved ? "-" : "+")\(line.path):\(line.line) \(text)")
        }
      }
      rest = rest.dropFirst(size)
    }
    return found
  }

  private var patch: String {
    """
    \(name)
    :100644 100644 \(String(repeating: "1", count: 40)) \(String(repeating: "2", count: 40)) M\ta b.txt
    :000000 100644 \(String(repeating: "0", count: 40)) \(String(repeating: "3", count: 40)) A\tnew.txt

    diff --git a b.txt a b.txt
    index 1..2 100644
    --- a b.txt\t
    +++ a b.txt\t
    @@ -3 +3,2 @@ heading
    -old
    +new
    +--- no head
    @@ -9,2 +10 @@
    -+++ no head
    -@@ -1 +1 @@
    +\(name)
    \\ No newline at end of file
    diff --git new.txt new.txt
    new file mode 100644
    --- /dev/null
    +++ new.txt
    @@ -0,0 +1 @@
    +first
    \(String(repeating: "b", count: 40))

    """
  }

  @Test(arguments: [1, 7, 64, Int.max])
  func `lines are told with their places, whatever they hold`(size: Int) {
    #expect(
      read(patch, pieces: size) == [
        "commit aaaaaaa", "file a b.txt 2", "file new.txt 1", "-a b.txt:3 old", "+a b.txt:3 new",
        "+a b.txt:4 --- no head", "-a b.txt:9 +++ no head", "-a b.txt:10 @@ -1 +1 @@",
        "+a b.txt:10 \(name)", "+new.txt:1 first", "commit bbbbbbb",
      ])
  }

  @Test func `of a line that a program made only the beginning is read`() {
    let long = String(repeating: "x", count: 5000)
    let text = "\(name)\n--- a\n+++ a\n@@ -0,0 +1,2 @@\n+\(long)\n+next\n"
    for size in [100, Int.max] {
      let lines = read(text, pieces: size)
      #expect(lines.count == 3)
      #expect(lines[1].utf8.count < 1100)
      #expect(lines[2] == "+a:2 next")
    }
  }
}
