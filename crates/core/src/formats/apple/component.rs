//! Reads the components of a document, in the order of the page.

use crate::json::Value;

use super::{markdown, table};
use crate::article::Kind;
use crate::draft::{Draft, Piece};
use crate::formats::fields::{get, list_of, owned, string_of, text_of, truth_of};
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::table::{Field, FieldTable, picture};
use crate::formats::wording::after;

const FILE: &str = "URL";

const WORDS: &FieldTable =
    &[(Field::Caption, "caption.text caption"), (Field::Alt, "accessibilityCaption")];

/// The level of a heading without a level, and the highest level of a heading. The headline has level 1.
const LEVEL: u8 = 2;

/// What the components contain besides the text.
#[derive(Default)]
pub(super) struct Layout<'a> {
    pub(super) kicker: Option<String>,
    pub(super) headline: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) photographer: Option<String>,
    /// The picture behind or below the headline.
    pub(super) lead: Option<Draft>,
    pub(super) has_markdown: bool,
    /// Whether the text has begun. Everything before it belongs to the headline.
    text_has_begun: bool,
    /// Whether a picture, video or map was left out, because no browser can open it.
    pub(super) has_omissions: bool,
    /// Whether the previous picture was left out, so that its caption must be left out too.
    picture_is_omitted: bool,
    /// The styles, which components refer to by name.
    styles: Option<&'a Value>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(styles: Option<&'a Value>) -> Self {
        Self { styles, ..Self::default() }
    }

    /// Reads components, and appends the pieces of the text to `body`.
    pub(super) fn add_all(&mut self, components: &[Value], body: &mut Vec<Piece>) {
        for component in components {
            if truth_of(component, "hidden") != Some(true) {
                self.add(component, body);
            }
        }
    }

    fn add(&mut self, component: &Value, body: &mut Vec<Piece>) {
        let role = text_of(component, "role").unwrap_or_default();
        let is_markdown = text_of(component, "format") == Some("markdown");
        let mut words = string_of(component, "text");
        if is_markdown && role != "body" {
            words = words.map(|it| markdown::plain(&it));
        } else if !is_markdown && text_of(component, "format") != Some("html") {
            escape_unless_markup(&mut words);
        }
        if role == "caption" {
            return self.add_caption(words, body);
        }
        self.picture_is_omitted = false;
        match role {
            "title" => {
                // A heading before the title is a kicker.
                if let [Piece::Heading(_, line)] = body.as_slice() {
                    self.kicker = Some(line.clone());
                    body.clear();
                }
                self.headline = self.headline.take().or(words);
            }
            "intro" => self.standfirst = self.standfirst.take().or(words),
            "byline" | "author" => self.add_byline(words, body),
            "photographer" | "illustrator" => {
                self.photographer = self.photographer.take().or(words)
            }
            "body" if is_markdown => {
                self.text_has_begun = true;
                self.has_markdown |= markdown::add(body, words.as_deref().unwrap_or_default());
            }
            "body" => {
                self.text_has_begun = true;
                body.extend(words.map(Piece::Text));
            }
            "quote" | "pullquote" => self.add_quote(words, body),
            "photo" | "image" | "figure" | "portrait" => {
                let picture = self.picture(component);
                self.picture_is_omitted = picture.is_none();
                body.extend(picture.map(|it| Piece::Item(Box::new(it))));
            }
            "video" => self.add_player(component, Kind::Video, body),
            "audio" | "music" => self.add_player(component, Kind::Audio, body),
            "gallery" | "mosaic" => {
                let mut pictures = Vec::new();
                for item in list_of(component, "items") {
                    pictures.extend(self.picture(item));
                }
                self.picture_is_omitted = pictures.is_empty();
                if !pictures.is_empty() {
                    body.push(Piece::Gallery(pictures));
                }
            }
            "divider" if self.text_has_begun => body.push(Piece::Rule),
            "htmltable" => body.extend(string_of(component, "html").map(Piece::Text)),
            "datatable" => body.extend(table::of(component)),
            "aside" => {
                let mut inside = Vec::new();
                self.add_all(list_of(component, "components"), &mut inside);
                body.push(Piece::Box(None, inside, None));
            }
            "map" | "place" | "logo" => self.picture_is_omitted = true,
            _ => {
                if let Some(rest) = after(role, "heading") {
                    body.extend(words.map(|it| Piece::Heading(level(rest), it)));
                }
                self.add_container(component, body);
            }
        }
        self.has_omissions |= self.picture_is_omitted;
    }

    /// Adds a component of another role: a container with components, or a video or post of another site,
    /// which has a URL.
    fn add_container(&mut self, component: &Value, body: &mut Vec<Piece>) {
        let inside = list_of(component, "components");
        let title = text_of(component, "caption.text caption text");
        match text_of(component, FILE) {
            Some(url) if inside.is_empty() && !is_bundled(url) => {
                body.push(Piece::Embed(url.to_owned(), owned(title)));
            }
            _ => {}
        }
        // The picture behind a header is only in its style.
        let style = text_of(component, "style").and_then(|it| self.styles?.get(it));
        let fill = get(component, "style.fill").or_else(|| get(style?, "fill"));
        if let Some(picture) = fill.and_then(|it| self.picture(it)) {
            if self.lead.is_none() && !self.text_has_begun {
                self.lead = Some(picture);
            } else {
                body.push(Piece::Item(Box::new(picture)));
            }
        }
        self.add_all(inside, body);
    }

    /// Adds a byline. Before the text, it names the authors. After a quotation, it names the speaker.
    fn add_byline(&mut self, words: Option<String>, body: &mut [Piece]) {
        if let Some(Piece::Quote(_, speaker)) = body.last_mut() {
            *speaker = speaker.take().or(words);
        } else if !self.text_has_begun {
            // "by Anna Lund | May 14 | 11:15 AM"
            let line = words.as_deref().and_then(|it| it.split('|').next());
            self.byline = self.byline.take().or_else(|| owned(line));
        }
    }

    /// Adds a quotation. If it begins with a dash, it names the speaker of the previous quotation.
    fn add_quote(&mut self, words: Option<String>, body: &mut Vec<Piece>) {
        let Some(words) = words else { return };
        match body.last_mut() {
            Some(Piece::Quote(_, speaker)) if words.starts_with(['—', '–']) => {
                *speaker = Some(words);
            }
            _ => body.push(Piece::Quote(vec![Piece::Text(words)], None)),
        }
    }

    /// Adds the caption of the previous picture. It replaces the caption for the full screen.
    fn add_caption(&mut self, words: Option<String>, body: &mut Vec<Piece>) {
        let lead = if self.text_has_begun { None } else { self.lead.as_mut() };
        match (body.last_mut(), lead) {
            _ if self.picture_is_omitted => {}
            (Some(Piece::Item(picture)), _) => picture.caption = words,
            (_, Some(picture)) => picture.caption = words,
            _ => body.extend(words.map(Piece::Text)),
        }
    }

    /// Adds a video or audio item with its still picture.
    fn add_player(&mut self, component: &Value, kind: Kind, body: &mut Vec<Piece>) {
        let mut player = self.picture(component);
        self.picture_is_omitted = player.is_none();
        if let Some(player) = &mut player {
            player.kind = kind;
            let still = picture(component, "stillURL imageURL", &[]);
            player.renditions.extend(still.into_iter().flat_map(|it| it.renditions));
        }
        body.extend(player.map(|it| Piece::Item(Box::new(it))));
    }

    fn picture(&self, item: &Value) -> Option<Draft> {
        let mut picture = picture(item, FILE, WORDS)?;
        let is_bundled = picture.renditions.iter().any(|it| is_bundled(&it.url));
        picture.credit.clone_from(&self.photographer);
        (!is_bundled).then_some(picture)
    }
}

/// Whether a file is part of the package of the document, where no browser can open it.
fn is_bundled(url: &str) -> bool {
    after(url, "bundle:").is_some()
}

/// Returns the level of a heading, which may follow the word `heading` in the role.
fn level(digit: &str) -> u8 {
    match digit.bytes().next() {
        Some(digit @ b'3'..=b'6') => digit - b'0',
        _ => LEVEL,
    }
}
