//! Judged relations between invented stories, and rankings to compare with ours.
//!
//! A file of `tests/data/related/` holds the stories of a language, the groups whose members are
//! related with a grade (3: read on here; 2: the same matter; 1: loosely), and the copies: one text
//! under two headlines. What shares no group is a wrong link.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use article_reader_core::formats::ALL;
use article_reader_core::related::{Controls, Ranking, Relation, Step};
use article_reader_core::request::Request;
use serde_json::Value;

/// The present of the stories: 24 November 2026.
pub const NOW: i64 = 1_795_478_400;

/// How many links a reader sees.
const SHOWN: usize = 6;

/// A ranking: the identifiers of at most six stories for the one given, among those of its language.
pub type Rank = fn(&Set, &str) -> Vec<String>;

/// Ours, its order with what it finds too poor to be shown, and what both must beat.
pub const RANKS: [(&str, Rank); 5] =
    [("ours", ours), ("order", our_order), ("TF-IDF", tf_idf), ("BM25", bm25), ("latest", latest)];

/// The evaluation set.
pub struct Set {
    /// The stories by their identifiers.
    pub stories: BTreeMap<String, Value>,
    /// Those of each language as a list, as a page would name it.
    pub lists: BTreeMap<String, String>,
    grades: HashMap<(String, String), u32>,
    copies: BTreeSet<(String, String)>,
    topics: Vec<Vec<String>>,
}

/// How good a ranking is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quality {
    /// Normalised discounted cumulative gain of the six links, 1 at best.
    pub ndcg: f64,
    /// The share of links to what is not related.
    pub wrong: f64,
    /// The share of links to copies: of the story, or of another link.
    pub copies: f64,
    /// The share of stories that have links at all.
    pub served: f64,
}

impl Set {
    /// Reads the set.
    pub fn read() -> Self {
        let mut set = Self {
            stories: BTreeMap::new(),
            lists: BTreeMap::new(),
            grades: HashMap::new(),
            copies: BTreeSet::new(),
            topics: Vec::new(),
        };
        for file in ["en", "de", "ar", "ja"] {
            let path = format!("tests/data/related/{file}.json");
            let text = std::fs::read_to_string(path).unwrap();
            let file: Value = serde_json::from_str(&text).unwrap();
            for story in list(&file["stories"]) {
                set.stories.insert(text_of(story, "id"), story.clone());
            }
            set.lists.insert(text_of(&file, "language"), file["stories"].to_string());
            for group in list(&file["groups"]) {
                let ids = texts(&group["stories"]);
                let grade = group["grade"].as_u64().unwrap() as u32;
                for pair in pairs(&ids) {
                    let known = set.grades.entry(pair).or_default();
                    *known = grade.max(*known);
                }
                if group.get("topic").is_some() {
                    set.topics.push(ids);
                }
            }
            for ids in list(&file["copies"]) {
                set.copies.extend(pairs(&texts(ids)));
            }
        }
        set
    }

    /// The stories of every other topic, from the first or the second: weights are tuned on the
    /// former half, and the latter tells whether they hold.
    pub fn half(&self, second: usize) -> Vec<String> {
        self.topics.iter().skip(second).step_by(2).flatten().cloned().collect()
    }

    /// How good ours is in lists of so many stories: those related to a story, or none of them, among
    /// others. What is chosen where there is nothing to choose is wrong.
    pub fn judge_short(&self, ids: &[String], size: usize, with_related: bool) -> Quality {
        let (mut quality, mut links) = (Quality::default(), 0.0_f64);
        for id in ids {
            let mut list: Vec<_> = self.peers(id).collect();
            // The others stand in an order of their own for each story.
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
            links += shown.len() as f64;
            quality.served += f64::from(u8::from(!shown.is_empty()));
            quality.ndcg += self.gain(id, &shown) / self.gain(id, &self.best(id));
            quality.wrong +=
                shown.iter().filter(|it| self.grade(id, it) == 0 && !self.is_copy(id, it)).count()
                    as f64;
        }
        let count = ids.len() as f64;
        Quality {
            ndcg: quality.ndcg / count,
            wrong: quality.wrong / links.max(1.0),
            copies: 0.0,
            served: quality.served / count,
        }
    }

    /// How good a ranking is for these stories, in this language or in all.
    pub fn judge(&self, rank: Rank, ids: &[String], language: &str) -> Quality {
        let (mut quality, mut links, mut count) = (Quality::default(), 0.0_f64, 0.0_f64);
        for id in ids.iter().filter(|it| it.starts_with(language)) {
            let shown = rank(self, id);
            assert!(shown.len() <= SHOWN && !shown.contains(id), "{id}: {shown:?}");
            count += 1.0;
            links += shown.len() as f64;
            quality.served += f64::from(u8::from(!shown.is_empty()));
            quality.ndcg += self.gain(id, &shown) / self.gain(id, &self.best(id));
            for (at, it) in shown.iter().enumerate() {
                let is_copy = self.is_copy(id, it)
                    || shown.iter().take(at).any(|other| self.is_copy(other, it));
                quality.copies += f64::from(u8::from(is_copy));
                let is_wrong = !is_copy && self.grade(id, it) == 0;
                quality.wrong += f64::from(u8::from(is_wrong));
            }
        }
        Quality {
            ndcg: quality.ndcg / count,
            wrong: quality.wrong / links.max(1.0),
            copies: quality.copies / links.max(1.0),
            served: quality.served / count,
        }
    }

