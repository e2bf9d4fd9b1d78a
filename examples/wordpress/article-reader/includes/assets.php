<?php
/**
 * The script of the reader, and the style sheet of prints.
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_enqueue_scripts', 'article_reader_enqueue_early' );
add_filter( 'script_loader_tag', 'article_reader_script_tag', 10, 2 );

/**
 * Puts the script into the page, and the style sheet if the page has a print.
 *
 * @param bool $has_print Whether the page has a print.
 */
function article_reader_enqueue( $has_print ) {
	$script = article_reader_settings()['script'];
	// No version is added to these addresses: they name the release themselves.
	wp_enqueue_script( 'article-reader', $script, array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	if ( $has_print ) {
		$style = preg_replace( '~[^/]*$~', 'article-reader.css', preg_replace( '~[?#].*$~s', '', $script ), 1 );
		wp_enqueue_style( 'article-reader', $style, array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/**
 * Puts the files into the head of a page whose text has a story. A theme of PHP files has sent its head before the text
 * is made.
 */
function article_reader_enqueue_early() {
	$post     = is_singular() ? get_post() : null;
	$settings = article_reader_settings();
	if ( ! $post || '' === $settings['script'] ) {
		return;
	}
	if ( has_block( ARTICLE_READER_BLOCK, $post ) || has_shortcode( $post->post_content, ARTICLE_READER_SHORTCODE ) ) {
		article_reader_enqueue( '' !== $settings['endpoint'] );
	}
}

/**
 * Makes the tag of the script that of a module, with its integrity. wp_enqueue_script_module() of WordPress 6.5 has no
 * argument for integrity.
 *
 * @param string $tag    The tag.
 * @param string $handle The name of the script.
 * @return string
 */
function article_reader_script_tag( $tag, $handle ) {
	if ( 'article-reader' !== $handle ) {
		return $tag;
	}
	$settings   = article_reader_settings();
	$attributes = array(
		'type' => 'module',
		'id'   => 'article-reader-js',
		'src'  => $settings['script'],
	);
	if ( '' !== $settings['integrity'] ) {
		$attributes += array(
			'integrity'   => $settings['integrity'],
			'crossorigin' => 'anonymous',
		);
	}
	// It escapes the values, and lets a plugin add a nonce of the Content-Security-Policy.
	return wp_get_script_tag( $attributes );
}
