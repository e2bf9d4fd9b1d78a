// The block in the editor. It runs as it is: no build, no JSX. The braces keep its names off the page.
{
  const { wp } = window;
  const { createElement: el, Fragment, useState } = wp.element;
  const { __ } = wp.i18n;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { ComboboxControl, PanelBody, Placeholder, RangeControl, SelectControl, TextControl } = wp.components;

  const THEMES = ["inherit", "auto", "light", "dark", "sepia", "contrast"];

  /** The published posts that fit the words of the search, and the chosen post. */
  const usePosts = (search, chosen) =>
    wp.data.useSelect(
      (select) => {
        const { getEntityRecord, getEntityRecords } = select("core");
        const found = getEntityRecords("postType", "post", { search, status: "publish", per_page: 20 }) ?? [];
        const own = chosen ? getEntityRecord("postType", "post", chosen) : undefined;
        return own && !found.some((it) => it.id === own.id) ? [own, ...found] : found;
      },
      [search, chosen],
    );

  const titleOf = (post) => post.title?.raw || post.title?.rendered || `#${post.id}`;

  const Edit = ({ attributes, setAttributes }) => {
    const [search, setSearch] = useState("");
    const posts = usePosts(search, attributes.postId);
    const text = (name, label, help) =>
      el(TextControl, { label, help, value: attributes[name], onChange: (value) => setAttributes({ [name]: value }) });
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __("Story", "article-reader") },
          el(RangeControl, {
            label: __("Level of the headline", "article-reader"),
            min: 1,
            max: 4,
            value: attributes.headingLevel,
            onChange: (headingLevel) => setAttributes({ headingLevel }),
          }),
          el(SelectControl, {
            label: __("Theme", "article-reader"),
            value: attributes.theme || "inherit",
            options: THEMES.map((value) => ({ value, label: value })),
            onChange: (theme) => setAttributes({ theme }),
          }),
          text("select", __("Item of a list", "article-reader"), __("Its id or address.", "article-reader")),
        ),
      ),
      el(
        "div",
        useBlockProps(),
        el(
          Placeholder,
          {
            icon: "media-document",
            label: __("Article Reader", "article-reader"),
            instructions: __(
              "Choose a post of this site, or write the address of a story’s JSON. Only what every visitor may read is shown.",
              "article-reader",
            ),
          },
          el(ComboboxControl, {
            label: __("Post", "article-reader"),
            value: attributes.postId || null,
            options: posts.map((it) => ({ value: it.id, label: titleOf(it) })),
            onFilterValueChange: setSearch,
            onChange: (id) => setAttributes({ postId: Number(id) || 0 }),
          }),
          attributes.postId
            ? null
            : el(
                Fragment,
                null,
                text("src", __("Address of the JSON", "article-reader")),
                text(
                  "title",
                  __("Words of the link", "article-reader"),
                  __("Shown until the story is ready.", "article-reader"),
                ),
                text("link", __("Address of the link", "article-reader")),
              ),
        ),
      ),
    );
  };

  wp.blocks.registerBlockType("article-reader/story", { edit: Edit, save: () => null });
}
