//! The elements of AMP, and elements of other names that load a player on demand.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::dropped::DropRule;
use crate::search::contains_word;

use super::address::is_web;
use super::change::Change;
use super::element::Element;
use super::embed::frame;
use super::escape::start_tag;

/// Elements of AMP that hold other content than the story.
const OTHER_CONTENT: &str = "amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-consent amp-user-notification \
    amp-social-share amp-sidebar amp-call-tracking amp-next-page amp-app-banner amp-facebook-like \
    amp-facebook-comments";

/// Elements of AMP that hold several pictures.
const GALLERIES: &str = "amp-carousel amp-base-carousel amp-inline-gallery amp-stream-gallery amp-lightbox-gallery amp-image-slider";

/// The addresses of players and posts: the name of an element without `amp-`, the attributes with the identifier,
/// and what is before and after it.
const PAGES: [(&str, &str, &str, &str); 22] = [
    ("youtube", "data-videoid videoid video-id", "https://www.youtube.com/watch?v=", ""),
    ("youtube", "data-live-channelid", "https://www.youtube.com/embed/live_stream?channel=", ""),
    ("vimeo", "data-videoid videoid video-id", "https://vimeo.com/", ""),
    ("dailymotion", "data-videoid", "https://www.dailymotion.com/video/", ""),
    ("twitter", "data-tweetid", "https://twitter.com/i/status/", ""),
    ("instagram", "data-shortcode", "https://www.instagram.com/p/", "/"),
    (
        "soundcloud",
        "data-trackid",
        "https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/",
        "",
    ),
    (
        "soundcloud",
        "data-playlistid",
        "https://w.soundcloud.com/player/?url=https://api.soundcloud.com/playlists/",
        "",
    ),
    ("facebook", "data-href", "", ""),
    ("facebook-page", "data-href", "", ""),
    ("pinterest", "data-url", "", ""),
    ("tiktok", "data-src", "", ""),
    ("reddit", "data-src", "", ""),
    ("imgur", "data-imgur-id", "https://imgur.com/", ""),
    ("gist", "data-gistid", "https://gist.github.com/", ""),
    ("vk-video", "data-src", "", ""),
    ("wistia-player", "data-media-hashed-id", "https://fast.wistia.net/embed/iframe/", ""),
    ("ooyala-player", "data-src", "", ""),
    ("kaltura-player", "data-src", "", ""),
    ("springboard-player", "data-src", "", ""),
    ("spotify", "data-src", "", ""),
    ("megaphone", "data-episode", "https://playlist.megaphone.fm/?e=", ""),
];

pub(super) fn amp<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let name = element.name.strip_prefix("amp-").or_else(|| element.name.strip_prefix("lite-"));
    let name = match element.name {
        // A player of Brightcove in a page.
        "video-js" | "video" if has(element, "data-account") && has(element, "data-video-id") => {
            "brightcove"
        }
        _ => name?,
    };
    match name {
        "brightcove" => return brightcove(element),
        "jwplayer" => return jwplayer(element),
        "video" | "audio" => return player(element, name),
        "iframe" => return page(element, "src"),
        "img" | "anim" => return None,
        _ if contains_word(OTHER_CONTENT, element.name) => {
            return Some(Change::Drop(DropRule::Element));
        }
        _ if contains_word(GALLERIES, element.name) => {
            return Some(Change::Rename(start_tag("div", &[("class", "gallery")]), "div"));
        }
        _ => {}
    }
    for (kind, attributes, start, end) in PAGES {
        if kind != name {
            continue;
        }
        for attribute in attributes.split(' ') {
            let id = element.attribute(attribute);
            if !is_blank(&id) {
                return post(element, &[start, id.trim(), end].concat());
            }
        }
    }
    // Other elements of AMP that show a page.
    ["data-src", "data-url", "data-href", "src"].iter().find_map(|it| page(element, it))
}

/// A post, with the words that the page shows until the post is there.
fn post<N: Node>(element: &Element<'_, N>, address: &str) -> Option<Change> {
    let is_quote = |it: &N| it.element_name().as_deref() == Some("blockquote");
    let quote = element.find(is_quote).filter(|_| !is_blank(&element.words()));
    if quote.is_some() && contains_word("amp-twitter", element.name) {
        let attributes = [("class", "twitter-tweet"), ("cite", address)];
        return Some(Change::Rename(start_tag("blockquote", &attributes), "blockquote"));
    }
    Some(Change::Replace(frame(address, &element.attribute("title"), &element.words())))
}

/// A frame of the page whose address is in an attribute.
fn page<N: Node>(element: &Element<'_, N>, attribute: &str) -> Option<Change> {
    let address = element.attribute(attribute);
    is_web(&address)
        .then(|| Change::Replace(frame(&address, &element.attribute("title"), &element.words())))
}

fn brightcove<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let first = |names: [&str; 2]| {
        names
            .map(|it| element.attribute(it))
            .into_iter()
            .find(|it| !is_blank(it))
            .unwrap_or_default()
    };
    let (account, video) =
        (element.attribute("data-account"), first(["data-video-id", "data-video"]));
    let list = element.attribute("data-playlist-id");
    let (name, id) = if video.is_empty() { ("playlistId", list) } else { ("videoId", video) };
    let or_default = |it: String| if it.is_empty() { "default".to_owned() } else { it };
    let player = or_default(first(["data-player", "data-player-id"]));
    let embed = or_default(element.attribute("data-embed"));
    let address = [
        "https://players.brightcove.net/",
        &account,
        "/",
        &player,
        "_",
        &embed,
        "/index.html?",
        name,
        "=",
        &id,
    ];
    (!account.is_empty() && !id.is_empty())
        .then(|| Change::Replace(frame(&address.concat(), &element.attribute("title"), "")))
}

fn jwplayer<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let (media, player) = (element.attribute("data-media-id"), element.attribute("data-player-id"));
    let address = ["https://cdn.jwplayer.com/players/", &media, "-", &player, ".html"].concat();
    (!media.is_empty() && !player.is_empty()).then(|| Change::Replace(frame(&address, "", "")))
}

/// A video or audio. Its sources stay.
fn player<N: Node>(element: &Element<'_, N>, name: &str) -> Option<Change> {
    let attributes =
        ["src", "poster", "width", "height", "title"].map(|it| (it, element.attribute(it)));
    let attributes: Vec<(&str, &str)> =
        attributes.iter().filter(|it| !it.1.is_empty()).map(|it| (it.0, &*it.1)).collect();
    Some(match name {
        "video" => Change::Rename(start_tag("video", &attributes), "video"),
        _ => Change::Rename(start_tag("audio", &attributes), "audio"),
    })
}

fn has<N: Node>(element: &Element<'_, N>, attribute: &str) -> bool {
    !is_blank(&element.attribute(attribute))
}
