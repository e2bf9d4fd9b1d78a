// A story reader of Lit and DOMPurify: the element <lit-story src="…">.
import DOMPurify from "dompurify";
import { html, LitElement, unsafeCSS } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import style from "./story.css";

const DATE = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" });

class LitStory extends LitElement {
  static properties = { src: {}, story: { state: true } };
  static styles = unsafeCSS(style);

  async connectedCallback() {
    super.connectedCallback();
    const response = await fetch(this.src);
    this.story = await response.json();
    await this.updateComplete;
    performance.mark("story-ready");
  }

  render() {
    const { story } = this;
    if (!story) return html`<slot></slot>`;
    const { lead } = story;
    const [picture] = lead.renditions;
    return html`<article>
      <h1>${story.headline}</h1>
      <p class="standfirst">${story.standfirst}</p>
      <p class="byline">
        By ${story.authors.join(", ")},
        <time datetime=${story.published}>${DATE.format(new Date(story.published))}</time>
      </p>
      <figure>
        <img src=${picture.url} width=${picture.width} height=${picture.height} alt=${lead.alt} />
        <figcaption>${lead.caption} ${lead.credit}</figcaption>
      </figure>
      <div class="body">${unsafeHTML(DOMPurify.sanitize(story.body))}</div>
      <p class="source">Source: ${story.source}. <a href=${story.url}>Read the original</a></p>
    </article>`;
  }
}

customElements.define("lit-story", LitStory);
