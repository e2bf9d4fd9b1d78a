// Runs the tests of the WordPress plugin that are in PHP, and its editor script.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

const PLUGIN = new URL("../../examples/wordpress/article-reader/", import.meta.url);
const hasPhp = spawnSync("php", ["--version"]).status === 0;

test("the plugin does what it says", { skip: !hasPhp && "PHP is not installed. Debian has it as php-cli." }, () => {
  const { status, stdout, stderr } = spawnSync("php", [fileURLToPath(new URL("plugin.php", import.meta.url))], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^1\.\.\d+$/m);
});

test("the block has an editor that runs without a build", () => {
  const block = JSON.parse(readFileSync(new URL("block/block.json", PLUGIN), "utf8"));
  const posts = [{ id: 7, title: { raw: "Seven" } }];
  const store = { getEntityRecords: () => posts, getEntityRecord: () => ({ id: 9, title: { rendered: "Nine" } }) };
  const component = (name) => (properties) => ({ name, ...properties });
  let registered;
  const wp = {
    element: {
      createElement: (type, properties, ...children) => ({ type, properties: properties ?? {}, children }),
      Fragment: "fragment",
      useState: (value) => [value, () => {}],
    },
    i18n: { __: (text) => text },
    blockEditor: { InspectorControls: "InspectorControls", useBlockProps: () => ({ className: "block" }) },
    components: Object.fromEntries(
      ["ComboboxControl", "PanelBody", "Placeholder", "RangeControl", "SelectControl", "TextControl"].map((it) => [
        it,
        component(it),
      ]),
    ),
    data: { useSelect: (select) => select(() => store) },
    blocks: { registerBlockType: (name, settings) => (registered = { name, ...settings }) },
  };
  runInNewContext(readFileSync(new URL("block/editor.js", PLUGIN), "utf8"), { window: { wp } });
  assert.equal(registered.name, block.name);
  assert.equal(registered.save(), null, "the block is dynamic");

  const controls = (node) =>
    !node?.type
      ? []
      : [...(node.properties.onChange ? [node.properties] : []), ...node.children.flat().flatMap(controls)];
  const defaults = Object.fromEntries(Object.entries(block.attributes).map(([name, it]) => [name, it.default]));
  for (const [chosen, labels] of [
    [
      0,
      [
        "Level of the headline",
        "Theme",
        "Item of a list",
        "Post",
        "Address of the JSON",
        "Words of the link",
        "Address of the link",
      ],
    ],
    [9, ["Level of the headline", "Theme", "Item of a list", "Post"]],
  ]) {
    const set = {};
    const tree = registered.edit({
      attributes: { ...defaults, postId: chosen },
      setAttributes: (it) => Object.assign(set, it),
    });
    const found = controls(tree);
    assert.deepEqual(
      Array.from(found, (it) => it.label),
      labels,
    );
    // Each control sets an attribute that block.json has.
    for (const it of found) it.onChange(it.label === "Post" ? "7" : it.value);
    assert.ok(
      Object.keys(set).every((it) => it in block.attributes),
      Object.keys(set).join(),
    );
    assert.equal(set.postId, 7);
    const { options } = found.find((it) => it.label === "Post");
    assert.deepEqual(
      Array.from(options, (it) => [it.value, it.label].join()),
      chosen ? ["9,Nine", "7,Seven"] : ["7,Seven"],
    );
  }
});
