//! Tests that pictures are shown once, with their captions and credit lines, as content systems write them.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod shown;
mod shown_between;

use shown_between::{check, check_all};

#[test]
fn lazy_pictures_have_their_address_in_other_attributes() {
    let gull = "picture https://gazette.example/i/gull.jpg | alt: A gull";
    let placeholder = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    let attributes = [
        "data-lazy=/i/gull.jpg",
        "data-lazyload='/i/gull.jpg'",
        "data-original-src='/i/gull.jpg'",
        "data-flickity-lazyload-src='/i/gull.jpg'",
        "data-hi-res-src=/i/gull.jpg",
        "data-litespeed-src=/i/gull.jpg",
        "lazy-src=/i/gull.jpg",
        "data-image='/i/gull.jpg'",
        "data-lazy-srcset='/i/gull.jpg'",
        "data-src-small=/i/gull-thumb.jpg data-src-large=/i/gull.jpg",
        "data-zoom-image=/i/gull.jpg",
        "data-orig-src='/i/gull.jpg' data-orig-srcset='data:image/svg+xml,x 1200w'",
    ];
    let sources = [placeholder, "/assets/blank.gif", "/lazy/placeholder.png?v=2", "about:blank"];
    check_all(attributes.iter().flat_map(|attribute| {
        let body = move |src| format!("<img class=lazy src='{src}' {attribute} alt='A gull'>");
        sources.map(|it| (body(it), gull.to_owned()))
    }));
    check(&[
        // Its own address counts if no attribute is one for lazy loading.
        ("<img src=/i/gull.jpg data-pin-media=/i/pin.jpg data-lazy=true alt='A gull'>", gull),
        ("<img src=/i/gull.jpg data-thumb-src=/i/gull-t.jpg alt='A gull'>", gull),
        ("<img src='/i/gull-20x13.jpg' data-src=/i/gull.jpg alt='A gull'>", gull),
        (
            "<img src='https://i.example/pic?id=7' loading=lazy>",
            "picture https://i.example/pic?id=7",
        ),
        // A placeholder alone is no picture.
        ("<img src='/assets/blank.gif' alt='A gull'>", ""),
    ]);
}

#[test]
fn sources_and_candidates_are_pictures() {
    let broad = "picture https://gazette.example/i/broad.jpg";
    check(&[
        ("<img srcset='/i/broad.jpg'>", broad),
        ("<img srcset='/i/small.jpg, /i/broad.jpg'>", broad),
        ("<img srcset='/i/broad.jpg 1.5x'>", broad),
        ("<picture><source srcset=/i/broad.jpg type=image/webp><img></picture>", broad),
        (
            "<picture><source media='(min-width: 9px)' srcset='/i/broad.jpg 2x, /i/low.jpg 1x'><source \
          media='(max-width: 8px)' srcset=/i/tall.jpg><img src='data:image/gif;base64,x'></picture>",
            broad,
        ),
        (
            "<picture><source media=print srcset=/i/print.jpg><source data-lazy-srcset=/i/broad.jpg>\
          <img src='data:image/gif;base64,x'></picture>",
            broad,
        ),
        (
            "<picture><source srcset='/i/broad.jpg 900w, /i/low.jpg 300w'><img alt=A></picture>",
            &[broad, " | alt: A"].concat(),
        ),
        (
            "<img srcset='/i/a,w_9,c_fit/broad.jpg 900.5w, /i/a,w_3,c_fit/broad.jpg 300w' data-lazy=1>",
            "picture https://gazette.example/i/a,w_9,c_fit/broad.jpg",
        ),
    ]);
}

