//! Reads the authors, the source and the publisher of a post.

use super::seo;
use super::terms;
use crate::article::Author;
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{list_of, text_of};
use crate::formats::organisation::is_agency;
use crate::formats::people::{AuthorFields, describe, set_publisher};
use crate::formats::placeholder::is_placeholder;
use crate::json::Value;
use crate::search::{after_last, contains, join, split, without_end};

/// An account of WordPress, or a term of the plug-in PublishPress Authors.
const ACCOUNT: AuthorFields = AuthorFields {
    name: "name",
    role: "",
    url: "link url",
    image: "avatar_urls.96",
    description: "description",
    links: "",
    id: "",
};

/// A term of the plug-in Co-Authors Plus. Its description has the login and the e-mail address.
const CO_AUTHOR: AuthorFields = AuthorFields { description: "", ..ACCOUNT };

/// An author in the fields that plug-ins add to a post.
const PROFILE: AuthorFields = AuthorFields {
    name: "display_name name",
    role: "job_title",
    url: "link author_link url user_url",
    image: "avatar_url.url avatar_url",
    description: "description bio",
    links: "",
    id: "",
};

/// The fields of PublishPress Authors, Newspack and Co-Authors Plus.
const PROFILES: &str = "authors newspack_author_info coauthors";

/// The largest number of accounts, and of words of a display name. It limits the work for hostile
/// documents.
const MOST: usize = 50;

/// The beginning of the slugs of Co-Authors Plus. The login follows.
const CO_AUTHOR_SLUG: &str = "cap-";

/// Adds the authors, the source and the publisher of a post.
///
/// The best description is in the fields of plug-ins, then in terms, then in the account of WordPress,
/// which only created the post. A site may refuse to name its accounts. Then the plug-in for search engines
/// still names the author.
pub(super) fn add<const SEO: bool>(draft: &mut Draft, post: &Value) {
    let language = draft.language.clone();
    let context = Context { language: language.as_deref(), providers: &[] };
    let mut byline = Byline::default();
    let profiles = list_of(post, PROFILES).iter().filter(|it| is_named(it, PROFILE.name));
    for profile in profiles {
        byline.add_record(profile, &PROFILE, context);
    }
    let accounts = list_of(post, "_embedded.author").iter().filter(|it| is_named(it, "name"));
    let accounts: Vec<&Value> = accounts.take(MOST).collect();
    let terms = terms(post, "author");
    if byline == Byline::default() {
        for term in &terms {
            add_term(&mut byline, term, &accounts, context);
        }
    }
    if byline == Byline::default() && terms.is_empty() {
        for account in &accounts {
            byline.add_record(account, &ACCOUNT, context);
        }
    }
    let people = byline.into_people(None, None);
    draft.authors = people.authors;
    let mut entries = terms.into_iter().chain(accounts);
    draft.source = people.source.map(|it| describe(it, &mut entries, &CO_AUTHOR));
    if SEO && draft.authors.is_empty() && draft.source.is_none() {
        (draft.authors, draft.source) = seo::people(post, context);
    }
    if SEO && draft.source.is_some() {
        set_publisher(draft, seo::publisher(post));
    }
}

/// Whether an entry has the name of a person. An error document has none.
fn is_named(entry: &Value, fields: &str) -> bool {
    entry.as_object().is_some() && text_of(entry, fields).is_some_and(|it| !is_placeholder(it))
}

/// Adds the author of a term. Co-Authors Plus calls its terms after logins, which are not for readers.
fn add_term(byline: &mut Byline, term: &Value, accounts: &[&Value], context: Context<'_>) {
    let name = text_of(term, "name").unwrap_or_default();
    let slug = text_of(term, "slug").unwrap_or_default();
    let login = slug.strip_prefix(CO_AUTHOR_SLUG);
    if !is_login(name, login) {
        byline.add_record(term, if login.is_some() { &CO_AUTHOR } else { &ACCOUNT }, context);
        return;
    }
    let login = login.unwrap_or(name);
    if let Some(account) = accounts.iter().find(|it| is_account(it, name, login, term)) {
        byline.add_record(account, &ACCOUNT, context);
    } else if !slug.starts_with(CO_AUTHOR_SLUG) {
        byline.add_record(term, &ACCOUNT, context);
    } else if let Some(name) = display_name(term, login).or_else(|| words(login)) {
        let known = byline.authors.len();
        byline.add(&name, context);
        if let Some([Author { url, .. }]) = byline.authors.get_mut(known..) {
            *url = text_of(term, CO_AUTHOR.url).map(ToOwned::to_owned);
        }
    }
}

