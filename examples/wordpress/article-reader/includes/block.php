<?php
/**
 * The block "Article Reader". It is dynamic: the text of a post keeps the author's choices, not HTML, so that the filters for
 * HTML of authors and for paragraphs do not reach the element.
 *
 * @package Article_Reader
 */

defined( 'ABSPATH' ) || exit;

const ARTICLE_READER_BLOCK = 'article-reader/story';

add_action( 'init', 'article_reader_register_block' );

/**
 * Registers the block and the script of its editor, which needs no build.
 */
function article_reader_register_block() {
	wp_register_script(
		'article-reader-editor',
		plugins_url( 'block/editor.js', ARTICLE_READER_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-core-data', 'wp-data', 'wp-element', 'wp-i18n' ),
		ARTICLE_READER_VERSION,
		true
	);
	wp_set_script_translations( 'article-reader-editor', 'article-reader', plugin_dir_path( ARTICLE_READER_FILE ) . 'languages' );
	register_block_type(
		plugin_dir_path( ARTICLE_READER_FILE ) . 'block',
		array( 'render_callback' => 'article_reader_render_block' )
	);
}

/**
 * Returns the HTML of a block. A block without a choice shows the post of its template.
 *
 * @param array    $attributes The choices of the author.
 * @param string   $content    Nothing.
 * @param WP_Block $block      The block, which knows the post of its template.
 * @return string
 */
function article_reader_render_block( $attributes, $content = '', $block = null ) {
	$post = absint( $attributes['postId'] ?? 0 );
	$src  = (string) ( $attributes['src'] ?? '' );
	if ( 0 === $post && '' === $src && $block ) {
		$post = absint( $block->context['postId'] ?? 0 );
	}
	$html = article_reader_render(
		array(
			'post'          => $post,
			'src'           => $src,
			'select'        => $attributes['select'] ?? '',
			'title'         => $attributes['title'] ?? '',
			'link'          => $attributes['link'] ?? '',
			'heading_level' => $attributes['headingLevel'] ?? 0,
			'theme'         => $attributes['theme'] ?? '',
		)
	);
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}
