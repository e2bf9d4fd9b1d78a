//! Writes the topics of a story.

use crate::draft::Draft;
use crate::formats::topics::{OfFormat, Topic, topics};
use crate::json::Value;
use crate::object::{Fields, value};

/// Writes the topics of a story, which the related module compares.
pub(super) fn write_topics(fields: &mut Fields, draft: &Draft, item: &Value, of_format: OfFormat) {
    let mut found: [Vec<String>; 4] = Default::default();
    topics(draft, item, of_format, &mut |topic, words| {
        let [series, tags, places, people] = &mut found;
        let list = match topic {
            Topic::Series => series,
            Topic::Tag => tags,
            Topic::Place => places,
            Topic::Name => people,
        };
        if !list.iter().any(|it| it == words) {
            list.push(words.to_owned());
        }
    });
    let [series, tags, places, people] = found;
    fields.add_all(vec![
        ("series", value(&series.first())),
        ("tags", value(&tags)),
        ("places", value(&places)),
        ("people", value(&people)),
    ]);
}
