//! Films and recordings.

use article_reader_core::article::Player;

use super::Page;
use super::caption::CaptionWords;
use super::element::{View, element, part};

/// A film or recording with the browser's controls. It never plays by itself, and nothing of it is
/// requested before somebody plays it, but the picture that stands in for a film.
pub(super) fn player(player: &Player, page: &Page) -> View {
    let title = player.title.as_deref();
    let mut view = part(if player.is_video { "video" } else { "audio" }, "player")
        .attribute("controls", "")
        .attribute("controlslist", "nodownload")
        .attribute("preload", "none")
        .maybe("aria-label", title)
        .maybe("poster", player.poster.as_deref());
    if player.is_video {
        let size = player.sources.first();
        view = view
            .attribute("playsinline", "")
            .number("width", size.and_then(|it| it.width))
            .number("height", size.and_then(|it| it.height));
    }
    for it in &player.sources {
        let source = element("source").attribute("src", &it.url);
        view = view.child(source.maybe("type", it.media_type.as_deref()).view());
    }
    for it in &player.tracks {
        let track = element("track").attribute("src", &it.url).attribute("kind", "captions");
        let track = track.maybe("srclang", it.language.as_deref());
        view = view.child(track.maybe("label", it.label.as_deref()).view());
    }
    let words = CaptionWords {
        rich: &player.caption,
        plain: title,
        credit: player.credit.as_deref(),
        origin: player.origin,
    };
    part("figure", "figure").child(view.view()).maybe_child(words.caption(page)).view()
}
