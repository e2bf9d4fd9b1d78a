//! Posts of other sites without words: the least that the script of the site needs.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::contains_word;

use super::address::is_web;
use super::change::Change;
use super::element::{Element, attribute};
use super::embed::frame;

/// The classes of posts.
const POSTS: &str = "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video bluesky-embed \
    mastodon-embed reddit-embed-bq reddit-card text-post-media tumblr-post imgur-embed-pub pinterest-embed";

/// The attributes with the address of a post.
const ADDRESSES: [&str; 7] = [
    "data-instgrm-permalink",
    "data-text-post-permalink",
    "data-href",
    "cite",
    "data-embed-url",
    "data-url",
    "data-permalink",
];

/// A post without words becomes the frame of its address.
pub(super) fn post<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_post = contains_word("blockquote div section", element.name) && element.has_class(POSTS);
    if !is_post || !is_blank(&element.words()) {
        return None;
    }
    let own = ADDRESSES.iter().map(|it| element.attribute(it)).find(|it| is_web(it));
    // The last link leads to the post; the one before it may lead to the author.
    let mut link = None;
    element.find(|it| {
        if let Some(href) = attribute(it, "href").filter(|it| is_web(it)) {
            link = Some(href);
        }
        false
    });
    let has_picture =
        |it: &N| it.element_name().is_some_and(|it| contains_word("img iframe video", &it));
    let address = own.or(link).filter(|_| element.find(has_picture).is_none())?;
    Some(Change::Replace(frame(&address, "", "")))
}
