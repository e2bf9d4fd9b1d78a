//! Tests that mending loses no word and shows none that is not for visitors.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod shown;

use article_reader_core::article::Article;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::{Value, json};
use shown::shown;

/// Compares bodies with the lines that are shown, and reports all that differ.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut differences = Vec::new();
    for (body, expected) in cases {
        let found = shown(body);
        if found != *expected {
            differences.push(format!("{body}\n  expected: {expected:?}\n  found:    {found:?}"));
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

/// Reads a document and returns its article.
fn article_of(document: &Value) -> Article {
    let request = Request { now: 1_795_435_200, ..Request::default() };
    let outcome = read(&document.to_string(), &request, &Native).unwrap();
    Article::clone(&outcome.article.unwrap())
}

#[test]
fn elements_that_close_themselves_are_empty() {
    check(&[
        (
            "<p>One.</p><iframe src='https://www.youtube.com/embed/harbourfilm'/><p>Two.</p><p>Three.</p>",
            "One.\nembed YouTube https://www.youtube.com/embed/harbourfilm https://www.youtube-nocookie.com/embed/harbourfilm\nTwo.\nThree.",
        ),
        ("<p>One <em/>two.</p><p>Three.</p>", "One two.\nThree."),
        ("<p>One.</p><script src='/a.js'/><p>Two.</p>", "One.\nTwo."),
        (
            "<p>One.</p><script src='/a.js' /><p>Two.</p><script>count()</script><p>Three.</p>",
            "One.\nTwo.\nThree.",
        ),
        ("<p><a id='x'/>One <a href='#x'>two</a>.</p>", "{#x}One [two](#x)."),
        ("<p>One.</p><div/><p>Two.</p><p/><p>Three.</p>", "One.\nTwo.\nThree."),
        ("<p>One <textarea/>two.</p><title/><p>Three.</p>", "One two.\nThree."),
        (
            "<style type='text/css'/><p>One.</p><button/><p>Two.</p><select/><p>Three.</p>",
            "One.\nTwo.\nThree.",
        ),
        ("<P>One <B/>two <STRONG />three.</P>", "One two three."),
        (
            "<p>One <span class='a'/>two<br/>three.</p><hr/><p>Four.</p>",
            "One two / three.\nrule\nFour.",
        ),
        (
            "<?xml version='1.0'?><div xmlns='http://www.w3.org/1999/xhtml'><p>One <i/>two.</p></div>",
            "One two.",
        ),
        (
            "<p>One <noscript/>two.</p><object/><p>Three.</p><canvas/><p>Four.</p>",
            "One two.\nThree.\nFour.",
        ),
        // An element that closes itself and has an end tag is not empty.
        ("<p>One <em/>two</em> three.</p><p>Four.</p>", "One two three.\nFour."),
        (
            "<p>One.</p><iframe src='https://maps.example/1'/>A map</iframe><p>Two.</p>",
            "One.\nembed maps.example https://maps.example/1 https://maps.example/1\nTwo.",
        ),
        // A slash may be part of an address.
        (
            "<p>One <a href=/quay/>two</a> three.</p>",
            "One [two](https://gazette.example/quay/) three.",
        ),
        // In drawings and formulas, such elements are closed for every parser.
        ("<p>One <svg><path d='M0'/><title/><g/></svg>two.</p><p>Three.</p>", "One two.\nThree."),
        ("<p>One <math><mi/><mspace/></math>two <b/>three.</p>", "One two three."),
        ("<p>One <svg/>two.</p><p>Three.</p>", "One two.\nThree."),
        ("<!-- <em/> --><p title='<b/>'>One.</p><p>Two.</p>", "One.\nTwo."),
    ]);
}

#[test]
fn sections_of_xml_are_text() {
    check(&[
        ("<p>One <![CDATA[& two]]>.</p>", "One & two."),
        ("<![CDATA[<p>One.</p><p>Two.</p>]]>", "One.\nTwo."),
        ("<p>One.</p><script>//<![CDATA[\ncount()\n//]]></script><p>Two.</p>", "One.\nTwo."),
        ("<p>One.<svg><style><![CDATA[a{}]]></style></svg></p><p>Two.</p>", "One.\nTwo."),
    ]);
}

#[test]
fn dropped_elements_take_nothing_with_them() {
    let mut cases = Vec::new();
    for name in
        ["button", "object", "noscript", "video", "audio", "canvas", "select", "textarea", "title"]
    {
        let words = if name == "select" { "<option>Share" } else { "Share" };
        cases.push(format!("<p>One. <{name}>{words}</p><p>Two.</p><p>Three.</p>"));
        cases.push(format!("<p>One.</p><{name}>{words}<p>Two.</p><ul><li>Three.</li></ul>"));
        cases.push(format!(
            "<div><p>One.</p><{upper}>{words}</div><p>Two.</p><h2>Three.</h2>",
            upper = name.to_uppercase()
        ));
    }
    for body in cases {
        let found = shown(&body);
        for words in ["One.", "Two.", "Three."] {
            assert!(found.contains(words), "{body}: {found}");
        }
        // The words of an object are shown in its place.
        let is_object = body.to_ascii_lowercase().contains("<object>");
        assert!(is_object || !found.contains("Share"), "{body}: {found}");
    }
    check(&[
        (
            "<p>One <iframe src='https://maps.example/1'>two.</p><p>Three.</p>",
            "One\nembed maps.example https://maps.example/1 https://maps.example/1\ntwo.\nThree.",
        ),
        (
            "<iframe src='https://maps.example/1'><p>One.</p><iframe src='https://maps.example/2'></iframe><p>Two.</p>",
            "embed maps.example https://maps.example/1 https://maps.example/1\nOne.\nembed maps.example https://maps.example/2 https://maps.example/2\nTwo.",
        ),
        ("<p>One.<svg><title>A bell<p>Two.</p><p>Three.</p>", "One.\nTwo.\nThree."),
        ("<p>One.<math><mtext>a<p>Two.</p><p>Three.</p>", "One.a\nTwo.\nThree."),
        (
            "<p>One <button>Share</p><p>Two.</p><button>Print</button><p>Three.</p>",
            "One\nTwo.\nThree.",
        ),
        ("<ul><li>One <button>Share<li>Two</ul><p>Three.</p>", "- One\n- Two\nThree."),
        ("<div>One <button><div>Share</div></button> two</div>", "One two"),
        (
            "<p>One.</p><select><option>A</option><option>B</option></select><p>Two.</p>",
            "One.\nTwo.",
        ),
        (
            "<p>One.</p><xmp><b>two</b></xmp><p style='display:none'>x</p><p>Three.</p>",
            "One.\ncode \"<b>two</b>\"\nThree.",
        ),
    ]);
}

#[test]
fn accordions_keep_question_and_answer() {
    check(&[
        // WordPress.
        (
            "<div class='wp-block-accordion'><h3><button type='button'><span>When?</span><span aria-hidden='true'>+</span></button></h3>\
             <div role='region'><p>At eleven.</p></div></div>",
            "h3 When?\nAt eleven.",
        ),
        // Bootstrap.
        (
            "<h2 class='accordion-header'><button class='accordion-button' data-bs-toggle='collapse' data-bs-target='#a'>When?</button></h2>\
             <div id='a' class='accordion-collapse collapse'><p>At eleven.</p></div>",
            "h2 When?\nAt eleven.",
        ),
        (
            "<div class='card-header'><button data-toggle='collapse' data-target='#a'>When?</button></div>\
             <div id='a' class='collapse' style='display:none'><p>At eleven.</p></div>",
            "h4 When?\nAt eleven.",
        ),
        (
            "<div><button class='kt-blocks-accordion-header' aria-expanded='false'><span>When?</span></button></div>\
             <div class='kt-accordion-panel'><p>At eleven.</p></div>",
            "h4 When?\nAt eleven.",
        ),
        (
            "<button aria-controls='a'><h3>When?</h3></button><div id='a' hidden><p>At eleven.</p></div>",
            "h3 When?\nAt eleven.",
        ),
        (
            "<h3><button aria-expanded='false' aria-controls='a'>When?</button></h3><div id='a' hidden='until-found'>At eleven.</div>",
            "h3 When?\nAt eleven.",
        ),
        (
            "<div role='button' aria-controls='a'>When?</div><div id='a' style='display: none'>At eleven.</div>",
            "When?\nAt eleven.",
        ),
        (
            "<details><summary><button>When?</button></summary><p>At eleven.</p></details>",
            "details When?\nAt eleven.",
        ),
        // Tabs.
        (
            "<div role='tablist'><button role='tab' id='t1' aria-controls='p1'>Going</button><button role='tab' id='t2' aria-controls='p2'>Coming</button></div>\
             <div role='tabpanel' id='p1' aria-labelledby='t1'><p>At eleven.</p></div><div role='tabpanel' id='p2' aria-labelledby='t2' hidden><p>At noon.</p></div>",
            "h4 {#p1}Going\nAt eleven.\nh4 {#p2}Coming\nAt noon.",
        ),
        (
            "<ul role='tablist'><li role='presentation'><a role='tab' href='#p1'>Going</a></li></ul><div role='tabpanel' id='p1'><p>At eleven.</p></div>",
            "h4 {#p1}Going\nAt eleven.",
        ),
        (
            "<p>One.</p><button role='tab' aria-controls='p1'>Going</button><div id='p1'>At eleven.</div>",
            "One.\nh4 Going\nAt eleven.",
        ),
        (
            "<details><summary>When?</summary><div hidden>At eleven.</div></details>",
            "details When?\nAt eleven.",
        ),
        (
            "<h3 aria-expanded='false'>When?</h3><div hidden>At eleven.</div>",
            "h3 When?\nAt eleven.",
        ),
        (
            "<h3><button class='display-block'>When do I print?</button></h3><p>At eleven.</p>",
            "h3 When do I print?\nAt eleven.",
        ),
        // Controls that are no headings.
        ("<h3><button class='share-button'>Share</button></h3><p>One.</p>", "One."),
        ("<p>One.</p><p hidden>Two.</p><p>Three.</p>", "One.\nThree."),
        (
            "<p>One.</p><button>Share</button><button aria-label='Play'>Play video</button><p>Two.</p>",
            "One.\nTwo.",
        ),
        ("<h2>The quay <button>Copy link</button></h2><p>Two.</p>", "h2 The quay\nTwo."),
        (
            "<p>One.</p><button aria-expanded='false' aria-controls='more'>Read more</button><div id='more' style='display:none'><p>Two.</p></div>",
            "One.\nTwo.",
        ),
        (
            "<p>One.</p><button aria-haspopup='true' aria-expanded='false'>Options</button><p>Two.</p>",
            "One.\nTwo.",
        ),
        (
            "<p>One.</p><button aria-controls='share-menu'>Send</button><div id='share-menu' hidden>By mail</div><p>Two.</p>",
            "One.\nTwo.",
        ),
    ]);
}

#[test]
fn hidden_words_stay_hidden() {
    check(&[
        ("<p>One.</p><p style='visibility:hidden'>Draft</p><p>Two.</p>", "One.\nTwo."),
        ("<p>One<span style='display:none !important'> draft</span>.</p>", "One."),
        ("<p>One<span style='mso-hide:all'> draft</span>.</p>", "One."),
        (
            "<p>One<span style='position:absolute;clip:rect(1px, 1px, 1px, 1px)'> draft</span>.</p>",
            "One.",
        ),
        ("<p>One<span style='clip: rect(0 0 0 0); height: 1px'> draft</span>.</p>", "One."),
        ("<p>One<span style='clip-path: inset(50%)'> draft</span>.</p>", "One."),
        ("<p>One<span style='position:absolute;left:-9999px'> draft</span>.</p>", "One."),
        ("<p>One<span style='text-indent:-9999px'> draft</span>.</p>", "One."),
        ("<p>One<span style='width:1px;height:1px;overflow:hidden'> draft</span>.</p>", "One."),
        ("<p>One</p><div style='max-height:0;overflow:hidden'>Preview of a mail</div>", "One"),
        (
            "<p><a href='/a'>One<span class='sr-only'> (opens in a new tab)</span></a>.</p>",
            "[One](https://gazette.example/a).",
        ),
        ("<p>One.<span class=\"screen-reader-text\">External link</span></p>", "One."),
        // Words that help every reader.
        (
            "<p>One <a href='/a'><svg></svg><span class='visually-hidden'>Report</span></a></p>",
            "One [Report](https://gazette.example/a)",
        ),
        (
            "<p>Stars: <span><i class='star'></i><span class='sr-only'>4 of 5</span></span></p>",
            "Stars: 4 of 5",
        ),
        // What only looks hidden.
        (
            "<p>One.</p><div style='height:0;overflow:hidden;padding-bottom:56.25%'><p>Two.</p></div>",
            "One.\nTwo.",
        ),
        ("<p>One.</p><p class='wow fadeIn' style='visibility:hidden'>Two.</p>", "One.\nTwo."),
        ("<p>One.</p><p style='text-indent:-18pt; margin-left:36pt'>Two.</p>", "One.\nTwo."),
        ("<p>One.</p><p style='position:relative;left:-1px'>Two.</p>", "One.\nTwo."),
        // All of the text is hidden.
        ("<div hidden><p>One.</p><p>Two.</p></div>", "One.\nTwo."),
        ("<div style='visibility: hidden; opacity: 0'><p>One.</p><p>Two.</p></div>", "One.\nTwo."),
    ]);
    let long = "The ferry sailed. ".repeat(80);
    let body = format!("<p>Loading</p><div style='display:none'><p>{long}</p></div>");
    assert!(shown(&body).contains("The ferry sailed."));
}

#[test]
fn formulas_stand_once() {
    check(&[
        (
            "<p>So <span class='MathJax_Preview'>x</span><span class='MathJax'><span class='math' aria-hidden='true'>x</span>\
             <span class='MJX_Assistive_MathML'><math><mi>x</mi></math></span></span>.</p>",
            "So x.",
        ),
        (
            "<p>So <span class='katex'><span class='katex-mathml'><math><mi>x</mi></math></span><span class='katex-html' aria-hidden='true'><span>x</span></span></span>.</p>",
            "So x.",
        ),
        (
            "<p>So <mjx-container><mjx-math aria-hidden='true'>x</mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>.</p>",
            "So x.",
        ),
        (
            "<p>So <span class='katex'><span class='katex-html' aria-hidden='true'>x</span></span>.</p>",
            "So x.",
        ),
    ]);
}

#[test]
fn shortcodes_leave_their_content() {
    check(&[
        (
            "<p>[vc_row][vc_column width=&#8221;1/1&#8243;][vc_column_text]One [sic] two.[/vc_column_text][/vc_column][/vc_row]</p>",
            "One [sic] two.",
        ),
        (
            "<p>[et_pb_section fb_built=\"1\"][et_pb_text admin_label=\"x\"]One.[/et_pb_text][et_pb_text]Two.[/et_pb_text][/et_pb_section]</p>",
            "One.\nTwo.",
        ),
        ("<p>[fusion_text]</p><p>One.</p><p>[/fusion_text]</p>", "One."),
        ("<p>[su_spoiler title=\"When?\"]At eleven.[/su_spoiler]</p>", "h3 When?\nAt eleven."),
        ("<p>[tie_full_img]One.[/tie_full_img]</p>", "One."),
        ("<p>[dropcap]T[/dropcap]he ferry.</p>", "The ferry."),
        ("[vc_row]\n\nOne.\n\nTwo.\n\n[/vc_row]", "One.\nTwo."),
        ("<p>[vc_row<br />\nfull_width=&#8220;a&#8221;]One.[/vc_row]</p>", "One."),
        ("<p>[vc_row css=«&nbsp;a&nbsp;»]One.[/vc_row]</p>", "One."),
        (
            "<p>One.</p>[caption id=\"a\" width=\"6\"]<img src=\"/a.jpg\" alt=\"b\" /> The quay[/caption]",
            "One.\npicture https://gazette.example/a.jpg | alt: b | caption: The quay",
        ),
        ("<p>One.</p>[vc_raw_html]JTNDZGl2JTNFSGVsbG8lM0MlMkZkaXYlM0U=[/vc_raw_html]", "One."),
        (
            "<p>One.</p><p>[gallery ids=&#8221;1,2&#8243;]</p><p>[contact-form-7 id=\"1\" title=\"Write\"]</p>",
            "One.",
        ),
        (
            "<p>One.</p>[audio mp3=\"https://media.example/a.mp3\"][/audio]",
            "One.\nplayer https://media.example/a.mp3",
        ),
        ("<p>One.</p><p>[et_pb_section fb_built=&#8221;1&#8243; css=&#8221;a</p>", "One."),
        ("<p>[su_divider]</p><p>One.</p>", "One."),
        (
            "<p>[su_youtube url='https://youtu.be/abc'] One.</p>",
            "embed YouTube https://youtu.be/abc https://www.youtube-nocookie.com/embed/abc\nOne.",
        ),
        // Words of the writer.
        (
            "<p>\"He [the master] said [sic] so\" [1]. [Editor's note: he did.] [/s]</p>",
            "\"He [the master] said [sic] so\" [1]. [Editor's note: he did.] [/s]",
        ),
        (
            "<p>[video of the ferry] [laughs] [/irony] [...] [a, b]</p>",
            "[video of the ferry] [laughs] [/irony] [...] [a, b]",
        ),
        (
            "<p>One.</p><pre>[gallery ids=\"1\"][/gallery]</pre>",
            "One.\ncode \"[gallery ids=\\\"1\\\"][/gallery]\"",
        ),
        (
            "<p>The shortcode [gallery ids=\"1\"] shows pictures.</p>",
            "The shortcode [gallery ids=\"1\"] shows pictures.",
        ),
        (
            "<p>Both [gallery ids=\"1\"] and [/gallery] are shortcodes.</p>",
            "Both [gallery ids=\"1\"] and [/gallery] are shortcodes.",
        ),
    ]);
}

#[test]
fn texts_are_decoded_as_often_as_they_must() {
    check(&[
        (
            "<p>Don&amp;#x27;t &amp;quot;go&amp;quot; 10&amp;nbsp;km &amp;amp; back &amp;mdash; now.</p>",
            "Don't \"go\" 10\u{a0}km & back — now.",
        ),
        ("<p>Don&amp;amp;#x27;t go.</p>", "Don't go."),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Don&amp;#x27;t.&lt;/p&gt;", "One.\nDon't."),
        (
            "&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Don&amp;amp;#x27;t.&amp;lt;/p&amp;gt;",
            "One.\nDon't.",
        ),
        ("The ferry &lt;em&gt;left&lt;/em&gt; at dawn.", "The ferry left at dawn."),
        ("<p><a href='/a?b=1&amp;amp;c=2'>One</a></p>", "[One](https://gazette.example/a?b=1&c=2)"),
        // Texts that explain HTML.
        (
            "<p>In HTML, &amp;nbsp; is a space and &amp;amp; an ampersand.</p>",
            "In HTML, &nbsp; is a space and &amp; an ampersand.",
        ),
        ("<p>Write <code>&amp;lt;</code> or &amp;#60;.</p>", "Write &lt; or &#60;."),
        (
            "<p>Use &amp;nbsp; between a number and its unit.</p>",
            "Use &nbsp; between a number and its unit.",
        ),
        ("Write &lt;em>so&lt;/em> in a text.", "Write <em>so</em> in a text."),
        ("Use &lt;b&gt; and not &lt;strong&gt;.", "Use <b> and not <strong>."),
        ("In HTML, &lt;b&gt;bold&lt;/b&gt; is bold.", "In HTML, <b>bold</b> is bold."),
        ("<p>The tag &lt;/p&gt; ends it.</p>", "The tag </p> ends it."),
    ]);
    let cases = [
        ("&lt;p&gt;Don&amp;#x27;t.&lt;/p&gt;", "Don't."),
        ("&lt;em&gt;Tide&lt;/em&gt; is low", "Tide is low"),
        ("Fish &amp;amp;amp; chips", "Fish & chips"),
        ("When to use &amp;nbsp; in a headline", "When to use &nbsp; in a headline"),
        ("Never put a &lt;script&gt; into a caption", "Never put a <script> into a caption"),
        ("Harbour\u{92}s \u{93}end\u{94} \u{96} \u{80}5\u{85}", "Harbour’s “end” – €5…"),
        ("Harbour&#146;s end", "Harbour’s end"),
        ("[caption id=&#8221;a&#8243;]The quay[/caption] After forty years.", "After forty years."),
        ("Ferry sails [VIDEO]", "Ferry sails [VIDEO]"),
    ];
    for (text, expected) in cases {
        let story = json!({ "format": "article-reader/1", "headline": text, "standfirst": text,
            "body": "<p>It sailed.</p>" });
        let article = article_of(&story);
        assert_eq!(article.headline.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn every_text_field_is_mended() {
    let wrong = |it: &str| format!("{it}\u{92}s &amp;#8211; B");
    let right = |it: &str| Some(format!("{it}’s – B"));
    let article = article_of(&json!({
        "format": "article-reader/1", "headline": wrong("A"), "kicker": wrong("K"), "standfirst": wrong("S"),
        "dateline": wrong("D"), "copyright": wrong("C"), "source": { "name": wrong("Q") },
        "authors": [{ "name": wrong("N"), "role": wrong("R"), "description": wrong("W") }],
        "sections": [{ "name": wrong("T") }],
        "lead": { "caption": wrong("P"), "credit": wrong("M"), "alt": wrong("L"),
            "renditions": [{ "url": "https://media.example/a.jpg" }] },
        "body": [wrong("B"), { "type": "heading", "text": wrong("H") }],
    }));
    let printed = format!("{article:?}");
    assert!(!printed.contains('\u{92}') && !printed.contains("#8211"), "{printed}");
    assert_eq!(article.headline, right("A"));
    assert_eq!(article.authors[0].role, right("R"));
    let lead = article.lead.unwrap();
    assert_eq!([lead.caption, lead.credit, Some(lead.alt)], [right("P"), right("M"), right("L")]);
}

#[test]
fn other_formats_are_mended_too() {
    let body = "<p>[vc_row]One.[/vc_row]</p><p>Don&amp;#8217;t [sic].</p><p>Three <em/>words.</p>";
    let documents = [
        json!({ "id": 1, "title": { "rendered": "A" }, "content": { "rendered": body } }),
        json!({ "version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{ "id": "1", "title": "A", "content_html": body }] }),
        json!({ "uri": "urn:a", "type": "text", "headline": "A", "body_html": body }),
        json!({ "uri": "urn:a", "type": "text", "headline": "A", "body_xhtml": body }),
        json!({ "posts": [{ "id": "1", "title": "A", "html": body, "url": "https://gazette.example/1" }] }),
    ];
    for document in documents {
        let article = article_of(&document);
        let words: Vec<String> = article.body.iter().map(shown::line).collect();
        assert_eq!(words, ["One.", "Don’t [sic].", "Three words."], "{document}");
    }
}

/// A search that reads the rest of a text for every piece would take hours here.
#[test]
fn hostile_texts_take_linear_time() {
    for piece in [
        "<iframe>",
        "<iframe/>",
        "<button>",
        "<p><button>",
        "<p><button></p>",
        "<select><p>",
        "<![CDATA[>",
        "<em/>",
        "</em>",
        "<svg><b/>",
        "<title>",
        "<style>",
        "<!--->",
        "[a ",
        "[a]",
        "[/a]",
        "[a b=\"c\"]",
        "[caption]",
        "[caption][/caption]",
        "[vc_row]",
        "&amp;",
        "&amp;amp;",
        "&lt;p&gt;",
        "&lt;/p&gt;",
        "a html. ",
        " xhtml",
        "<a html",
        "<span aria-hidden=true>",
        "<div hidden role=tabpanel>",
        "<h1><button>a</button>",
        "<p style='left:-9999px;position:absolute'>",
        "<b class=sr-only>a",
        "<span class=katex-html>",
        "\u{92}",
        "<div style='width:0;overflow:hidden'><img>",
    ] {
        for start in ["", "<p>[/a] &amp;#39; <button></button>"] {
            let body = [start, &piece.repeat(20_000 / piece.len())].concat();
            shown::article(&body);
        }
    }
}
