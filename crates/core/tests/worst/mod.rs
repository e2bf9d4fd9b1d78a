//! Bodies that are made to be slow, for tests and for measurements.

/// The start of each body, and the piece that is repeated after it.
pub(crate) const WORST: [(&str, &str); 42] = [
    ("", "<"),
    ("", "<p>"),
    ("", "<p>a"),
    ("", "<div>"),
    ("", "<b><p>"),
    ("", "<b>a</b>"),
    ("<p>", "<span>"),
    ("<p>", "a <br>"),
    ("", "<ul><li>"),
    ("<ul>", "<li>a"),
    ("", "<li></li>"),
    ("<dl>", "<dt>a<dd>b"),
    ("", "<blockquote>"),
    ("", "<blockquote><p>a<cite>b</cite></blockquote>"),
    ("", "<details><summary>a</summary>"),
    ("", "<table><tr><td>"),
    ("<table>", "<tr><td colspan=1000>a"),
    ("<table><tr>", "<td>"),
    ("", "<figure><img src=/a><figcaption>a"),
    ("<figure class=gallery>", "<img src=/a>"),
    ("", "<div class=gallery><img src=/a>"),
    ("", "<img>"),
    ("<picture>", "<img src=/a>"),
    ("<p>", "<a id=a href=#a>a</a>"),
    ("<p>", "<a href=/a>a</a>"),
    ("<img srcset='", "/a 1w, "),
    ("<p title='", "<"),
    ("<math>", "<mrow>"),
    ("<math>", "<mi>a</mi>"),
    ("<video>", "<source src=/a>"),
    ("", "<iframe src=/a></iframe>"),
    ("", "<blockquote class=twitter-tweet><a href=https://x.com/a/status/1>a</a></blockquote>"),
    ("", "&amp;lt;p&amp;gt;"),
    ("<p>", "<!--"),
    ("<p><!--", "--!"),
    ("<p>", "<!----!>"),
    ("<p>", "<style></style>"),
    ("<p><svg>", "<style>a</style x>"),
    ("<p><style>", "</styles>"),
    ("<p>", "<script><!--</script>"),
    ("<p ", "a='"),
    ("<p ", "x-=/"),
];

/// Returns a body that repeats the piece until the body has about `length` bytes.
pub(crate) fn repeated((start, piece): (&str, &str), length: usize) -> String {
    [start, &piece.repeat(length / piece.len())].concat()
}
