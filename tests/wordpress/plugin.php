<?php
/**
 * Tests of the WordPress plugin, on the stand-in for the core. Run: php tests/wordpress/plugin.php
 */

error_reporting( E_ALL );
set_error_handler(
	static function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

const PLUGIN = __DIR__ . '/../../examples/wordpress/article-reader';

require __DIR__ . '/stub.php';
require PLUGIN . '/article-reader.php';

const SCRIPT   = 'https://cdn.example/article-reader/0.1.0/embed.js';
const ENDPOINT = 'https://print.example/print';
const PRINTED  = '<article-reader src="s" data-print="{}"><article part="article">Printed</article></article-reader>';
const FOREIGN  = 'https://stories.example/1.json';

$count  = 0;
$failed = 0;

/** Runs a test on a site with these settings. */
function test( string $title, callable $body, array $settings = array( 'script' => SCRIPT ) ) {
	global $count, $failed;
	Site::reset();
	Site::$options['article_reader_settings'] = $settings;
	++$count;
	try {
		$body();
		echo "ok $count - $title\n";
	} catch ( Throwable $error ) {
		++$failed;
		echo "not ok $count - $title\n  {$error->getMessage()}\n  {$error->getFile()}:{$error->getLine()}\n";
	}
}
function same( $expected, $actual, string $case = '' ) {
	if ( $expected !== $actual ) {
		throw new Exception( "$case: expected " . var_export( $expected, true ) . ', got ' . var_export( $actual, true ) );
	}
}
function has( string $part, string $text, string $case = '' ) {
	same( true, false !== strpos( $text, $part ), "$case: " . var_export( $part, true ) . ' is in ' . var_export( $text, true ) );
}
function lacks( string $part, string $text, string $case = '' ) {
	same( false, strpos( $text, $part ), "$case: " . var_export( $part, true ) . ' is not in ' . var_export( $text, true ) );
}
function post( int $id, array $fields = array() ) {
	Site::$posts[ $id ] = new WP_Post(
		$fields + array(
			'ID'           => $id,
			'post_title'   => "Title $id",
			'post_content' => "<p>marker-text-$id</p>",
		)
	);
}
function shortcode( string $text ) {
	return do_shortcode( $text );
}

test(
	'a public post is shown by its REST address, with its text as the fallback',
	static function () {
		post( 7 );
		same(
			'<article-reader src="https://gazette.example/wp-json/wp/v2/posts/7?_embed=1&#038;article_reader=1" format="wordpress" heading-level="2">'
			. '<article><h2><a href="https://gazette.example/?p=7">Title 7</a></h2><p>marker-text-7</p></article></article-reader>',
			shortcode( '[article_reader post="7"]' )
		);
		same( SCRIPT, Site::$scripts['article-reader'] );
		same( array(), Site::$styles );
	}
);

test(
	'no post that is not public is shown, by whatever name',
	static function () {
		$closed = array(
			'draft'     => array( 'post_status' => 'draft' ),
			'pending'   => array( 'post_status' => 'pending' ),
			'private'   => array( 'post_status' => 'private' ),
			'future'    => array( 'post_status' => 'future' ),
			'trash'     => array( 'post_status' => 'trash' ),
			'password'  => array( 'post_password' => 'x' ),
			'secret'    => array( 'post_type' => 'secret' ),
			'no route'  => array( 'post_type' => 'note' ),
		);
		// An editor is signed in: the page may be cached all the same.
		Site::$may = true;
		foreach ( $closed as $name => $fields ) {
			post( 7, $fields );
			$GLOBALS['post'] = null;
			foreach ( array(
				'[article_reader post="7"]',
				'[article_reader src="https://gazette.example/wp-json/wp/v2/posts/7?_embed"]',
				'[article_reader src="/wp-json/wp/v2/posts/7"]',
				'[article_reader src="https://gazette.example/?p=7"]',
			) as $text ) {
				// A type without a route has no REST address; the shortcode then names any document of the site.
				$html = shortcode( $text );
				lacks( 'marker-text', $html, "$name: $text" );
				lacks( 'Title 7', $html, "$name: $text" );
			}
			same( '', shortcode( '[article_reader post="7"]' ), $name );
			same( '', article_reader_render_block( array( 'postId' => 7 ) ), $name );
		}
		same( '', shortcode( '[article_reader post="8"]' ), 'no such post' );
		same( '', shortcode( '[article_reader]' ), 'nothing' );
	}
);

test(
	'an address of this site means its post',
	static function () {
		post( 7 );
		post( 9, array( 'post_type' => 'page' ) );
		foreach ( array(
			'https://gazette.example/wp-json/wp/v2/posts/7?_embed' => 7,
			'https://gazette.example/wp-json/wp/v2/posts/7/' => 7,
			'/wp-json/wp/v2/posts/7?_embed'                  => 7,
			'/?rest_route=/wp/v2/posts/7&_embed'             => 7,
			'https://gazette.example/wp-json/wp/v2/pages/9'  => 9,
			'https://gazette.example/?p=7'                   => 7,
			'https://gazette.example/wp-json/wp/v2/pages/7'  => 0,
			'https://gazette.example/wp-json/wp/v2/posts?slug=a' => 0,
			'https://other.example/wp-json/wp/v2/posts/7'    => 0,
			'https://gazette.example.evil.example/?p=7'      => 0,
			'/stories/1234.json'                             => 0,
		) as $url => $id ) {
			same( $id, article_reader_post_of_url( $url ), $url );
		}
	}
);

test(
	'a story of another site has a link or a text as its fallback',
	static function () {
		foreach ( array(
			'[article_reader src="' . FOREIGN . '" link="/s/1" title="The headline"]' => '<a href="/s/1">The headline</a>',
			'[article_reader src="' . FOREIGN . '" link="/s/1"]' => '<a href="/s/1">Read the story</a>',
			'[article_reader src="' . FOREIGN . '"]' => '',
			'[article_reader src="' . FOREIGN . '"]<p onclick="x()">By hand<script>x()</script></p>[/article_reader]' => '<p>By handx()</p>',
		) as $text => $fallback ) {
			same( '<article-reader src="' . FOREIGN . "\" heading-level=\"2\">$fallback</article-reader>", shortcode( $text ), $text );
		}
	}
);

test(
	'what an author writes is escaped or refused',
	static function () {
		foreach ( array(
			array( array( 'src' => 'javascript:alert(1)' ), '' ),
			array( array( 'src' => '//evil.example/1.json' ), '' ),
			array( array( 'src' => 'data:application/json,{}' ), '' ),
			array( array( 'src' => array( 'x' ) ), '' ),
			array(
				array(
					'src'   => FOREIGN,
					'theme' => '"><script>',
					'link'  => 'javascript:x()',
					'title' => 'T',
				),
				'<article-reader src="' . FOREIGN . '" heading-level="2"></article-reader>',
			),
			array(
				array(
					'src'           => FOREIGN . '?a=1&b="><x>',
					'select'        => '"quoted"',
					'heading_level' => 9,
					'theme'         => 'sepia',
					'format'        => 'Ninjs"',
					'link'          => '/a"b',
					'title'         => 'A & "B" <b>bold</b>',
				),
				'<article-reader src="' . FOREIGN . '?a=1&#038;b=x" format="ninjs" select="&quot;quoted&quot;" heading-level="4" theme="sepia"><a href="/ab">A &amp; &quot;B&quot; bold</a></article-reader>',
			),
		) as list( $given, $expected ) ) {
			same( $expected, article_reader_render( $given ), json_encode( $given ) );
		}
	}
);

test(
	'the fallback of a post has no scripts, styles or frames, nor their code',
	static function () {
		post( 7, array( 'post_content' => '<p>Words</p><script>steal()</script><style>p{}</style><iframe src="https://x.example"></iframe><p onclick="x()">End</p>' ) );
		$html = shortcode( '[article_reader post="7"]' );
		foreach ( array( 'steal', 'p{}', '<iframe', 'onclick', '<script', '<style' ) as $it ) {
			lacks( $it, $html );
		}
		has( '<p>Words</p><p>End</p>', $html );
	}
);

test(
	'a post that shows itself, and posts that show each other, come to an end',
	static function () {
		post( 1, array( 'post_content' => 'one [article_reader post="2"]' ) );
		post( 2, array( 'post_content' => 'two [article_reader post="1"]' ) );
		post( 3, array( 'post_content' => 'three [article_reader post="3"]' ) );
		$html = shortcode( '[article_reader post="1"]' );
		same( array( 1, 1 ), array( substr_count( $html, 'one' ), substr_count( $html, 'two' ) ) );
		same( 1, substr_count( shortcode( '[article_reader post="3"]' ), 'three' ) );
		$GLOBALS['post'] = Site::$posts[3];
		same( 'three ', apply_filters( 'the_content', Site::$posts[3]->post_content ) );
		same( Site::$posts[3], $GLOBALS['post'], 'the post of the page is as before' );
	}
);

test(
	'a block without a choice shows the post of its template',
	static function () {
		post( 7 );
		$block = (object) array( 'context' => array( 'postId' => 7 ) );
		has( '<div class="wp-block-article-reader-story"><article-reader src="https://gazette.example/wp-json/wp/v2/posts/7?', article_reader_render_block( array(), '', $block ) );
		has( 'src="' . FOREIGN . '"', article_reader_render_block( array( 'src' => FOREIGN ), '', $block ) );
		same( '', article_reader_render_block( array() ) );
	}
);

test(
	'a feed, and a site without a script, get the fallback alone',
	static function () {
		post( 7 );
		Site::$is_feed = true;
		same( '<article><h2><a href="https://gazette.example/?p=7">Title 7</a></h2><p>marker-text-7</p></article>', shortcode( '[article_reader post="7"]' ) );
		Site::$is_feed = false;
		Site::$options = array();
		same( '<article><h2><a href="https://gazette.example/?p=7">Title 7</a></h2><p>marker-text-7</p></article>', shortcode( '[article_reader post="7"]' ) );
		same( array(), Site::$scripts );
	}
);

test(
	'paragraphs that are made after the shortcodes do not break the element',
	static function () {
		post( 7, array( 'post_content' => "First line\nsecond line\n\nThird" ) );
		post( 8, array( 'post_content' => 'Eight' ) );
		$text = "Before\n\n[article_reader post=\"7\"]\n\n[article_reader post=\"8\"]\n\nAfter";
		foreach ( array( 9, 10, 12, 99 ) as $priority ) {
			add_filter( 'the_content', 'wpautop', $priority );
			$html = apply_filters( 'the_content', $text );
			remove_filter( 'the_content', 'wpautop', $priority );
			same( 2, preg_match_all( '~<article-reader [^>]*><article><h2>[^\n]*</h2>.*?</article></article-reader>~s', $html ), "$priority" );
			lacks( '<p><article-reader', 10 < $priority ? $html : '', "$priority" );
			has( 'First line<br />', $html, "$priority" );
			has( 'Eight', $html, "$priority" );
			lacks( '<!--', $html, "$priority" );
			has( 'Before', $html );
			has( 'After', $html );
		}
		same( array(), array_filter( Site::$filters['the_content'][ PHP_INT_MAX ] ?? array() ), 'no filter stays' );
	}
);

// ── Prints ─────────────────────────────────────────────────────────────────────────────────────

$printing = array(
	'script'    => SCRIPT,
	'endpoint'  => ENDPOINT,
	'publisher' => '/publisher.json',
);
const OWN     = 'https://gazette.example/wp-json/wp/v2/posts/7?_embed=1&article_reader=1';
const PROFILE = 'https://gazette.example/publisher.json';

function web( $answer ) {
	Site::$web = array(
		OWN      => array( 200, '{"id":7}' ),
		FOREIGN  => array( 200, '{"id":1}' ),
		PROFILE  => array( 200, '{"name":"Gazette"}' ),
		ENDPOINT => $answer,
	);
}
function printed( $html = PRINTED ) {
	return array( 200, json_encode( array( 'status' => 'printed', 'html' => $html ) ) );
}

define( 'ARTICLE_READER_TOKEN', 'a secret' );

test(
	'a post is printed by the end point, once',
	static function () {
		post( 7 );
		web( printed() );
		same( PRINTED, shortcode( '[article_reader post="7"]' ) );
		same( PRINTED, shortcode( '[article_reader post="7"]' ) );
		same( array( array( 'get', OWN ), array( 'get', PROFILE ), array( 'post', ENDPOINT ) ), array_map( static fn ( $it ) => array_slice( $it, 0, 2 ), Site::$requests ) );
		list( , , $options ) = Site::$requests[2];
		same( 'Bearer a secret', $options['headers']['Authorization'] );
		same(
			array(
				'attributes' => array(
					'src'           => OWN,
					'format'        => 'wordpress',
					'publisher'     => '/publisher.json',
					'heading-level' => '2',
				),
				'language'   => 'en-GB',
				'zone'       => 'Europe/London',
				'document'   => '{"id":7}',
				'profile'    => '{"name":"Gazette"}',
			),
			json_decode( $options['body'], true )
		);
		same( 'https://cdn.example/article-reader/0.1.0/article-reader.css', Site::$styles['article-reader'] );
	},
	$printing
);

test(
	'a print is never shown once its post is not public',
	static function () {
		web( printed() );
		foreach ( array(
			array( 'post_status' => 'draft' ),
			array( 'post_status' => 'private' ),
			array( 'post_status' => 'trash' ),
			array( 'post_password' => 'x' ),
		) as $fields ) {
			post( 7 );
			same( PRINTED, shortcode( '[article_reader post="7"]' ) );
			same( true, count( Site::$transients ) > 0 );
			post( 7, $fields );
			same( '', shortcode( '[article_reader post="7"]' ), json_encode( $fields ) );
		}
		// The hook of the core takes the print out of the database too.
		do_action( 'transition_post_status', 'draft', 'publish', Site::$posts[7] );
		same( array(), Site::$transients );
		has( 'article\\_reader\\_print\\_%', Site::$queries[0][1][0] );
	},
	$printing
);

test(
	'a print may be long, and be about scripts',
	static function () {
		$html = str_replace( 'Printed', 'The address javascript:void(0) &lt;script&gt;' . str_repeat( '<p part="paragraph">Words, and on = off.</p>', 20000 ), PRINTED );
		same( true, article_reader_is_print( $html ) );
	}
);

test(
	'a changed post is printed again',
	static function () {
		post( 7 );
		web( printed() );
		shortcode( '[article_reader post="7"]' );
		post( 7, array( 'post_modified_gmt' => '2026-11-30 11:00:00' ) );
		web( printed( str_replace( 'Printed', 'Corrected', PRINTED ) ) );
		has( 'Corrected', shortcode( '[article_reader post="7"]' ) );
	},
	$printing
);

test(
	'a closed story leaves nothing, and a failure leaves the fallback',
	static function () {
		$link = '[article_reader src="' . FOREIGN . '" link="/s/1" title="The headline"]';
		web( array( 200, '{"status":"closed"}' ) );
		same( '', shortcode( $link ) );
		foreach ( array(
			'no answer'     => array( 0, '' ),
			'an error'      => array( 500, '{"status":"printed"}' ),
			'no JSON'       => array( 200, 'oops' ),
			'another state' => array( 200, '{"status":"failed"}' ),
			'no print'      => printed( '<p>Hello</p>' ),
			'a script'      => printed( str_replace( 'Printed', '<script>x()</script>', PRINTED ) ),
			'a frame'       => printed( str_replace( 'Printed', '<iframe src="x"></iframe>', PRINTED ) ),
			'a handler'     => printed( str_replace( '<article ', '<article onclick="x()" ', PRINTED ) ),
			'a script link' => printed( str_replace( 'Printed', '<a href=" javascript:x()">x</a>', PRINTED ) ),
			'more than one' => printed( PRINTED . '<p>x</p>' ),
		) as $case => $answer ) {
			Site::$transients = array();
			Site::$requests   = array();
			web( $answer );
			has( '<article-reader src="' . FOREIGN . '" publisher="/publisher.json" heading-level="2"><a href="/s/1">The headline</a>', shortcode( $link ), $case );
			$asked = count( Site::$requests );
			shortcode( $link );
			same( $asked, count( Site::$requests ), "$case: the failure is kept" );
		}
	},
	$printing
);

test(
	'an address that an author wrote is asked only outside of private networks',
	static function () {
		web( printed() );
		shortcode( '[article_reader src="' . FOREIGN . '"]' );
		same( array( 'safe get', FOREIGN ), array_slice( Site::$requests[0], 0, 2 ) );
	},
	$printing
);

test(
	'a document that is too large is not printed',
	static function () {
		web( printed() );
		Site::$web[ FOREIGN ] = array( 200, str_repeat( ' ', ARTICLE_READER_MAX_BYTES + 1 ) );
		lacks( 'data-print', shortcode( '[article_reader src="' . FOREIGN . '"]' ) );
		same( array(), array_filter( Site::$requests, static fn ( $it ) => 'post' === $it[0] ) );
	},
	$printing
);

// ── REST ───────────────────────────────────────────────────────────────────────────────────────

class Answer {
	public $status;
	public function __construct( $status ) {
		$this->status = $status; }
	public function get_status() {
		return $this->status; }
	public function set_status( $status ) {
		$this->status = $status; }
	public function get_method() {
		return 'GET'; }
	public function get_param( $name ) {
		$query = array( 'article_reader' => $GLOBALS['is_element'] ? '1' : null, 'id' => $GLOBALS['id'] );
		return $query[ $name ] ?? null; }
}
test(
	'the element alone learns that a post was removed',
	static function () {
		post( 7 );
		post( 8, array( 'post_status' => 'draft' ) );
		foreach ( array(
			array( 401, true, 8, 410 ),
			array( 403, true, 8, 410 ),
			array( 401, true, 9, 410 ),
			array( 401, true, 7, 401 ),
			array( 401, true, null, 401 ),
			array( 401, false, 8, 401 ),
			array( 404, true, 8, 404 ),
			array( 200, true, 8, 200 ),
		) as list( $status, $is_element, $id, $expected ) ) {
			$GLOBALS['is_element'] = $is_element;
			$GLOBALS['id']         = $id;
			same( $expected, apply_filters( 'rest_post_dispatch', new Answer( $status ), null, new Answer( 0 ) )->get_status(), "$status $id" );
		}
	}
);

// ── Settings and files ─────────────────────────────────────────────────────────────────────────

test(
	'settings are cleaned, and what is refused is named',
	static function () {
		$hash = 'sha384-' . str_repeat( 'A', 64 );
		foreach ( array(
			array( 'script', SCRIPT, SCRIPT ),
			array( 'script', ' /article-reader/embed.js ', '/article-reader/embed.js' ),
			array( 'script', 'javascript:x()', '' ),
			array( 'script', 'embed.js', '' ),
			array( 'script', array( SCRIPT ), '' ),
			array( 'integrity', $hash, $hash ),
			array( 'integrity', "$hash\n", $hash ),
			array( 'integrity', 'sha1-AAAA', '' ),
			array( 'integrity', "$hash\" onload=\"x()", '' ),
			array( 'publisher', 'ftp://x.example/p.json', '' ),
			array( 'endpoint', ENDPOINT, ENDPOINT ),
		) as list( $name, $given, $expected ) ) {
			same( $expected, article_reader_clean_settings( array( $name => $given ) )[ $name ], "$name " . json_encode( $given ) );
		}
		same( '', article_reader_clean_settings( 'no array' )['script'] );
		same( SCRIPT, article_reader_receive_settings( array( 'script' => SCRIPT, 'integrity' => 'wrong' ) )['script'] );
		same( array( 'The setting “Integrity” is not valid, and was not stored.' ), Site::$errors );
	}
);

test(
	'the script is a module with its integrity, and other scripts stay',
	static function () {
		$hash = 'sha384-' . str_repeat( 'A', 64 );
		Site::$options['article_reader_settings']['integrity'] = $hash;
		same( '<script type="module" id="article-reader-js" src="' . SCRIPT . "\" integrity=\"$hash\" crossorigin=\"anonymous\"></script>\n", apply_filters( 'script_loader_tag', '<script src="x"></script>', 'article-reader' ) );
		same( '<script src="x"></script>', apply_filters( 'script_loader_tag', '<script src="x"></script>', 'jquery' ) );
	}
);

test(
	'a page whose text has a story gets the files in its head',
	static function () use ( $printing ) {
		foreach ( array(
			'[article_reader post="7"]'              => true,
			'<!-- wp:article-reader/story {"postId":7} /-->' => true,
			'<p>article-reader</p>'                  => false,
		) as $text => $expected ) {
			Site::$options['article_reader_settings'] = $printing;
			Site::$scripts   = array();
			Site::$styles    = array();
			$GLOBALS['post'] = new WP_Post( array( 'ID' => 1, 'post_content' => $text ) );
			do_action( 'wp_enqueue_scripts' );
			same( array( $expected, $expected ), array( isset( Site::$scripts['article-reader'] ), isset( Site::$styles['article-reader'] ) ), $text );
		}
	}
);

test(
	'only an administrator sees the settings and forgets prints, with a nonce',
	static function () {
		$page = static function () {
			ob_start();
			article_reader_print_settings_page();
			return ob_get_clean();
		};
		$clear = static function () {
			try {
				article_reader_handle_clear();
			} catch ( Died $end ) {
				return $end->getMessage();
			}
		};
		Site::$transients['x'] = 1;
		same( '', $page() );
		same( 'You may not change the settings of this site.', $clear() );
		Site::$may = true;
		has( '<!-- settings_fields article-reader -->', $page() );
		has( '<!-- nonce article_reader_clear -->', $page() );
		$_POST = array();
		same( 'nonce', $clear() );
		same( array( 'x' => 1 ), Site::$transients );
		$_POST = array( '_wpnonce' => 'y' );
		same( 'redirect to https://gazette.example/wp-admin/options-general.php?page=article-reader', $clear() );
		same( array(), Site::$transients );
		ob_start();
		Site::$options['article_reader_settings']['script'] = 'https://x.example/"><script>';
		article_reader_print_field( array( 'name' => 'script' ) );
		lacks( '<script>', ob_get_clean() );
	}
);

test(
	'the removal of the plugin leaves nothing',
	static function () {
		Site::$options['article_reader_generation'] = 3;
		define( 'WP_UNINSTALL_PLUGIN', 'article-reader/article-reader.php' );
		$wpdb = $GLOBALS['wpdb'];
		require PLUGIN . '/uninstall.php';
		same( array(), Site::$options );
		same( 2, count( Site::$queries ) );
	}
);

test(
	'the template of translations has each text of the plugin, and the versions are the same',
	static function () {
		$texts = array();
		foreach ( array_merge( glob( PLUGIN . '/*.php' ), glob( PLUGIN . '/includes/*.php' ), glob( PLUGIN . '/block/*.js' ) ) as $file ) {
			preg_match_all( '~(?:__|esc_html__)\(\s*(["\'])(.*?)\1,\s*(["\'])article-reader\3~s', file_get_contents( $file ), $found );
			$texts = array_merge( $texts, $found[2] );
		}
		same( true, count( $texts ) > 15 );
		preg_match_all( '~^msgid "(.+)"$~m', file_get_contents( PLUGIN . '/languages/article-reader.pot' ), $listed );
		$texts = array_unique( $texts );
		sort( $texts );
		sort( $listed[1] );
		same( $texts, $listed[1] );
		preg_match( '~^Stable tag: (.+)$~m', file_get_contents( PLUGIN . '/readme.txt' ), $readme );
		preg_match( '~^ \* Version: +(.+)$~m', file_get_contents( PLUGIN . '/article-reader.php' ), $header );
		preg_match( '~^version = "(.+)"$~m', file_get_contents( PLUGIN . '/../../../Cargo.toml' ), $cargo );
		same( array( $cargo[1], $cargo[1], $cargo[1] ), array( $readme[1], $header[1], ARTICLE_READER_VERSION ) );
	}
);

echo "1..$count\n";
exit( $failed ? 1 : 0 );
