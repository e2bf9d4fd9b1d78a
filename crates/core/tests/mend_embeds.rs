//! Tests that content of other sites is shown from the code that those sites and content systems give by default.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod shown;
mod shown_between;

use shown_between::{check, check_all};

const VIDEO: &str =
    "embed YouTube https://www.youtube.com/watch?v=a1 https://www.youtube-nocookie.com/embed/a1";
const POST: &str = "embed X https://twitter.com/quay/status/12 https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12";

#[test]
fn addresses_become_embeds() {
    let page = "https://www.youtube.com/watch?v=a1";
    let bodies = [
        format!("<figure class=media><oembed url='{page}'></oembed></figure>"),
        format!("<div data-oembed-url='{page}'></div>"),
        format!(
            "<div data-oembed-url='{page}'><div style='x'><iframe src='{page}'></iframe></div></div>"
        ),
        format!("<div data-ephox-embed-iri='{page}'></div>"),
        format!("<drupal-url data-embed-url='{page}'></drupal-url>"),
        format!("<p>{page}</p>"),
        format!("<p> {page}\n</p>"),
        format!("<p><a href='{page}'>{page}</a></p>"),
        format!("<p><a href='{page}'>https://youtube.com/watch?v=a1</a><br></p>"),
        format!("<p><strong><a href='{page}'>{page}</a></strong></p>"),
        format!(
            "<figure class=wp-block-embed><div class=wp-block-embed__wrapper>\n{page}\n</div></figure>"
        ),
        format!("<object><param name=movie value='{page}'><embed src='{page}'></object>"),
        format!("<embed src='{page}' type='application/x-shockwave-flash'>"),
        format!("<iframe data-cookieblock-src='{page}'></iframe>"),
        format!("<iframe src='about:blank' data-cmp-src='{page}'></iframe>"),
        "<amp-youtube data-videoid=a1 layout=responsive width=480 height=270></amp-youtube>"
            .to_owned(),
        "<lite-youtube videoid=a1></lite-youtube>".to_owned(),
        format!("<a data-iframely-url='//cdn.example/x' href='{page}'></a>"),
    ];
    check_all(bodies.map(|it| (it, VIDEO.to_owned())));
    check(&[
        (
            "<iframe data-lazy-src='https://www.youtube.com/embed/a1?start=9'></iframe><noscript><iframe \
             src='https://www.youtube.com/embed/a1?start=9'></iframe></noscript>",
            "embed YouTube https://www.youtube.com/embed/a1?start=9 https://www.youtube-nocookie.com/embed/a1?start=9",
        ),
        (
            "<iframe src='https://docs.google.com/forms/d/e/1/viewform'></iframe>",
            "embed docs.google.com https://docs.google.com/forms/d/e/1/viewform https://docs.google.com/forms/d/e/1/viewform",
        ),
        (
            "<p>Words <a href='https://www.youtube.com/watch?v=a1'>https://www.youtube.com/watch?v=a1</a></p>",
            "Words [https://www.youtube.com/watch?v=a1](https://www.youtube.com/watch?v=a1)",
        ),
        (
            "<p><a href='https://www.youtube.com/watch?v=a1'>Watch the video</a></p>",
            "[Watch the video](https://www.youtube.com/watch?v=a1)",
        ),
        ("<p>https://quay.example/tides</p>", "https://quay.example/tides"),
        (
            "<p><a href=https://quay.example/tides>quay.example/tides</a></p>",
            "[quay.example/tides](https://quay.example/tides)",
        ),
        ("<p>https://www.facebook.com/quay</p>", "https://www.facebook.com/quay"),
        ("<p>https://www.google.com/search</p>", "https://www.google.com/search"),
        ("<blockquote><p>https://youtu.be/a1</p></blockquote>", "quote \nhttps://youtu.be/a1"),
        (
            "<figure class='wp-block-embed'><div class=wp-block-embed__wrapper>https://quay.example/tides</div>\
          <figcaption>A</figcaption></figure>",
            "embed quay.example https://quay.example/tides https://quay.example/tides | caption: A",
        ),
        (
            "<figure class=media><oembed url=https://quay.example/tides></oembed></figure>",
            "embed quay.example https://quay.example/tides https://quay.example/tides",
        ),
    ]);
}

