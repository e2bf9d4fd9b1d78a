//! Judged relations between invented stories, and simple rankings to compare with ours.
//!
//! `tests/data/related/` holds lists. The stories of a group are related with the grade of the group (3: the
//! story to read next; 2: the same subject; 1: loosely related). Copies have the same text under two
//! headlines. A link between stories that share no group is wrong. A story without a group is a question that
//! nothing fits.

mod grown;
mod lists;
mod rankings;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use article_reader_core::formats::ALL;
use article_reader_core::related::{Controls, Ranking, Relation, Step};
use article_reader_core::request::Request;
use rankings::{Bag, bm25, latest, our_order, ours, tf_idf};
use serde_json::Value;

/// The time of all measurements: 24 November 2026.
pub const NOW: i64 = 1_795_478_400;

/// The most links that a visitor sees.
const SHOWN: usize = 6;

/// A ranking: returns the identifiers of at most six stories for a story, from the stories in its language.
pub type Rank = fn(&Set, &str) -> Vec<String>;

/// Our ranking, our ranking without its minimum score, and the simple rankings that both must beat.
pub const RANKS: [(&str, Rank); 5] =
    [("ours", ours), ("order", our_order), ("TF-IDF", tf_idf), ("BM25", bm25), ("latest", latest)];

/// A judged list.
pub struct Set {
    /// Its name.
    pub name: &'static str,
    /// The stories by their identifiers.
    pub stories: BTreeMap<String, Value>,
    /// The list document for the stories of each language, by the tag of the language.
    pub lists: BTreeMap<String, String>,
    /// The stories to ask about.
    pub asked: Vec<String>,
    grades: HashMap<(String, String), u32>,
    copies: BTreeSet<(String, String)>,
    bags: BTreeMap<String, Bag>,
}

/// The quality of a ranking.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quality {
    /// The number of stories that something fits.
    pub asked: f64,
    /// Normalised discounted cumulative gain of the six links of such a story, 1 at best.
    pub ndcg: f64,
    /// The share of links to stories that are not related.
    pub wrong: f64,
    /// The share of links to copies of the story or of another linked story.
    pub copies: f64,
    /// The share of the stories that something fits, which have at least one link.
    pub served: f64,
    /// The number of stories that nothing fits, and the share of them that have a link.
    pub unfit: f64,
    pub needless: f64,
}

impl Set {
    /// The lists. No constant was chosen with `daily`.
    pub const NAMES: [&str; 7] =
        ["topics", "wire", "features", "region", "mixed", "grown", "daily"];

    /// Reads the list of a name.
    pub fn named(name: &'static str) -> Self {
        match name {
            "topics" => Self::read(),
            "grown" => grown::grow(),
            _ => lists::read(name),
        }
    }

    fn empty(name: &'static str) -> Self {
        Self {
            name,
            stories: BTreeMap::new(),
            lists: BTreeMap::new(),
            asked: Vec::new(),
            grades: HashMap::new(),
            copies: BTreeSet::new(),
            bags: BTreeMap::new(),
        }
    }

    /// Reads the list of topics in four languages.
    pub fn read() -> Self {
        let mut set = Self::empty("topics");
        for file in ["en", "de", "ar", "ja"] {
            let path = format!("tests/data/related/{file}.json");
            let text = std::fs::read_to_string(path).unwrap();
            let file: Value = serde_json::from_str(&text).unwrap();
            for story in list(&file["stories"]) {
                set.add_story(story.clone());
            }
            set.lists.insert(text_of(&file, "language"), file["stories"].to_string());
            for group in list(&file["groups"]) {
                let ids = texts(&group["stories"]);
                set.add_group(group["grade"].as_u64().unwrap() as u32, &ids);
            }
            for ids in list(&file["copies"]) {
                set.copies.extend(pairs(&texts(ids)));
            }
        }
        set
    }

    fn add_story(&mut self, story: Value) {
        let id = text_of(&story, "id");
        self.bags.insert(id.clone(), rankings::bag(&story));
        self.asked.push(id.clone());
        assert!(self.stories.insert(id.clone(), story).is_none(), "{id} is there twice");
    }

    fn add_group(&mut self, grade: u32, ids: &[String]) {
        for id in ids {
            assert!(self.stories.contains_key(id), "{}: no story is called {id}", self.name);
        }
        for pair in pairs(ids) {
            let known = self.grades.entry(pair).or_default();
            *known = grade.max(*known);
        }
    }

    /// Makes one document of all stories, for every language.
    fn make_list(&mut self) {
        let all: Value = self.stories.values().cloned().collect();
        let text = all.to_string();
        for story in self.stories.values() {
            self.lists.entry(text_of(story, "language")).or_insert_with(|| text.clone());
        }
    }

    /// Returns the languages of the stories.
    pub fn languages(&self) -> Vec<String> {
        self.lists.keys().cloned().collect()
    }

