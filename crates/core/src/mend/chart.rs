//! Charts, documents, posts and players that a script puts in its own place.

use crate::body::is_blank;
use crate::body::node::Node;

use super::address::{absolute, is_web};
use super::change::Change;
use super::element::{Element, attribute, find};
use super::embed::frame;

/// The widgets that an attribute of a `div` or `script` names: the attribute, and what is before and after its value in
/// the address of the widget.
const WIDGETS: [(&str, &str, &str); 7] = [
    ("data-telegram-post", "https://t.me/", ""),
    ("data-tf-live", "https://form.typeform.com/to/", ""),
    ("data-tf-widget", "https://form.typeform.com/to/", ""),
    ("data-configid", "https://e.issuu.com/embed.html#", ""),
    ("data-rid-id", "https://www.riddle.com/view/", ""),
    ("data-strawpoll-embed", "https://strawpoll.com/embed/", ""),
    ("data-datacamp-url", "", ""),
];

pub(super) fn chart<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    match element.name {
        "script" => {
            script(element).map(|it| Change::Replace(frame(&it, &element.attribute("title"), "")))
        }
        "div" | "section" | "figure" | "p" | "article" => {
            let address = division(element)?;
            Some(Change::Replace(frame(&address, &title(element), "")))
        }
        "img" if element.has_class("loader-genially") => Some(Change::Replace(String::new())),
        _ => None,
    }
}

/// The address of the widget that a script puts into an element.
fn division<N: Node>(element: &Element<'_, N>) -> Option<String> {
    let id = element.attribute("id");
    if let Some(chart) = id.strip_prefix("datawrapper-vis-") {
        return Some(datawrapper(chart));
    }
    if element.has_class("flourish-embed") {
        let source = element.attribute("data-src");
        let source = source.split('?').next().unwrap_or_default().trim_matches('/');
        let url = element.attribute("data-url");
        let address = ["https://flo.uri.sh/", source, "/embed"].concat();
        return if is_blank(source) { Some(url).filter(|it| is_web(it)) } else { Some(address) };
    }
    if element.has_class("infogram-embed") {
        let chart = element.attribute("data-id");
        return (!is_blank(&chart)).then(|| infogram(&chart));
    }
    if element.has_class("genially-embed") {
        return (!is_blank(&id)).then(|| ["https://view.genial.ly/", &id].concat());
    }
    widget(element)
}

/// The address of the widget that a script puts beside itself.
fn script<N: Node>(element: &Element<'_, N>) -> Option<String> {
    let src = absolute(&element.attribute("src"));
    let (host, path) =
        src.strip_prefix("https://").and_then(|it| it.split_once('/')).unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    match host {
        "datawrapper.dwcdn.net" => {
            let chart = path.split('/').next().unwrap_or_default();
            let is_placed =
                |it: &N| attribute(it, "id").is_some_and(|it| it.starts_with("datawrapper-vis-"));
            let is_chart =
                path.contains('/') && chart != "lib" && !element.previous().is_some_and(is_placed);
            is_chart.then(|| datawrapper(chart))
        }
        "e.infogram.com" => {
            let id = element.attribute("id");
            let chart = id.strip_prefix("infogram_").and_then(|it| it.split_once('_'))?.1;
            Some(infogram(chart))
        }
        "gist.github.com" => {
            path.strip_suffix(".js").map(|it| ["https://gist.github.com/", it].concat())
        }
        "cdn.jwplayer.com" | "content.jwplatform.com" => {
            let player = path.strip_prefix("players/")?.strip_suffix(".js")?;
            Some(["https://cdn.jwplayer.com/players/", player, ".html"].concat())
        }
        _ => widget(element).or_else(|| document(element)),
    }
}

fn widget<N: Node>(element: &Element<'_, N>) -> Option<String> {
    WIDGETS.iter().find_map(|(name, start, end)| {
        let value = element.attribute(name);
        (!is_blank(&value)).then(|| [start, value.trim(), end].concat())
    })
}

/// The document of DocumentCloud that a script loads.
fn document<N: Node>(element: &Element<'_, N>) -> Option<String> {
    let words = element.words();
    let (_, rest) = words.split_once("documentcloud.org/documents/")?;
    let name = rest.split(['.', '"', '\'', '/']).next().filter(|it| !it.is_empty())?;
    Some(["https://embed.documentcloud.org/documents/", name, "/"].concat())
}

fn datawrapper(chart: &str) -> String {
    ["https://datawrapper.dwcdn.net/", chart, "/"].concat()
}

fn infogram(chart: &str) -> String {
    ["https://e.infogram.com/", chart.trim(), "?src=embed"].concat()
}

/// The title of a widget, or the words of the picture that a page without scripts shows.
fn title<N: Node>(element: &Element<'_, N>) -> String {
    let own = ["data-title", "title", "aria-label"].map(|it| element.attribute(it));
    let own = own.into_iter().find(|it| !is_blank(it));
    let alt = |it: &N| attribute(it, "alt").filter(|it| !is_blank(it));
    own.or_else(|| alt(&find(element.node, |it| alt(it).is_some())?)).unwrap_or_default()
}
