<?php
/**
 * Removes what the plugin has stored.
 *
 * @package Article_Reader
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

global $wpdb;

delete_option( 'article_reader_settings' );
delete_option( 'article_reader_generation' );
foreach ( array( '_transient_article_reader_print_', '_transient_timeout_article_reader_print_' ) as $article_reader_name ) {
	$article_reader_pattern = $wpdb->esc_like( $article_reader_name ) . '%';
	$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $article_reader_pattern ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
}
