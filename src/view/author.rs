//! "About the author": the agency or the people behind the story.

use leptos::prelude::*;

use super::Page;
use super::heading::heading;
use super::label::label;
use crate::article::{Author, Source};

/// The box on everybody of whom there is something to say; none where there is nobody.
pub(super) fn author(page: &Page) -> Option<AnyView> {
    let people = page.article.authors.iter().filter_map(from_author);
    let provider = page.article.source.as_ref().and_then(from_source);
    let cards: Vec<AnyView> = people.chain(provider).map(Card::view).collect();
    if cards.is_empty() {
        return None;
    }
    let words = label(page, page.messages.about_the_author);
    let view = view! {
        <section part="author">
            {heading(page.heading_level + 1, "author-heading", None, words)}
            {cards}
        </section>
    };
    Some(view.into_any())
}

/// One entry of the box.
struct Card {
    name: String,
    description: String,
    url: Option<String>,
    image: Option<String>,
}

fn from_author(author: &Author) -> Option<Card> {
    Some(Card {
        name: author.name.clone(),
        description: author.description.clone()?,
        url: author.url.clone(),
        image: author.image.clone(),
    })
}

fn from_source(source: &Source) -> Option<Card> {
    Some(Card {
        name: source.name.clone(),
        description: source.description.clone()?,
        url: source.url.clone(),
        image: source.logo.clone(),
    })
}

impl Card {
    fn view(self) -> AnyView {
        let Self { name, description, url, image } = self;
        let image = image.map(|it| {
            view! {
                <img part="author-image" src=it alt="" width="64" height="64" loading="lazy"/>
            }
        });
        let name = match url {
            Some(url) => view! { <a part="author-card-link" href=url>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        view! {
            <div part="author-card">
                {image}
                <p part="author-card-name">{name}</p>
                <p part="author-description">{description}</p>
            </div>
        }
        .into_any()
    }
}