/// Whether the name of a term is a login: one word in small letters. Names in other scripts have no
/// capitals, and are no logins.
fn is_login(name: &str, login: Option<&str>) -> bool {
    let is_small = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b"._-@".contains(&it);
    let is_word = name.bytes().all(is_small) && !is_agency(name, &[]);
    is_word || (login == Some(name) && !contains(name, " ") && name.is_ascii())
}

/// Whether an account has this login. Its page ends with it.
fn is_account(account: &Value, name: &str, login: &str, term: &Value) -> bool {
    let page = text_of(account, "link").unwrap_or_default();
    let end = after_last(without_end(page, "/"), "/");
    let slug = text_of(account, "slug").unwrap_or(end);
    [slug, end].iter().any(|it| it.eq_ignore_ascii_case(login) || it.eq_ignore_ascii_case(name))
        || (!page.is_empty() && text_of(term, "link") == Some(page))
}

/// Returns the display name from the description of a term of Co-Authors Plus. The description has the
/// display name, the first name, the last name, the login, the number and the e-mail address.
fn display_name(term: &Value, login: &str) -> Option<String> {
    let description = text_of(term, "description")?;
    let words: Vec<&str> = description.split_whitespace().take(MOST).collect();
    let mut end = words.iter().position(|it| it.eq_ignore_ascii_case(login))?;
    // The first and last name usually repeat the end of the display name.
    for length in 1..=end / 2 {
        if words.get(end - length..end) == words.get(end - 2 * length..end - length) {
            end -= length;
            break;
        }
    }
    let name = join(words.get(..end)?, " ");
    (contains(&name, " ") && !is_placeholder(&name)).then_some(name)
}

/// Returns the name in a login such as `anna-lund`.
fn words(login: &str) -> Option<String> {
    let parts = split(login, "-_.");
    let is_word = |it: &&str| it.len() > 1 && it.bytes().all(|it| it.is_ascii_alphabetic());
    if parts.len() < 2 || !parts.iter().all(is_word) {
        return None;
    }
    let mut name = join(&parts, " ");
    let mut begins = true;
    for at in 0..name.len() {
        if begins && let Some(letter) = name.get_mut(at..=at) {
            letter.make_ascii_uppercase();
        }
        begins = name.as_bytes().get(at) == Some(&b' ');
    }
    Some(name)
}

#[cfg(test)]
mod tests {
    use crate::parser::json;

    use super::*;

    #[test]
    fn display_name_reads_the_description_of_a_term() {
        let cases = [
            ("Anna Lund Anna Lund alund17 3 anna@gazette.example", Some("Anna Lund")),
            ("Dr Anna Lund Anna Lund alund17 3 x", Some("Dr Anna Lund")),
            ("Anna Lund alund17 3", Some("Anna Lund")),
            ("alund17 alund17 3", None),
            ("Covers the harbour.", None),
        ];
        for (description, expected) in cases {
            let term = json!({"description": description});
            assert_eq!(display_name(&term, "alund17").as_deref(), expected, "{description}");
        }
    }

    #[test]
    fn words_reads_the_name_in_a_login() {
        let cases = [
            ("anna-lund", Some("Anna Lund")),
            ("anna.maria.lund", Some("Anna Maria Lund")),
            ("alund17", None),
            ("a-lund", None),
            ("anna-lund-2", None),
            ("anna", None),
        ];
        for (login, expected) in cases {
            assert_eq!(words(login).as_deref(), expected, "{login}");
        }
    }
}
