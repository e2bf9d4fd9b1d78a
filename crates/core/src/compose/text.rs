//! The text: from the pieces in which a document keeps it to blocks.

use crate::article::{Block, Cell, Date, Figure, Inline, Kind, List, Picture, Table};
use crate::body::{self, BodyContext};
use crate::draft::{Draft, Piece};
use crate::notice::Notice;
use crate::platform::Platform;

use super::{Context, media, picture};

/// What composing the pieces of a text needs.
pub(super) struct Text<'a, P: Platform> {
    pub(super) context: &'a Context<'a, P>,
    /// The story's pictures, by the names under which a body can point to them.
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
            // What a text takes, it has counted itself.
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
                }
            }
            Piece::List(ordered, items) => {
                let mut list = List { ordered: *ordered, ..List::default() };
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
            Piece::Item(item) => match self.item(item) {
                Some(block) => blocks.push(block),
                // What cannot be shown or played here may have a text that leads to it.
                None => blocks.append(&mut self.blocks(&item.body)),
            },
            Piece::Gallery(items) => self.gallery(items, blocks),
            Piece::Embed(url, title) => {
                if let Some(url) = self.context.web_url(Some(url)) {
                    let title = self.context.plain(title.as_deref());
                    blocks.push(Block::Embed(body::embed(url, title)));
                }
            }
            Piece::Table(caption, head, rows) => {
                let caption = self.words(caption);
                let (head, body) = (self.rows(head, true), self.rows(rows, false));
                if !body.is_empty() {
                    blocks.push(Block::Table(Table { caption, head, body, foot: Vec::new() }));
                }
            }
            Piece::Box(title, pieces) => {
                let content = self.blocks(pieces);
                if !content.is_empty() {
                    let title = self.words(title);
                    blocks.push(Block::Box { title, content });
                }
            }
            Piece::Time(date) => blocks.extend(Date::parse(date).map(Block::Time)),
        }
    }

    fn gallery(&mut self, items: &[Draft], blocks: &mut Vec<Block>) {
        let mut figures = Vec::new();
        for item in items.iter().take(self.room) {
            match self.item(item) {
                Some(Block::Figure(figure)) => figures.push(figure),
                other => blocks.extend(other),
            }
        }
        self.room = self.room.saturating_sub(figures.len());
        body::gallery_of(figures, Vec::new(), blocks);
    }

    pub(super) fn markup(&mut self, text: &str) -> Vec<Block> {
        let Context { platform, base } = *self.context;
        let around = BodyContext { platform, base, pictures: self.pictures, room: self.room };
        let mut blocks = body::blocks(text, &around, self.notices);
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

    /// Words that stand in one line: those of the first paragraph, whatever else there is.
    fn inlines(&mut self, words: &str) -> Vec<Inline> {
        for block in self.markup(words) {
            if let Block::Paragraph(content) | Block::Heading { content, .. } = block {
                return content;
            }
        }
        Vec::new()
    }

    fn item(&self, item: &Draft) -> Option<Block> {
        if matches!(item.kind, Kind::Video | Kind::Audio) {
            let player = media::player(item, self.context).map(Block::Player);
            // Of one that cannot be played, its picture tells.
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