#[test]
fn pictures_in_noscript_are_shown_once() {
    let gull = "picture https://gazette.example/i/gull.jpg";
    let placeholder = "<img class=lazyload src='data:image/gif;base64,x'>";
    let noscript = "<noscript><img src=/i/gull.jpg></noscript>";
    check(&[
        (&[placeholder, noscript].concat(), gull),
        (&[noscript, placeholder].concat(), gull),
        (&[noscript, " ", "<img class=lazy src=/assets/spacer.gif>"].concat(), gull),
        (&["<p>", placeholder, noscript, "</p>"].concat(), gull),
        (
            &["<figure>", placeholder, noscript, "<figcaption>A</figcaption></figure>"].concat(),
            &[gull, " | caption: A"].concat(),
        ),
        (&["<div>", noscript, "</div>"].concat(), gull),
        (
            "<img class=lazy data-src=/i/gull.jpg><noscript><img src=/i/gull-full.jpg></noscript>",
            gull,
        ),
        (
            "<div class=w><img data-src=/i/gull.jpg></div><noscript><img src=/i/gull.jpg></noscript>",
            gull,
        ),
        (
            "<noscript><img src=/i/gull.jpg></noscript><img data-src=/i/gull.jpg data-image=/i/gull.jpg>",
            gull,
        ),
        (
            "<img src=/i/gull.jpg><noscript><img src=/i/tern.jpg></noscript>",
            &[gull, "\npicture https://gazette.example/i/tern.jpg"].concat(),
        ),
        (
            "<noscript><img height=1 width=1 style='display:none' src='https://www.facebook.com/tr?id=1'></noscript>",
            "",
        ),
        (
            "<script src=//polls.example/7.js></script><noscript><a href=https://polls.example/7>Vote</a></noscript>",
            "[Vote](https://polls.example/7)",
        ),
        ("<noscript>Switch on scripts</noscript>", ""),
    ]);
}

#[test]
fn counters_are_not_shown() {
    let cases = [
        "<img src=https://c.example/a.gif width=0 height=0>",
        "<img src=https://c.example/a.gif width='1'>",
        "<img src=https://c.example/a.gif height='1px' alt=''>",
        "<img src=https://c.example/a.gif style='width:1px; height: 1px'>",
        "<img src=https://c.example/a.gif style='height:0 !important'>",
        "<img src=https://c.example/a.jpg style='display: none'>",
        "<img src=https://c.example/pixel?u=1>",
        "<img src=https://pixel.c.example/1/2>",
        "<img src='https://c.example/v/pixel.gif'>",
        "<img src='https://c.example/beacon/12?x'>",
        "<img src='https://c.example/content/12/count.gif?d=r'>",
        "<img src='https://ad.doubleclick.net/ddm/trackimp/N1;ord=1?'>",
        "<img src='https://ssl-vg03.met.vgwort.de/na/0f'>",
        "<iframe src=https://c.example/n.html width=0 height=0></iframe>",
        "<iframe src=https://c.example/n.html width='1' height='1'></iframe>",
        "<iframe src=https://c.example/n.html style='visibility:hidden' height=0></iframe>",
        "<iframe src='https://www.googletagmanager.com/ns.html?id=G'></iframe>",
        "<amp-pixel src=https://c.example/a></amp-pixel>",
        "<amp-analytics></amp-analytics>",
    ];
    check_all(cases.map(|it| (it.to_owned(), String::new())));
    check(&[
        ("<img src=https://c.example/pixel-art.jpg>", "picture https://c.example/pixel-art.jpg"),
        (
            "<img src=https://c.example/beacon/hill.jpg>",
            "picture https://c.example/beacon/hill.jpg",
        ),
        (
            "<img src=https://c.example/a.jpg width=100 height=10 style='border:1px'>",
            "picture https://c.example/a.jpg",
        ),
        (
            "<iframe src=https://datawrapper.dwcdn.net/a/1/ style='width:0;min-width:100%!important' height=0></iframe>",
            "embed Datawrapper https://datawrapper.dwcdn.net/a/1/ https://datawrapper.dwcdn.net/a/1/",
        ),
    ]);
}

