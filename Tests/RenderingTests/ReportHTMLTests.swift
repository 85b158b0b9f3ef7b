import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ReportHTMLTests {
  @Test func `the weekly report is one page`() {
    let expected = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>Week 2026-W06 (2026-02-02 to 2026-02-08) – action items</title>
      <style>
      </style>
      </head>
      <body>
      <header>
      <h1>Week 2026-W06 <small><time datetime="2026-02-02">2026-02-02</time> to <time datetime="2026-02-08">2026-02-08</time></small></h1>
      <p>2 action items stood open, 1 opened, 1 closed: 2 stand open, 1 overdue.</p>
      </header>
      <main>
      <section aria-labelledby="incidents">
      <h2 id="incidents">New postmortems (2)</h2>
      <h3><span class="severity critical">critical</span> The resolver asks itself once more, and this time takes the mail and the door lock along <small><code>resolver-again</code> <time datetime="2026-02-04">2026-02-04</time></small></h3>
      <p><b>resolver-again</b> repeats <b>2026-01-12-resolver-loop</b>, 23 days later: “This is the &lt;second&gt; time that a timer pulled the newest image” (line 12), <span class="alarm">while an action item about it stood open</span>.</p>
      <ul class="again">
      <li><code>1a2b3c</code> Pin the resolver&#39;s image to a digest, and let a bot propose… <small>@ann · 27 days</small></li>
      </ul>
      <h3>Backups stop: disk full &lt;b&gt;again&lt;/b&gt; | 備份 <small><code>2026-02-06-disk-full</code></small></h3>
      </section>
      <section aria-labelledby="opened">
      <h2 id="opened">Opened (1)</h2>
      <ul class="again">
      <li><code>a1b2c3</code> Delete *old* backups | buy a &lt;disk&gt; <small>unowned · 2 days</small></li>
      </ul>
      </section>
      <section aria-labelledby="closed">
      <h2 id="closed">Closed (1)</h2>
      <ul class="again">
      <li><code>7a8b9c</code> Put the image of last week back <small>Bo · 2026-01-13</small></li>
      </ul>
      </section>
      <section aria-labelledby="first">
      <h2 id="first">Do first (2)</h2>
      <ul class="actions">
      <li>
      <span class="words">Pin the resolver&#39;s image to a digest, and let a bot propose the next one instead of a timer</span>
      <span class="facts"><span>@ann</span>
      <span>overdue since 2026-01-26</span>
      <span>recurred in resolver-again</span>
      <span>major</span>
      <span>open 27 days</span><span><code>1a2b3c</code></span><span><code>postmortems/2026-01-12-resolver-loop.md:31</code></span></span>
      </li>
      <li>
      <span class="words">Delete *old* backups | buy a &lt;disk&gt;</span>
      <span class="facts"><span>open 2 days</span><span><code>a1b2c3</code></span><span><code>postmortems/2026-02-06-disk-full.md:9</code></span></span>
      </li>
      </ul>
      </section>
      <section aria-labelledby="rest">
      <h2 id="rest">The rest</h2>
      <ul>
      <li>1 overdue: <code>postmortem actions --overdue</code></li>
      <li>2 unowned: <code>postmortem actions --unowned</code></li>
      </ul>
      </section>
      <section aria-labelledby="totals">
      <h2 id="totals">Totals</h2>
      <table>
      <caption>Action items beside the week before</caption>
      <thead>
      <tr><th scope="col">count</th><th scope="col">this week</th><th scope="col">week before</th><th scope="col">change</th></tr>
      </thead>
      <tbody>
      <tr><th scope="row">open</th><td>2</td><td>1</td><td class="worse">+1</td></tr>
      <tr><th scope="row">in progress</th><td>1</td><td>1</td><td class="same">0</td></tr>
      <tr><th scope="row">overdue</th><td>1</td><td>0</td><td class="worse">+1</td></tr>
      <tr><th scope="row">unowned</th><td>2</td><td>2</td><td class="same">0</td></tr>
      <tr><th scope="row">unmarked</th><td>0</td><td>0</td><td class="same">0</td></tr>
      <tr><th scope="row">opened</th><td>1</td><td>0</td><td class="same">+1</td></tr>
      <tr><th scope="row">closed</th><td>1</td><td>0</td><td class="same">+1</td></tr>
      </tbody>
      </table>
      </section>
      <section aria-labelledby="weeks">
      <h2 id="weeks">By week</h2>
      <figure>
      <svg class="chart" viewBox="0 0 312 100" role="img" aria-labelledby="chart-title chart-desc">
      <title id="chart-title">Open action items over 12 weeks: 0 to 3</title>
      <desc id="chart-desc">One bar a week; the numbers stand in the table below.</desc>
      <line class="axis" x1="0" y1="85" x2="312" y2="85"/>
      <g><rect class="bar" x="4" y="85" width="18" height="0"/><text class="number" x="13" y="81">0</text><text class="week" x="13" y="95">W47</text></g>
      <g><rect class="bar" x="30" y="85" width="18" height="0"/><text class="number" x="39" y="81">0</text><text class="week" x="39" y="95">W48</text></g>
      <g><rect class="bar" x="56" y="68" width="18" height="17"/><text class="number" x="65" y="64">1</text><text class="week" x="65" y="95">W49</text></g>
      <g><rect class="bar" x="82" y="68" width="18" height="17"/><text class="number" x="91" y="64">1</text><text class="week" x="91" y="95">W50</text></g>
      <g><rect class="bar" x="108" y="50" width="18" height="35"/><text class="number" x="117" y="46">2</text><text class="week" x="117" y="95">W51</text></g>
      <g><rect class="bar" x="134" y="15" width="18" height="70"/><text class="number" x="143" y="11">4</text><text class="week" x="143" y="95">W52</text></g>
      <g><rect class="bar" x="160" y="33" width="18" height="52"/><text class="number" x="169" y="29">3</text><text class="week" x="169" y="95">W01</text></g>
      <g><rect class="bar" x="186" y="50" width="18" height="35"/><text class="number" x="195" y="46">2</text><text class="week" x="195" y="95">W02</text></g>
      <g><rect class="bar" x="212" y="50" width="18" height="35"/><text class="number" x="221" y="46">2</text><text class="week" x="221" y="95">W03</text></g>
      <g><rect class="bar" x="238" y="50" width="18" height="35"/><text class="number" x="247" y="46">2</text><text class="week" x="247" y="95">W04</text></g>
      <g><rect class="bar" x="264" y="50" width="18" height="35"/><text class="number" x="273" y="46">2</text><text class="week" x="273" y="95">W05</text></g>
      <g><rect class="bar" x="290" y="33" width="18" height="52"/><text class="number" x="299" y="29">3</text><text class="week" x="299" y="95">W06</text></g>
      </svg>
      <figcaption>Open action items over 12 weeks: 0 to 3</figcaption>
      </figure>
      <table>
      <caption>Action items by week</caption>
      <thead>
      <tr><th scope="col">week</th><th scope="col">open</th><th scope="col">opened</th><th scope="col">closed</th></tr>
      </thead>
      <tbody>
      <tr><th scope="row">2025-W47</th><td>0</td><td>0</td><td>0</td></tr>
      <tr><th scope="row">2025-W48</th><td>0</td><td>0</td><td>0</td></tr>
      <tr><th scope="row">2025-W49</th><td>1</td><td>1</td><td>0</td></tr>
      <tr><th scope="row">2025-W50</th><td>1</td><td>0</td><td>0</td></tr>
      <tr><th scope="row">2025-W51</th><td>2</td><td>1</td><td>0</td></tr>
      <tr><th scope="row">2025-W52</th><td>4</td><td>2</td><td>0</td></tr>
      <tr><th scope="row">2026-W01</th><td>3</td><td>0</td><td>1</td></tr>
      <tr><th scope="row">2026-W02</th><td>2</td><td>0</td><td>1</td></tr>
      <tr><th scope="row">2026-W03</th><td>2</td><td>0</td><td>0</td></tr>
      <tr><th scope="row">2026-W04</th><td>2</td><td>0</td><td>0</td></tr>
      <tr><th scope="row">2026-W05</th><td>2</td><td>0</td><td>0</td></tr>
      <tr><th scope="row">2026-W06</th><td>3</td><td>1</td><td>0</td></tr>
      </tbody>
      </table>
      </section>
      <section aria-labelledby="owners">
      <h2 id="owners">By owner</h2>
      <table>
      <caption>Action items by owner</caption>
      <thead>
      <tr><th scope="col">owner</th><th scope="col">open</th>
      <th scope="col">overdue</th>
      <th scope="col">opened</th>
      <th scope="col">closed</th>
      <th scope="col">oldest</th></tr>
      </thead>
      <tbody>
      <tr><th scope="row">@ann</th><td>1</td>
      <td class="worse">1</td>
      <td>0</td>
      <td>0</td>
      <td>27 days</td></tr>
      <tr><th scope="row">unowned</th><td>2</td>
      <td>0</td>
      <td>1</td>
      <td>1</td>
      <td></td></tr>
      </tbody>
      </table>
      </section>
      </main>
      </body>
      </html>

      """
    #expect(html(Sample.report, style: "") == expected)
  }
}
