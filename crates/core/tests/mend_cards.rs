//! Tests the cards and widgets of Ghost, Substack, Medium and WordPress.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_wrap)]

mod shown;

use shown::shown;

/// Compares what is shown with the expected lines, and reports all differences.
fn check(cases: &[(&str, &str)]) {
    let mut differences = String::new();
    for (body, expected) in cases {
        let found = shown(&format!("<p>One.</p>{body}"));
        let found = found.strip_prefix("One.").unwrap_or(&found).trim_start();
        if found != *expected {
            differences
                .push_str(&format!("\n{body}\n--- expected\n{expected}\n--- found\n{found}\n"));
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn cards_of_ghost() {
    check(&[
        (
            "<div class='kg-card kg-audio-card'><img src='' alt='audio-thumbnail' class='kg-audio-thumbnail kg-audio-hide'>\
             <div class='kg-audio-player-container'><audio src='/media/horn.mp3' preload=metadata></audio><div class='kg-audio-title'>The horn</div>\
             <div class='kg-audio-player'><button class='kg-audio-play-icon'></button><span class='kg-audio-current-time'>0:00</span>\
             <div class='kg-audio-time'>/<span class='kg-audio-duration'>12.5</span></div><button class='kg-audio-playback-rate'>1×</button></div></div></div>",
            "player https://gazette.example/media/horn.mp3 The horn",
        ),
        (
            "<figure class='kg-card kg-video-card kg-card-hascaption' data-kg-thumbnail='/t.jpg' data-kg-custom-thumbnail=''><div class='kg-video-container'>\
             <video src='/media/horn.mp4' poster='https://img.spacergif.org/v1/1x1/0a/spacer.png'></video><div class='kg-video-overlay'>\
             <button class='kg-video-large-play-icon' aria-label='Play video'></button></div><div class='kg-video-player-container'><div class='kg-video-player'>\
             <span class='kg-video-current-time'>0:00</span><div class='kg-video-time'>/<span class='kg-video-duration'>0:13</span></div>\
             <button class='kg-video-playback-rate'>1×</button></div></div></div><figcaption><p><span style='white-space: pre-wrap;'>At sea</span></p></figcaption></figure>",
            "player https://gazette.example/media/horn.mp4 At sea",
        ),
        (
            "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container' href='https://quay.example/oil'><div class='kg-bookmark-content'>\
             <div class='kg-bookmark-title'>Whale oil</div><div class='kg-bookmark-description'>What it was for.</div><div class='kg-bookmark-metadata'>\
             <img class='kg-bookmark-icon' src='https://quay.example/icon.ico'><span class='kg-bookmark-author'>The Quay</span>\
             <span class='kg-bookmark-publisher'>Cy Holt</span></div></div><div class='kg-bookmark-thumbnail'><img src='https://quay.example/t.jpg'></div></a>\
             <figcaption><p><span>From</span> <a href='/old'>the archive</a></p></figcaption></figure>",
            "[Whale oil](https://quay.example/oil) / What it was for. / The Quay · Cy Holt\nFrom [the archive](https://gazette.example/old)",
        ),
        (
            "<div class='kg-card kg-file-card'><a class='kg-file-card-container' href='/files/tar.pdf' title='Download' download=''><div class='kg-file-card-contents'>\
             <div class='kg-file-card-title'>On tar</div><div class='kg-file-card-caption'>A report</div><div class='kg-file-card-metadata'>\
             <div class='kg-file-card-filename'>tar.pdf</div><div class='kg-file-card-filesize'>2 MB</div></div></div>\
             <div class='kg-file-card-icon'><svg><title>download-circle</title></svg></div></a></div>",
            "[On tar](https://gazette.example/files/tar.pdf) / A report / tar.pdf · 2 MB",
        ),
        (
            "<div class='kg-card kg-file-card'><a class='kg-file-card-container' href='/files/tar.pdf'><div class='kg-file-card-metadata'>\
             <div class='kg-file-card-filename'>tar.pdf</div><div class='kg-file-card-filesize'>2 MB</div></div></a></div>",
            "[tar.pdf](https://gazette.example/files/tar.pdf) / 2 MB",
        ),
        (
            "<div class='kg-card kg-toggle-card' data-kg-toggle-state='close'><div class='kg-toggle-heading'><h4 class='kg-toggle-heading-text'><span>Why tar?</span></h4>\
             <button class='kg-toggle-card-icon' aria-label='Expand'><svg></svg></button></div><div class='kg-toggle-content'><p>It keeps.</p></div></div>",
            "details Why tar?\nIt keeps.",
        ),
        (
            "<div class='kg-card kg-callout-card kg-callout-card-blue'><div class='kg-callout-emoji'>⚓</div><div class='kg-callout-text'>Mind the <b>tide</b></div></div>",
            "⚓ Mind the tide",
        ),
        (
            "<div class='kg-card kg-button-card'><a href='/tickets' class='kg-btn'>Tickets</a></div>",
            "[Tickets](https://gazette.example/tickets)",
        ),
        (
            "<div class='kg-card kg-button-card'><a href='#/portal/signup' class='kg-btn'>Subscribe</a></div>",
            "",
        ),
        (
            "<div class='kg-card kg-product-card'><div class='kg-product-card-container'><div class='kg-product-card-title-container'><h4 class='kg-product-card-title'>Lamp</h4></div>\
             <div class='kg-product-card-rating'><span class='kg-product-card-rating-active kg-product-card-rating-star'><svg></svg></span>\
             <span class='kg-product-card-rating-active'></span><span class='kg-product-card-rating-star'></span></div>\
             <div class='kg-product-card-description'><p>Bright.</p></div><a href='/lamp' class='kg-product-card-button'><span>Buy</span></a></div></div>",
            "h4 Lamp\n★★☆☆☆\nBright.\n[Buy](https://gazette.example/lamp)",
        ),
        (
            "<div class='kg-card kg-header-card'><h2 class='kg-header-card-header'>Tides</h2><h3 class='kg-header-card-subheader'>All of them</h3></div>",
            "h2 Tides\nh3 All of them",
        ),
        (
            "<div class='kg-card kg-signup-card'><h2>Join us</h2><form class='kg-signup-card-form'><div class='kg-signup-card-success'>Email sent!</div></form></div><p>Two.</p>",
            "Two.",
        ),
        (
            "<figure class='kg-card kg-nft-card'><a href='https://nft.example/1'><h4 class='kg-nft-title'>Gull</h4><img src='/logo.svg' class='kg-nft-opensea-logo'></a></figure>",
            "h4 [Gull](https://nft.example/1)",
        ),
        (
            "<figure class='kg-card kg-gallery-card'><div class='kg-gallery-container'><div class='kg-gallery-row'><div class='kg-gallery-image'><img src='/a.jpg' width=9 height=9></div>\
             <div class='kg-gallery-image'><img src='/b.jpg' width=9 height=9></div></div></div><figcaption>Boats</figcaption></figure>",
            "gallery Boats\n  picture https://gazette.example/a.jpg\n  picture https://gazette.example/b.jpg",
        ),
    ]);
}

#[test]
fn components_of_substack() {
    check(&[
        (
            "<div class='subscription-widget-wrap-editor' data-attrs='{}' data-component-name='SubscribeWidgetToDOM'><div class='subscription-widget'>\
             <p class='cta-caption'>Thanks for reading!</p><form><input type=email><input type=submit value=Subscribe></form></div></div>",
            "",
        ),
        (
            "<p class='button-wrapper' data-attrs='{}' data-component-name='ButtonCreateButton'><a class='button primary' href='https://quay.example/p/x?action=share'><span>Share</span></a></p>",
            "",
        ),
        (
            "<p class='button-wrapper' data-attrs='{}'><a class='button primary' href='%%checkout_url%%'><span>Subscribe now</span></a></p>",
            "",
        ),
        (
            "<p class='button-wrapper' data-attrs='{}'><a class='button primary' href='https://quay.example/report'><span>The report</span></a></p>",
            "[The report](https://quay.example/report)",
        ),
        (
            "<div class='captioned-button-wrap' data-attrs='{}'><div class='preamble'><p class='cta-caption'>It is public.</p></div><p class='button-wrapper'>\
             <a class='button' href='https://quay.example/p/x?utm_content=share'><span>Share</span></a></p></div>",
            "",
        ),
        (
            "<div class='embedded-post-wrap' data-attrs='{\"id\":1}' data-component-name='EmbeddedPostToDOM'><a class='embedded-post' href='https://quay.example/p/oil'>\
             <div class='embedded-post-header'><img class='embedded-post-publication-logo' src='/l.png'><span class='embedded-post-publication-name'>The Quay</span></div>\
             <div class='embedded-post-title-wrapper'><div class='embedded-post-title'>Whale oil</div></div><div class='embedded-post-body'>What it was for…</div>\
             <div class='embedded-post-cta-wrapper'><span class='embedded-post-cta'>Read more</span></div><div class='embedded-post-meta'>2 years ago · 14 likes</div></a></div>",
            "[Whale oil](https://quay.example/p/oil) / What it was for… / The Quay",
        ),
        (
            "<div class='digest-post-embed' data-attrs='{\"caption\":\"What it was for\",\"cta\":\"Read\",\"title\":\"Whale oil\",\"canonical_url\":\"https://quay.example/p/oil\"}' data-component-name='DigestPostEmbed'></div>",
            "[Whale oil](https://quay.example/p/oil) / What it was for",
        ),
        (
            "<div class='image-gallery-embed' data-attrs='{\"gallery\":{\"images\":[{\"src\":\"https://cdn.example/a.png\"},{\"src\":\"https://cdn.example/b.png\"}],\"caption\":\"Boats\",\"alt\":\"\"}}'></div>",
            "gallery Boats\n  picture https://cdn.example/a.png\n  picture https://cdn.example/b.png",
        ),
        (
            "<div class='embedded-publication-wrap' data-attrs='{}'><a href='https://quay.example/'><img src='/l.png'><span class='embedded-publication-name'>The Quay</span>\
             <div class='embedded-publication-hero-text'>Tar and more</div><div class='embedded-publication-author-name'>By Cy Holt</div></a><form><input type=email></form></div>",
            "[The Quay](https://quay.example/) / Tar and more / By Cy Holt",
        ),
        (
            "<div class='tweet' data-attrs='{\"url\":\"https://x.com/quay/status/12\",\"full_text\":\"High &amp;amp; dry\",\"name\":\"The Quay\"}'></div>",
            "embed X https://x.com/quay/status/12 https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12\nHigh & dry\n[The Quay](https://x.com/quay/status/12)",
        ),
        (
            "<div class='youtube-wrap' data-attrs='{\"videoId\":\"abcdefghijk\"}'></div><div class='datawrapper-wrap' data-attrs='{\"url\":\"https://datawrapper.dwcdn.net/Ab1/2/\"}'></div>",
            "embed YouTube https://www.youtube-nocookie.com/embed/abcdefghijk https://www.youtube-nocookie.com/embed/abcdefghijk\n\
             embed Datawrapper https://datawrapper.dwcdn.net/Ab1/2/ https://datawrapper.dwcdn.net/Ab1/2/",
        ),
        (
            "<p>With <span class='mention-wrap' data-attrs='{\"name\":\"Cy Holt\",\"url\":null}'></span> and <span class='cashtag-wrap' data-attrs='{\"symbol\":\"$TAR\"}'></span>.</p>",
            "With Cy Holt and $TAR.",
        ),
        (
            "<div class='comment' data-attrs='{\"url\":\"https://quay.example/c/1\",\"comment\":{\"body\":\"It keeps.\",\"name\":\"Cy Holt\"}}'></div>",
            "quote \nIt keeps.\n[Cy Holt](https://quay.example/c/1)",
        ),
        (
            "<div class='instagram-embed-wrap' data-attrs='{\"instagram_id\":\"Ab1\",\"title\":\"Boats\"}'></div>",
            "embed Instagram https://www.instagram.com/p/Ab1/ https://www.instagram.com/p/Ab1/embed/captioned/",
        ),
        (
            "<div class='native-audio-embed' data-attrs='{\"mediaUploadId\":\"x\"}'></div><p>Two.</p>",
            "Two.",
        ),
        ("<div class='pullquote'><p>It keeps.</p></div>", "quote \nIt keeps."),
        (
            "<div class='file-embed-wrapper' data-component-name='FileToDOM'><div class='file-embed-container-reader'><div class='file-embed-details'><div class='file-embed-details-h1'>On tar</div>\
             <div class='file-embed-details-h2'>2MB ∙ PDF file</div></div><a class='file-embed-button wide' href='https://quay.example/tar.pdf'><span>Download</span></a></div></div>",
            "[On tar](https://quay.example/tar.pdf) / 2MB ∙ PDF file",
        ),
        (
            "<div class='captioned-image-container'><figure><a class='image-link' href='/a.png'><div class='image2-inset'><img src='/a.png' alt=''><div class='image-link-expand'><button>\
             <svg></svg></button></div></div></a><figcaption class='image-caption'>Dawn</figcaption></figure></div>",
            "picture https://gazette.example/a.png | caption: Dawn",
        ),
    ]);
}

#[test]
fn blocks_of_other_systems() {
    check(&[
        (
            "<div class='wp-block-file'><a id='f' href='/tar.pdf'>On tar</a><a href='/tar.pdf' class='wp-block-file__button wp-element-button' download>Download</a></div>",
            "[On tar](https://gazette.example/tar.pdf)",
        ),
        (
            "<div class='wp-block-file'><a href='/tar.pdf' class='wp-block-file__button' download>Download</a></div>",
            "[Download](https://gazette.example/tar.pdf)",
        ),
        (
            "<ul class='wp-block-social-links'><li class='wp-social-link'><a href='https://social.example/q'><span class='wp-block-social-link-label'>Social</span></a></li></ul>",
            "",
        ),
        (
            "<div class='wp-block-buttons'><div class='wp-block-button'><a class='wp-block-button__link' href='/r'>Report</a></div></div>",
            "[Report](https://gazette.example/r)",
        ),
        (
            "<div class='wp-block-jetpack-subscriptions'><p>Join</p><form><input name=email></form></div><div class='sharedaddy'><h3>Share this:</h3></div>",
            "",
        ),
        (
            "<form action='/join'><label>Your address</label><input type='email'><button>Go</button></form><p>Two.</p>",
            "Two.",
        ),
        ("<form><p>A form around the story.</p></form>", "A form around the story."),
        (
            "<div><span>Share:</span> <a href='https://www.facebook.com/sharer.php?u=x'>F</a> <a href='https://x.com/intent/post?u=x'>X</a></div><p>Two.</p>",
            "Two.",
        ),
        (
            "<p>Please <a href='https://www.facebook.com/sharer.php?u=x'>share</a> it.</p>",
            "Please [share](https://www.facebook.com/sharer.php?u=x) it.",
        ),
        (
            "<div class='graf graf--mixtapeEmbed'><a href='https://quay.example/oil' class='markup--anchor'><strong>Whale oil</strong><br><em>What it was for</em>quay.example</a>\
             <a href='https://quay.example/oil' class='mixtapeImage'></a></div>",
            "[Whale oil](https://quay.example/oil) / What it was for / quay.example",
        ),
        (
            "<div class='wp-playlist'><audio></audio><noscript><ol><li><a href='/a.mp3'>Horn</a></li></ol></noscript><script type='application/json' class='wp-playlist-script'>\
             {\"type\":\"audio\",\"tracks\":[{\"src\":\"/a.mp3\",\"title\":\"Horn\"},{\"src\":\"/b.mp3\"}]}</script></div>",
            "player https://gazette.example/a.mp3 Horn\nplayer https://gazette.example/b.mp3",
        ),
        (
            "<span class='mejs-offscreen'>Audio Player</span><div class='mejs-container'><div class='mejs-mediaelement'><audio src='/a.mp3'></audio></div><div class='mejs-controls'><span>00:00</span></div></div>",
            "player https://gazette.example/a.mp3",
        ),
        (
            "<div class='video-js'><video src='/a.mp4'></video><div class='vjs-control-bar'>0:00</div><div class='vjs-modal-dialog'>This is a modal window.</div></div>",
            "player https://gazette.example/a.mp4",
        ),
        (
            "<figure><a href='https://quay.example/oil' class='bookmark source'><div class='bookmark-info'><div class='bookmark-text'><div class='bookmark-title'>Whale oil</div>\
             <div class='bookmark-description'>What it was for</div></div><div class='bookmark-href'><img src='/i.ico'>https://quay.example/oil</div></div><img src='/t.png' class='bookmark-image'></a></figure>",
            "[Whale oil](https://quay.example/oil) / What it was for / https://quay.example/oil",
        ),
    ]);
}
