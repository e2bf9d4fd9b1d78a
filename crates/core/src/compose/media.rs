//! Video and audio: the players of a story.

use crate::article::{Block, Inline, Kind, Origin, Player, Rendition};
use crate::draft::Draft;
use crate::platform::Platform;

use super::context::Context;
use super::picture;

/// The most associated items that are searched for players; a limit for hostile documents.
pub(super) const MOST_ASSOCIATIONS: usize = 500;

/// Adds the players of a story that are not in its text. If the story itself is a video or audio,
/// its player comes before the text. Players of associated items follow the text.
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
        // The header has the title and the caption.
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

/// The player of an item; `None` if it is not a video or audio, or has no file that plays.
pub(super) fn player<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Player> {
    if !matches!(item.kind, Kind::Video | Kind::Audio) {
        return None;
    }
    let mut player = Player { is_video: item.kind == Kind::Video, ..Player::default() };
    for file in item.renditions.iter().filter(|it| it.plays()) {
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
