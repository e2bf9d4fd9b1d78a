//! The text: from the pieces in which a document keeps it to blocks.

use crate::article::{Block, Cell, Date, Figure, Inline, List, Picture, Table};
use crate::body::{self, Surroundings};
use crate::draft::{Draft, Piece};
use crate::notice::Notice;
use crate::platform::Platform;

use super::{Desk, picture};

/// What composing the pieces of a text needs.
pub(super) struct Text<'a, P: Platform> {
    pub(super) desk: &'a Desk<'a, P>,
    /// The story's pictures, by the names under which a body can point to them.
    pub(super) pictures: &'a [(String, Picture)],
    pub(super) notices: &'a mut Vec<Notice>,
}

impl<P: Platform> Text<'_, P> {
    /// The blocks of pieces.
    pub(super) fn blocks(&mut self, pieces: &[Piece]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for piece in pieces {
            self.add(piece, &mut blocks);
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
                let mut quote = self.blocks(pieces);
                if let Some(speaker) = speaker {
                    quote.append(&mut self.markup(speaker));
                }
                if !quote.is_empty() {
                    blocks.push(Block::Quote(quote));
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
            Piece::Item(item) => blocks.extend(self.item(item)),
            Piece::Gallery(items) => {
                for item in items {
                    blocks.extend(self.item(item));
                }
            }
            Piece::Embed(url, title) => blocks.extend(self.link(url, title.as_deref())),
            Piece::Table(caption, head, rows) => {
                let caption = caption.as_deref().map(|it| self.inlines(it)).unwrap_or_default();
                let (head, body) = (self.rows(head, true), self.rows(rows, false));
                if !body.is_empty() {
                    blocks.push(Block::Table(Table { caption, head, body }));
                }
            }
            Piece::Box(title, pieces) => {
                let mut inside = self.blocks(pieces);
                if let Some(title) = title
                    && !inside.is_empty()
                {
                    let content = self.inlines(title);
                    blocks.push(Block::Heading { level: 3, content });
                }
                blocks.append(&mut inside);
            }
            Piece::Time(date) => {
                if let Some(date) = Date::parse(date) {
                    blocks.push(Block::Paragraph(vec![Inline::Text(date.to_attribute())]));
                }
            }
        }
    }

    pub(super) fn markup(&mut self, text: &str) -> Vec<Block> {
        let Desk { platform, base } = *self.desk;
        let around = Surroundings { platform, base, pictures: self.pictures };
        body::blocks(text, &around, self.notices)
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
        let picture = picture::of_draft(item, self.desk)?;
        Some(Block::Figure(Figure { picture, caption: Vec::new() }))
    }

    fn link(&self, url: &str, title: Option<&str>) -> Option<Block> {
        let href = self.desk.web_url(Some(url))?;
        let words = self.desk.plain(title).unwrap_or_else(|| body::host(&href).to_owned());
        let content = vec![Inline::Text(words)];
        Some(Block::Paragraph(vec![Inline::Link { href, content }]))
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
