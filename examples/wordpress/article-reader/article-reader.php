<?php
/**
 * Plugin Name:       Article Reader
 * Description:       Shows a news story from its JSON, or a post of this site, by the element <article-reader>: as a block and as a shortcode.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       article-reader
 * Domain Path:       /languages
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

define( 'ARTICLE_READER_VERSION', '0.1.0' );
define( 'ARTICLE_READER_FILE', __FILE__ );

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/settings-page.php';
require_once __DIR__ . '/includes/post.php';
require_once __DIR__ . '/includes/element.php';
require_once __DIR__ . '/includes/print.php';
require_once __DIR__ . '/includes/assets.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';

add_action( 'init', 'article_reader_load_translations' );

/**
 * Loads the translations of the plugin.
 */
function article_reader_load_translations() {
	load_plugin_textdomain( 'article-reader', false, dirname( plugin_basename( ARTICLE_READER_FILE ) ) . '/languages' );
}
