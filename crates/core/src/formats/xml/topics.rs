//! Reads the topics of an item in XML.

use crate::formats::topics::Topic;
use crate::json::Value;
use crate::search::{before, parts, split};
use crate::xml::{all, attribute, name, text_at, words};

/// Visits the topics of an item; returns false if it is not an element of XML.
pub(in crate::formats) fn topics(item: &Value, visit: &mut dyn FnMut(Topic, &str)) -> bool {
    if name(item).is_none() {
        return false;
    }
    // Feeds and NITF.
    for category in all(item, "category atom:category dc:subject media:category") {
        let label = attribute(category, "label").or_else(|| attribute(category, "term"));
        visit(Topic::Tag, label.unwrap_or(&words(category)));
    }
    for keywords in all(item, "media:keywords itunes:keywords media:group/media:keywords") {
        split(&words(keywords), ",").into_iter().for_each(|it| visit(Topic::Tag, it));
    }
    for keyword in
        all(item, "head/docdata/key-list/keyword head/docdata/identified-content/classifier")
    {
        visit(
            Topic::Tag,
            attribute(keyword, "key").or_else(|| attribute(keyword, "value")).unwrap_or_default(),
        );
    }
    for (topic, kind) in [(Topic::Name, "person org"), (Topic::Place, "location")] {
        for kind in parts(kind, b' ') {
            let path = ["head/docdata/identified-content/", kind].concat();
            all(item, &path).into_iter().for_each(|it| visit(topic, &words(it)));
        }
    }
    // NewsML-G2: the type of a concept says what it is (IPTC, Concept Nature).
    for subject in all(item, "contentMeta/subject") {
        let kind = text_at(subject, "@type").unwrap_or_default();
        let topic = match before(kind.strip_prefix("cpnat:").unwrap_or_default(), " ") {
            "person" | "organisation" | "organization" => Topic::Name,
            "geoArea" | "poi" => Topic::Place,
            _ => Topic::Tag,
        };
        visit(topic, &super::newsml::named(subject, None).unwrap_or_default());
    }
    for place in all(item, "contentMeta/located") {
        visit(Topic::Place, &super::newsml::named(place, None).unwrap_or_default());
    }
    true
}
