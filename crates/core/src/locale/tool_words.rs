//! The words of a language that the tools need: their names, and what each is for.

words! {
    ToolWords:

    /// Closes what a tool has opened.
    close,
    /// Said when something was put on the clipboard.
    copied,
    /// Said when that was not possible.
    copy_failed,

    /// Heading of the settings of the text.
    text_settings,
    /// Back to how the page has it.
    reset,
    /// Said where the browser keeps nothing.
    not_kept,
    /// The size of the letters.
    size,
    /// The height of the lines.
    line_height,
    /// The length of the lines.
    measure,
    /// The space between letters.
    letter_spacing,
    /// The space between words.
    word_spacing,
    /// What a setting is while nobody has chosen.
    default,
    /// Name of the button for less of `{}`.
    less,
    /// Name of the button for more of `{}`.
    more,
    /// The choice of a typeface.
    font,
    /// Letters with serifs.
    serif,
    /// Letters without.
    sans,
    /// Letters that are harder to confuse.
    dyslexia,
    /// The choice of colours.
    theme,
    /// Typeface and colours of the page.
    as_page,
    /// Colours that the device decides.
    auto,
    /// Dark letters on a light ground.
    light,
    /// Light letters on a dark ground.
    dark,
    /// Brown letters on a yellowish ground.
    sepia,
    /// Colours that differ as much as possible.
    contrast,

    /// Heading of the list of headings.
    contents,
    /// How much of the story is left, where `{}` is minutes.
    time_left,

    /// Heading of the ways to share.
    share,
    /// Copies the address of the story.
    copy_link,
    /// Sends it by e-mail.
    send_mail,
    /// Name of the buttons for a selected passage.
    passage,
    /// Copies it with the source.
    copy_quote,
    /// Copies a link to it.
    copy_passage,

    /// Name of the note whose mark is `{}`.
    note,
    /// Leads to where it stands in the text.
    go_to_note,

    /// Name of the pictures shown large.
    pictures,
    /// Goes one picture back.
    previous_picture,
    /// Goes one picture on.
    next_picture,

    /// Name of the controls of reading aloud.
    listen,
    /// Goes on reading.
    play,
    /// Stops for a while.
    pause,
    /// Goes one paragraph back.
    previous_paragraph,
    /// Goes one paragraph on.
    next_paragraph,
    /// How fast the voice speaks.
    rate,
    /// Whose voice it is.
    voice,
    /// The voice that the reader finds for each language.
    voice_auto,
    /// Said when a voice has failed.
    speech_failed,
}
