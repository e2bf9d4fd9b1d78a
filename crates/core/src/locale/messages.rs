//! The words that a story can need as soon as it opens: the name and the purpose of each.

words! {
    Messages:

    /// Name of the section trail, for screen readers.
    sections,
    /// Before the names of the authors.
    by,
    /// Before the date of publication.
    published,
    /// Before the name of the publication that published the story of an agency.
    published_by,
    /// Before the date of the version that is shown.
    updated,
    /// Before the reading time in minutes.
    reading_time,
    /// Before the name in a credit line.
    credit,
    /// Before the name of the provider.
    source,
    /// Label of a text or picture that a generative model made.
    ai_generated,
    /// Label of a text or picture that people and a generative model made together.
    ai_assisted,
    /// Heading of one related story inside the text.
    related_story,
    /// Heading of the related stories at the end.
    related_stories,
    /// Why a story is related: the editors chose it.
    chosen,
    /// Why a story is related: it is in the same series.
    in_series,
    /// Why a story is related: it is in the section `{}` too.
    in_section,
    /// Why a story is related: it is about `{}` too.
    also_about,
    /// Heading of the box about the author or agency.
    about_the_author,
    /// Link to the page of the original.
    original,
    /// Link to the sign-up page of the newsletter.
    sign_up,
    /// Label of the field for the e-mail address.
    email,
    /// Link to the publisher's privacy policy.
    privacy,
    /// Link that skips the newsletter.
    skip_newsletter,
    /// Name of a table without a caption, for screen readers.
    table,
    /// Note before content of the site `{}`: loading it can give data to the site.
    embed_note,
    /// Button that loads the content from the site `{}`.
    embed_load,
    /// Link to the content on the site `{}`.
    embed_open,
    /// Link to the original on the host `{}`, at the end of a text that is cut.
    rest,
    /// The end of a text that is cut, if there is no link to the original.
    rest_missing,

    /// State of a report to which the newsroom adds posts.
    live,
    /// State of a report that is over. The time of its end follows.
    live_ended,
    /// Heading of the links to the main events of a live report.
    key_events,
    /// Mark of a post that the newsroom keeps over all others.
    pinned,
    /// Name of a post without headline and time.
    post,
    /// Button that shows the next older posts.
    more_posts,

    /// Button that loads the story again.
    try_again,
    /// Button that goes back to the previous story, after the next story failed to load.
    go_back,
    /// Message: the request got no answer.
    unreachable,
    /// Message: the server refused the request.
    refused,
    /// Message: the answer took too long.
    too_slow,
    /// Message: the answer is damaged, or is not a story.
    unreadable,
    /// Message: the answer does not contain the story.
    missing,

    /// Message: the story was withdrawn for good.
    canceled,
    /// Message: the story is withheld for now.
    withheld,
    /// Message: the story is under embargo, without a known end.
    embargoed,
    /// Message: the story is under embargo. The time of its end follows.
    embargoed_until,
    /// Message: the story has expired.
    expired,
    /// Message: the story is for subscribers.
    paywalled,
    /// Message: the story may not be shown, for another reason.
    unpublishable,
    /// Message: the document has no story.
    empty,

    /// Label of a text by a company or an office.
    press_release,
    /// Label of a text that gives an opinion.
    opinion,
    /// Label of a text that explains and assesses events.
    analysis,
    /// Label of a text that an advertiser has paid for.
    sponsored,
    /// Heading of a correction.
    correction,
    /// Heading of a clarification.
    clarification,
    /// Name of a warning before a text or picture that may be upsetting.
    warning,

    /// Name of the toolbar over a story, for screen readers.
    tools,
    /// Button that opens the settings of the text.
    text_settings,
    /// Button that opens the list of headings.
    contents,
    /// Button that shows the pictures in full size.
    pictures,
    /// Button that shares the story.
    share,
    /// Button that downloads the story as a file.
    keep,
    /// Button that reads the story aloud.
    listen,
    /// Button that goes to the place where the visitor stopped reading.
    resume,
    /// Message: a button does nothing, because the tools module could not be loaded.
    tool_missing,
}
