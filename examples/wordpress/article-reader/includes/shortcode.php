<?php
/**
 * The shortcode [article_reader].
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

const ARTICLE_READER_SHORTCODE = 'article_reader';

add_shortcode( ARTICLE_READER_SHORTCODE, 'article_reader_render_shortcode' );

/**
 * Returns the HTML of a shortcode.
 *
 * @param array|string $attributes The attributes, or an empty text.
 * @param string       $content    The text between [article_reader] and [/article_reader].
 * @return string
 */
function article_reader_render_shortcode( $attributes, $content = '' ) {
	$known = array(
		'post'          => 0,
		'src'           => '',
		'select'        => '',
		'format'        => '',
		'title'         => '',
		'link'          => '',
		'heading_level' => 0,
		'theme'         => '',
	);
	$given = shortcode_atts( $known, (array) $attributes, ARTICLE_READER_SHORTCODE );
	// The editor writes & as &amp; into an address.
	foreach ( array( 'src', 'link' ) as $name ) {
		$given[ $name ] = html_entity_decode( (string) $given[ $name ], ENT_QUOTES );
	}
	$given['text'] = (string) $content;
	$html          = article_reader_render( $given );
	return '' !== $html && article_reader_paragraphs_follow() ? article_reader_hold( $html ) : $html;
}

/**
 * Whether wpautop() will still make paragraphs of what a shortcode returns. In the core it comes before the shortcodes, but
 * many themes and plugins move it. It would end the element in the middle of its story.
 *
 * @return bool
 */
function article_reader_paragraphs_follow() {
	if ( ! doing_filter( 'the_content' ) ) {
		return false;
	}
	$paragraphs = has_filter( 'the_content', 'wpautop' );
	$shortcodes = has_filter( 'the_content', 'do_shortcode' );
	return false !== $paragraphs && false !== $shortcodes && $paragraphs >= $shortcodes;
}

/**
 * Returns a comment that stands for an element until all other filters have run.
 *
 * @param string $html The element.
 * @return string
 */
function article_reader_hold( $html ) {
	$mark = '<!--article-reader-' . md5( $html ) . '-->';
	$put  = static function ( $text ) use ( $mark, $html, &$put ) {
		// The text of another post may be made in between.
		if ( false === strpos( $text, $mark ) ) {
			return $text;
		}
		remove_filter( 'the_content', $put, PHP_INT_MAX );
		// wpautop() has made a paragraph of the comment.
		$place = '~(?:<p>\s*)?' . preg_quote( $mark, '~' ) . '(?:\s*</p>)?~';
		return preg_replace_callback(
			$place,
			static function () use ( $html ) {
				return $html;
			},
			$text
		);
	};
	add_filter( 'the_content', $put, PHP_INT_MAX );
	return $mark;
}