    /// Measures our ranking in lists of `size` stories. A list has the stories that are related to a story,
    /// or none of them, and other stories. Without related stories, every link is wrong.
    pub fn judge_short(&self, ids: &[String], size: usize, with_related: bool) -> Quality {
        let (mut quality, mut links) = (Quality::default(), 0.0_f64);
        for id in ids {
            let mut list: Vec<_> = self.peers(id).collect();
            // The order of the unrelated stories differs from story to story, but not from run to run.
            let turn = |it: &str| {
                it.bytes().chain(id.bytes()).fold(7_u32, |a, b| a.wrapping_mul(31) ^ u32::from(b))
            };
            list.retain(|it| with_related || self.grade(id, it) == 0);
            list.sort_by_key(|it| (self.grade(id, it) == 0, turn(it) % 1009));
            list.truncate(size);
            let list: Value = list.into_iter().map(|it| self.stories[it].clone()).collect();
            let found =
                relations(&self.stories[id].to_string(), &list.to_string(), Controls::default());
            let shown: Vec<String> = found.into_iter().filter_map(|it| it.draft.id).collect();
            self.add_links(&mut quality, &mut links, id, &shown);
        }
        quality.averaged(links)
    }

    /// Measures a ranking for the stories in a language, or in all languages if `language` is empty.
    pub fn judge(&self, rank: Rank, ids: &[String], language: &str) -> Quality {
        let (mut quality, mut links) = (Quality::default(), 0.0_f64);
        for id in ids {
            if language.is_empty() || text_of(&self.stories[id], "language") == language {
                let shown = rank(self, id);
                assert!(shown.len() <= SHOWN && !shown.contains(id), "{id}: {shown:?}");
                self.add_links(&mut quality, &mut links, id, &shown);
            }
        }
        quality.averaged(links)
    }

    /// Adds the links that are shown for a story.
    fn add_links(&self, quality: &mut Quality, links: &mut f64, id: &str, shown: &[String]) {
        let is_served = f64::from(u8::from(!shown.is_empty()));
        let best = self.gain(id, &self.best(id));
        if best > 0.0 {
            quality.asked += 1.0;
            quality.served += is_served;
            quality.ndcg += self.gain(id, shown) / best;
        } else {
            quality.unfit += 1.0;
            quality.needless += is_served;
        }
        *links += shown.len() as f64;
        for (at, it) in shown.iter().enumerate() {
            let is_copy =
                self.is_copy(id, it) || shown.iter().take(at).any(|other| self.is_copy(other, it));
            quality.copies += f64::from(u8::from(is_copy));
            quality.wrong += f64::from(u8::from(!is_copy && self.grade(id, it) == 0));
        }
    }

    /// Returns the grade of a link, or 0 if it is wrong.
    pub fn grade(&self, one: &str, other: &str) -> u32 {
        self.grades.get(&(one.to_owned(), other.to_owned())).copied().unwrap_or_default()
    }

    fn is_copy(&self, one: &str, other: &str) -> bool {
        self.copies.contains(&(one.to_owned(), other.to_owned()))
    }

    fn gain(&self, id: &str, shown: &[String]) -> f64 {
        let mut gain = 0.0;
        for (at, it) in shown.iter().enumerate() {
            let is_new = !self.is_copy(id, it)
                && !shown.iter().take(at).any(|other| self.is_copy(other, it));
            let worth = if is_new { 2_f64.powi(self.grade(id, it) as i32) - 1.0 } else { 0.0 };
            gain += worth / (at as f64 + 2.0).log2();
        }
        gain
    }

    /// Returns the best possible links of a story.
    fn best(&self, id: &str) -> Vec<String> {
        let mut all: Vec<_> = self.peers(id).filter(|it| self.grade(id, it) > 0).collect();
        all.sort_by_key(|it| std::cmp::Reverse(self.grade(id, it)));
        let mut best: Vec<String> = Vec::new();
        for it in all {
            if best.len() < SHOWN
                && !best.iter().any(|other| self.is_copy(other, it))
                && !self.is_copy(id, it)
            {
                best.push(it.clone());
            }
        }
        best
    }

    /// Returns the other stories in the language of a story.
    fn peers<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a String> {
        let language = &self.stories[id]["language"];
        self.stories
            .iter()
            .filter(move |(other, it)| *other != id && it["language"] == *language)
            .map(|(id, _)| id)
    }
}

impl Quality {
    fn averaged(self, links: f64) -> Self {
        let (asked, unfit, links) = (self.asked.max(1.0), self.unfit.max(1.0), links.max(1.0));
        Self {
            ndcg: self.ndcg / asked,
            wrong: self.wrong / links,
            copies: self.copies / links,
            served: self.served / asked,
            needless: self.needless / unfit,
            ..self
        }
    }
}

/// Returns the stories that our ranking chooses from a list.
pub fn relations(story: &str, list: &str, controls: Controls) -> Vec<Relation> {
    let request = Request { now: NOW, ..Request::default() };
    let mut ranking = Ranking::new(story, &request, controls, &ALL, None).unwrap();
    ranking.take_list(list.as_bytes()).unwrap();
    ranking.end_list().unwrap();
    while ranking.work(None) == Step::More {}
    ranking.relations()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

fn text_of(story: &Value, key: &str) -> String {
    story[key].as_str().unwrap_or_default().to_owned()
}

fn pairs(ids: &[String]) -> impl Iterator<Item = (String, String)> {
    let others =
        |one: &String| ids.iter().map(move |it| (one.clone(), it.clone())).collect::<Vec<_>>();
    ids.iter().flat_map(others).filter(|(one, other)| one != other)
}