#[test]
fn signs_stay_in_their_sentence() {
    let cases = [
        (
            "<img src='https://s.w.org/images/core/emoji/15/72x72/1f642.png' alt='🙂' class=wp-smiley>",
            "🙂",
        ),
        (
            "<img class='emoji' src='https://s.w.org/images/core/emoji/15/svg/1f1eb-1f1f7.svg'>",
            "🇫🇷",
        ),
        ("<img src='https://cdn.example/twemoji/2/72x72/2693.png' alt=''>", "⚓"),
        (
            "<img height=16 width=16 alt='🐟' src='https://static.xx.fbcdn.net/images/emoji.php/v9/t4/1/16/1f41f.png'>",
            "🐟",
        ),
        ("<img class='Emoji Emoji--forText' src='https://t.example/1.svg' alt='🌊'>", "🌊"),
        ("<img class=emoji src=/images/emoji/smile.png alt=':smile:'>", ":smile:"),
        ("<img class=wp-smiley src=/wp-includes/images/smilies/icon_wink.gif alt=';-)'>", ";-)"),
        ("<img class=latex src='https://s0.wp.com/latex.php?latex=a%5E2&bg=fff' alt='a^2'>", "a^2"),
        ("<img src='https://s0.wp.com/latex.php?latex=a%5E2&bg=fff'>", "a^2"),
        ("<img src='https://chart.googleapis.com/chart?cht=tx&chl=a%5E2'>", "a^2"),
        ("<img src='https://latex.codecogs.com/gif.latex?a%5E2'>", "a^2"),
        ("<img class=tex alt='a^2' src=/math/1.png>", "a^2"),
        (
            "<img class=mwe-math-fallback-image-inline alt='{\\displaystyle a^{2}}' src='https://wikimedia.org/api/rest_v1/media/math/render/svg/0'>",
            "a^{2}",
        ),
        (
            "<span class=mwe-math-element><span class=mwe-math-mathml-inline style='display: none;'><math><mi>a</mi></math></span><img class=mwe-math-fallback-image-inline alt=b src=/media/math/render/1></span>",
            "a",
        ),
    ];
    check_all(
        cases.map(|(sign, shown)| {
            (format!("<p>High {sign} tide</p>"), format!("High {shown} tide"))
        }),
    );
    check(&[(
        "<p>A <img src=/i/gull.jpg alt=Gull> B</p>",
        "A\npicture https://gazette.example/i/gull.jpg | alt: Gull\nB",
    )]);
}

