import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  signedInEvent,
  type SignedInDetail,
  takeOverFromLock,
  untilSignedIn,
} from "../../../renderer/lib/signed-in-signal.ts";
import { me } from "../../helpers/component/invented-house.ts";

const root = document.documentElement;
const before = { head: document.head.innerHTML, body: document.body.innerHTML };
const { port1: line } = new MessageChannel();
const dutch: SignedInDetail = { me: { ...me, language: "nl", theme: "dark" }, line };

beforeEach(() => {
  root.lang = "en";
  Object.assign(root.dataset, {
    theme: "light",
    application: "./a.js",
    trial: "",
    update: "copying",
  });
  document.head.innerHTML =
    '<link rel="stylesheet" href="lock.css"><link rel="stylesheet" media="not all" href="app.css">';
  document.body.innerHTML = '<form><input id="passphrase" value="wrong horse"></form>';
});
afterEach(() => {
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  root.lang = "en";
  document.head.innerHTML = before.head;
  document.body.innerHTML = before.body;
  history.replaceState(null, "", "/");
});

describe("the page of the lock screen becomes that of the application", () => {
  it("with nothing left of it: no field, no attribute, no style", () => {
    const place = takeOverFromLock(dutch);
    expect([...document.body.children]).toEqual([place]);
    expect(place.outerHTML).toBe('<div id="root"></div>');
    expect(root.getAttributeNames().toSorted()).toEqual(["data-theme", "lang"]);
    expect([...document.querySelectorAll("link")].map((link) => link.outerHTML)).toEqual([
      '<link rel="stylesheet" href="app.css">',
    ]);
    expect(location.pathname + location.hash).toBe("/index.html#/");
  });

  it("in the language and the theme of the user", () => {
    takeOverFromLock(dutch);
    expect([root.lang, root.dataset["theme"]]).toEqual(["nl", "dark"]);
  });

  it("once, when it gets the sign-in signal, with its bridge", async () => {
    const signedIn = untilSignedIn();
    dispatchEvent(new CustomEvent(signedInEvent, { detail: dutch }));
    dispatchEvent(new CustomEvent(signedInEvent, { detail: { ...dutch, me } }));
    expect(await signedIn).toBe(dutch);
  });
});
