//! Grows a list of 2,000 stories from the sentences of `tests/data/related/lists/grown.txt`, among which the
//! wire stories stand. Only these are asked about.
//!
//! The grown stories are about the same kinds of events, in the same towns, on the same days, so neither the
//! town nor the subject finds the few related stories.

use serde_json::{Value, json};

use super::{Set, lists};

/// The number of stories.
const STORIES: usize = 2_000;

const TOWNS: [&str; 24] = [
    "Tolbeck",
    "Varnmouth",
    "Saint Orrin",
    "Brackenford",
    "Eskerwell",
    "Helmark",
    "Ludden",
    "Marrowby",
    "Oxhythe",
    "Pellmere",
    "Quarrendale",
    "Ravensholt",
    "Stourwick",
    "Thornaby Cross",
    "Ulverscombe",
    "Wendlebury Hill",
    "Yarrowgate",
    "Ashcombe Regis",
    "Birchover",
    "Caldmore",
    "Dunmallow",
    "Elverby",
    "Farthinghoe",
    "Gorsedale",
];

const FIRST: [&str; 20] = [
    "Ada", "Bram", "Cora", "Dov", "Elsa", "Finn", "Gita", "Hugo", "Ines", "Jory", "Kira", "Lars",
    "Mona", "Nils", "Olga", "Pero", "Rosa", "Sven", "Tova", "Yann",
];

const LAST: [&str; 24] = [
    "Abernoy", "Brisk", "Calder", "Dunmore", "Ebbing", "Farrow", "Gask", "Hollin", "Ivers",
    "Jessop", "Kettle", "Lomax", "Marsh", "Norrow", "Oddy", "Pringle", "Quayle", "Rudd", "Sallow",
    "Tranter", "Usher", "Vane", "Wragg", "Yelland",
];

const TRADES: [&str; 8] =
    ["Works", "& Sons", "Trust", "Group", "Company", "Brothers", "Union", "Partners"];

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Numbers that look random and are the same in each run.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        // xorshift32.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % end
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// A kind of event: what it may be about, and the eight lines of each stage.
struct Kind<'a> {
    things: Vec<&'a str>,
    stages: Vec<Vec<&'a str>>,
}

pub(super) fn grow() -> Set {
    let mut set = Set::empty("grown");
    lists::add(&mut set, "wire");
    set.stories.retain(|_, it| it["language"] == "en");
    set.asked.retain(|it| set.stories.contains_key(it));
    let wire = set.asked.len();
    let text = std::fs::read_to_string("tests/data/related/lists/grown.txt").unwrap();
    let (mut kinds, mut fillers) = (Vec::<Kind<'_>>::new(), Vec::new());
    for line in text.lines().filter(|it| !it.is_empty() && !it.starts_with("//")) {
        if let Some(kind) = line.strip_prefix("* ") {
            let (_, things) = kind.split_once("{who} ").unwrap();
            kinds.push(Kind { things: things.split(',').collect(), stages: Vec::new() });
        } else if let Some(filler) = line.strip_prefix("~ ") {
            fillers.push(filler);
        } else if line == "-" {
            kinds.last_mut().unwrap().stages.push(Vec::new());
        } else {
            kinds.last_mut().unwrap().stages.last_mut().unwrap().push(line);
        }
    }
    let mut numbers = Numbers(2_026);
    let mut event = 0;
    while set.stories.len() < STORIES {
        add_event(&mut set, event, &kinds[event % kinds.len()], &fillers, &mut numbers);
        event += 1;
    }
    set.asked.truncate(wire);
    set.make_list();
    set
}

fn add_event(
    set: &mut Set,
    event: usize,
    kind: &Kind<'_>,
    fillers: &[&str],
    numbers: &mut Numbers,
) {
    let [who, other] = [0, 1].map(|_| format!("{} {}", numbers.pick(&FIRST), numbers.pick(&LAST)));
    let org = format!("{} {}", numbers.pick(&LAST), numbers.pick(&TRADES));
    let (town, thing) = (TOWNS[numbers.below(TOWNS.len())], numbers.pick(&kind.things));
    let start = numbers.below(40);
    for (at, stage) in kind.stages.iter().enumerate() {
        // Each stage begins with two headlines.
        let (headlines, rest) = stage.split_at(2);
        let mut body: Vec<&str> = rest.chunks(2).map(|it| numbers.pick(it)).collect();
        for _ in 0..2 {
            body.insert(1 + numbers.below(body.len()), numbers.pick(fillers));
        }
        let day = numbers.pick(&DAYS);
        let fill = |text: &str| {
            let text = text.replace("{town}", town).replace("{who}", &who).replace("{day}", day);
            text.replace("{other}", &other).replace("{org}", &org).replace("{thing}", thing)
        };
        let headline = fill(numbers.pick(headlines));
        let date = start + at * (1 + numbers.below(7));
        let (month, date) = if date < 31 { (10, date + 1) } else { (11, (date - 30).min(23)) };
        let id = format!("g{event}-{at}");
        set.add_story(story(&id, &headline, &fill(&body.join(" ")), month, date));
    }
}

fn story(id: &str, headline: &str, body: &str, month: usize, date: usize) -> Value {
    let mut letters = headline.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    json!({
        "format": "article-reader/1", "id": id, "url": format!("https://gazette.example/{id}"),
        "language": "en", "published": format!("2026-{month}-{date:02}T08:00:00Z"),
        "headline": first + letters.as_str(), "body": body,
    })
}