    /// The grade of a link.
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

    /// The best links there could be.
    fn best(&self, id: &str) -> Vec<String> {
        let mut all: Vec<_> = self.peers(id).collect();
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

    /// The other stories in the language of one.
    fn peers<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a String> {
        let language = &self.stories[id]["language"];
        self.stories
            .iter()
            .filter(move |(other, it)| *other != id && it["language"] == *language)
            .map(|(id, _)| id)
    }
}

/// What our ranking makes of a list.
pub fn relations(story: &str, list: &str, controls: Controls) -> Vec<Relation> {
    let request = Request { now: NOW, ..Request::default() };
    let mut ranking = Ranking::new(story, &request, controls, &ALL, None).unwrap();
    ranking.take_list(list.as_bytes()).unwrap();
    ranking.end_list().unwrap();
    while ranking.work(None) == Step::More {}
    ranking.relations()
}

fn ours(set: &Set, id: &str) -> Vec<String> {
    chosen(set, id, Controls::default())
}

fn our_order(set: &Set, id: &str) -> Vec<String> {
    chosen(set, id, Controls { shows_low_scores: true, ..Controls::default() })
}

fn chosen(set: &Set, id: &str, controls: Controls) -> Vec<String> {
    let list = &set.lists[&text_of(&set.stories[id], "language")];
    let found = relations(&set.stories[id].to_string(), list, controls);
    found.into_iter().filter_map(|it| it.draft.id).collect()
}

fn latest(set: &Set, id: &str) -> Vec<String> {
    let mut all: Vec<_> = set.peers(id).collect();
    all.sort_by_key(|it| std::cmp::Reverse(text_of(&set.stories[*it], "published")));
    all.into_iter().take(SHOWN).cloned().collect()
}

/// Okapi BM25 with its usual constants, the whole story as the question.
fn bm25(set: &Set, id: &str) -> Vec<String> {
    let bags = Bags::of(set, id);
    let question: BTreeSet<_> = bags.own.keys().collect();
    bags.best(|bag| {
        let length = bag.values().sum::<f64>();
        let score = |word: &&String| {
            let count = bag.get(*word).copied().unwrap_or_default();
            let norm = 1.2 * (0.25 + 0.75 * length / bags.usual_length);
            bags.idf(word) * count * 2.2 / (count + norm)
        };
        question.iter().map(score).sum()
    })
}

/// The cosine between TF-IDF vectors.
fn tf_idf(set: &Set, id: &str) -> Vec<String> {
    let bags = Bags::of(set, id);
    let weigh = |bag: &Bag| -> Bag {
        bag.iter().map(|(word, count)| (word.clone(), count * bags.idf(word))).collect()
    };
    let norm = |bag: &Bag| bag.values().map(|it| it * it).sum::<f64>().sqrt();
    let own = weigh(&bags.own);
    bags.best(|bag| {
        let bag = weigh(bag);
        let dot = own.iter().map(|(word, it)| it * bag.get(word).copied().unwrap_or_default());
        dot.sum::<f64>() / norm(&bag).max(f64::MIN_POSITIVE)
    })
}

type Bag = BTreeMap<String, f64>;

/// The words of a story and of its peers.
struct Bags {
    own: Bag,
    others: Vec<(String, Bag)>,
    usual_length: f64,
}

impl Bags {
    fn of(set: &Set, id: &str) -> Self {
        let others: Vec<_> = set.peers(id).map(|it| (it.clone(), bag(&set.stories[it]))).collect();
        let words = others.iter().map(|(_, it)| it.values().sum::<f64>()).sum::<f64>();
        Self { own: bag(&set.stories[id]), usual_length: words / others.len() as f64, others }
    }

    fn idf(&self, word: &str) -> f64 {
        let stories = self.others.iter().filter(|(_, it)| it.contains_key(word)).count() as f64;
        (1.0 + (self.others.len() as f64 - stories + 0.5) / (stories + 0.5)).ln()
    }

    fn best(&self, score: impl Fn(&Bag) -> f64) -> Vec<String> {
        let mut scored: Vec<_> = self.others.iter().map(|(id, it)| (score(it), id)).collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0));
        scored.into_iter().take(SHOWN).map(|(_, id)| id.clone()).collect()
    }
}

/// The words of a story in small letters; of Han and Kana each pair, as search engines do.
fn bag(story: &Value) -> Bag {
    let fields = ["headline", "standfirst", "body"].map(|it| text_of(story, it));
    let text = fields.join(" ").to_lowercase();
    let mut bag = Bag::new();
    for word in text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        let is_spaced = letters.iter().all(|it| *it < '\u{3000}');
        let words: Vec<String> = match is_spaced || letters.len() == 1 {
            true => vec![word.to_owned()],
            false => letters.windows(2).map(|it| it.iter().collect()).collect(),
        };
        for word in words {
            *bag.entry(word).or_default() += 1.0;
        }
    }
    bag
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
