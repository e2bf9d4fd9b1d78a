//! The sites whose frames the reader knows, and how the address of a page becomes the address of a
//! frame.

use crate::article::Embed;
use crate::search::{after_last, before, contains, parts, replace, split_once, without_end};

use super::video_page::{start_time, vimeo};

/// A site whose content other sites show in a frame.
struct Provider {
    name: &'static str,
    /// Its hosts, separated by spaces; hosts below them count too.
    hosts: &'static str,
    /// Parts of an address that make it the address of a frame, separated by spaces.
    frames: &'static str,
    /// How the address of a page becomes the address of a frame; `None` if there is no rule.
    page: Option<PageRule>,
    /// The height of a frame in pixels; 0 if it has the shape of a video.
    height: u32,
}

/// How the address of a page becomes the address of a frame.
struct PageRule {
    /// The text before the identifier in the address of a page; several, separated by spaces. After
    /// a mark that ends a host, the identifier is the whole path. After the empty mark it is the
    /// whole address.
    marks: &'static str,
    /// The text before and after the identifier in the address of a frame.
    frame: [&'static str; 2],
}

/// A site without a rule for the addresses of its pages, whose every address is a frame.
const fn frames(name: &'static str, hosts: &'static str, height: u32) -> Provider {
    Provider { name, hosts, frames: "/", page: None, height }
}

const fn page(marks: &'static str, frame: [&'static str; 2]) -> Option<PageRule> {
    Some(PageRule { marks, frame })
}

static PROVIDERS: [Provider; 22] = [
    Provider {
        name: "YouTube",
        hosts: "youtube.com youtu.be youtube-nocookie.com",
        frames: "/embed/videoseries /embed/live_stream",
        page: page(
            "/embed/ ?v= &v= youtu.be/ /shorts/ /live/ /v/ /playlist?list=",
            ["https://www.youtube-nocookie.com/embed/", ""],
        ),
        height: 0,
    },
    Provider {
        name: "Vimeo",
        hosts: "vimeo.com",
        frames: "player.vimeo.com/video/ /embed",
        page: page("vimeo.com/", ["https://player.vimeo.com/video/", ""]),
        height: 0,
    },
    Provider {
        name: "Dailymotion",
        hosts: "dailymotion.com dai.ly",
        frames: "geo.dailymotion.com/player /embed/",
        page: page("/video/ dai.ly/", ["https://www.dailymotion.com/embed/video/", ""]),
        height: 0,
    },
    Provider {
        name: "Spotify",
        hosts: "spotify.com",
        frames: "/embed",
        page: page("open.spotify.com/", ["https://open.spotify.com/embed/", ""]),
        height: 352,
    },
    Provider {
        name: "SoundCloud",
        hosts: "soundcloud.com",
        frames: "w.soundcloud.com/player",
        page: page("", ["https://w.soundcloud.com/player/?url=", ""]),
        height: 166,
    },
    Provider {
        name: "X",
        hosts: "twitter.com x.com",
        frames: "platform.twitter.com/embed/",
        page: page(
            "/status/ /statuses/",
            ["https://platform.twitter.com/embed/Tweet.html?dnt=true&id=", ""],
        ),
        height: 600,
    },
    Provider {
        name: "Instagram",
        hosts: "instagram.com",
        frames: "/embed",
        page: page("/p/ /reel/ /tv/", ["https://www.instagram.com/p/", "/embed/captioned/"]),
        height: 720,
    },
    Provider {
        name: "TikTok",
        hosts: "tiktok.com",
        frames: "/embed /player/",
        page: page("/video/", ["https://www.tiktok.com/embed/v2/", ""]),
        height: 740,
    },
    Provider {
        name: "Facebook",
        hosts: "facebook.com fb.watch",
        frames: "/plugins/",
        page: page("", ["https://www.facebook.com/plugins/post.php?href=", ""]),
        height: 600,
    },
    Provider {
        name: "Bluesky",
        hosts: "bsky.app",
        frames: "embed.bsky.app/",
        page: None,
        height: 600,
    },
    Provider {
        name: "Mastodon",
        hosts: "mastodon.social mastodon.online mstdn.social",
        frames: "/embed",
        page: None,
        height: 480,
    },
    Provider {
        name: "Flourish",
        hosts: "flo.uri.sh flourish.studio",
        frames: "flo.uri.sh/",
        page: page("/visualisation/", ["https://flo.uri.sh/visualisation/", "/embed"]),
        height: 575,
    },
    Provider {
        name: "Google Maps",
        hosts: "www.google.com maps.google.com",
        frames: "/maps/embed /maps/d/embed",
        page: None,
        height: 450,
    },
    frames("Datawrapper", "datawrapper.dwcdn.net", 480),
    frames("Infogram", "e.infogram.com", 600),
    frames("OpenStreetMap", "openstreetmap.org", 450),
    frames("Apple Podcasts", "embed.podcasts.apple.com", 175),
    frames("Acast", "embed.acast.com", 190),
    frames("Twitch", "player.twitch.tv clips.twitch.tv", 0),
    frames("Brightcove", "players.brightcove.net", 0),
    frames("JW Player", "cdn.jwplayer.com", 0),
    frames("DocumentCloud", "embed.documentcloud.org", 600),
];

/// The host and port of a resolved http(s) address, without name and password.
pub fn host(address: &str) -> &str {
    after_last(parts(address, b'/').nth(2).unwrap_or_default(), "@")
}

