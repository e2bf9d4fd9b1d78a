// The WordPress plugin in a real WordPress, with a real print end point and in Chromium: `make wordpress-test`.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright";
import { chromiumOptions } from "../../scripts/browsers.mjs";
import { prepare } from "../examples/prepare.mjs";
import { close, freePort, listening, releaseHost } from "../examples/world.mjs";
import { missing, startSite } from "./site.mjs";

const WAITING = "document.querySelector('article-reader')?.state";
const PASSAGE = "The ferry “Aurelia” sails again – at six o’clock.";

test("the plugin in WordPress", {
  skip: missing() ? `Packages of Debian are missing: ${missing()}` : false,
}, async (context) => {
  const host = releaseHost();
  const assets = await listening(host);
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    PORT: port,
    URL: assets,
    STORIES: assets,
    ASSETS: assets,
    PRINT_TOKEN: "a secret",
  };
  const printer = spawn(process.execPath, ["server.js"], {
    cwd: prepare("node-server"),
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(printer.stdout, "data");
  const { url, site, wp, stop, complaints } = await startSite();
  const browser = await chromium.launch(chromiumOptions);
  try {
    const quoted = (text) => `'${text.replace(/['\\]/g, "\\$&")}'`;
    const insert = (fields) =>
      wp(
        `return wp_insert_post(array(${Object.entries(fields)
          .map(([name, value]) => `'${name}' => ${quoted(value)}`)
          .join(", ")}));`,
      );
    const open = async (path) => (await fetch(url + path)).text();
    /** Opens a page in Chromium. `wasm` are the requests for WebAssembly. */
    const visit = async (path) => {
      const page = await browser.newPage();
      const wasm = [];
      page.on("request", (it) => it.url().endsWith(".wasm") && wasm.push(it.url()));
      await page.goto(url + path);
      await page.waitForFunction(`${WAITING} !== "idle" && ${WAITING} !== "loading"`);
      return { page, wasm, state: await page.evaluate(WAITING) };
    };
    const story = (status, more = {}) =>
      insert({
        post_title: `Ferry returns to Port Ellery (${status})`,
        post_content: `<!-- wp:paragraph -->\n<p>${PASSAGE}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>marker-${status} ends here.</p>\n<!-- /wp:paragraph -->`,
        post_status: status,
        ...more,
      });
    const post = story("publish");
    const page = (name, content) =>
      insert({ post_type: "page", post_status: "publish", post_name: name, post_title: "Page", post_content: content });
    page("shortcode", `Before it.\n\n[article_reader post="${post}"]\n\nAfter it.`);
    page("rest", `[article_reader src="${url}/wp-json/wp/v2/posts/${post}?_embed"]`);
    page("block", `<!-- wp:article-reader/story {"postId":${post}} /-->`);
    page("shortcode-block", `<!-- wp:shortcode -->\n[article_reader post="${post}"]\n<!-- /wp:shortcode -->`);
    const PAGES = ["/shortcode/", "/rest/", "/block/", "/shortcode-block/"];

    await context.test("The administrator sets it up in the settings", async (inner) => {
      const admin = await browser.newPage();
      await admin.goto(`${url}/wp-login.php`);
      await admin.fill("#user_login", "admin");
      await admin.fill("#user_pass", "secret");
      await admin.click("#wp-submit");
      await admin.goto(`${url}/wp-admin/options-general.php?page=article-reader`);
      await admin.fill("#article-reader-script", `${assets}/embed.js`);
      await admin.fill("#article-reader-publisher", "javascript:alert(1)");
      await admin.click("#submit >> nth=0");
      await admin.getByText("The setting “Publisher profile” is not valid, and was not stored.").waitFor();
      assert.equal(await admin.inputValue("#article-reader-script"), `${assets}/embed.js`);
      assert.deepEqual(wp("return get_option('article_reader_settings');"), {
        script: `${assets}/embed.js`,
        publisher: "",
        endpoint: "",
        integrity: "",
      });
      await inner.test("An editor inserts the block", async () => {
        await admin.goto(`${url}/wp-admin/post-new.php?post_type=page`);
        await admin.waitForFunction("window.wp?.blocks?.getBlockType('article-reader/story')");
        await admin.evaluate(`
          wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide');
          wp.data.dispatch('core/editor').editPost({ title: 'Made by an editor', slug: 'made' });
          wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('article-reader/story'));`);
        const frame = (await admin.$("iframe[name=editor-canvas]"))
          ? admin.frameLocator("iframe[name=editor-canvas]")
          : admin;
        const choice = frame.getByRole("combobox", { name: "Post" });
        await choice.fill("Ferry");
        await frame.getByRole("option", { name: "Ferry returns to Port Ellery (publish)" }).click();
        await frame.getByLabel("Address of the JSON").waitFor({ state: "detached" });
        await admin.evaluate(
          "wp.data.dispatch('core/editor').editPost({ status: 'publish' }); wp.data.dispatch('core/editor').savePost()",
        );
        await admin.waitForFunction(
          "!wp.data.select('core/editor').isSavingPost() && wp.data.select('core/editor').isCurrentPostPublished()",
        );
        assert.match(
          await open("/made/"),
          new RegExp(`<article-reader src="[^"]*/wp-json/wp/v2/posts/${post}\\?_embed=1`),
        );
      });
      await admin.close();
    });

    for (const theme of ["classic", "twentytwentythree"])
      await context.test(`The element shows a post in the theme ${theme}`, async () => {
        wp(`switch_theme('${theme}');`);
        for (const path of PAGES) {
          const text = await open(path);
          assert.match(
            text,
            /<script type="module" id="article-reader-js" src="[^"]+embed\.js"><\/script>|<script type="module" src="[^"]+embed\.js" id="article-reader-js"/,
            path,
          );
          const [element] = /<article-reader [\s\S]*<\/article-reader>/.exec(text);
          assert.match(element, /<article><h2><a href=/, path);
          assert.ok(element.includes("marker-publish"), path);
          const { page, state } = await visit(path);
          assert.equal(state, "ready", path);
          assert.equal(
            await page.locator("article-reader [part~=headline]").innerText(),
            "Ferry returns to Port Ellery (publish)",
          );
          assert.equal(await page.locator("article-reader [part~=paragraph]").first().innerText(), PASSAGE);
          await page.close();
        }
      });

    await context.test("Nothing of a post that is not public is shown", async () => {
      const closed = [
        story("draft"),
        story("pending"),
        story("private"),
        story("future", { post_date: "2099-01-01 00:00:00" }),
        story("publish", { post_password: "x", post_content: "marker-password" }),
      ];
      for (const id of closed)
        for (const content of [
          `[article_reader post="${id}"]`,
          `[article_reader src="${url}/wp-json/wp/v2/posts/${id}?_embed"]`,
          `[article_reader src="${url}/?p=${id}"]`,
          `<!-- wp:article-reader/story {"postId":${id}} /-->`,
        ]) {
          wp(
            `$id = get_page_by_path('shortcode')->ID; wp_update_post(array('ID' => $id, 'post_content' => ${quoted(content)}));`,
          );
          const text = await open("/shortcode/");
          assert.match(text, /<main/, content);
          assert.doesNotMatch(text, /marker-|Port Ellery/, content);
        }
      wp(
        `$id = get_page_by_path('shortcode')->ID; wp_update_post(array('ID' => $id, 'post_content' => 'Before it.\n\n[article_reader post="${post}"]\n\nAfter it.'));`,
      );
    });

    await context.test("The block survives the filter for authors who may not write any HTML", async () => {
      const id =
        wp(`$user = wp_create_user('contributor', 'x', 'c@gazette.example'); (new WP_User($user))->set_role('author');
        wp_set_current_user($user); kses_init();
        return wp_insert_post(array('post_type' => 'post', 'post_status' => 'publish', 'post_name' => 'by-author', 'post_title' => 'By an author',
          'post_content' => '<!-- wp:article-reader/story {"postId":${post}} /--><article-reader src="/x.json">gone</article-reader>'));`);
      assert.ok(id > 0);
      assert.equal((await open("/by-author/")).match(/<article-reader /g).length, 1);
    });

    const setUp = (more) =>
      wp(`update_option('article_reader_settings', array('script' => '${assets}/embed.js' ${more}));`);

    for (const [theme, late] of [
      ["classic", false],
      ["classic", true],
      ["twentytwentythree", false],
    ])
      await context.test(`A print is adopted in the theme ${theme}${late ? " with late paragraphs" : ""}`, async () => {
        const plugin = join(site, "wp-content/mu-plugins/late.php");
        const code =
          "<?php add_action('init', function () { remove_filter('the_content', 'wpautop'); add_filter('the_content', 'wpautop', 99); });";
        if (late) writeFileSync(plugin, code);
        setUp(`, 'endpoint' => 'http://127.0.0.1:${port}/print'`);
        wp(`switch_theme('${theme}');`);
        for (const path of PAGES) {
          const text = await open(path);
          assert.match(text, /<article-reader src="[^"]*" [^>]*data-print="/, path);
          assert.match(text, /<link rel='stylesheet' id='article-reader-css' href='[^']*\/article-reader\.css'/, path);
          if (theme === "classic") assert.ok(text.indexOf("article-reader-css") < text.indexOf("</head>"), path);
          assert.doesNotMatch(text, /<!--article-reader/, path);
          const question = [];
          const { page, state, wasm } = await visit(path);
          page.on("response", (it) => it.url().includes("article_reader=1") && question.push(it.status()));
          assert.equal(state, "ready", path);
          assert.equal(
            await page.locator("article-reader > article [part~=paragraph]").first().innerText(),
            PASSAGE,
            path,
          );
          await page.waitForLoadState("networkidle");
          assert.deepEqual(wasm, [], `${path}: the JSON is what was printed`);
          await page.close();
        }
        rmSync(plugin, { force: true });
      });

    await context.test("A post that is not public any more goes, from pages in a cache too", async () => {
      wp("switch_theme('classic');");
      const address = `${url}/wp-json/wp/v2/posts/${post}`;
      const kept = `global $wpdb; return (int) $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '\\_transient\\_article\\_reader\\_print%'");`;
      for (const [change, statuses] of [
        ["'post_status' => 'draft'", [401, 410]],
        ["'post_status' => 'private'", [401, 410]],
        ["'post_status' => 'trash'", [401, 410]],
        // The core answers such a post without its text.
        ["'post_password' => 'x'", [200, 200]],
      ]) {
        const cached = await open("/block/");
        assert.ok(cached.includes("marker-publish") && cached.includes("data-print"), change);
        assert.ok(wp(kept) > 0, change);
        wp(`wp_update_post(array('ID' => ${post}, ${change}));`);
        for (const path of PAGES)
          assert.doesNotMatch(await open(path), /marker-publish|data-print/, `${change} ${path}`);
        if (statuses[1] === 410) assert.equal(wp(kept), 0, change);
        const answers = await Promise.all([address, `${address}?article_reader=1`].map((it) => fetch(it)));
        assert.deepEqual(
          answers.map((it) => it.status),
          statuses,
          change,
        );
        // The page as another cache still has it.
        writeFileSync(join(site, "cached.html"), cached);
        const { page } = await visit("/cached.html");
        await page.getByText("marker-publish").waitFor({ state: "detached" });
        await page.close();
        wp(
          `wp_update_post(array('ID' => ${post}, 'post_status' => 'publish', 'post_password' => '', 'post_name' => 'ferry'));`,
        );
      }
      assert.match(await open("/block/"), /marker-publish/);
    });

    await context.test("A site that refuses all requests of visitors keeps its prints", async () => {
      const plugin = join(site, "wp-content/mu-plugins/closed.php");
      const code = `<?php add_filter('rest_authentication_errors', function ($it) { return is_user_logged_in() ? $it : new WP_Error('closed', 'Closed', array('status' => 401)); });`;
      const cached = await open("/block/");
      writeFileSync(plugin, code);
      assert.equal((await fetch(`${url}/wp-json/wp/v2/posts/${post}?article_reader=1`)).status, 401);
      writeFileSync(join(site, "cached.html"), cached);
      const { page, state } = await visit("/cached.html");
      assert.equal(state, "ready");
      await page.waitForLoadState("networkidle");
      assert.ok(await page.getByText("marker-publish").isVisible());
      await page.close();
      rmSync(plugin);
    });

    await context.test("The address that an author writes is not asked in a private network", async () => {
      const asked = [];
      const inside = createServer((request, response) => {
        asked.push(request.url);
        response.end("{}");
      });
      const address = await listening(inside);
      page("inside", `[article_reader src="${address}/secret.json"]`);
      assert.match(await open("/inside/"), /<article-reader src="[^"]*\/secret\.json"/);
      assert.deepEqual(asked, []);
      close(inside);
    });

    await context.test("Without the end point's answer, visitors get the fallback", async () => {
      setUp(", 'endpoint' => 'http://127.0.0.1:1/print'");
      assert.match(await open("/block/"), /<article-reader src="[^"]*" [^>]*><article><h2>/);
    });

    await context.test("A feed has the text without the element", async () => {
      wp(
        `wp_insert_post(array('post_status' => 'publish', 'post_title' => 'In the feed', 'post_content' => '<!-- wp:article-reader/story {"postId":${post}} /-->'));`,
      );
      const feed = await open("/feed/");
      assert.match(feed, /In the feed/);
      assert.doesNotMatch(feed, /<article-reader/);
    });

    await context.test("Nothing is left when the plugin is removed, and PHP has not complained", async () => {
      wp(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('article-reader/article-reader.php'); uninstall_plugin('article-reader/article-reader.php');",
      );
      assert.equal(
        wp(
          "global $wpdb; return $wpdb->get_var(\"SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%article_reader%'\");",
        ),
        "0",
      );
      assert.deepEqual(complaints(), []);
    });
  } finally {
    await browser.close();
    printer.kill();
    close(host);
    await stop();
  }
});