#[test]
fn captions_have_many_classes() {
    let expected = "picture https://gazette.example/i/gull.jpg | caption: On the rail";
    let img = "<img src=/i/gull.jpg>";
    let cases = [
        format!(
            "<div class='wp-caption alignnone' style='width:9px'>{img}<p class=wp-caption-text>On the rail</p></div>"
        ),
        format!(
            "<div class=image><a href=/a>{img}</a><div class=image-caption><p>On the rail</p></div></div>"
        ),
        format!("<p>{img}<br><span class=caption>On the rail</span></p>"),
        format!("<p>{img}</p><p class=caption>On the rail</p>"),
        format!("{img}<div class='media__caption'>On the rail</div>"),
        format!("<picture>{img}</picture> <small class='photoCaption'>On the rail</small>"),
        format!(
            "<table class=tr-caption-container><tbody><tr><td><a href=/a>{img}</a></td></tr><tr><td class=tr-caption>On the rail</td></tr></tbody></table>"
        ),
        format!("<dl class=wp-caption><dt>{img}</dt><dd class=wp-caption-dd>On the rail</dd></dl>"),
        format!("<div class=img_caption>{img}<p>On the rail</p></div>"),
        format!("<figure class=caption>{img}<div class=figure-caption>On the rail</div></figure>"),
        format!(
            "<div class=foto><div>{img}</div><div class=bildunterschrift>On the rail</div></div>"
        ),
        format!("<div class=foto>{img}<p class=pie-foto>On the rail</p></div>"),
        "<p><img src=/i/gull.jpg class=caption title='On the rail'></p>".to_owned(),
        "<img src=/i/gull.jpg data-caption='On the rail'>".to_owned(),
        format!("[caption id=attachment_1 align=left width=9]{img} On the rail[/caption]"),
        format!("<p>[caption id='a']<a href=/b>{img}</a> On the rail[/caption]</p>"),
        format!("[caption width='9' caption='On the rail']{img}[/caption]"),
        "<figure><amp-img src=/i/gull.jpg></amp-img><figcaption>On the rail</figcaption></figure>"
            .to_owned(),
        format!("<figure>{img}<figcaption class=imageCaption>On the rail</figcaption></figure>"),
    ];
    check_all(cases.map(|it| (it, expected.to_owned())));
    check(&[
        // Words without a picture are no caption, and other words stay words.
        ("<p class=caption>On the rail</p>", "On the rail"),
        ("<div class=caption><p>A</p></div><p>B</p>", "A\nB"),
        (
            "<div>Before <img src=/i/gull.jpg><span class=caption>On the rail</span> after</div>",
            &["Before\n", expected, "\nafter"].concat(),
        ),
        (
            "<div class=wp-caption><img src=/i/a.jpg><p class=caption>A</p></div><div class=wp-caption><img src=/i/b.jpg><p class=caption>B</p></div>",
            "picture https://gazette.example/i/a.jpg | caption: A\npicture https://gazette.example/i/b.jpg | caption: B",
        ),
        (
            "<div class=gallery><div><img src=/i/a.jpg><p class=caption>A</p></div><div><img src=/i/b.jpg><p class=caption>B</p></div></div>",
            "gallery \n  picture https://gazette.example/i/a.jpg | caption: A\n  picture https://gazette.example/i/b.jpg | caption: B",
        ),
        (
            "<div class=video><iframe src=https://vimeo.com/7></iframe><p class=caption>A</p></div>",
            "embed Vimeo https://vimeo.com/7 https://player.vimeo.com/video/7?dnt=1 | caption: A",
        ),
        (
            "[caption id=a] is open, [caption id=b]<img src=/i/gull.jpg> On the rail[/caption]",
            &["is open,\n", expected].concat(),
        ),
        (
            "<article class=media><div><img src=/i/gull.jpg></div><div class=field-caption>On the rail</div></article>",
            expected,
        ),
        (
            "[caption] is a word, [captions too], [caption id=a]",
            "[caption] is a word, [captions too],",
        ),
    ]);
}

#[test]
fn credits_become_credit_lines() {
    let expected =
        "picture https://gazette.example/i/gull.jpg | caption: On the rail | credit: Photo: M. Orn";
    let img = "<img src=/i/gull.jpg>";
    let cases = [
        format!("<figure>{img}<figcaption>On the rail <span class=credit>Photo: M. Orn</span></figcaption></figure>"),
        format!("<figure>{img}<figcaption>On the rail</figcaption><div class=photo-credit>Photo: M. Orn</div></figure>"),
        format!("<figure><div class='imageCredit'>Photo: M. Orn</div>{img}<figcaption>On the rail</figcaption></figure>"),
        format!("<div class=media>{img}<p class=caption>On the rail</p><p class=caption__credit>Photo: M. Orn</p></div>"),
        format!("<div class=wp-caption>{img}<p class=wp-caption-text>On the rail <span class=wp-media-credit>Photo: M. Orn</span></p></div>"),
        format!("<figure><picture>{img}</picture><figcaption><p>On the rail</p><p class=bildnachweis>Photo: M. Orn</p></figcaption></figure>"),
        "<figure><img src='data:image/gif;base64,x' data-lazy=/i/gull.jpg><figcaption>On the rail<em class='copyright'> Photo: M. Orn</em></figcaption></figure>".to_owned(),
        "<figure><img src=/i/gull.jpg data-credit='Photo: M. Orn'><figcaption>On the rail</figcaption></figure>".to_owned(),
    ];
    check_all(cases.map(|it| (it, expected.to_owned())));
    let alone = "picture https://gazette.example/i/gull.jpg | credit: Photo: M. Orn";
    check(&[
        (&format!("{img}<span class=photo-credit>Photo: M. Orn</span>"), alone),
        (&format!("<div class=image>{img}<small class=credit>Photo: M. Orn</small></div>"), alone),
        (
            &format!("<figure>{img}<figcaption class=credit>Photo: M. Orn</figcaption></figure>"),
            alone,
        ),
        ("<p class=credit>Photo: M. Orn</p>", "Photo: M. Orn"),
        ("<blockquote>A<p class=attribution>B</p></blockquote>", "quote \nA\nB"),
    ]);
}

