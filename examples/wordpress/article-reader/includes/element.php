<?php
/**
 * The element <article-reader> in a page.
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

const ARTICLE_READER_THEMES = array( 'inherit', 'auto', 'light', 'dark', 'sepia', 'contrast' );

/**
 * Returns the HTML of a story: the element with the story's print or its fallback inside. Returns an empty text if there
 * is nothing that every visitor may read.
 *
 * @param array $given {
 *     What an author has chosen. Each value is checked here.
 *
 *     @type int    $post          The number of a post of this site.
 *     @type string $src           The address of a story's JSON, or of a post of this site.
 *     @type string $select        The item of a list.
 *     @type string $format        The format of the JSON.
 *     @type string $title         The words of the link in the fallback, for a story of another site.
 *     @type string $link          Where that link leads.
 *     @type string $text          The fallback as HTML, in place of the link.
 *     @type int    $heading_level The level of the headline, 1 to 4.
 *     @type string $theme         The theme.
 * }
 * @return string
 */
function article_reader_render( $given ) {
	// A post whose text shows the post itself would never end.
	static $open = array();

	$story = article_reader_story( $given );
	$id    = $story && $story['post'] ? $story['post']->ID : 0;
	if ( ! $story || in_array( $id, $open, true ) ) {
		return '';
	}
	if ( $id > 0 ) {
		$open[] = $id;
	}
	$html = article_reader_html( $story );
	if ( $id > 0 ) {
		array_pop( $open );
	}
	return $html;
}

/**
 * Returns the story that an author has chosen, or null.
 *
 * @param array $given See article_reader_render().
 * @return array{post: WP_Post|null, attributes: array<string, string>, given: array}|null
 */
function article_reader_story( $given ) {
	$src = article_reader_clean_url( $given['src'] ?? '' );
	$id  = absint( $given['post'] ?? 0 );
	if ( 0 === $id && '' !== $src ) {
		$id = article_reader_post_of_url( $src );
	}
	$post = article_reader_public_post( $id );
	if ( $id > 0 ? ! $post : '' === $src ) {
		return null;
	}
	// A text that shows its own post inside itself.
	if ( $post && doing_filter( 'the_content' ) && get_the_ID() === $post->ID ) {
		return null;
	}
	$level      = min( 4, max( 1, absint( $given['heading_level'] ?? 0 ) ? absint( $given['heading_level'] ) : 2 ) );
	$theme      = in_array( $given['theme'] ?? '', ARTICLE_READER_THEMES, true ) ? $given['theme'] : '';
	$attributes = array(
		'src'           => $post ? article_reader_post_source( $post ) : $src,
		'format'        => $post ? 'wordpress' : sanitize_key( $given['format'] ?? '' ),
		'select'        => $post ? '' : sanitize_text_field( $given['select'] ?? '' ),
		'publisher'     => article_reader_settings()['publisher'],
		'heading-level' => (string) $level,
		'theme'         => $theme,
	);
	return array(
		'post'       => $post,
		'attributes' => array_filter( $attributes, 'strlen' ),
		'given'      => $given,
	);
}

/**
 * Returns the HTML of a story.
 *
 * @param array $story See article_reader_story().
 * @return string
 */
function article_reader_html( $story ) {
	// A feed reader removes the element and its print.
	if ( is_feed() || '' === article_reader_settings()['script'] ) {
		return article_reader_fallback( $story );
	}
	$print = article_reader_print( $story );
	if ( 'closed' === $print['status'] ) {
		return '';
	}
	article_reader_enqueue( 'printed' === $print['status'] );
	if ( 'printed' === $print['status'] ) {
		return $print['html'];
	}
	$html = '<article-reader';
	foreach ( $story['attributes'] as $name => $value ) {
		$is_url = in_array( $name, array( 'src', 'publisher' ), true );
		$html  .= " $name=\"" . ( $is_url ? esc_url( $value ) : esc_attr( $value ) ) . '"';
	}
	return $html . '>' . article_reader_fallback( $story ) . '</article-reader>';
}

/**
 * Returns what visitors see without the reader.
 *
 * @param array $story See article_reader_story().
 * @return string Safe HTML.
 */
function article_reader_fallback( $story ) {
	if ( $story['post'] ) {
		return article_reader_post_text( $story['post'], (int) $story['attributes']['heading-level'] );
	}
	$given = $story['given'];
	$text  = trim( (string) ( $given['text'] ?? '' ) );
	if ( '' !== $text ) {
		return wp_kses_post( $text );
	}
	$link  = article_reader_clean_url( $given['link'] ?? '' );
	$title = sanitize_text_field( $given['title'] ?? '' );
	$title = '' === $title ? __( 'Read the story', 'article-reader' ) : $title;
	return '' === $link ? '' : '<a href="' . esc_url( $link ) . '">' . esc_html( $title ) . '</a>';
}
