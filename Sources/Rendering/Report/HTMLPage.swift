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
