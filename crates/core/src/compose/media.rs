//! Films and recordings: which files can be played.

use crate::article::{Block, Inline, Kind, Origin, Player, Rendition};
use crate::draft::Draft;
use crate::platform::Platform;
use crate::search::{after_last, before, contains_word};

use super::{Context, picture};

/// More items than any story has of its own; a bound for hostile ones.
const MOST_ASSOCIATIONS: usize = 500;

/// How the types of files begin that play, and how the names of such files end.
const PLAYING_TYPES: [&str; 4] =
    ["video/", "audio/", "application/vnd.apple.mpegurl", "application/x-mpegurl"];
const PLAYING_FILES: &str = "mp4 m4v webm ogv mov m3u8 mp3 m4a aac ogg oga opus wav flac";

/// Shows the story's films and recordings: the one that the item is itself before the text, those
/// that belong to it after the text, unless they stand in it.
pub(super) fn arrange_players<P: Platform>(
    draft: &Draft,
    blocks: &mut Vec<Block>,
    context: &Context<'_, P>,
) {
    for association in draft.associations.iter().take(MOST_ASSOCIATIONS) {
        if let Some(player) = player(&association.item, context)
            && !contains(blocks, &player)
        {
            blocks.push(Block::Player(player));
        }
    }
    if let Some(mut player) = player(draft, context)
        && !contains(blocks, &player)
    {
        // The header says what the item is called and what it shows.
        player.title = None;
        player.caption.clear();
        blocks.insert(0, Block::Player(player));
    }
}

fn contains(blocks: &mut [Block], player: &Player) -> bool {
    let mut is_there = false;
    Block::each(blocks, &mut |block| {
        if let Block::Player(other) = block {
            let is_shared = |it: &Rendition| other.sources.iter().any(|its| its.url == it.url);
            is_there |= player.sources.iter().any(is_shared);
        }
        true
    });
    is_there
}

/// A film or recording from an item; `None` where it is none, or no file of it plays.
pub(super) fn player<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Player> {
    if !matches!(item.kind, Kind::Video | Kind::Audio) {
        return None;
    }
    let mut player = Player { is_video: item.kind == Kind::Video, ..Player::default() };
    for file in item.renditions.iter().filter(|it| plays(it)) {
        if let Some(url) = context.web_url(Some(&file.url)) {
            player.sources.push(Rendition { url, ..file.clone() });
        }
    }
    if player.sources.is_empty() {
        return None;
    }
    player.poster =
        picture::of_draft(item, context).and_then(|it| Some(it.fallback()?.url.clone()));
    player.title = context.plain(item.headline.as_deref());
    let caption = context.plain(item.caption.as_deref());
    player.caption.extend(caption.map(Inline::Text));
    player.credit = context.plain(item.credit.as_deref());
    player.origin = (item.digital_source_type.as_deref())
        .map(Origin::from_digital_source_type)
        .unwrap_or_default();
    Some(player)
}

/// Whether a file plays, as its type says or, where there is none, the end of its name.
pub(super) fn plays(file: &Rendition) -> bool {
    if let Some(label) = &file.media_type {
        return PLAYING_TYPES
            .iter()
            .any(|it| label.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
    }
    let ending = after_last(before(&file.url, "?#"), "./");
    contains_word(PLAYING_FILES, &ending.to_ascii_lowercase())
}