#[test]
fn objects_have_fallbacks() {
    check(&[
        (
            "<object data=/t.pdf type=application/pdf><p>No viewer. <a href=/t.pdf>Tides</a></p></object>",
            "embed gazette.example https://gazette.example/t.pdf https://gazette.example/t.pdf",
        ),
        (
            "<object data=/m.svg type=image/svg+xml><img src=/m.png alt=Map></object>",
            "picture https://gazette.example/m.png | alt: Map",
        ),
        (
            "<object data=/m.svg type=image/svg+xml></object>",
            "picture https://gazette.example/m.svg",
        ),
        ("<object data=/v.mp4 type=video/mp4></object>", "player https://gazette.example/v.mp4"),
        ("<object><p>High tide</p></object>", "High tide"),
        (
            "<object classid=x><param name=flashvars value=y><a href=/tides>Tides</a></object>",
            "[Tides](https://gazette.example/tides)",
        ),
        ("<embed src=/m.png type=image/png>", "picture https://gazette.example/m.png"),
        ("<embed src=/a.mp3 type=audio/mpeg>", "player https://gazette.example/a.mp3"),
    ]);
    let long = "The gulls came back with the tide. ".repeat(14);
    let expected = format!(
        "embed gazette.example https://gazette.example/t.pdf https://gazette.example/t.pdf\n{}",
        long.trim()
    );
    check(&[(&format!("<object data=/t.pdf><p>{long}</p></object>"), &expected)]);
}

#[test]
fn scripts_leave_their_widgets() {
    let chart =
        "embed Datawrapper https://datawrapper.dwcdn.net/AbC/ https://datawrapper.dwcdn.net/AbC/";
    let flourish = "embed Flourish https://flo.uri.sh/visualisation/12/embed https://flo.uri.sh/visualisation/12/embed";
    let infogram =
        "embed Infogram https://e.infogram.com/a-1?src=embed https://e.infogram.com/a-1?src=embed";
    let picture =
        "<noscript><img src=https://datawrapper.dwcdn.net/AbC/full.png alt=Gulls></noscript>";
    let script = "<script src=https://datawrapper.dwcdn.net/AbC/embed.js data-target='#datawrapper-vis-AbC'></script>";
    check(&[
        (
            &format!("<div id=datawrapper-vis-AbC style='min-height:9px'>{script}{picture}</div>"),
            chart,
        ),
        (&format!("<div id=datawrapper-vis-AbC></div>{script}"), chart),
        (script, chart),
        (
            "<div class=flourish-embed data-src='visualisation/12?345'><script src=https://public.flourish.studio/resources/embed.js></script>\
          <noscript><img src=https://public.flourish.studio/visualisation/12/thumbnail alt='chart visualization'></noscript></div>",
            flourish,
        ),
        ("<div class='flourish-embed flourish-chart' data-src=visualisation/12></div>", flourish),
        (
            "<div class=flourish-embed data-src=story/12></div>",
            "embed Flourish https://flo.uri.sh/story/12/embed https://flo.uri.sh/story/12/embed",
        ),
        (
            "<div class=infogram-embed data-id=a-1 data-type=interactive data-title=Gulls></div><script>!function(){}()</script>",
            infogram,
        ),
        (
            "<script id=infogram_0_a-1 title=Gulls src=https://e.infogram.com/js/dist/embed.js?x></script>",
            infogram,
        ),
        (
            "<script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post=quay/68></script>",
            "embed t.me https://t.me/quay/68 https://t.me/quay/68",
        ),
        (
            "<script src=https://gist.github.com/quay/0a.js></script>",
            "embed gist.github.com https://gist.github.com/quay/0a https://gist.github.com/quay/0a",
        ),
        (
            "<div id=DV-viewer-7 class=DV-container></div><script>DV.load('https://www.documentcloud.org/documents/7-tides.js', {});</script>",
            "embed DocumentCloud https://embed.documentcloud.org/documents/7-tides/ https://embed.documentcloud.org/documents/7-tides/",
        ),
        (
            "<div data-configid='1/2' class=issuuembed></div><script src=//e.issuu.com/embed.js></script>",
            "embed e.issuu.com https://e.issuu.com/embed.html#1/2 https://e.issuu.com/embed.html#1/2",
        ),
        (
            "<script src=https://cdn.jwplayer.com/players/a1-b2.js></script>",
            "embed JW Player https://cdn.jwplayer.com/players/a1-b2.html https://cdn.jwplayer.com/players/a1-b2.html",
        ),
        (
            "<video-js data-account=1 data-player=p data-embed=default data-video-id=2></video-js>",
            "embed Brightcove https://players.brightcove.net/1/p_default/index.html?videoId=2 https://players.brightcove.net/1/p_default/index.html?videoId=2",
        ),
        ("<script src=https://platform.twitter.com/widgets.js></script>", ""),
    ]);
}

