<?php
/**
 * The page "Settings, Article Reader".
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'article_reader_add_settings_page' );
add_action( 'admin_init', 'article_reader_register_settings' );
add_action( 'admin_post_article_reader_clear', 'article_reader_handle_clear' );
add_filter( 'plugin_action_links_' . plugin_basename( ARTICLE_READER_FILE ), 'article_reader_add_settings_link' );

/**
 * Adds the page to the menu.
 */
function article_reader_add_settings_page() {
	$name = __( 'Article Reader', 'article-reader' );
	add_options_page( $name, $name, 'manage_options', 'article-reader', 'article_reader_print_settings_page' );
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links The links under the name of the plugin.
 * @return string[]
 */
function article_reader_add_settings_link( $links ) {
	$url = esc_url( admin_url( 'options-general.php?page=article-reader' ) );
	array_unshift( $links, '<a href="' . $url . '">' . esc_html__( 'Settings', 'article-reader' ) . '</a>' );
	return $links;
}

/**
 * Returns the label and the explanation of each setting.
 *
 * @return array<string, array{string, string}>
 */
function article_reader_fields() {
	return array(
		'script'    => array(
			__( 'Address of embed.js', 'article-reader' ),
			__( 'The file embed.js of a release. Name an exact version. Before this is set, visitors see the fallback: the text of a post, or a link.', 'article-reader' ),
		),
		'integrity' => array(
			__( 'Integrity', 'article-reader' ),
			__( 'The hash of embed.js in integrity.json of the same release, beginning with sha384-.', 'article-reader' ),
		),
		'publisher' => array(
			__( 'Publisher profile', 'article-reader' ),
			__( 'The address of a JSON file with your agencies, sections and newsletter. Optional.', 'article-reader' ),
		),
		'endpoint'  => array(
			__( 'Print end point', 'article-reader' ),
			__( 'A server that prints stories as HTML. With it, the text of a story is in the page before any script runs. Optional.', 'article-reader' ),
		),
	);
}

/**
 * Registers the setting and its fields. The core checks nonce and capability when the form is sent.
 */
function article_reader_register_settings() {
	register_setting(
		'article-reader',
		ARTICLE_READER_OPTION,
		array(
			'type'              => 'array',
			'default'           => array(),
			'sanitize_callback' => 'article_reader_receive_settings',
			'show_in_rest'      => false,
		)
	);
	add_settings_section( 'article-reader', '', '__return_null', 'article-reader' );
	foreach ( article_reader_fields() as $name => list( $label ) ) {
		$options = array(
			'name'      => $name,
			'label_for' => "article-reader-$name",
		);
		add_settings_field( $name, $label, 'article_reader_print_field', 'article-reader', 'article-reader', $options );
	}
}

/**
 * Cleans the settings of the form, and tells which of them were not valid.
 *
 * @param mixed $given The fields of the form.
 * @return array<string, string>
 */
function article_reader_receive_settings( $given ) {
	$given = is_array( $given ) ? $given : array();
	$clean = article_reader_clean_settings( $given );
	foreach ( article_reader_fields() as $name => list( $label ) ) {
		if ( '' === $clean[ $name ] && '' !== trim( (string) ( $given[ $name ] ?? '' ) ) ) {
			/* translators: %s: the name of a setting. */
			$message = sprintf( __( 'The setting “%s” is not valid, and was not stored.', 'article-reader' ), $label );
			add_settings_error( ARTICLE_READER_OPTION, "article-reader-$name", $message );
		}
	}
	return $clean;
}

/**
 * Prints the field of a setting.
 *
 * @param array{name: string} $options What add_settings_field() got.
 */
function article_reader_print_field( $options ) {
	$name           = $options['name'];
	list( , $help ) = article_reader_fields()[ $name ];
	printf(
		'<input type="text" class="large-text code" id="%1$s" name="%2$s" value="%3$s" aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%4$s</p>',
		esc_attr( "article-reader-$name" ),
		esc_attr( ARTICLE_READER_OPTION . "[$name]" ),
		esc_attr( article_reader_settings()[ $name ] ),
		esc_html( $help )
	);
}

/**
 * Prints the page.
 */
function article_reader_print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Article Reader', 'article-reader' ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'article-reader' );
	do_settings_sections( 'article-reader' );
	submit_button();
	echo '</form><form action="' . esc_url( admin_url( 'admin-post.php' ) ) . '" method="post"><input type="hidden" name="action" value="article_reader_clear">';
	wp_nonce_field( 'article_reader_clear' );
	submit_button( __( 'Forget all prints', 'article-reader' ), 'secondary', 'submit', false );
	echo '</form></div>';
}

/**
 * Handles the button "Forget all prints".
 */
function article_reader_handle_clear() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change the settings of this site.', 'article-reader' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( 'article_reader_clear' );
	article_reader_forget_prints();
	wp_safe_redirect( admin_url( 'options-general.php?page=article-reader' ) );
	exit;
}
