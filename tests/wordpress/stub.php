<?php
/**
 * A stand-in for the core of WordPress, with the functions that the plugin calls. It is for fast tests of the plugin's
 * decisions; tests/wordpress/real.test.mjs runs the plugin in WordPress itself.
 */

define( 'ABSPATH', '/' );

class WP_Post {
	public $ID;
	public $post_status       = 'publish';
	public $post_type         = 'post';
	public $post_password     = '';
	public $post_title        = '';
	public $post_content      = '';
	public $post_modified_gmt = '2026-11-30 10:00:00';
	public function __construct( array $fields ) {
		foreach ( $fields as $name => $value ) {
			$this->$name = $value;
		}
	}
}

/** Ends a request, as wp_die() does. */
class Died extends Exception {}

class Site {
	public static $posts      = array();
	public static $options    = array();
	public static $transients = array();
	public static $filters    = array();
	public static $running    = array();
	public static $shortcodes = array();
	public static $scripts    = array();
	public static $styles     = array();
	public static $is_feed    = false;
	public static $may        = false;
	/** What other servers answer, by the address, and the requests to them. */
	public static $web      = array();
	public static $requests = array();
	public static $queries  = array();
	public static $errors   = array();
	public static $deleted  = array();
	public static $checked  = array();

	public static function reset() {
		self::$posts      = array();
		self::$options    = array();
		self::$transients = array();
		self::$scripts    = array();
		self::$styles     = array();
		self::$web        = array();
		self::$requests   = array();
		self::$queries    = array();
		self::$errors     = array();
		self::$is_feed    = false;
		self::$may        = false;
		$GLOBALS['post']  = null;
	}
}

// Hooks.
function add_filter( $hook, $act, $priority = 10, $count = 1 ) {
	Site::$filters[ $hook ][ $priority ][] = array( $act, $count );
	ksort( Site::$filters[ $hook ] );
}
function add_action( $hook, $act, $priority = 10, $count = 1 ) {
	add_filter( $hook, $act, $priority, $count );
}
function remove_filter( $hook, $act, $priority = 10 ) {
	foreach ( Site::$filters[ $hook ][ $priority ] ?? array() as $index => list( $it ) ) {
		if ( $it === $act ) {
			unset( Site::$filters[ $hook ][ $priority ][ $index ] );
		}
	}
}
function has_filter( $hook, $act ) {
	foreach ( Site::$filters[ $hook ] ?? array() as $priority => $list ) {
		if ( in_array( $act, array_column( $list, 0 ), true ) ) {
			return $priority;
		}
	}
	return false;
}
function doing_filter( $hook ) {
	return in_array( $hook, Site::$running, true );
}
function apply_filters( $hook, $value, ...$more ) {
	Site::$running[] = $hook;
	$last            = null;
	// A filter may add filters of a later priority.
	while ( true ) {
		$next = array_filter(
			array_keys( Site::$filters[ $hook ] ?? array() ),
			static function ( $it ) use ( $last ) {
				return null === $last || $it > $last;
			}
		);
		if ( ! $next ) {
			break;
		}
		$last = min( $next );
		foreach ( Site::$filters[ $hook ][ $last ] as list( $act, $count ) ) {
			$value = $act( ...array_slice( array( $value, ...$more ), 0, $count ) );
		}
	}
	array_pop( Site::$running );
	return $value;
}
function do_action( $hook, ...$arguments ) {
	apply_filters( $hook, ...( $arguments ? $arguments : array( null ) ) );
}

// Posts.
function get_post( $id = null ) {
	return null === $id ? $GLOBALS['post'] : ( Site::$posts[ $id ] ?? null );
}
function get_the_ID() {
	return $GLOBALS['post'] ? $GLOBALS['post']->ID : false;
}
function setup_postdata() {}
function get_the_title( $post ) {
	return $post->post_title;
}
function get_permalink( $post ) {
	return "https://gazette.example/?p=$post->ID";
}
function is_post_publicly_viewable( $post ) {
	return 'publish' === $post->post_status && 'secret' !== $post->post_type;
}
function rest_get_route_for_post( $post ) {
	$bases = array(
		'post' => 'posts',
		'page' => 'pages',
	);
	return isset( $bases[ $post->post_type ] ) ? "/wp/v2/{$bases[ $post->post_type ]}/$post->ID" : '';
}
function rest_url( $route = '' ) {
	return 'https://gazette.example/wp-json/' . ltrim( $route, '/' );
}
function url_to_postid( $url ) {
	return preg_match( '~[?&]p=(\d+)~', $url, $id ) ? (int) $id[1] : 0;
}

// Texts.
function home_url( $path = '' ) {
	return 'https://gazette.example' . $path;
}
function add_query_arg( $query, $url ) {
	return $url . '?' . http_build_query( $query );
}
function wp_parse_url( $url, $part = -1 ) {
	return parse_url( $url, $part );
}
function wp_parse_str( $text, &$result ) {
	parse_str( $text, $result );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url_raw( $url, $protocols = array( 'http', 'https' ) ) {
	$url = str_replace( array( ' ', '"', '<', '>' ), array( '%20', '', '', '' ), $url );
	return preg_match( '~^([a-z][a-z0-9+.-]*):~i', $url, $scheme ) && ! in_array( strtolower( $scheme[1] ), $protocols, true ) ? '' : $url;
}
function esc_url( $url ) {
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), esc_url_raw( $url ) );
}
function wp_strip_all_tags( $text ) {
	return strip_tags( $text );
}
function wp_kses_post( $html ) {
	$html = strip_tags( $html, '<a><article><blockquote><br><div><em><figure><h1><h2><h3><h4><img><p><strong>' );
	return preg_replace( '~\s(?:on\w+|style)\s*=\s*("[^"]*"|\'[^\']*\')~i', '', $html );
}
function sanitize_key( $text ) {
	return preg_replace( '~[^a-z0-9_-]~', '', strtolower( $text ) );
}
function sanitize_text_field( $text ) {
	return trim( strip_tags( $text ) );
}
function absint( $value ) {
	return abs( (int) $value );
}
function __( $text ) {
	return $text;
}
function esc_html__( $text ) {
	return esc_html( $text );
}
function wp_json_encode( $value ) {
	return json_encode( $value );
}
function is_feed() {
	return Site::$is_feed;
}
function get_bloginfo() {
	return 'en-GB';
}
function wp_timezone_string() {
	return 'Europe/London';
}

