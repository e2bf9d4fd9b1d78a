//! Judged relations between invented stories, and simple rankings to compare with ours.
//!
//! A file of `tests/data/related/` holds the stories of a language, the groups and the copies. The members
//! of a group are related with the grade of the group (3: the story to read next; 2: the same subject;
//! 1: loosely related). Copies have the same text under two headlines. A link between stories that share
//! no group is wrong.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use article_reader_core::formats::ALL;
use article_reader_core::related::{Controls, Ranking, Relation, Step};
use article_reader_core::request::Request;
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

/// The evaluation set.
pub struct Set {
    /// The stories by their identifiers.
    pub stories: BTreeMap<String, Value>,
    /// The list document of each language, by the tag of the language.
    pub lists: BTreeMap<String, String>,
    grades: HashMap<(String, String), u32>,
    copies: BTreeSet<(String, String)>,
    topics: Vec<Vec<String>>,
}

/// The quality of a ranking.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quality {
    /// Normalised discounted cumulative gain of the six links, 1 at best.
    pub ndcg: f64,
    /// The share of links to stories that are not related.
    pub wrong: f64,
    /// The share of links to copies of the story or of another linked story.
    pub copies: f64,
    /// The share of stories that have at least one link.
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

    /// Returns the stories of every second topic. `second` is 0 for the half that the weights were tuned on,
    /// and 1 for the half that was held out to check them.
    pub fn half(&self, second: usize) -> Vec<String> {
        self.topics.iter().skip(second).step_by(2).flatten().cloned().collect()
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

    /// Measures a ranking for the stories in a language, or in all languages if `language` is empty.
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

    /// Returns the other stories in the language of a story.
    fn peers<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a String> {
        let language = &self.stories[id]["language"];
        self.stories
            .iter()
            .filter(move |(other, it)| *other != id && it["language"] == *language)
            .map(|(id, _)| id)
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

/// Ranks by Okapi BM25 with its usual constants. The whole story is the query.
fn bm25(set: &Set, id: &str) -> Vec<String> {
    let bags = Bags::of(set, id);
    let query: BTreeSet<_> = bags.own.keys().collect();
    bags.best(|bag| {
        let length = bag.values().sum::<f64>();
        let score = |word: &&String| {
            let count = bag.get(*word).copied().unwrap_or_default();
            let norm = 1.2 * (0.25 + 0.75 * length / bags.usual_length);
            bags.idf(word) * count * 2.2 / (count + norm)
        };
        query.iter().map(score).sum()
    })
}

/// Ranks by the cosine between TF-IDF vectors.
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

/// The words of a text, with the number of their occurrences.
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

/// Returns the words of a story in lower case. Words of Han and Kana become pairs of characters, as in search
/// engines.
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
