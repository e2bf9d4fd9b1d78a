// The element in a component of Angular.
import type { ArticleReaderElement, ArticleReaderEvent, ArticleReaderProps } from "article-reader/angular";

export class StoryComponent {
  theme: ArticleReaderProps["theme"] = "auto";
  reader?: ArticleReaderElement;
  opened(event: ArticleReaderEvent<"reader-ready">) {
    return [event.detail.headline, this.reader?.state];
  }
  // @ts-expect-error No such theme.
  pink: ArticleReaderProps["theme"] = "pink";
}
