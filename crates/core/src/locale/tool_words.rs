//! The words that the tools need: the name and the purpose of each.

words! {
    ToolWords:

    /// Button that closes a panel.
    close,
    /// Message: a text was copied to the clipboard.
    copied,
    /// Message: copying failed.
    copy_failed,

    /// Heading of the text settings.
    text_settings,
    /// Button that restores the settings of the page.
    reset,
    /// Message: the browser cannot store the settings.
    not_kept,
    /// Setting: the size of the letters.
    size,
    /// Setting: the height of the lines.
    line_height,
    /// Setting: the length of the lines.
    measure,
    /// Setting: the space between letters.
    letter_spacing,
    /// Setting: the space between words.
    word_spacing,
    /// The value of a setting that the visitor has not changed.
    default,
    /// Name of the button that reduces the setting `{}`.
    less,
    /// Name of the button that increases the setting `{}`.
    more,
    /// Setting: the typeface.
    font,
    /// Typeface: with serifs.
    serif,
    /// Typeface: without serifs.
    sans,
    /// Typeface: letters that are hard to confuse.
    dyslexia,
    /// Setting: the colours.
    theme,
    /// Typeface or colours: those of the page.
    as_page,
    /// Colours: light or dark, as on the device.
    auto,
    /// Colours: dark letters on a light background.
    light,
    /// Colours: light letters on a dark background.
    dark,
    /// Colours: brown letters on a yellowish background.
    sepia,
    /// Colours: the highest contrast.
    contrast,

    /// Heading of the list of headings.
    contents,
    /// The reading time that is left; `{}` is a time such as "4 minutes".
    time_left,

    /// Heading of the panel for sharing.
    share,
    /// Button that copies the URL of the story.
    copy_link,
    /// Button that sends the URL by e-mail.
    send_mail,
    /// Name of the buttons for a selected passage.
    passage,
    /// Button that copies the passage with its source.
    copy_quote,
    /// Button that copies a link to the passage.
    copy_passage,

    /// Name of the note with the mark `{}`.
    note,
    /// Link to the note in the text.
    go_to_note,

    /// Name of the dialog that shows the pictures in full size.
    pictures,
    /// Button: the previous picture.
    previous_picture,
    /// Button: the next picture.
    next_picture,

    /// Name of the controls for reading aloud.
    listen,
    /// Button that starts or continues to read aloud.
    play,
    /// Button that pauses.
    pause,
    /// Button: the previous paragraph.
    previous_paragraph,
    /// Button: the next paragraph.
    next_paragraph,
    /// Setting: the speed of the voice.
    rate,
    /// Setting: the voice.
    voice,
    /// Voice: the reader chooses one for each language.
    voice_auto,
    /// Message: the voice failed.
    speech_failed,
}
