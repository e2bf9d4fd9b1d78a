//! Players for video and audio.

use article_reader_core::article::Player;

use super::Page;
use super::caption::CaptionWords;
use super::element::{View, element, part};

/// Builds a player with the browser's controls. It never plays by itself. Until a visitor plays it,
/// only the poster of a video is requested.
pub(super) fn player(player: &Player, page: &Page) -> View {
    let title = player.title.as_deref();
    let mut view = part(if player.is_video { "video" } else { "audio" }, "player")
        .attribute("controls", "")
        .attribute("controlslist", "nodownload")
        .attribute("preload", "none")
        .maybe_attribute("aria-label", title)
        .maybe_attribute("poster", player.poster.as_deref());
    if player.is_video {
        let size = player.sources.first();
        view = view
            .attribute("playsinline", "")
            .number("width", size.and_then(|it| it.width))
            .number("height", size.and_then(|it| it.height));
    }
    for it in &player.sources {
        let source = element("source").attribute("src", &it.url);
        view = view.child(source.maybe_attribute("type", it.media_type.as_deref()).view());
    }
    for it in &player.tracks {
        let track = element("track").attribute("src", &it.url).attribute("kind", "captions");
        let track = track.maybe_attribute("srclang", it.language.as_deref());
        view = view.child(track.maybe_attribute("label", it.label.as_deref()).view());
    }
    let words = CaptionWords {
        rich: &player.caption,
        plain: title,
        credit: player.credit.as_deref(),
        origin: player.origin,
    };
    part("figure", "figure").child(view.view()).maybe_child(words.caption(page)).view()
}
