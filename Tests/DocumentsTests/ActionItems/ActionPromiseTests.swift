import Documents
import Platform
import Testing

@Suite struct ActionPromiseTests {
  @Test(arguments: [
    ("Pin the image @ann", "Pin the image"),
    ("Pin the image @ann (due 2026-03-01)", "Pin the image"),
    ("Pin the image (@ann, due: 2026-03-01)", "Pin the image"),
    ("Pin the image due: 2026-03-01 @ann", "Pin the image"),
    ("Pin the image @ann due:2026-03-01", "Pin the image"),
    ("Pin the image (commit 4f2a9c1)", "Pin the image"),
    ("Pin the image (commits `4f2a9c1`)", "Pin the image"),
    ("Pin the image (done 2026-02-02, commit 4f2a9c1)", "Pin the image"),
    ("Pin the image (done 2026-02-02) (#925)", "Pin the image"),
    ("Pin the image owner: @ann", "Pin the image"),
    // What no field holds stays, and all that stands beside it in the brackets.
    ("Pin the image (done 2026-02-03)", "Pin the image (done 2026-02-03)"),
    ("Pin the image (commit 4f2a9c1, by hand)", "Pin the image (commit 4f2a9c1, by hand)"),
    ("Pin the image (see #926)", "Pin the image (see #926)"),
    ("Ask @ann about the image", "Ask @ann about the image"),
    ("f(x)", "f(x)"), (")", ")"), ("()", "()"), ("@ann", "@ann"), ("", ""),
  ])
  func `a promise does without the facts that have a field`(_ text: String, _ promise: String) {
    var action = ActionItem(line: 1, state: .open, isMarked: true, text: text)
    action.owner = "@ann"
    action.due = Day(iso: "2026-03-01")
    action.closed = Day(iso: "2026-02-02")
    action.ticket = "#925"
    action.commits = ["4f2a9c1"]
    #expect(action.promise == promise)
  }
}
