//! Tests notes, tooltips, lists, poems, formulas and code with numbers, as several content systems write them.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_wrap)]

mod shown;

use shown::shown;

/// Compares what is shown with the expected lines, and reports all differences.
fn check(cases: &[(&str, &str)]) {
    let mut differences = String::new();
    for (body, expected) in cases {
        let found = shown(body);
        if found != *expected {
            differences
                .push_str(&format!("\n{body}\n--- expected\n{expected}\n--- found\n{found}\n"));
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn lists_count_as_in_a_browser() {
    check(&[
        ("<ol reversed><li>A</li><li>B</li><li>C</li></ol>", "3. A\n2. B\n1. C"),
        ("<ol reversed start=10><li>A</li><li>B</li></ol>", "10. A\n9. B"),
        ("<ol reversed='' start=1><li>A</li><li>B</li></ol>", "1. A\n0. B"),
        ("<ol><li value=4>A</li><li value='7'>B</li><li>C</li></ol>", "4. A\n7. B\n8. C"),
        ("<ol start=-1><li>A</li><li>B</li></ol>", "-1. A\n0. B"),
        ("<ol start=' 5. '><li>A</li></ol>", "5. A"),
        ("<ol start=x><li value=x>A</li></ol>", "1. A"),
        ("<ol reversed><li>A</li><li value=9>B</li><li>C</li></ol>", "3. A\n9. B\n8. C"),
        ("<ol type=a start=3><li>A</li><li>B</li></ol>", "a3. A\na4. B"),
        (
            "<ol type=I><li>A</li></ol><ol type=1><li>B</li></ol><ol type=x><li>C</li></ol>",
            "I1. A\n1. B\n1. C",
        ),
        ("<ul type=a start=4 reversed><li value=4>A</li></ul>", "- A"),
        ("<ol style='list-style-type: lower-alpha'><li>A</li><li>B</li></ol>", "a1. A\na2. B"),
        (
            "<ol reversed start=2 id=x style='LIST-STYLE: upper-roman inside'><li>A</li><li>B</li></ol>",
            "I2. A\nI1. B",
        ),
        ("<ol><li style='color: red; list-style-type:upper-latin'>A</li></ol>", "A1. A"),
        ("<ul style='list-style-type:decimal'><li>A</li><li>B</li></ul>", "1. A\n2. B"),
        ("<ul style='list-style-type:square'><li>A</li></ul>", "- A"),
    ]);
}

#[test]
fn links_with_the_address_of_the_story_lead_to_its_notes() {
    let note = "<ol><li id='fn1'>Not for long.</li></ol><p>Go on.</p>";
    let page = "https://gazette.example/a/1";
    for href in [
        "#fn1",
        "1#fn1",
        "/a/1#fn1",
        &format!("{page}#fn1"),
        &format!("{page}/#fn1"),
        "http://gazette.example/a/1#fn1",
    ] {
        let body = format!("<p>Tar<sup><a href='{href}'>1</a></sup></p>{note}");
        assert_eq!(shown(&body), "Tar[1](#fn1)\n1. {#fn1}Not for long.\nGo on.", "{href}");
    }
    for href in ["https://gazette.example/a/2#fn1", "https://gazette.example/a/1#comments"] {
        let body = format!("<p>Tar<sup><a href='{href}'>1</a></sup></p>{note}");
        let expected = format!("Tar[1]({href})\n1. Not for long.\nGo on.");
        assert_eq!(shown(&body), expected, "{href}");
    }
}

#[test]
fn notes_keep_their_numbers() {
    check(&[
        (
            "<p>Tar.<a class='footnote-anchor' id='footnote-anchor-1' href='#footnote-1'>1</a> \
             Pitch.<a class='footnote-anchor' id='footnote-anchor-2' href='#footnote-2'>2</a></p>\
             <div class='footnote'><a id='footnote-1' href='#footnote-anchor-1' class='footnote-number'>1</a>\
             <div class='footnote-content'><p>Old.</p><p>Very.</p></div></div>\n\
             <div class='footnote'><a id='footnote-2' href='#footnote-anchor-2' class='footnote-number'>2</a>\
             <div class='footnote-content'><p>New.</p></div></div><p>End.</p>",
            "Tar.[{#footnote-anchor-1}1](#footnote-1) Pitch.[{#footnote-anchor-2}2](#footnote-2)\n\
             1. {#footnote-1}Old.\nVery. [↩](#footnote-anchor-1)\n\
             2. {#footnote-2}New. [↩](#footnote-anchor-2)\nEnd.",
        ),
        (
            "<p>Tar <a id=r1 href='#n1'>[1]</a></p><aside class='footnote' id='n1'><span class='label'><span>[</span>\
             <a href='#r1'>1</a><span>]</span></span><p>Old.</p></aside>",
            "Tar [{#r1}[1]](#n1)\n1. {#n1}Old. [↩](#r1)",
        ),
        (
            "<p>Tar <a id=r1 href='#n1'>*</a></p><div class='footnote' id='n1'><a href='#r1'>*</a><p>Old.</p><p>Dry.</p></div>",
            "Tar [{#r1}*](#n1)\n[{#n1}*](#r1) Old.\nDry.",
        ),
        (
            "<p>Tar <a id=r1 href='#n1'>a</a></p><div class='footnote' id='n1'><a href='#r1'>a</a><div><p>Old.</p></div></div>",
            "Tar [{#r1}a](#n1)\n[{#n1}a](#r1) Old.",
        ),
        (
            "<p>Tar <a id=r1 href='#n1'>1</a></p><dl class='footnote brackets'><dt id='n1'><span><a href='#r1'>1</a></span></dt><dd><p>Old.</p></dd>\
             <dt id=n2>2</dt><dd>New.</dd></dl>",
            "Tar [{#r1}1](#n1)\n1. {#n1}Old. [↩](#r1)\n2. New.",
        ),
        (
            "<p>Tar <a id=r1 href='#n1'>1</a></p><table class='docutils footnote' id=n1><colgroup><col><col></colgroup><tbody><tr><td><a href='#r1'>[1]</a></td>\
             <td>Old <b>rope</b></td></tr></tbody></table>",
            "Tar [{#r1}1](#n1)\n1. {#n1}Old rope [↩](#r1)",
        ),
        (
            "<dl class='footnotes'><dt>Tar</dt><dd>Old.</dd></dl>",
            "Definitions([Entry { is_term: true, content: [Paragraph([Text(\"Tar\")])] }, Entry { is_term: false, content: [Paragraph([Text(\"Old.\")])] }])",
        ),
        // An empty paragraph is not the last one.
        (
            "<p>Tar <a id=r1 href='#n1'>1</a></p><div class=footnote><a id=n1 href='#r1'>1</a><div><p>Old.</p><p></p></div></div>",
            "Tar [{#r1}1](#n1)\n1. {#n1}Old. [↩](#r1)",
        ),
        (
            "<p>Tar <a id=r1 href='#n1'>1</a></p><div class=footnote><a id=n1 href='#r1'>1</a><div><ul><li>Old.</li></ul></div></div>",
            "Tar [{#r1}1](#n1)\n1. - {#n1}Old.\n[↩](#r1)",
        ),
        // The number of an item stands beside it anyway.
        (
            "<p>Tar <a id=r1 href='#n1'>1</a></p><ol class='footnotes'><li id='n1'><a href='#r1'>^</a> <p>Old.</p></li></ol>",
            "Tar [{#r1}1](#n1)\n1. [{#n1}^](#r1) Old.",
        ),
        // A number before a paragraph is not always a note.
        ("<div><b>1</b><p>Tar.</p></div>", "1\nTar."),
    ]);
}

#[test]
fn tooltips_become_notes() {
    let note = |text: &str| format!("1. {{#reader-note-1}}{text} [↩](#reader-mark-1)");
    let mark = "[{#reader-mark-1}1](#reader-note-1)";
    let cases = [
        (
            "<p>A <span class='tooltip' title='A rope of the quay'>hawser</span> broke.</p>",
            format!("A hawser{mark} broke.\n{}", note("A rope of the quay")),
        ),
        (
            "<p>A <span data-tooltip='A rope &amp; more'>hawser</span> broke.</p>",
            format!("A hawser{mark} broke.\n{}", note("A rope & more")),
        ),
        (
            "<p>Broke.<sup data-footnote='On <b>Sunday</b>'>1</sup></p>",
            format!("Broke.{mark}\n{}", note("On <b>Sunday</b>")),
        ),
        (
            "<p>Broke.<a href='#' class='footnote' title='On a Sunday'>*</a></p>",
            format!("Broke.{mark}\n{}", note("On a Sunday")),
        ),
        (
            "<p>A <span class='tooltip'>hawser<span class='tooltiptext'>A <em>rope</em></span></span> broke.</p>",
            format!("A hawser{mark} broke.\n{}", note("A rope")),
        ),
        (
            "<p>Broke.<sup class='modern-footnotes-footnote ' data-mfn='1'><a href='javascript:void(0)' title='On a Sunday'>1</a></sup>\
             <span id=x role='tooltip' class='modern-footnotes-footnote__note' style='display:none'>On a <a href='/b'>Sunday</a></span></p>",
            format!(
                "Broke.{mark}\n{}",
                note("On a [Sunday](https://gazette.example/b)")
                    .replace("}On", "}{#x}On")
                    .replace("{#x}", "")
            ),
        ),
        (
            "<p>Broke.<sup class='modern-footnotes-footnote'><a href='javascript:void(0)' title='On a Sunday'>1</a></sup></p>",
            format!("Broke.{mark}\n{}", note("On a Sunday")),
        ),
        (
            "<p>Broke.<button class='bigfoot-footnote__button' data-bigfoot-footnote='&lt;p&gt;On a Sunday&lt;/p&gt;'>1</button></p>",
            format!("Broke.{mark}\n{}\n[↩](#reader-mark-1)", "1. {#reader-note-1}On a Sunday"),
        ),
        (
            "<p>Broke<span class=footnote_referrer><a role=button tabindex=0><sup class=footnote_plugin_tooltip_text>[1]</sup></a>\
             <span class=footnote_tooltip>On a Sunday</span></span>.</p>",
            format!("Broke{mark}.\n{}", note("On a Sunday")),
        ),
        (
            "<p>Broke.<d-footnote>On a Sunday</d-footnote></p>",
            format!("Broke.{mark}\n{}", note("On a Sunday")),
        ),
        (
            "<p>Broke.<span class='footnote'>It was a Sunday</span></p>",
            format!("Broke.{mark}\n{}", note("It was a Sunday")),
        ),
        (
            "<p>Broke.<span class='easy-footnote'><a href='https://gazette.example/a/1/#easy-footnote-bottom-1' title='On a Sunday'><sup>1</sup></a></span></p>\
             <ol class='easy-footnotes-wrapper'><li><span id='easy-footnote-bottom-1' class='easy-footnote-margin-adjust'></span>On a Sunday</li></ol>",
            "Broke.[1](#easy-footnote-bottom-1)\n1. {#easy-footnote-bottom-1}On a Sunday"
                .to_owned(),
        ),
        // A letter in bold is not a mark, and an icon has no note.
        (
            "<p><b>A</b><span class=tooltiptext>On a Sunday</span> <span class=tooltip title='Copy the link'><svg></svg></span></p>",
            format!("A{mark}\n{}", note("On a Sunday")),
        ),
        // Nothing more than the words, or a reference.
        (
            "<p>A <span class='tooltip' title='hawser'>hawser</span> broke.<sup data-footnote='1'>1</sup></p>",
            "A hawser broke.1".to_owned(),
        ),
        (
            "<p>An <a class='tooltip' href='/h' title='All about hawsers'>hawser</a>.</p>",
            "An [hawser](https://gazette.example/h).".to_owned(),
        ),
        (
            "<p>The <abbr class='tooltip' title='Stenvoe Harbour Office'>SHO</abbr>.</p>",
            "The SHO.".to_owned(),
        ),
    ];
    let rows: Vec<(&str, &str)> =
        cases.iter().map(|(body, expected)| (*body, expected.as_str())).collect();
    check(&rows);
}

#[test]
fn preserved_lines_stay_lines() {
    check(&[
        (
            "<p style='white-space: pre-wrap'>High tide,\n  lower moon.</p>",
            "High tide, / \u{a0}\u{a0}lower moon.",
        ),
        ("<div style='white-space:pre-line'>\n  High\n  tide\n\nMoon</div>", "High / tide\nMoon"),
        (
            "<p>He: <span style='white-space: break-spaces;'>high\ntide</span></p>",
            "He: high / tide",
        ),
        (
            "<pre class='wp-block-verse'>High <em>tide</em>,\n\n\tmoon.</pre>",
            "High tide,\n\u{a0}\u{a0}\u{a0}\u{a0}moon.",
        ),
        (
            "<div class='preformatted-block'><label class='hide-text'>Text within this block will keep its spacing</label>\
             <pre class='text'>Low,\nlower.</pre></div>",
            "Low, / lower.",
        ),
        ("<p class='poem'>High tide\nlower moon</p>", "High tide / lower moon"),
        ("<p class='poem'>High tide<br>\nlower moon</p>", "High tide / lower moon"),
        ("<p>High<br>\ntide<br><br>\n&nbsp; moon</p>", "High / tide\n\u{a0} moon"),
        ("<pre style='white-space:pre-wrap'>a\n  b</pre>", "code \"a\\n  b\""),
        (
            "<div style='font-family: Menlo, monospace; white-space: pre'><div>let a;</div><div>  a = 1;</div></div>",
            "code \"let a;\\n  a = 1;\"",
        ),
        (
            "<div style='white-space: pre-wrap'>\n<p>One.</p>\n<ul>\n<li>Two</li>\n</ul>\n</div>",
            "One.\n- Two",
        ),
        ("<p style='white-space: nowrap'>High\ntide</p>", "High tide"),
    ]);
}

#[test]
fn formulas_in_latex_keep_their_words() {
    check(&[
        (
            "<p>Fast:</p><div class='latex-rendered' data-attrs='{\"persistentExpression\":\"v=1.3\\\\sqrt{L} < 9\"}'></div>",
            "Fast:\ncode \"v=1.3\\\\sqrt{L} < 9\"",
        ),
        ("<p>So <script type='math/tex'>a^2</script>.</p>", "So a^2."),
        ("<p>So:</p><script type='math/tex; mode=display'>a^2</script>", "So:\ncode \"a^2\""),
        ("<p><span class='MathJax_Preview'></span><script type='math/tex'>a^2</script></p>", "a^2"),
        ("<p><span class='MathJax'>a²</span><script type='math/tex'>a^2</script></p>", "a²"),
        ("<p>One.</p><script>a^2</script>", "One."),
    ]);
}

#[test]
fn code_has_no_line_numbers() {
    let two = "code \"let a;\\n  go(a);\"";
    check(&[
        (
            "<figure class='highlight'><table><tr><td class='gutter'><pre><span class='line'>1</span><br><span class='line'>2</span><br></pre></td>\
             <td class='code'><pre><span class='line'>let a;</span><br><span class='line'>  go(a);</span><br></pre></td></tr></table></figure>",
            two,
        ),
        (
            "<div class='syntaxhighlighter'><table><tbody><tr><td class='gutter'><div class='line number1'>1</div><div class='line number2'>2</div></td>\
             <td class='code'><div class='container'><div class='line number1'><code>let</code> <code>a;</code></div><div class='line number2'>\
             <code>&nbsp;&nbsp;</code><code>go(a);</code></div></div></td></tr></tbody></table></div>",
            two,
        ),
        (
            "<div class='highlight'><pre class='highlight'><code><table class='rouge-table'><tbody><tr><td class='rouge-gutter gl'><pre class='lineno'>1\n2\n</pre></td>\
             <td class='rouge-code'><pre>let a;\n  go(a);\n</pre></td></tr></tbody></table></code></pre></div>",
            two,
        ),
        (
            "<table class='highlighttable'><tr><td class='linenos'><div class='linenodiv'><pre><span></span>1\n2</pre></div></td>\
             <td class='code'><div class='highlight'><pre>let a;\n  go(a);\n</pre></div></td></tr></table>",
            two,
        ),
        (
            "<div class='highlight'><table class='lntable'><tr><td class='lntd'><pre><code><span class='lnt'>1\n</span><span class='lnt'>2\n</span></code></pre></td>\
             <td class='lntd'><pre><code><span class='line'>let a;\n</span><span class='line'>  go(a);\n</span></code></pre></td></tr></table></div>",
            two,
        ),
        (
            "<table class='highlight js-file-line-container'><tbody><tr><td id='L1' class='blob-num js-line-number' data-line-number='1'></td>\
             <td id='LC1' class='blob-code'>let a;</td></tr>\n<tr><td class='blob-num' data-line-number='2'></td><td class='blob-code'>  go(a);</td></tr></tbody></table>",
            two,
        ),
        (
            "<pre><code class='hljs'><table class='hljs-ln'><tbody><tr><td class='hljs-ln-numbers' data-line-number='1'><div class='hljs-ln-n'>1</div></td>\
             <td class='hljs-ln-code'>let a;</td></tr><tr><td class='hljs-ln-numbers'>2</td><td class='hljs-ln-code'>  go(a);</td></tr></tbody></table></code></pre>",
            two,
        ),
        (
            "<table class='crayon-table'><tr><td class='crayon-nums'><div><div class='crayon-num'>1</div><div class='crayon-num'>2</div></div></td>\
             <td class='crayon-code'><div class='crayon-pre'><div class='crayon-line'>let a;</div><div class='crayon-line'>&nbsp;&nbsp;go(a);</div></div></td></tr></table>",
            two,
        ),
        (
            "<pre><code><span class='lineno'>1 </span>let a;\n<span class='lineno'>2 </span>  go(a);\n</code></pre>",
            two,
        ),
        (
            "<pre><code><span class=\"ln\">1</span>let a;\n<span class=\"ln\">2</span>  go(a);</code></pre>",
            two,
        ),
        (
            "<pre><code><span style='user-select:none'>1</span>let a;\n<span style='-webkit-user-select: none;display:inline'>2</span>  go(a);</code></pre><i class=\"gutter\"></i>",
            two,
        ),
        (
            "<pre class='line-numbers'><code>let a;\n  go(a);<span class='line-numbers-rows'><span></span><span></span></span></code></pre>",
            two,
        ),
        (
            "<pre class='prettyprint linenums'><ol class='linenums'><li class='L0'><span>let a;</span></li><li class='L1'>  go(a);</li></ol></pre><p class='linenums'></p>",
            two,
        ),
        (
            "<div class='dp-highlighter'><ol start='1' class='dp-j'><li><span>let a;</span></li><li>&nbsp;&nbsp;go(a);</li></ol></div><i class=\"linenum\"></i>",
            two,
        ),
        (
            "<div class='highlight'><div class='gutter'><pre>1\n2</pre></div><div class='code'><pre>let a;\n  go(a);</pre></div></div>",
            two,
        ),
        (
            "<div class='codecolorer-container'><table><tr><td class='line-numbers'><div>1<br>2<br></div></td><td><div class='text codecolorer'>let a;<br>\u{a0} go(a);</div></td></tr></table></div>",
            two,
        ),
        // Rows of numbers that are no lines of code.
        (
            "<p class='gutter'>Ports</p><table><tr><td>1</td><td>Stenvoe</td></tr><tr><td>2</td><td>Orn</td></tr></table>",
            "Ports\nTable(Table { caption: [], head: [], body: [[Cell { header: false, columns: 1, rows: 1, content: [Paragraph([Text(\"1\")])] }, \
             Cell { header: false, columns: 1, rows: 1, content: [Paragraph([Text(\"Stenvoe\")])] }], [Cell { header: false, columns: 1, rows: 1, \
             content: [Paragraph([Text(\"2\")])] }, Cell { header: false, columns: 1, rows: 1, content: [Paragraph([Text(\"Orn\")])] }]], foot: [] })",
        ),
        ("<pre>1\n2\n3</pre><i class='gutter'></i>", "code \"1\\n2\\n3\""),
    ]);
}

#[test]
fn headings_have_no_permalinks() {
    check(&[
        (
            "<h2 id=x>Tar<a class='headerlink' href='#x'>¶</a></h2><p><a href='#x'>up</a></p>",
            "h2 {#x}Tar\n[up](#x)",
        ),
        (
            "<h2><a id='x' class='anchor' href='#x' aria-hidden='true'><svg></svg></a>Tar</h2>",
            "h2 {#x}Tar",
        ),
        (
            "<h2 id=x>Tar <a class='hash-link' href='#x' title='Direct link'>\u{200b}</a></h2>",
            "h2 {#x}Tar",
        ),
        (
            "<h2 id=x>Tar <a class='header-anchor' href='#x'><span class='sr-only'>Permalink to “Tar”</span> <span aria-hidden='true'>#</span></a></h2>",
            "h2 {#x}Tar",
        ),
        ("<h2 id=x><a class='header-anchor' href='#x'>Tar</a></h2>", "h2 {#x}Tar"),
        (
            "<div class='heading-wrapper'><h2 id=x>Tar</h2><a class='anchor-link' href='#x'><span>Lien vers cette section</span></a></div><a class=\"anchor\"></a>",
            "h2 {#x}Tar",
        ),
        ("<h3 id=x>Tar <a href='#x' class='heading-link'>🔗</a></h3>", "h3 {#x}Tar"),
        (
            "<h3 id=x>Tar <a href='https://gazette.example/a/1#x' class='permalink'>#</a></h3>",
            "h3 {#x}Tar",
        ),
        ("<p>Tar. <a href='#p2' class='permalink'>¶</a></p>", "Tar."),
        // Links with words that say something stay, and so do the marks of notes.
        (
            "<h2>Tar <a href='#n' class=x>*</a></h2><p id=n>Old.</p><a class='anchor'></a>",
            "h2 Tar [*](#n)\n{#n}Old.",
        ),
        (
            "<p>See <a class='permalink' href='/tar'>tar and pitch</a></p>",
            "See [tar and pitch](https://gazette.example/tar)",
        ),
        (
            "<h2>After <a class='anchor-link' href='#n'>pitch</a> comes tar</h2><p id=n>Old.</p><a class='permalink'></a>",
            "h2 After [pitch](#n) comes tar\n{#n}Old.",
        ),
    ]);
}