#[test]
fn posts_need_no_words() {
    check(&[
        (
            "<blockquote class=twitter-tweet><a href=https://twitter.com/quay/status/12></a></blockquote>",
            POST,
        ),
        (
            "<blockquote class=twitter-tweet data-lang=en><p></p><a href=https://twitter.com/quay/status/12> </a></blockquote>",
            POST,
        ),
        (
            "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/a/?utm=1'></blockquote>",
            "embed Instagram https://www.instagram.com/p/a/?utm=1 https://www.instagram.com/p/a/embed/captioned/",
        ),
        (
            "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@quay/video/7><section></section></blockquote>",
            "embed TikTok https://www.tiktok.com/@quay/video/7 https://www.tiktok.com/embed/v2/7",
        ),
        (
            "<blockquote class=text-post-media data-text-post-permalink='https://www.threads.net/@quay/post/a'></blockquote>",
            "embed www.threads.net https://www.threads.net/@quay/post/a https://www.threads.net/@quay/post/a",
        ),
        (
            "<blockquote class=reddit-card><a href=https://www.reddit.com/r/quay/comments/a/b/></a></blockquote>",
            "embed www.reddit.com https://www.reddit.com/r/quay/comments/a/b/ https://www.reddit.com/r/quay/comments/a/b/",
        ),
        (
            "<div class=fb-post data-href=https://www.facebook.com/quay/posts/1></div>",
            "embed Facebook https://www.facebook.com/quay/posts/1 https://www.facebook.com/plugins/post.php?href=https://www.facebook.com/quay/posts/1",
        ),
        (
            "<blockquote class=twitter-tweet><p>High tide</p>&mdash; Quay <a href=https://twitter.com/quay/status/12>Today</a></blockquote>",
            &[POST, "\nHigh tide\n— Quay [Today](https://twitter.com/quay/status/12)"].concat(),
        ),
    ]);
}

#[test]
fn elements_of_amp_are_shown() {
    check(&[
        (
            "<amp-img src=/i/gull.jpg alt=Gull width=9 height=6><noscript><img src=/i/gull.jpg></noscript></amp-img>",
            "picture https://gazette.example/i/gull.jpg | alt: Gull",
        ),
        (
            "<amp-img srcset='/i/gull-9.jpg 900w, /i/gull-3.jpg 300w' src=/i/gull-9.jpg></amp-img>",
            "picture https://gazette.example/i/gull-9.jpg",
        ),
        ("<amp-anim src=/i/gull.gif></amp-anim>", "picture https://gazette.example/i/gull.gif"),
        (
            "<amp-video src=/v.mp4 poster=/p.jpg><div fallback><p>No video</p></div></amp-video>",
            "player https://gazette.example/v.mp4",
        ),
        (
            "<amp-video><source src=/v.mp4 type=video/mp4></amp-video>",
            "player https://gazette.example/v.mp4",
        ),
        ("<amp-audio src=/a.mp3></amp-audio>", "player https://gazette.example/a.mp3"),
        (
            "<amp-twitter data-tweetid=12></amp-twitter>",
            "embed X https://twitter.com/i/status/12 https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12",
        ),
        (
            "<amp-twitter data-tweetid=12><blockquote placeholder><p>High tide</p></blockquote></amp-twitter>",
            "embed X https://twitter.com/i/status/12 https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12\nquote \nHigh tide",
        ),
        (
            "<amp-instagram data-shortcode=a></amp-instagram>",
            "embed Instagram https://www.instagram.com/p/a/ https://www.instagram.com/p/a/embed/captioned/",
        ),
        (
            "<amp-iframe src=https://maps.example/1><amp-img placeholder src=/i/m.jpg></amp-img></amp-iframe>",
            "embed maps.example https://maps.example/1 https://maps.example/1",
        ),
        (
            "<amp-facebook data-href=https://www.facebook.com/quay/posts/1></amp-facebook>",
            "embed Facebook https://www.facebook.com/quay/posts/1 https://www.facebook.com/plugins/post.php?href=https://www.facebook.com/quay/posts/1",
        ),
        (
            "<amp-vimeo data-videoid=7></amp-vimeo>",
            "embed Vimeo https://vimeo.com/7 https://player.vimeo.com/video/7?dnt=1",
        ),
        (
            "<amp-brightcove data-account=1 data-player-id=p data-video-id=2></amp-brightcove>",
            "embed Brightcove https://players.brightcove.net/1/p_default/index.html?videoId=2 https://players.brightcove.net/1/p_default/index.html?videoId=2",
        ),
        (
            "<amp-carousel><amp-img src=/i/a.jpg></amp-img><figure><amp-img src=/i/b.jpg></amp-img><figcaption>B</figcaption></figure></amp-carousel>",
            "gallery \n  picture https://gazette.example/i/a.jpg\n  picture https://gazette.example/i/b.jpg | caption: B",
        ),
        ("<amp-ad type=x width=300 height=250></amp-ad>", ""),
        ("<amp-fit-text><p>High tide</p></amp-fit-text>", "High tide"),
        (
            "<amp-tiktok data-src=https://www.tiktok.com/@quay/video/7></amp-tiktok>",
            "embed TikTok https://www.tiktok.com/@quay/video/7 https://www.tiktok.com/embed/v2/7",
        ),
        (
            "<amp-soundcloud data-trackid=7></amp-soundcloud>",
            "embed SoundCloud https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/7 https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/7",
        ),
    ]);
}
