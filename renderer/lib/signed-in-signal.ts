import type { Me } from "../../domain/users/user.ts";
import { languageFrom } from "./texts/i18n.ts";
import { applyTheme } from "./theme.ts";

/** The lock screen signals sign-in to the application, which was loaded in the same page while the passphrase was checked. */
export const signedInEvent = "hearth-in";

/** The signed-in user, and the bridge of the sign-in, which becomes the application's. */
export interface SignedInDetail {
  readonly me: Me;
  readonly line: MessagePort;
}

/** Waits until a user is signed in; only where the application is loaded behind a lock screen. */
export function untilSignedIn(): Promise<SignedInDetail> {
  return new Promise((resolve) => {
    addEventListener(
      signedInEvent,
      (event) => resolve((event as CustomEvent<SignedInDetail>).detail),
      { once: true },
    );
  });
}

/** Style sheets of the application that have been loaded and are not applied yet. */
export const pendingStyleSheets = (): readonly CSSStyleSheet[] =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].flatMap(
    ({ media, sheet }) => (media === "" || sheet === null ? [] : [sheet]),
  );

/**
 * Turns the page of the lock screen into that of the application, removing its content, attributes and style sheet. A separate
 * page would have to be loaded first.
 *
 * @throws where the address cannot be changed; then nothing is changed
 */
export function takeOverFromLock({ me }: SignedInDetail): HTMLElement {
  history.replaceState(null, "", "./index.html#/");
  const { documentElement, body } = document;
  const root = document.createElement("div");
  root.id = "root";
  // First of all: removed elements would otherwise be restyled by the new sheets.
  body.replaceChildren(root);
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  documentElement.lang = languageFrom(me.language);
  applyTheme(me.theme);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.media === "") link.remove();
    else rule(link);
  }
  return root;
}

/** Applies a sheet that has been loaded; its link would load it a second time. */
function rule(link: HTMLLinkElement): void {
  if (link.sheet === null) link.removeAttribute("media");
  else link.sheet.media.mediaText = "all";
}
