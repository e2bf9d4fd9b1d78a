//! Generates bodies that no newsroom writes: elements of every kind inside each other, and broken HTML.

use proptest::prelude::*;
use proptest::sample::select;

/// Names of elements that the walk keeps, drops, or does not know.
const NAMES: &str = "p div section h1 h3 ul ol li dl dt dd blockquote pre code a b i em q sub span br \
    hr img picture source figure figcaption table caption thead tbody tfoot tr th td details summary \
    cite footer abbr time bdi rt math mi mrow mfrac annotation form label fieldset button select option textarea script style template object iframe \
    video audio svg math title x-card figcatpion ruby nobr";

const ATTRIBUTES: [&str; 34] = [
    r#" href="/a""#,
    r#" href="mailto:desk@gazette.example""#,
    r#" href="JavaScript:alert(1)""#,
    " href=' java\nscript:alert(1)'",
    " href='&#1;java&Tab;script&colon;alert(1)'",
    " href=data:text/html,x",
    r#" src="/p.jpg""#,
    r#" src="https://player.example:81/1""#,
    r#" src="data:image/png,x""#,
    r#" src="vbscript:x""#,
    r#" data-src="/late.jpg""#,
    r#" srcset="/a.jpg 100w, javascript:x 200w, blob:y""#,
    r#" title=" The  title ""#,
    r#" title="<img src=x onerror=alert(1)>""#,
    r#" alt="A quay""#,
    r#" colspan="9999" rowspan="0""#,
    r#" start="-3""#,
    r#" width="10px" height="5""#,
    r#" role="presentation""#,
    " hidden",
    " lang=ar",
    " dir=rtl",
    " onclick=alert(1)",
    r#" srcdoc="<p>x</p>""#,
    " id=a",
    " name='a b'",
    " href=#a",
    " href='#a%20b'",
    " href=https://x.com/a/status/1",
    " class=gallery",
    " class='big twitter-tweet'",
    " open poster=/p.jpg type=video/mp4",
    " datetime=2026-11-23",
    " mathvariant=bold display='\" onload=x' style=color:red",
];

/// Tokens that are difficult for parsers, separated by bars.
const TOKENS: &str = "<|>|</|/>|<!|<!--|-->|<![CDATA[|]]>|<?|&|&#|&amp;|&lt;p&gt;|\"|'|=| |\n|\0|a|\
    <p |<table>|</ br>|<a href=javascript:1>|\u{a0}";

/// Generates words, white space, entities, and text that looks like markup.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z \n]{0,8}",
        "[aé\u{a0}\u{200b}港<>&;\"'/= ]{0,6}",
        select(vec!["&amp;", "&nbsp;", "&lt;b&gt;", "<br>", "<br><br>", "<!-- c -->"])
            .prop_map(str::to_owned),
    ]
}

/// Generates elements of every kind inside each other. Some have no end tag.
pub fn soup() -> impl Strategy<Value = String> {
    let element = |inner: BoxedStrategy<String>| {
        let attributes = prop::collection::vec(select(ATTRIBUTES.to_vec()), 0..3);
        let content = prop::collection::vec(inner, 0..6);
        let names: Vec<_> = NAMES.split(' ').collect();
        (select(names), attributes, content, prop::bool::weighted(0.9)).prop_map(
            |(name, attributes, content, closes)| {
                let end = if closes { format!("</{name}>") } else { String::new() };
                format!("<{name}{}>{}{end}", attributes.concat(), content.concat())
            },
        )
    };
    let tree = words().prop_recursive(
        6,
        48,
        6,
        move |inner| prop_oneof![4 => element(inner.clone().boxed()), 1 => table(inner)],
    );
    // The first tag makes the reader treat the text as HTML.
    prop::collection::vec(tree, 0..6).prop_map(|it| format!("<p>{}", it.concat()))
}

/// Generates tables of two columns with all their parts, which the other strategies rarely produce. A table
/// may be inside a link.
fn table(inner: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let parts = select(vec!["caption", "thead", "tbody", "tfoot", "tr"]);
    let rows = prop::collection::vec((parts, inner), 1..5);
    (rows, select(vec!["", "<a href=/outer>"])).prop_map(|(rows, before)| {
        let rows = rows.iter().map(|(part, content)| match *part {
            "caption" => format!("<caption>{content}</caption>"),
            part => format!("<{part}><tr><td>{content}</td><td>x</td></tr></{part}>"),
        });
        format!("{before}<table>{}</table>", rows.collect::<String>())
    })
}

/// Generates tokens that are difficult for parsers, in any order.
pub fn tokens() -> impl Strategy<Value = String> {
    let tokens: Vec<_> = TOKENS.split('|').collect();
    prop::collection::vec(select(tokens), 0..40).prop_map(|it| it.concat())
}
