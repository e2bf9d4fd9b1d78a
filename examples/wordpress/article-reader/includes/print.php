<?php
/**
 * Prints of stories, which another server makes. examples/node-server of the project is such a server.
 *
 * The end point gets a POST with JSON: `document` (the text of the story's JSON), `profile` (that of the publisher
 * profile, or null), `attributes` (of the element), `language` and `zone`. It answers with `status`, which is `printed` or
 * `closed`, and `html`. The constant ARTICLE_READER_TOKEN of wp-config.php, if it is there, is sent as a bearer token.
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

/** How long a print is kept, in seconds: as long as a browser may keep a story. */
const ARTICLE_READER_PRINT_SECONDS = 60;
/** A visitor may wait this long for each of the two servers, in seconds. */
const ARTICLE_READER_TIMEOUT = 3;
/** The largest document that the reader reads, in bytes. */
const ARTICLE_READER_MAX_BYTES = 5242880;
const ARTICLE_READER_TRANSIENT = 'article_reader_print_';
const ARTICLE_READER_GENERATION = 'article_reader_generation';

add_action( 'transition_post_status', 'article_reader_handle_status', 10, 2 );

/**
 * Returns the print of a story: `status` is `printed`, `closed` or `none`. The caller has checked that visitors may read
 * the post; a print that is kept says nothing about that.
 *
 * @param array $story See article_reader_story().
 * @return array{status: string, html: string}
 */
function article_reader_print( $story ) {
	$endpoint = article_reader_settings()['endpoint'];
	$none     = array(
		'status' => 'none',
		'html'   => '',
	);
	if ( '' === $endpoint ) {
		return $none;
	}
	$task = array(
		'attributes' => $story['attributes'],
		'language'   => get_bloginfo( 'language' ),
		'zone'       => wp_timezone_string(),
	);
	$key  = array( $task, $endpoint, $story['post'] ? $story['post']->post_modified_gmt : '', get_option( ARTICLE_READER_GENERATION, 0 ) );
	$name = ARTICLE_READER_TRANSIENT . md5( (string) wp_json_encode( $key ) );
	$kept = get_transient( $name );
	if ( is_array( $kept ) && isset( $kept['status'], $kept['html'] ) ) {
		return $kept;
	}
	$print = article_reader_request_print( $endpoint, $task, (bool) $story['post'] );
	// A failure is kept too, so that not every visitor waits for a server that does not answer.
	$print = $print ? $print : $none;
	set_transient( $name, $print, ARTICLE_READER_PRINT_SECONDS );
	return $print;
}

/**
 * Requests the document and its print.
 *
 * @param string $endpoint The end point.
 * @param array  $task     What the end point gets, without the documents.
 * @param bool   $is_own   Whether the document is of this site.
 * @return array{status: string, html: string}|null
 */
function article_reader_request_print( $endpoint, $task, $is_own ) {
	// The same bytes as a visitor gets, so without cookies.
	$document = article_reader_request_text( $task['attributes']['src'], $is_own );
	if ( null === $document ) {
		return null;
	}
	$profile = $task['attributes']['publisher'] ?? '';
	$task   += array(
		'document' => $document,
		'profile'  => '' === $profile ? null : article_reader_request_text( $profile, true ),
	);
	$headers = array( 'Content-Type' => 'application/json' );
	if ( defined( 'ARTICLE_READER_TOKEN' ) ) {
		$headers['Authorization'] = 'Bearer ' . ARTICLE_READER_TOKEN;
	}
	$response = wp_remote_post(
		$endpoint,
		array(
			'timeout' => ARTICLE_READER_TIMEOUT,
			'headers' => $headers,
			'body'    => (string) wp_json_encode( $task ),
		)
	);
	if ( 200 !== wp_remote_retrieve_response_code( $response ) ) {
		return null;
	}
	$answer = json_decode( wp_remote_retrieve_body( $response ), true );
	$status = is_array( $answer ) ? ( $answer['status'] ?? '' ) : '';
	$html   = is_array( $answer ) && is_string( $answer['html'] ?? null ) ? $answer['html'] : '';
	if ( 'closed' === $status ) {
		return array(
			'status' => 'closed',
			'html'   => '',
		);
	}
	if ( 'printed' !== $status || ! article_reader_is_print( $html ) ) {
		return null;
	}
	return array(
		'status' => 'printed',
		'html'   => $html,
	);
}

/**
 * Returns the text at an address, or null.
 *
 * @param string $url      An address, or a path of this site.
 * @param bool   $is_known Whether the address is of this site or of its administrator. What an author writes must not reach
 *                         the servers of a private network.
 * @return string|null
 */
function article_reader_request_text( $url, $is_known ) {
	$url      = 0 === strpos( $url, '/' ) ? home_url( $url ) : $url;
	$options  = array(
		'timeout'             => ARTICLE_READER_TIMEOUT,
		'limit_response_size' => ARTICLE_READER_MAX_BYTES + 1,
	);
	$response = $is_known ? wp_remote_get( $url, $options ) : wp_safe_remote_get( $url, $options );
	$text     = wp_remote_retrieve_body( $response );
	$is_good  = 200 === wp_remote_retrieve_response_code( $response ) && strlen( $text ) <= ARTICLE_READER_MAX_BYTES;
	return $is_good ? $text : null;
}

/**
 * Whether a text is one element with a print, and has nothing that would run or load before a click.
 *
 * @param string $html The answer of the end point.
 * @return bool
 */
function article_reader_is_print( $html ) {
	$is_element = preg_match( '~^\s*<article-reader\s[^>]*\bdata-print=.*</article-reader>\s*$~is', $html );
	$runs       = preg_match( '~<(script|style|iframe|object|embed|base|meta|link)\b|<[^>]*[\s"\'/]on[a-z]+\s*=|=\s*["\']?\s*javascript:~i', $html );
	// If PHP cannot tell, because a limit is reached, the answer is false.
	return 1 === $is_element && 0 === $runs;
}

/**
 * Forgets all prints when a post is not public any more. No print of such a post is shown, because that is asked first;
 * its text leaves the database too.
 *
 * @param string $new_status The new status.
 * @param string $old_status The status before.
 */
function article_reader_handle_status( $new_status, $old_status ) {
	if ( 'publish' === $old_status && 'publish' !== $new_status ) {
		article_reader_forget_prints();
	}
}

/**
 * Forgets all prints. Where transients are not in the database but in an object cache, they have another name from now on.
 */
function article_reader_forget_prints() {
	global $wpdb;
	update_option( ARTICLE_READER_GENERATION, (int) get_option( ARTICLE_READER_GENERATION, 0 ) + 1 );
	foreach ( array( '_transient_', '_transient_timeout_' ) as $kind ) {
		$pattern = $wpdb->esc_like( $kind . ARTICLE_READER_TRANSIENT ) . '%';
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $pattern ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	}
}
