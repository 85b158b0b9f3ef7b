/// HTML whose holes are safe: a string in `"<p>\(title)</p>"` is escaped, and only literals and other
/// values of this type are taken as markup.
struct HTML: ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += escapedHTML(text) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ other: HTML) { source += other.source }
    mutating func appendInterpolation(_ lines: [HTML]) {
      source += lines.map(\.source).joined(separator: "\n")
    }
  }
}

/// Returns text that shows as it is, in an element or in the quotes of an attribute.
private func escapedHTML(_ text: String) -> String {
  var escaped = ""
  for scalar in neutralized(text).unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Returns one page that needs nothing else: no script, no request.
///
/// `style` is the text of `Assets/styles/report.css`; it stands in the page as it is.
func page(title: String, style: String, header: HTML, sections: [HTML]) -> String {
  let page: HTML = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(title)</title>
    <style>
    \(HTML(stringLiteral: style))</style>
    </head>
    <body>
    <header>
    \(header)
    </header>
    <main>
    \(sections)
    </main>
    </body>
    </html>

    """
  return page.source
}

/// Returns a section under its heading, by whose `id` a link finds it.
func section(_ heading: String, id: String, _ content: [HTML]) -> HTML {
  """
  <section aria-labelledby="\(id)">
  <h2 id="\(id)">\(heading)</h2>
  \(content)
  </section>
  """
}
