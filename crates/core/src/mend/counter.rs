//! Pictures and frames that count readers and show nothing.

use crate::body::node::Node;
use crate::body::{host, is_below};
use crate::dropped::DropRule;
use crate::search::{contains, contains_word, parts};

use super::address::{absolute, stem};
use super::change::Change;
use super::element::{Element, attribute};

/// Hosts of counters and of advertisements.
const HOSTS: &str = "doubleclick.net scorecardresearch.com google-analytics.com googletagmanager.com quantserve.com \
    imrworldwide.com pixel.wp.com stats.wp.com stats.wordpress.com vgwort.de ivwbox.de ioam.de omtrdc.net 2o7.net \
    adnxs.com amazon-adsystem.com adform.net criteo.com taboola.com outbrain.com googlesyndication.com \
    googleadservices.com chartbeat.net chartbeat.com xiti.com ati-host.net cedexis.com bluekai.com rlcdn.com \
    quantcount.com histats.com statcounter.com hit.gemius.pl";

/// The names of the files of counters.
const NAMES: &str = "pixel beacon count counter tracker tracking track hit impression imp tr collect matomo piwik \
    view-count pageview";

/// The folders of counters.
const FOLDERS: &str = "pixel beacon impression tracking-pixel";

/// What the addresses of counters contain.
const MARKS: [&str; 5] =
    ["facebook.com/tr?", "feedburner.com/~", "adserver", "/ad-server/", "/na/vgzm."];

pub(super) fn counter<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_counter = contains_word("img iframe amp-img embed", element.name)
        && is_counter(element.node)
        || contains_word("amp-pixel amp-analytics", element.name);
    is_counter.then_some(Change::Drop(DropRule::TrackingPixel))
}

/// Whether a picture or frame counts readers, by its size, its style or its address.
pub(super) fn is_counter<N: Node>(node: &N) -> bool {
    let is_frame = node.element_name().as_deref() != Some("img");
    let style = attribute(node, "style").unwrap_or_default().to_ascii_lowercase();
    let style = |name: &str| {
        let mut declarations = style.split(';').filter_map(|it| it.split_once(':'));
        let value = declarations.rfind(|it| it.0.trim() == name)?.1;
        Some(value.trim().trim_end_matches("!important").trim().to_owned())
    };
    // A frame may have no width, and grow by its style.
    let grows = style("min-width").is_some() || style("min-height").is_some();
    let is_dot = |name: &str| {
        let attribute = attribute(node, name);
        attribute.is_some_and(|it| is_dot(&it)) || style(name).is_some_and(|it| is_dot(&it))
    };
    let (is_narrow, is_low) = (is_dot("width"), is_dot("height"));
    let is_hidden = style("display").as_deref() == Some("none")
        || is_frame && style("visibility").as_deref() == Some("hidden");
    let is_small = if is_frame { is_narrow && is_low } else { is_narrow || is_low };
    is_hidden
        || is_small && !grows
        || attribute(node, "src").is_some_and(|it| is_address(&it, is_frame))
}

/// Whether a length is at most one pixel.
fn is_dot(length: &str) -> bool {
    let number = length.trim().trim_end_matches("px").trim();
    matches!(number, "0" | "1" | "0.0" | "1.0")
}

/// Whether an address is one of a counter or of an advertisement.
fn is_address(address: &str, is_frame: bool) -> bool {
    let address = absolute(address).to_ascii_lowercase();
    let host = host(&address);
    let is_known = parts(HOSTS, b' ').any(|it| is_below(host, it))
        || MARKS.iter().any(|it| contains(&address, it));
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (folders, name) = path.rsplit_once('/').unwrap_or_default();
    // A photograph is no counter, even of a beacon.
    let is_photo =
        [".jpg", ".jpeg", ".webp", ".avif", ".png", ".svg"].iter().any(|it| name.ends_with(it));
    let starts = ["pixel.", "beacon.", "counter.", "adserver."];
    is_known
        || !is_photo
            && !is_frame
            && (contains_word(NAMES, stem(name))
                || folders.split('/').skip(3).any(|it| contains_word(FOLDERS, it))
                || starts.iter().any(|it| host.starts_with(it)))
}
