import type { Language } from "../../domain/core/display-settings.ts";

/** Each picture of the handbook, by its path: a file beside the program, loaded when its page is opened. */
const addresses = import.meta.glob<string>("../../docs/handbook/*/pictures/*.webp", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The address of a picture that a page names; null for anything else. */
export const pictureIn =
  (language: Language) =>
  (href: string): string | null =>
    addresses[`../../docs/handbook/${language}/${href}`] ?? null;

/** All have one size: space is reserved until they are loaded, and the scroll position stays. */
export const pictureSize = { width: 1280, height: 800 } as const;
