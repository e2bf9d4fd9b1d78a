//! The words of a language that any story may need as it opens: their names, and what each is for.

words! {
    Messages:

    /// Name of the section trail, for screen readers.
    sections,
    /// Before the names of the authors.
    by,
    /// Before the date of publication.
    published,
    /// Before the date of the version shown.
    updated,
    /// Before the minutes a text takes to read.
    reading_time,
    /// Before the name in a credit line.
    credit,
    /// Before the name of the provider.
    source,
    /// Label of a text or picture that a generative model made.
    ai_generated,
    /// Label of a text or picture that people made with a generative model.
    ai_assisted,
    /// Over one related story inside the text.
    related_story,
    /// Over the related stories at the end.
    related_stories,
    /// Why a story is related: the editors chose it.
    chosen,
    /// Why: it is of the same series.
    in_series,
    /// Why a story is related: it stands in this section too.
    in_section,
    /// Why: it is about `{}` too.
    also_about,
    /// Over the box on the author or agency.
    about_the_author,
    /// Link to the original's page.
    original,
    /// Link to the newsletter's sign-up page.
    sign_up,
    /// Label of the field for the address.
    email,
    /// The link to what the publisher does with it.
    privacy,
    /// The link past the newsletter.
    skip_newsletter,
    /// Name of a table without a caption, for screen readers.
    table,
    /// What another site shows, where `{}` is its name, and what that means.
    embed_note,
    /// Button that loads it.
    embed_load,
    /// Link to it on that site.
    embed_open,
    /// Link to the original, whose host is `{}`, at the end of a text that is not shown whole.
    rest,
    /// The end of such a text without a link.
    rest_missing,

    /// Button that loads the story again.
    try_again,
    /// Button that leads back to the story before, where the next one could not be had.
    go_back,
    /// The request reached no answer.
    unreachable,
    /// The server refused.
    refused,
    /// The answer took too long.
    too_slow,
    /// What came is damaged or no story.
    unreadable,
    /// The story is not in what came.
    missing,

    /// A story that was withdrawn for good.
    canceled,
    /// A story that is held back for now.
    withheld,
    /// A story under embargo.
    embargoed,
    /// A story under embargo, before the time at which it ends.
    embargoed_until,
    /// A story past its time.
    expired,
    /// A story for subscribers.
    paywalled,
    /// A story that may not be shown for another reason.
    unpublishable,
    /// A document without a story in it.
    empty,

    /// Label of a text by a company or an office.
    press_release,
    /// Label of a text that says what somebody thinks.
    opinion,
    /// Label of a text that explains and weighs.
    analysis,
    /// Label of a text that somebody paid for.
    sponsored,
    /// Over what the newsroom has put right.
    correction,
    /// Over what the newsroom has made clear.
    clarification,
    /// Name of a warning before a text or picture that may be hard to bear.
    warning,

    /// Name of the controls over a story, for screen readers.
    tools,
    /// Button that opens the settings of the text.
    text_settings,
    /// Button that opens the list of headings.
    contents,
    /// Button that opens the pictures large.
    pictures,
    /// Button that shares the story.
    share,
    /// Button that has the story read aloud.
    listen,
    /// Button that goes to where somebody left the story.
    resume,
    /// What a button did not do, since its program could not be loaded.
    tool_missing,
}
