//! What the pages of videos say in their addresses besides the identifier: a key, and where to begin.

use crate::number;
use crate::search::{contains, parts, split};

/// The frame of a page of Vimeo. The last number in its path is the identifier of the video. The key of an
/// unlisted video follows it.
pub(super) fn vimeo(path: &str, url: &str, start: &str) -> Option<String> {
    let is_list = path.starts_with("showcase/") && !contains(path, "/video/");
    if is_list || path.starts_with("event/") {
        return Some(["https://vimeo.com/", path, "/embed"].concat());
    }
    let (mut id, mut key, mut before) = ("", parameter(url, "h="), "");
    for part in parts(path, b'/') {
        if !id.is_empty() && id == before && part.bytes().all(|it| it.is_ascii_hexdigit()) {
            key = part;
        } else if number::read(part).is_some() {
            id = part;
        }
        before = part;
    }
    let end = if key.is_empty() { ["?", "", ""] } else { ["?h=", key, "&"] };
    let [mark, key, and] = end;
    (!id.is_empty()).then(|| [start, id, mark, key, and, "dnt=1"].concat())
}

/// The parameter with which a video of YouTube begins at the same time as in its page, such as `t=1m30s`.
pub(super) fn start_time(url: &str) -> String {
    let written = [parameter(url, "start="), parameter(url, "t=")].concat();
    let (mut seconds, mut number) = (0_i64, 0_i64);
    for byte in written.bytes().take(9) {
        number = match byte {
            b'0'..=b'9' => number * 10 + i64::from(byte - b'0'),
            _ => {
                seconds += number
                    * match byte {
                        b'h' => 3600,
                        b'm' => 60,
                        _ => 1,
                    };
                0
            }
        };
    }
    seconds += number;
    if seconds > 0 { ["?start=", &number::text(seconds)].concat() } else { String::new() }
}

/// The value of a parameter of an address, whose name has the equals sign; empty if it is missing.
fn parameter<'a>(url: &'a str, name: &str) -> &'a str {
    split(url, "?&#").into_iter().find_map(|it| it.strip_prefix(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::body::embed;

    #[test]
    fn a_page_leads_to_its_frame() {
        const NONE: &str = "";
        let cases = [
            (
                "https://www.youtube.com/watch?t=1h2m3s&v=a1",
                "https://www.youtube-nocookie.com/embed/a1?start=3723",
            ),
            ("https://youtu.be/a1?t=90s", "https://www.youtube-nocookie.com/embed/a1?start=90"),
            (
                "https://www.youtube.com/embed/a1?rel=0&start=12",
                "https://www.youtube-nocookie.com/embed/a1?start=12",
            ),
            ("https://www.youtube.com/watch?v=a1&t=x", "https://www.youtube-nocookie.com/embed/a1"),
            (
                "https://www.youtube.com/live/a1?feature=b",
                "https://www.youtube-nocookie.com/embed/a1",
            ),
            (
                "http://www.youtube.com/embed/live_stream?channel=c",
                "https://www.youtube.com/embed/live_stream?channel=c",
            ),
            (
                "https://www.youtube.com/playlist?list=c&si=d",
                "https://www.youtube-nocookie.com/embed/videoseries?list=c",
            ),
            ("https://vimeo.com/123/0ab1", "https://player.vimeo.com/video/123?h=0ab1&dnt=1"),
            (
                "https://vimeo.com/123/456?share=copy",
                "https://player.vimeo.com/video/123?h=456&dnt=1",
            ),
            ("https://vimeo.com/123?h=0ab1", "https://player.vimeo.com/video/123?h=0ab1&dnt=1"),
            ("https://vimeo.com/channels/quay/123", "https://player.vimeo.com/video/123?dnt=1"),
            (
                "https://vimeo.com/groups/quay/videos/123/",
                "https://player.vimeo.com/video/123?dnt=1",
            ),
            ("https://vimeo.com/showcase/7/video/123", "https://player.vimeo.com/video/123?dnt=1"),
            ("https://vimeo.com/showcase/7", "https://vimeo.com/showcase/7/embed"),
            ("https://vimeo.com/event/7/", "https://vimeo.com/event/7/embed"),
            ("https://vimeo.com/event/7/embed", "https://vimeo.com/event/7/embed"),
            ("https://vimeo.com/quay", NONE),
        ];
        for (url, frame) in cases {
            let embed = embed(url.to_owned(), None);
            assert_eq!(embed.frame.unwrap_or_default(), frame, "{url}");
        }
    }
}
