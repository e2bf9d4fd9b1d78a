//! The text: turns the pieces of a draft into blocks.

use crate::article::inline::plain_text;
use crate::article::{Block, Cell, Date, Figure, Inline, Kind, List, Picture, Post, Table};
use crate::body::{self, BodyContext};
use crate::draft::{Draft, Piece};
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::Notice;
use crate::platform::Platform;

use super::context::Context;
use super::place::{self, named};
use super::{attribution, media, picture};

/// What composing the pieces of a text needs.
pub(super) struct Text<'a, P: Platform> {
    pub(super) context: &'a Context<'a, P>,
    /// The pictures of the story, with the names by which a body refers to them.
    pub(super) pictures: &'a [(String, Picture)],
    /// How many blocks there is room for.
    pub(super) room: usize,
    pub(super) notices: &'a mut Vec<Notice>,
}

impl<P: Platform> Text<'_, P> {
    /// The blocks of pieces.
    pub(super) fn blocks(&mut self, pieces: &[Piece]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for piece in pieces {
            if self.room == 0 {
                self.notices
                    .push(Notice::new("body-cut", "the text has too many pieces and was cut"));
                break;
            }
            self.add(piece, &mut blocks);
            // `markup` has counted the blocks of a text.
            if !matches!(piece, Piece::Text(_)) {
                self.room = self.room.saturating_sub(1);
            }
        }
        blocks
    }

    fn add(&mut self, piece: &Piece, blocks: &mut Vec<Block>) {
        match piece {
            Piece::Text(text) => blocks.append(&mut self.markup(text)),
            Piece::Heading(level, words) => {
                let content = self.inlines(words);
                if !content.is_empty() {
                    blocks.push(Block::Heading { level: *level, content });
                }
            }
            Piece::Quote(pieces, speaker) => {
                let content = self.blocks(pieces);
                let speaker = self.words(speaker);
                if !content.is_empty() {
                    blocks.push(Block::Quote { content, speaker });
                } else if !speaker.is_empty() {
                    self.explain(DropRule::Piece, || named("quotation", &plain_text(&speaker)));
                }
            }
            Piece::List(numbering, items) => {
                let mut list = List { numbering: numbering.clone(), ..List::default() };
                for item in items {
                    let item = self.blocks(item);
                    if !item.is_empty() {
                        list.items.push(item);
                    }
                }
                if !list.items.is_empty() {
                    blocks.push(Block::List(list));
                }
            }
            Piece::Code(code) => blocks.push(Block::Code(code.clone())),
            Piece::Rule => blocks.push(Block::Rule),
            Piece::Item(item) if item.kind == Kind::Post => blocks.extend(self.post(item)),
            Piece::Item(item) => match self.item(item) {
                Some(block) => blocks.push(block),
                // An item that cannot be shown here may have a text that links to it.
                None => {
                    if item.body.is_empty() || !item.renditions.is_empty() {
                        self.explain(DropRule::Item, || place::item(item));
                    }
                    blocks.append(&mut self.blocks(&item.body));
                }
            },
            Piece::Gallery(items) => self.gallery(items, blocks),
            Piece::Embed(url, title) => {
                if let Some(url) = self.context.web_url(Some(url)) {
                    let title = self.context.plain(title.as_deref());
                    blocks.push(Block::Embed(body::embed(url, title)));
                } else {
                    self.explain(DropRule::Embed, || named("embed", url));
                }
            }
            Piece::Table(caption, head, rows) => {
                let caption = self.words(caption);
                let (head, body) = (self.rows(head, true), self.rows(rows, false));
                if !body.is_empty() {
                    blocks.push(Block::Table(Table { caption, head, body, foot: Vec::new() }));
                } else if !caption.is_empty() || !head.is_empty() {
                    self.explain(DropRule::Piece, || named("table", &plain_text(&caption)));
                }
            }
            Piece::Box(title, pieces, role) => {
                let content = self.blocks(pieces);
                if !content.is_empty() {
                    let title = self.words(title);
                    blocks.push(Block::Box { role: *role, title, content });
                } else if let Some(title) = title {
                    self.explain(DropRule::Piece, || named("box", title));
                }
            }
            Piece::Time(date) => {
                let time = Date::parse(date);
                if time.is_none() {
                    self.explain(DropRule::Date, || named("time", date));
                }
                blocks.extend(time.map(Block::Time));
            }
        }
    }

    /// Adds a notice that a rule was applied.
    fn explain(&mut self, rule: DropRule, place: impl FnOnce() -> String) {
        explain::<P>(self.notices, rule, place);
    }

    /// Composes a post; `None` if it is empty. Systems write posts that have lost their embed.
    fn post(&mut self, item: &Draft) -> Option<Block> {
        let mut content = Vec::new();
        for it in &item.associations {
            content.extend(self.item(&it.item));
        }
        content.append(&mut self.blocks(&item.body));
        // The heading of the post has level 2.
        for block in &mut content {
            if let Block::Heading { level, .. } = block {
                *level = (*level).max(3);
            }
        }
        let headline = self.words(&item.headline);
        if content.is_empty() && headline.is_empty() {
            self.explain(DropRule::Item, || place::item(item));
            return None;
        }
        let published = item.published.as_deref().and_then(Date::parse);
        let updated = item.updated.as_deref().and_then(Date::parse);
        Some(Block::Post(Box::new(Post {
            id: item.id.clone().unwrap_or_default(),
            url: self.context.web_url(item.url.as_deref()),
            headline,
            authors: attribution::of(item, self.context).authors,
            published,
            updated: updated.filter(|it| published.is_some_and(|first| it.is_visibly_after(first))),
            is_pinned: item.is_pinned,
            is_key: item.is_key,
            content,
        })))
    }

    fn gallery(&mut self, items: &[Draft], blocks: &mut Vec<Block>) {
        let mut figures = Vec::new();
        for item in items.iter().take(self.room) {
            match self.item(item) {
                Some(Block::Figure(figure)) => figures.push(figure),
                None if item.body.is_empty() => {
                    self.explain(DropRule::Item, || place::item(item));
                }
                other => blocks.extend(other),
            }
            // Words between the pictures make an essay of the gallery.
            if !item.body.is_empty() {
                self.room = self.room.saturating_sub(figures.len());
                body::gallery_of(std::mem::take(&mut figures), Vec::new(), blocks);
                blocks.append(&mut self.blocks(&item.body));
            }
        }
        if figures.iter().any(|it| it.picture.stands_alone) {
            self.explain(DropRule::GalleryBlock, || "pictures of a gallery".to_owned());
        }
        self.room = self.room.saturating_sub(figures.len());
        body::gallery_of(figures, Vec::new(), blocks);
    }

    pub(super) fn markup(&mut self, text: &str) -> Vec<Block> {
        self.context.inspect(text, true);
        let Context { platform, base, .. } = *self.context;
        let context = BodyContext { platform, base, pictures: self.pictures, room: self.room };
        let mut blocks = body::blocks(text, &context, self.notices);
        let room = &mut self.room;
        Block::each(&mut blocks, &mut |_| {
            *room = room.saturating_sub(1);
            true
        });
        blocks
    }

    fn words(&mut self, words: &Option<String>) -> Vec<Inline> {
        words.as_deref().map(|it| self.inlines(it)).unwrap_or_default()
    }

    /// The words of a field that is one line: those of the first paragraph.
    fn inlines(&mut self, words: &str) -> Vec<Inline> {
        let blocks = self.markup(words);
        let is_text = |it: &Block| matches!(it, Block::Paragraph(_) | Block::Heading { .. });
        if blocks.len() > usize::from(blocks.iter().any(is_text)) {
            self.explain(DropRule::Line, || named("field", words));
        }
        for block in blocks {
            if let Block::Paragraph(content) | Block::Heading { content, .. } = block {
                return content;
            }
        }
        Vec::new()
    }

    fn item(&self, item: &Draft) -> Option<Block> {
        if matches!(item.kind, Kind::Video | Kind::Audio) {
            let player = media::player(item, self.context).map(Block::Player);
            // If no file plays, the picture of the item is shown.
            return player.or_else(|| self.figure(item));
        }
        self.figure(item)
    }

    fn figure(&self, item: &Draft) -> Option<Block> {
        let picture = picture::of_draft(item, self.context)?;
        Some(Block::Figure(Figure { picture, ..Figure::default() }))
    }

    fn rows(&mut self, rows: &[Vec<String>], header: bool) -> Vec<Vec<Cell>> {
        let mut made = Vec::new();
        for row in rows {
            let mut cells = Vec::new();
            for words in row {
                cells.push(Cell { header, columns: 1, rows: 1, content: self.markup(words) });
            }
            made.push(cells);
        }
        made
    }
}
