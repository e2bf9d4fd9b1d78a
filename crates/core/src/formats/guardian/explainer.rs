//! Reads the atoms and elements that explain a story: questions, timelines, profiles, guides and key points.

use super::picture;
use crate::article::Date;
use crate::draft::Piece;
use crate::formats::fields::{get, list_of, owned, text_of};
use crate::formats::panel::{Event, Question, key_points, profile, questions, timeline, titled};
use crate::formats::plain_text::escaped;
use crate::json::Value;

/// The lists of atoms, each with the name of an atom's data.
const ATOMS: [(&str, &str); 5] = [
    ("atoms.qandas", "qanda"),
    ("atoms.guides", "guide"),
    ("atoms.profiles", "profile"),
    ("atoms.timelines", "timeline"),
    ("atoms.keytakeaways", "keyTakeaways"),
];

/// The most atoms and elements of a story that are read.
const MOST: usize = 200;

/// Replaces the atoms of a text by boxes. An atom that the text does not name comes after it.
pub(super) fn add_atoms(body: &mut Vec<Piece>, item: &Value) {
    let mut count = 0;
    for (path, name) in ATOMS {
        for atom in list_of(item, path) {
            count += 1;
            if count > MOST {
                return;
            }
            let Some(made) = atom_piece(atom, name) else { continue };
            place(body, text_of(atom, "id").unwrap_or_default(), made);
        }
    }
}

/// Puts a box in the place of its atom.
fn place(body: &mut Vec<Piece>, id: &str, made: Piece) {
    for at in 0..body.len() {
        let Some(Piece::Text(html)) = body.get(at) else { continue };
        if let Some((before, after)) = around(html, id) {
            let mut pieces = Vec::new();
            let text = |it: &str| (!it.trim().is_empty()).then(|| Piece::Text(it.to_owned()));
            pieces.extend(text(before));
            pieces.push(made);
            pieces.extend(text(after));
            body.splice(at..=at, pieces);
            return;
        }
    }
    body.push(made);
}

/// Returns the markup before and after the element of an atom.
fn around<'a>(html: &'a str, id: &str) -> Option<(&'a str, &'a str)> {
    const END: &str = "</gu-atom>";
    let named = html.find(&["data-atom-id=\"", id, "\""].concat()).filter(|_| !id.is_empty())?;
    let before = html.get(..named)?;
    let before = before.get(..before.rfind("<gu-atom")?)?;
    let after = html.get(named..)?;
    Some((before, after.get(after.find(END)? + END.len()..)?))
}

fn atom_piece(atom: &Value, name: &str) -> Option<Piece> {
    let data = get(atom, &["data.", name].concat())?;
    let title = text_of(data, "typeLabel").or_else(|| text_of(atom, "title")).map(escaped);
    match name {
        "qanda" => {
            let words = escaped(text_of(data, "item.title")?);
            let answer = Piece::Text(text_of(data, "item.body")?.to_owned());
            questions(
                title.filter(|it| *it != words),
                vec![Question { words, answer: vec![answer] }],
            )
        }
        "timeline" => {
            let events = list_of(data, "events").iter().map(|it| Event {
                date: date(it),
                title: text_of(it, "title").map(escaped),
                body: html(text_of(it, "body")),
            });
            timeline(title, events.collect())
        }
        "keyTakeaways" => {
            let points = list_of(data, "items").iter();
            key_points(title, points.map(|it| html(text_of(it, "body title"))).collect())
        }
        _ => {
            let items = list_of(data, "items").iter();
            let items = items.map(|it| (text_of(it, "title"), text_of(it, "body")));
            profile(title, None, titled(items.collect()))
        }
    }
}

/// Returns the date of an event: in words, or in milliseconds.
fn date(event: &Value) -> Option<String> {
    let words = owned(text_of(event, "date dateText"))?;
    match words.parse::<i64>() {
        Ok(milliseconds) => {
            let moment = Date::from_seconds(milliseconds / 1000).to_attribute();
            moment.get(..10).map(ToOwned::to_owned)
        }
        Err(_) => Some(words),
    }
}

/// Whether a block has an element that only `pieces` reads.
pub(super) fn is_in(block: &Value) -> bool {
    let is_it = |it: &Value| matches!(text_of(it, "type"), Some("list" | "timeline"));
    list_of(block, "elements").iter().any(is_it)
}

/// Returns the pieces of the elements of a block.
pub(super) fn pieces(block: &Value) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for element in list_of(block, "elements").iter().take(MOST) {
        pieces.extend(match text_of(element, "type") {
            Some("list") => list_boxes(get(element, "listTypeData")),
            Some("timeline") => timelines(get(element, "timelineTypeData")),
            _ => plain(element),
        });
    }
    pieces
}

fn plain(element: &Value) -> Vec<Piece> {
    if let Some(picture) = picture::of(element) {
        return vec![Piece::Item(Box::new(picture))];
    }
    let fields = element.as_object().unwrap_or_default().iter();
    let data = fields.filter(|(name, _)| name.ends_with("TypeData"));
    data.flat_map(|(_, it)| html(text_of(it, "html"))).collect()
}

/// Returns the pieces of elements inside an item, which have no elements of their own.
fn inside(item: &Value, name: &str) -> Vec<Piece> {
    list_of(item, name).iter().take(MOST).flat_map(plain).collect()
}

fn list_boxes(data: Option<&Value>) -> Vec<Piece> {
    let Some(data) = data else { return Vec::new() };
    let items = list_of(data, "items").iter().take(MOST);
    let title = |it: &Value| text_of(it, "title").map(escaped);
    match text_of(data, "type").unwrap_or_default() {
        "QAndAExplainer" => {
            let asked = items.map(|it| Question {
                words: title(it).unwrap_or_default(),
                answer: inside(it, "elements"),
            });
            questions(None, asked.collect()).into_iter().collect()
        }
        "MiniProfiles" | "MultiByline" => items
            .filter_map(|it| {
                let mut body = html(text_of(it, "bio"));
                body.append(&mut inside(it, "elements"));
                body.append(&mut html(text_of(it, "endNote")));
                profile(title(it), None, body)
            })
            .collect(),
        _ => {
            let points = items.map(|it| {
                let mut point: Vec<Piece> =
                    title(it).map(|words| Piece::Heading(3, words)).into_iter().collect();
                point.append(&mut inside(it, "elements"));
                point
            });
            key_points(None, points.collect()).into_iter().collect()
        }
    }
}

fn timelines(data: Option<&Value>) -> Vec<Piece> {
    let Some(data) = data else { return Vec::new() };
    let sections = list_of(data, "sections").iter().take(MOST);
    sections
        .filter_map(|section| {
            let events = list_of(section, "events").iter().take(MOST).map(|it| Event {
                date: date(it),
                title: text_of(it, "title").map(escaped),
                body: list_of(it, "main")
                    .iter()
                    .chain(get(it, "main").filter(|it| it.as_object().is_some()))
                    .flat_map(plain)
                    .chain(inside(it, "body"))
                    .collect(),
            });
            timeline(text_of(section, "title").map(escaped), events.collect())
        })
        .collect()
}

fn html(text: Option<&str>) -> Vec<Piece> {
    text.map(|it| Piece::Text(it.to_owned())).into_iter().collect()
}