/// The embed of an http(s) address. If the site is unknown, the address itself is the frame's,
/// which needs the permission of the publisher profile.
pub(crate) fn embed(url: String, title: Option<String>) -> Embed {
    let host = host(&url);
    let known = PROVIDERS.iter().find(|it| parts(it.hosts, b' ').any(|it| is_below(host, it)));
    let provider = known.map_or(host, |it| it.name).to_owned();
    let frame = match known {
        Some(provider) => provider.frame_of(&url),
        None => Some(url.clone()),
    };
    let height = known.map(|it| it.height).filter(|it| *it > 0);
    Embed { provider, is_known: known.is_some(), frame, height, url, title, ..Embed::default() }
}

/// Whether a host is the other one, or is below it.
pub fn is_below(host: &str, other: &str) -> bool {
    let before = host.strip_suffix(other);
    before.is_some_and(|it| it.is_empty() || it.ends_with('.')) && !other.is_empty()
}

impl Provider {
    fn frame_of(&self, url: &str) -> Option<String> {
        if parts(self.frames, b' ').any(|it| contains(url, it)) {
            let rest = url.strip_prefix("http:");
            return Some(rest.map_or_else(|| url.to_owned(), |it| ["https:", it].concat()));
        }
        let page = self.page.as_ref()?;
        for mark in parts(page.marks, b' ') {
            let Some((_, rest)) = split_once(url, mark) else { continue };
            let ends = match mark {
                "" => "",
                _ if contains(mark, ".") => "?#&",
                _ => "?#&/",
            };
            let id = without_end(before(rest, ends), "/");
            let [start, end] = page.frame;
            match self.name {
                "Vimeo" => return vimeo(id, url, start),
                _ if id.is_empty() => {}
                "YouTube" => {
                    let list = if contains(mark, "list") { "videoseries?list=" } else { "" };
                    return Some([start, list, &escaped(id), &start_time(url)].concat());
                }
                _ => return Some([start, &escaped(id), end].concat()),
            }
        }
        None
    }
}

/// Escapes the characters of an address that would end a part of another address.
fn escaped(part: &str) -> String {
    let mut escaped = part.to_owned();
    for (sign, code) in [("&", "%26"), ("?", "%3F"), ("#", "%23"), ("+", "%2B")] {
        escaped = replace(&escaped, sign, code);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_its_frame() {
        const NONE: &str = "";
        let cases = [
            (
                "https://www.youtube.com/watch?v=a-B_1&t=3",
                "https://www.youtube-nocookie.com/embed/a-B_1?start=3",
            ),
            ("http://youtu.be/a1?si=x", "https://www.youtube-nocookie.com/embed/a1"),
            ("https://m.youtube.com/shorts/a1/", "https://www.youtube-nocookie.com/embed/a1"),
            (
                "https://www.youtube.com/embed/a1?autoplay=1",
                "https://www.youtube-nocookie.com/embed/a1",
            ),
            (
                "https://www.youtube.com/embed/videoseries?list=b",
                "https://www.youtube.com/embed/videoseries?list=b",
            ),
            ("https://www.youtube.com/", NONE),
            ("https://vimeo.com/123", "https://player.vimeo.com/video/123?dnt=1"),
            ("http://player.vimeo.com/video/123?h=b", "https://player.vimeo.com/video/123?h=b"),
            ("https://dai.ly/x1", "https://www.dailymotion.com/embed/video/x1"),
            ("https://open.spotify.com/episode/a?si=b", "https://open.spotify.com/embed/episode/a"),
            (
                "https://soundcloud.com/a/b?c=d&e",
                "https://w.soundcloud.com/player/?url=https://soundcloud.com/a/b%3Fc=d%26e",
            ),
            (
                "https://x.com/a/status/12?s=20",
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12",
            ),
            (
                "https://twitter.com/a/status/12/photo/1",
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12",
            ),
            ("https://twitter.com/a", NONE),
            (
                "https://www.instagram.com/reel/a/?x",
                "https://www.instagram.com/p/a/embed/captioned/",
            ),
            ("https://www.tiktok.com/@a/video/1", "https://www.tiktok.com/embed/v2/1"),
            (
                "https://www.facebook.com/a?b=1&c",
                "https://www.facebook.com/plugins/post.php?href=https://www.facebook.com/a%3Fb=1%26c",
            ),
            ("https://bsky.app/profile/a/post/b", NONE),
            (
                "https://public.flourish.studio/visualisation/1/",
                "https://flo.uri.sh/visualisation/1/embed",
            ),
            ("https://datawrapper.dwcdn.net/a/1/", "https://datawrapper.dwcdn.net/a/1/"),
        ];
        for (url, frame) in cases {
            let embed = embed(url.to_owned(), None);
            assert!(embed.is_known, "{url}");
            assert_eq!(embed.frame.unwrap_or_default(), frame, "{url}");
        }
    }

    #[test]
    fn a_host_is_not_known_by_its_ending() {
        for url in ["https://notyoutube.com/embed/1", "https://youtube.com.evil.example/embed/1"] {
            assert!(!embed(url.to_owned(), None).is_known, "{url}");
        }
        assert!(!is_below("evil.example", ""));
        assert!(!is_below("player.example.evil", "player.example"));
        assert!(is_below("a.player.example", "player.example"));
    }
}
