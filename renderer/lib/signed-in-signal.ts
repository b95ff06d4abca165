import type { Me } from "../../domain/users/user.ts";
import { languageFrom } from "./texts/i18n.ts";
import { wear } from "./theme.ts";

/** The lock screen says so to the application, which was read in the same page while the passphrase was looked at. */
export const somebodyIsIn = "hearth-in";

/** Who it is, and the line over which she signed in: it goes on as the application's. */
export interface SomebodyIsIn {
  readonly me: Me;
  readonly line: MessagePort;
}

/** Waits until somebody is in; only where the application stands behind a lock screen. */
export function untilSomebodyIsIn(): Promise<SomebodyIsIn> {
  return new Promise((resolve) => {
    addEventListener(
      somebodyIsIn,
      (event) => resolve((event as CustomEvent<SomebodyIsIn>).detail),
      { once: true },
    );
  });
}

/** Style sheets of the application that have been read and rule over nothing yet. */
export const sheetsToCome = (): readonly CSSStyleSheet[] =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].flatMap(
    ({ media, sheet }) => (media === "" || sheet === null ? [] : [sheet]),
  );

/**
 * Makes the page of the lock screen the page of the application, with nothing left of the other: its words, its attributes, its
 * style sheet. Another page would have to be loaded first.
 *
 * @throws where the address may not be changed; then nothing was
 */
export function takeOverFromLock({ me }: SomebodyIsIn): HTMLElement {
  history.replaceState(null, "", "./index.html#/");
  const { documentElement, body } = document;
  const root = document.createElement("div");
  root.id = "root";
  // Before anything else is done to the page: what goes would be given the looks of what comes.
  body.replaceChildren(root);
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  documentElement.lang = languageFrom(me.language);
  wear(me.theme);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.media === "") link.remove();
    else rule(link);
  }
  return root;
}

/** A sheet that has been read rules from now on; its link would have it read once more. */
function rule(link: HTMLLinkElement): void {
  if (link.sheet === null) link.removeAttribute("media");
  else link.sheet.media.mediaText = "all";
}
