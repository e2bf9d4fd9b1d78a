// A story reader of Preact and DOMPurify: each element with `data-src` gets the story of that address.
import DOMPurify from "dompurify";
import { render } from "preact";

const DATE = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" });

function Story({ story }) {
  const { lead } = story;
  const [picture] = lead.renditions;
  return (
    <article>
      <h1>{story.headline}</h1>
      <p class="standfirst">{story.standfirst}</p>
      <p class="byline">
        By {story.authors.join(", ")}, <time datetime={story.published}>{DATE.format(new Date(story.published))}</time>
      </p>
      <figure>
        <img src={picture.url} width={picture.width} height={picture.height} alt={lead.alt} />
        <figcaption>
          {lead.caption} {lead.credit}
        </figcaption>
      </figure>
      <div class="body" dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(story.body) }} />
      <p class="source">
        Source: {story.source}. <a href={story.url}>Read the original</a>
      </p>
    </article>
  );
}

async function show(place) {
  const response = await fetch(place.dataset.src);
  const story = await response.json();
  place.textContent = "";
  render(<Story story={story} />, place);
  performance.mark("story-ready");
}

document.querySelectorAll("[data-src]").forEach(show);
