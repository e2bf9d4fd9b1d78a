//! Frames, players and posts of other sites in a body.

use crate::article::{Block, Embed, Inline, Player, Rendition, Track};
use crate::dropped::DropRule;
use crate::platform::Platform;
use crate::search::parts;

use super::node::Node;
use super::walk::Walk;
use super::{picture, provider, text};

/// The most files of a player; a limit for hostile documents.
const MOST_FILES: usize = 16;

/// The height that a frame must not reach, in pixels; a higher one would fill a page.
const MOST_HEIGHT: u32 = 2_000;

/// The attributes in which the markup of a post has its address.
const POSTS: &str = "data-instgrm-permalink data-href data-bluesky-uri cite";

impl<P: Platform> Walk<'_, P> {
    /// Adds the embed of a frame. The views request nothing from its site before a visitor asks for
    /// it.
    pub(super) fn iframe(&mut self, node: &P::Node) {
        self.explain_fallback(node);
        let Some(url) = picture::address(self.context, node) else {
            return self.without_address(node);
        };
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

    /// Adds a video or audio.
    pub(super) fn player(&mut self, node: &P::Node, is_video: bool) {
        self.explain_fallback(node);
        let mut player = Player { is_video, title: title(node), ..Player::default() };
        player.poster = node.attribute("poster").and_then(|it| self.context.web_address(&it));
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
            self.without_address(node);
        }
    }

    /// The embed of a post of another site that has this content; `None` if the markup has no
    /// address of a post.
    pub(super) fn post(&mut self, node: &P::Node, content: &mut [Block]) -> Option<Embed> {
        for name in parts(POSTS, b' ') {
            let Some(value) = node.attribute(name) else { continue };
            // The address of a post on Bluesky has a scheme of its own.
            let post = value.strip_prefix("at://");
            let page = post.map(|it| ["https://embed.bsky.app/embed/", it].concat());
            let page = page.unwrap_or(value);
            if let Some(url) = self.context.web_address(&page) {
                return Some(provider::embed(url, None)).filter(|it| it.is_known);
            }
        }
        // The markup of other sites ends with a link to the post.
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
        if let Some(url) = picture::address(self.context, node)
            && player.sources.len() < MOST_FILES
        {
            let media_type = node.attribute("type");
            player.sources.push(Rendition { url, media_type, ..Rendition::default() });
        }
    }

    fn add_track(&mut self, node: &P::Node, player: &mut Player) {
        let kind = node.attribute("kind").unwrap_or_default();
        if matches!(&*kind, "" | "subtitles" | "captions")
            && player.tracks.len() < MOST_FILES
            && let Some(url) = picture::address(self.context, node)
        {
            let (language, label) = (node.attribute("srclang"), node.attribute("label"));
            player.tracks.push(Track { url, language, label });
        } else {
            self.explain(DropRule::Track, node);
        }
    }

    fn without_address(&mut self, node: &P::Node) {
        if P::EXPLAINS {
            self.explain(DropRule::Embed, node);
        } else {
            self.notice("embed-dropped", "a frame or player has no http(s) address");
        }
    }
}

/// The title of a frame or player.
fn title<N: Node>(node: &N) -> Option<String> {
    let title = text::collapse(&node.attribute("title")?);
    (!text::is_blank(&title)).then_some(title)
}
