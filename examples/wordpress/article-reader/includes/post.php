<?php
/**
 * A post of this site as a story.
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

/** The argument by which the element's own requests are known. */
const ARTICLE_READER_QUERY = 'article_reader';

add_filter( 'rest_post_dispatch', 'article_reader_answer_gone', 10, 3 );

/**
 * Returns a post that every visitor may read, or null.
 *
 * The answer is the same for all users: a page with the story may be cached, or sent to a feed. A post with a password
 * is closed even for a visitor who has entered it.
 *
 * @param int $id The number of the post.
 * @return WP_Post|null
 */
function article_reader_public_post( $id ) {
	$post = $id > 0 ? get_post( $id ) : null;
	if ( ! $post || '' !== $post->post_password || ! is_post_publicly_viewable( $post ) ) {
		return null;
	}
	return '' === rest_get_route_for_post( $post ) ? null : $post;
}

/**
 * Returns the address of the JSON of a post.
 *
 * @param WP_Post $post A post that has one.
 * @return string
 */
function article_reader_post_source( $post ) {
	$mark = array(
		'_embed'             => '1',
		ARTICLE_READER_QUERY => '1',
	);
	return add_query_arg( $mark, rest_url( rest_get_route_for_post( $post ) ) );
}

/**
 * Answers 410 when the element asks for a post that is not public any more. The core answers 401 for a draft. A page that
 * some cache still has shows the text of the post until the element learns that it was removed.
 *
 * @param WP_REST_Response $response The answer.
 * @param WP_REST_Server   $server   The server.
 * @param WP_REST_Request  $request  The request.
 * @return WP_REST_Response
 */
function article_reader_answer_gone( $response, $server, $request ) {
	$is_refused = in_array( $response->get_status(), array( 401, 403 ), true );
	$is_element = 'GET' === $request->get_method() && null !== $request->get_param( ARTICLE_READER_QUERY );
	$id         = $is_refused && $is_element ? absint( $request->get_param( 'id' ) ) : 0;
	// A site may also refuse all requests of visitors. Its public posts stay.
	if ( $id > 0 && ! article_reader_public_post( $id ) ) {
		$response->set_status( 410 );
	}
	return $response;
}

/**
 * Returns the number of the post of this site that an address means: of its JSON, or of its page. Returns 0 for any
 * other address.
 *
 * @param string $url An address, or a path of this site.
 * @return int
 */
function article_reader_post_of_url( $url ) {
	if ( 0 === strpos( $url, '/' ) ) {
		$parts = wp_parse_url( home_url() );
		$port  = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
		$url   = $parts['scheme'] . '://' . $parts['host'] . $port . $url;
	}
	if ( wp_parse_url( $url, PHP_URL_HOST ) !== wp_parse_url( home_url(), PHP_URL_HOST ) ) {
		return 0;
	}
	// The route is in the path, or in the query of a site with plain permalinks.
	$query = array();
	wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
	$root  = rtrim( (string) wp_parse_url( rest_url(), PHP_URL_PATH ), '/' );
	$path  = (string) wp_parse_url( $url, PHP_URL_PATH );
	$route = is_string( $query['rest_route'] ?? null ) ? $query['rest_route'] : '';
	if ( '' === $route && '' !== $root && 0 === strpos( $path, $root . '/wp/' ) ) {
		$route = substr( $path, strlen( $root ) );
	}
	if ( '' === $route ) {
		return (int) url_to_postid( $url );
	}
	if ( ! preg_match( '~/(\d+)/?$~D', $route, $number ) ) {
		return 0;
	}
	$post = get_post( (int) $number[1] );
	return $post && rest_get_route_for_post( $post ) === rtrim( $route, '/' ) ? (int) $post->ID : 0;
}

/**
 * Returns the text of a post as its page shows it, without what may run only once: scripts, styles and frames. The reader
 * shows such things after a click.
 *
 * @param WP_Post $post          The post.
 * @param int     $heading_level The level of the headline.
 * @return string Safe HTML.
 */
function article_reader_post_text( $post, $heading_level ) {
	$before = $GLOBALS['post'] ?? null;
	// Blocks and shortcodes in the text ask which post they are in.
	$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
	setup_postdata( $post );
	$text            = apply_filters( 'the_content', $post->post_content ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound
	$GLOBALS['post'] = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
	if ( $before ) {
		setup_postdata( $before );
	}
	// wp_kses() removes tags, and would leave the code between them as words.
	$text = preg_replace( '~<(script|style|noscript|template)\b[^>]*>.*?</\1\s*>~is', '', $text );
	return sprintf(
		'<article><h%1$d><a href="%2$s">%3$s</a></h%1$d>%4$s</article>',
		$heading_level,
		esc_url( get_permalink( $post ) ),
		esc_html( wp_strip_all_tags( get_the_title( $post ) ) ),
		wp_kses_post( (string) $text )
	);
}