// The store.
function get_option( $name, $default = false ) {
	return Site::$options[ $name ] ?? $default;
}
function update_option( $name, $value ) {
	Site::$options[ $name ] = $value;
}
function delete_option( $name ) {
	unset( Site::$options[ $name ] );
}
function get_transient( $name ) {
	return Site::$transients[ $name ] ?? false;
}
function set_transient( $name, $value ) {
	Site::$transients[ $name ] = $value;
}
class Database {
	public $options = 'wp_options';
	public function esc_like( $text ) {
		return addcslashes( $text, '_%\\' );
	}
	public function prepare( $query, ...$values ) {
		return array( $query, $values );
	}
	public function query( $query ) {
		Site::$queries[] = $query;
		Site::$transients = array();
	}
}
$wpdb = new Database();

// Other servers.
function stub_request( $kind, $url, $options ) {
	Site::$requests[] = array( $kind, $url, $options );
	return Site::$web[ $url ] ?? array( 0, '' );
}
function wp_remote_get( $url, $options ) {
	return stub_request( 'get', $url, $options );
}
function wp_safe_remote_get( $url, $options ) {
	return stub_request( 'safe get', $url, $options );
}
function wp_remote_post( $url, $options ) {
	return stub_request( 'post', $url, $options );
}
function wp_remote_retrieve_response_code( $response ) {
	return $response[0];
}
function wp_remote_retrieve_body( $response ) {
	return $response[1];
}

// Pages.
function is_singular() {
	return null !== $GLOBALS['post'];
}
function has_block( $name, $post ) {
	return false !== strpos( $post->post_content, "<!-- wp:$name " );
}
function has_shortcode( $text, $name ) {
	return false !== strpos( $text, "[$name" );
}
function wp_enqueue_script( $name, $url ) {
	Site::$scripts[ $name ] = $url;
}
function wp_enqueue_style( $name, $url ) {
	Site::$styles[ $name ] = $url;
}
function wp_get_script_tag( $attributes ) {
	$html = '<script';
	foreach ( $attributes as $name => $value ) {
		$html .= " $name=\"" . esc_attr( $value ) . '"';
	}
	return "$html></script>\n";
}
function add_shortcode( $name, $act ) {
	Site::$shortcodes[ $name ] = $act;
}
function shortcode_atts( $known, $given ) {
	return array_merge( $known, array_intersect_key( $given, $known ) );
}
function do_shortcode( $text ) {
	return preg_replace_callback(
		'~\[article_reader([^\]]*)\](?:(.*?)\[/article_reader\])?~s',
		static function ( $found ) {
			preg_match_all( '~(\w+)="([^"]*)"~', $found[1], $pairs );
			return Site::$shortcodes['article_reader']( array_combine( $pairs[1], $pairs[2] ), $found[2] ?? '' );
		},
		$text
	);
}
add_filter( 'the_content', 'do_shortcode', 11 );

/** Makes a paragraph of each block of lines, also inside an element that it does not know. */
function wpautop( $text ) {
	return implode( '', array_map( static fn ( $it ) => '<p>' . str_replace( "\n", "<br />\n", $it ) . "</p>\n", preg_split( '~\n{2,}~', trim( $text ) ) ) );
}
function get_block_wrapper_attributes() {
	return 'class="wp-block-article-reader-story"';
}
function register_block_type( $folder, $options ) {
	$GLOBALS['block_type'] = array( $folder, $options );
}
function wp_register_script() {}
function wp_set_script_translations() {}
function load_plugin_textdomain() {}
function plugin_basename( $file ) {
	return basename( dirname( $file ) ) . '/' . basename( $file );
}
function plugin_dir_path( $file ) {
	return dirname( $file ) . '/';
}
function plugins_url( $path ) {
	return home_url( "/wp-content/plugins/article-reader/$path" );
}

// Administration.
function admin_url( $path ) {
	return home_url( "/wp-admin/$path" );
}
function current_user_can() {
	return Site::$may;
}
function check_admin_referer( $action ) {
	Site::$checked[] = $action;
	if ( empty( $_POST['_wpnonce'] ) ) {
		throw new Died( 'nonce' );
	}
}
function wp_die( $message ) {
	throw new Died( $message );
}
function wp_safe_redirect( $url ) {
	throw new Died( "redirect to $url" );
}
function add_settings_error( $option, $code, $message ) {
	Site::$errors[] = $message;
}
function settings_fields( $group ) {
	echo "<!-- settings_fields $group -->";
}
function do_settings_sections() {}
function submit_button() {}
function wp_nonce_field( $action ) {
	echo '<!-- nonce ' . esc_html( $action ) . ' -->';
}
