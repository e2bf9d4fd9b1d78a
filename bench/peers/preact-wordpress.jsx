// A reader of WordPress posts, of Preact and DOMPurify.
import DOMPurify from "dompurify";
import { render } from "preact";

const DATE = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" });

/** Returns the property of an element that inserts HTML of WordPress. */
const html = ({ rendered }) => ({ dangerouslySetInnerHTML: { __html: DOMPurify.sanitize(rendered) } });

function Post({ post }) {
  const [author] = post._embedded.author;
  const [picture] = post._embedded["wp:featuredmedia"];
  const { width, height } = picture.media_details;
  return (
    <article>
      <h1 {...html(post.title)} />
      <div class="standfirst" {...html(post.excerpt)} />
      <p class="byline">
        By {author.name}, <time datetime={`${post.date_gmt}Z`}>{DATE.format(new Date(`${post.date_gmt}Z`))}</time>
      </p>
      <figure>
        <img src={picture.source_url} width={width} height={height} alt={picture.alt_text} />
        <figcaption {...html(picture.caption)} />
      </figure>
      <div class="body" {...html(post.content)} />
      <p class="source">
        <a href={post.link}>Read the original</a>
      </p>
    </article>
  );
}

async function show(place) {
  const response = await fetch(place.dataset.src);
  const post = await response.json();
  place.textContent = "";
  render(<Post post={post} />, place);
  performance.mark("story-ready");
}

document.querySelectorAll("[data-src]").forEach(show);
