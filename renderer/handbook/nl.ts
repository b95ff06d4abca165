/** The pages in Markdown, by their path. */
export const files = import.meta.glob<string>("../../docs/handbook/nl/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});
