//! The marks of players: buttons and times that a script of the page puts over a video or audio.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::change::Change;
use super::element::Element;

/// The classes of such marks in Ghost, MediaElement, Video.js, Plyr, jPlayer, JW Player, Flowplayer and Able Player.
const MARKS: &str = "kg-audio-player kg-video-player kg-video-player-container kg-video-overlay kg-video-time \
    kg-audio-time kg-audio-current-time kg-video-current-time kg-audio-playback-rate \
    mejs-controls mejs-layers mejs-layer mejs-offscreen mejs__controls mejs__layers mejs__offscreen \
    vjs-control-bar vjs-control-text vjs-modal-dialog vjs-loading-spinner vjs-big-play-button \
    vjs-text-track-display vjs-text-track-settings vjs-error-display vjs-poster vjs-title-bar \
    plyr__controls plyr__control plyr__time plyr__captions plyr__tooltip \
    jp-controls jp-progress jp-time-holder jp-current-time jp-duration jp-toggles jp-no-solution jp-volume-controls \
    jw-controls jw-display jw-preview fp-ui fp-controls fp-message able-controller able-status-bar able-alert \
    audio-player-time audio-player-controls player-controls player__controls video-controls audio-controls";

/// Drops the marks of a player. The reader has its own.
pub(super) fn player<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    element.has_class(MARKS).then_some(Change::Drop(DropRule::CardPart))
}
