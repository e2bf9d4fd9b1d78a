//! What plays in a body, and what other sites show in it.

use crate::article::{Block, Embed, Inline, Player, Rendition, Track};
use crate::platform::Platform;
use crate::search::parts;

use super::node::Node;
use super::walk::Walk;
use super::{picture, provider, text};

/// More files than any sensible page offers; a bound for hostile ones.
const MOST_FILES: usize = 16;

/// A frame higher than this would be a page of its own.
const MOST_HEIGHT: u32 = 2_000;

/// Where the markup of a post says which one it is.
const POSTS: &str = "data-instgrm-permalink data-href data-bluesky-uri cite";

impl<P: Platform> Walk<'_, P> {
    /// A frame is only shown where somebody wants to see it: until then nothing is asked of its
    /// site.
    pub(super) fn iframe(&mut self, node: &P::Node) {
        let Some(url) = picture::address(self.around, node) else { return self.without_address() };
        let mut embed = provider::embed(url, title(node));
        if embed.height.is_some() || !embed.is_known {
            let height = picture::pixels(node, "height");
            embed.height = height.filter(|it| *it < MOST_HEIGHT).or(embed.height);
        }
        if !embed.is_known {
            let message = [
                "a frame is shown as a link, unless the publisher profile allows ",
                &embed.provider,
            ];
            self.notice("embed-as-link", &message.concat());
        }
        self.push(Block::Embed(embed));
    }

    /// A film or recording.
    pub(super) fn player(&mut self, node: &P::Node, is_video: bool) {
        let mut player = Player { is_video, title: title(node), ..Player::default() };
        player.poster = node.attribute("poster").and_then(|it| self.around.web_address(&it));
        self.add_source(node, &mut player);
        let mut next = node.first_child();
        while let Some(child) = next {
            match child.element_name().as_deref() {
                Some("source") => self.add_source(&child, &mut player),
                Some("track") => self.add_track(&child, &mut player),
                _ => {}
            }
            next = child.next_sibling();
        }
        if let Some(source) = player.sources.first_mut() {
            source.width = picture::pixels(node, "width");
            source.height = picture::pixels(node, "height");
            self.push(Block::Player(player));
        } else {
            self.without_address();
        }
    }

    /// The post of another site whose words are these; `None` where nothing says which post it is.
    pub(super) fn post(&mut self, node: &P::Node, content: &mut [Block]) -> Option<Embed> {
        for name in parts(POSTS, b' ') {
            let Some(value) = node.attribute(name) else { continue };
            // Bluesky names a post by an address of its own kind.
            let post = value.strip_prefix("at://");
            let page = post.map(|it| ["https://embed.bsky.app/embed/", it].concat());
            let page = page.unwrap_or(value);
            if let Some(url) = self.around.web_address(&page) {
                return Some(provider::embed(url, None)).filter(|it| it.is_known);
            }
        }
        // The others close with a link to it.
        let mut found = None;
        Block::each(content, &mut |block| {
            block.runs(&mut |run| {
                Inline::each(run, &mut |it| {
                    if let Inline::Link { href, .. } = it
                        && href.starts_with("http")
                    {
                        let embed = provider::embed(href.clone(), None);
                        if embed.is_known && embed.frame.is_some() {
                            found = Some(embed);
                        }
                    }
                });
            });
            true
        });
        found
    }

    fn add_source(&self, node: &P::Node, player: &mut Player) {
        if let Some(url) = picture::address(self.around, node)
            && player.sources.len() < MOST_FILES
        {
            let media_type = node.attribute("type");
            player.sources.push(Rendition { url, media_type, ..Rendition::default() });
        }
    }

    fn add_track(&self, node: &P::Node, player: &mut Player) {
        let kind = node.attribute("kind").unwrap_or_default();
        if !matches!(&*kind, "" | "subtitles" | "captions") || player.tracks.len() >= MOST_FILES {
            return;
        }
        if let Some(url) = picture::address(self.around, node) {
            let (language, label) = (node.attribute("srclang"), node.attribute("label"));
            player.tracks.push(Track { url, language, label });
        }
    }

    fn without_address(&mut self) {
        self.notice("embed-dropped", "a frame or player has no http(s) address");
    }
}

/// What a frame or player is called.
fn title<N: Node>(node: &N) -> Option<String> {
    let title = text::collapse(&node.attribute("title")?);
    (!text::is_blank(&title)).then_some(title)
}
