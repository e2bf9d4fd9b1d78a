<?php
/**
 * The settings of the plugin, one option of WordPress.
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

const ARTICLE_READER_OPTION = 'article_reader_settings';

/**
 * Returns the settings. A setting that is missing is an empty text.
 *
 * - `script`: the address of embed.js of a release.
 * - `integrity`: the hash of that file, for the attribute `integrity`.
 * - `publisher`: the address of the publisher profile.
 * - `endpoint`: the address to which a story is sent to be printed. Without it, nothing is printed on the server.
 *
 * @return array{script: string, integrity: string, publisher: string, endpoint: string}
 */
function article_reader_settings() {
	$stored = get_option( ARTICLE_READER_OPTION, array() );
	return article_reader_clean_settings( is_array( $stored ) ? $stored : array() );
}

/**
 * Returns settings that are safe to store and to use. A value that is not valid becomes empty.
 *
 * @param mixed $given The settings of a form, or of the database.
 * @return array{script: string, integrity: string, publisher: string, endpoint: string}
 */
function article_reader_clean_settings( $given ) {
	$given = is_array( $given ) ? $given : array();
	$clean = array();
	foreach ( array( 'script', 'publisher', 'endpoint' ) as $name ) {
		$clean[ $name ] = article_reader_clean_url( $given[ $name ] ?? '' );
	}
	$integrity = is_string( $given['integrity'] ?? '' ) ? trim( $given['integrity'] ?? '' ) : '';
	// https://www.w3.org/TR/SRI/#the-integrity-attribute, with one hash.
	$clean['integrity'] = preg_match( '~^sha(256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}$~D', $integrity ) ? $integrity : '';
	return $clean;
}

/**
 * Returns an address of the web, or a path of this site, or an empty text.
 *
 * @param mixed $url The address that a person has written.
 * @return string
 */
function article_reader_clean_url( $url ) {
	if ( ! is_string( $url ) ) {
		return '';
	}
	$clean = esc_url_raw( trim( $url ), array( 'http', 'https' ) );
	return preg_match( '~^(https?://|/(?!/))~i', $clean ) ? $clean : '';
}
