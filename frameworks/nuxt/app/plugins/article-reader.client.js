import "article-reader";

export default defineNuxtPlugin(() => {});
