public import Documents
internal import Platform

/// Returns what several incidents promised, one line each, with the promises below.
public func text(_ promises: [RepeatedPromise], width: Int) -> StyledText {
  var text = StyledText()
  for promise in promises {
    text.addGap()
    text.add(promiseLine(promise).wrapped(to: width))
    let lineWidth = promise.promises.map { String($0.line).utf8.count }.max() ?? 0
    for one in promise.promises {
      let incident = one.incident
      let place: StyledLine = "\(String(one.line), .lineNumber, link: incident.path)"
      let head: StyledLine =
        "  \(place.aligned(right: lineWidth))  \(markLine(one.state, id: one.id))  "
      text.add(head.hanging(headFacts(incident), width: width))
    }
  }
  return text
}

/// Returns the most telling of what several incidents promised, a line each.
func promiseLines(_ promises: [RepeatedPromise], width: Int) -> [StyledLine] {
  promises.prefix(mostPromises).flatMap {
    ("  " as StyledLine).hanging(promiseLine($0), width: width)
  }
}

/// A table of patterns has room for a few; `patterns promises` has all.
public let mostPromises = 5

/// Returns `promised 3 times, done none: “Pin the image”`.
private func promiseLine(_ promise: RepeatedPromise) -> StyledLine {
  let done: StyledLine
  if promise.done > 0 {
    done = "\("done \(promise.done)", .muted)"
  } else if promise.open > 0 {
    done = "\("done none", .bad)"
  } else {
    done = "\("dropped", .muted)"
  }
  return "promised \(times(promise.promises.count)), \(done): “\(shortened(promise.text))”"
}

/// Returns `twice`, or `3 times`.
func times(_ number: Int) -> String {
  number == 2 ? "twice" : "\(number) times"
}