#[test]
fn the_same_picture_stands_once() {
    let gull = "picture https://gazette.example/i/gull.jpg";
    check(&[
        ("<img src=/i/gull.jpg><p>A</p><img src=/i/gull-1024x683.jpg>", &[gull, "\nA"].concat()),
        (
            "<img src=/i/gull.jpg><p>A</p><figure><img src='http://gazette.example/i/gull.jpg?w=640' alt=B>\
          <figcaption>C</figcaption></figure>",
            &[gull, " | alt: B | own caption: C\nA"].concat(),
        ),
        (
            "<div class=gallery><img src=/i/a.jpg><img src=/i/b.jpg></div><img src=/i/a-scaled.jpg>",
            "gallery \n  picture https://gazette.example/i/a.jpg\n  picture https://gazette.example/i/b.jpg",
        ),
        // The pictures of a series are different.
        (
            "<img src=/i/photo-1.jpg><img src=/i/photo-2.jpg>",
            "picture https://gazette.example/i/photo-1.jpg\npicture https://gazette.example/i/photo-2.jpg",
        ),
        (
            "<img src='/i?id=1'><img src='/i?id=2'>",
            "picture https://gazette.example/i?id=1\npicture https://gazette.example/i?id=2",
        ),
        (
            "<img src=/i/DSC_1024.jpg><img src=/i/DSC_1280.jpg>",
            "picture https://gazette.example/i/DSC_1024.jpg\npicture https://gazette.example/i/DSC_1280.jpg",
        ),
    ]);
}

#[test]
fn essays_keep_their_words_between_the_pictures() {
    let (a, b) =
        ("picture https://gazette.example/i/a.jpg", "picture https://gazette.example/i/b.jpg");
    check(&[
        (
            "<div class=gallery><figure><img src=/i/a.jpg><figcaption>A</figcaption></figure><p>Words.</p>\
          <figure><img src=/i/b.jpg></figure><p>More.</p></div>",
            &format!("{a} | caption: A\nWords.\n{b}\nMore."),
        ),
        (
            "<div class=gallery><img src=/i/a.jpg><p>C</p><p>D</p><img src=/i/b.jpg><p>E</p></div>",
            &format!("{a}\nC\nD\n{b}\nE"),
        ),
        (
            "<div class=gallery><img src=/i/a.jpg><h3>C</h3><p>D</p><img src=/i/b.jpg></div>",
            &format!("{a}\nh3 C\nD\n{b}"),
        ),
        (
            "<div class=gallery><img src=/i/a.jpg><p>C</p><img src=/i/b.jpg><p>D</p></div>",
            &format!("gallery \n  {a} | caption: C\n  {b} | caption: D"),
        ),
    ]);
    let long = "The gulls came back with the tide. ".repeat(14);
    let body =
        format!("<div class=gallery><img src=/i/a.jpg><p>{long}</p><img src=/i/b.jpg></div>");
    check(&[(&body, &format!("{a}\n{}\n{b}", long.trim()))]);
}
