//! Reads the authors, the source and the publisher of an article.

use crate::json::Value;

use super::graph::{Graph, is_a};
use super::picture::address;
use crate::article::{Author, Source};
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{get, owned, string_of, text, text_of};
use crate::formats::html_byline::{self, Links};
use crate::formats::organisation::{ends_like_agency, is_agency, is_name_of};
use crate::formats::people::{AuthorFields, add_details, complete, is_one, links, set_publisher};
use crate::formats::placeholder::is_placeholder;

const AUTHOR: AuthorFields = AuthorFields {
    name: "name",
    role: "jobTitle",
    url: "url",
    image: "image.url image.contentUrl image",
    description: "description",
    links: "sameAs",
    id: "@id identifier",
};

/// The largest number of names of one author. It limits the work for hostile documents.
const MOST_NAMES: usize = 100;

/// Adds the authors, the source and the publisher of an article.
///
/// The source is the agency, if the document names one, because the publisher is only the site that shows
/// the story.
pub(super) fn add(draft: &mut Draft, article: &Value, graph: &Graph<'_>) {
    let language = draft.language.clone();
    let publishers = graph.all(article, "publisher sourceOrganization provider");
    let publisher = publishers.first().map(|it| graph.facts(it)).unwrap_or_default();
    let owner = publisher.iter().find_map(|it| text(it));
    let mut stated = graph.all(article, "sourceOrganization");
    if stated.is_empty() {
        let is_known =
            |it: &&Value| text(it).is_some_and(|it| is_agency(it, &[]) || ends_like_agency(it));
        stated.extend(graph.all(article, "provider").into_iter().filter(is_known));
    }
    let (mut byline, mut known_links) = (Byline::default(), Links::new());
    let mut organisations = stated.clone();
    for entry in graph.all(article, "author creator") {
        let facts = graph.facts(entry);
        let is_organisation = facts.iter().any(|it| is_a(it, "Organization"));
        let known = byline.authors.len();
        for name in names(&facts, graph) {
            if is_placeholder(&name) || owner.is_some_and(|it| is_owner(&name, it)) {
                continue;
            }
            let is_known_agency = is_organisation && ends_like_agency(&name);
            let own = [name.as_str()];
            let providers: &[&str] = if is_known_agency { &own } else { &[] };
            let context = Context { language: language.as_deref(), providers };
            known_links.append(&mut html_byline::add(&mut byline, &name, context));
            if is_organisation || is_agency(&name, &[]) {
                organisations.push(entry);
            }
        }
        if let Some([author]) = byline.authors.get_mut(known..) {
            for fact in &facts {
                add_facts(author, fact, graph);
            }
        }
        for employer in facts.iter().flat_map(|it| graph.all(it, "affiliation worksFor")) {
            let name = text(employer).unwrap_or_default();
            let is_known = is_agency(name, &[]) || ends_like_agency(name);
            if is_known && !owner.is_some_and(|it| is_owner(name, it)) {
                byline.add(name, Context { language: language.as_deref(), providers: &[name] });
                organisations.push(employer);
            }
        }
    }
    let people = byline.into_people(stated.first().and_then(|it| text(it)), owner);
    draft.authors = people.authors;
    let publisher = owner.map(|name| describe(name, &publisher, graph));
    draft.source = people.source.map(|name| match &publisher {
        Some(publisher) if publisher.name == name => publisher.clone(),
        _ => {
            let is_named = |it: &&&Value| text(it) == Some(&name);
            let facts = organisations.iter().find(is_named).map(|it| graph.facts(it));
            let mut source = describe(&name, &facts.unwrap_or_default(), graph);
            let link = known_links.into_iter().find(|(words, _)| *words == name);
            source.url = source.url.or(link.map(|(_, url)| url));
            source
        }
    });
    set_publisher(draft, publisher);
}

/// Whether an author is the publisher. A person may have its initials, but no person is called like its
/// domain.
fn is_owner(name: &str, owner: &str) -> bool {
    is_name_of(name, owner) || (name.contains('.') && !name.contains(' ') && is_one(name, owner))
}

/// Returns the names of an author. One entry may have a list of names.
fn names(facts: &[&Value], graph: &Graph<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: Option<&str>| {
        if let Some(name) = name.map(str::trim).filter(|it| !it.is_empty())
            && names.len() < MOST_NAMES
            && names.iter().all(|it| it != name)
        {
            names.push(name.to_owned());
        }
    };
    for fact in facts {
        if fact.as_object().is_none() {
            add(text(fact));
        }
        for name in graph.all(fact, "name") {
            add(text(name));
        }
    }
    // The node with the details may have the name in another spelling.
    if facts.len() > 1
        && facts.first().is_some_and(|it| get(it, "name").and_then(Value::as_str).is_some())
    {
        // A full name is better than a login.
        let full = names.iter().position(|it| it.contains(' ')).unwrap_or_default();
        names.rotate_left(full);
        names.truncate(1);
    }
    if names.is_empty() {
        for fact in facts {
            if let (Some(first), Some(last)) =
                (text_of(fact, "givenName"), text_of(fact, "familyName"))
            {
                return vec![[first, " ", last].concat()];
            }
        }
        let value = facts.first().and_then(|it| text(it));
        names.extend(owned(value));
    }
    names
}

/// Completes an author from a node.
fn add_facts(author: &mut Author, fact: &Value, graph: &Graph<'_>) {
    let mut more = Author::default();
    add_details(&mut more, fact, &AUTHOR);
    if more.image.is_none() {
        let images = graph.all(fact, "image");
        let image = images.first().and_then(|it| address(it));
        more.image = owned(image.filter(|it| !it.contains("gravatar.com/")));
    }
    complete(author, more);
}

/// Returns an organisation with the details of its nodes.
fn describe(name: &str, facts: &[&Value], graph: &Graph<'_>) -> Source {
    let mut source = Source::named(name.to_owned());
    for fact in facts {
        source.url = source.url.or_else(|| text_of(fact, "url").map(absolute));
        let logos = graph.all(fact, "logo image");
        source.logo = source.logo.or_else(|| owned(logos.first().and_then(|it| address(it))));
        source.links.append(&mut links(fact, AUTHOR.links));
        source.id = source.id.or_else(|| string_of(fact, AUTHOR.id));
    }
    source
}

/// Returns a URL. The URL in the document may lack its scheme, as in `www.gazette.example`.
fn absolute(address: &str) -> String {
    let has_scheme = address.contains("//") || address.starts_with('/');
    [if has_scheme { "" } else { "https://" }, address].concat()
}
