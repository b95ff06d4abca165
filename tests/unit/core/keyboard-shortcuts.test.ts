import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import {
  habits,
  isPressed,
  keyPlaces,
  shortcuts,
  type Press,
  type ShortcutId,
} from "../../../domain/core/keyboard-shortcuts.ts";
import { ourWords } from "../../helpers/interface-texts.ts";

const ids = Object.keys(shortcuts) as ShortcutId[];
const root = join(import.meta.dirname, "..", "..", "..");
const sources = ["electron", "renderer"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [folder, ...name.split(sep)].join("/")),
);
const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const having = (way: RegExp) => sources.filter((file) => way.test(texts.get(file) ?? ""));

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: "",
  isCommand: false,
  hasShift: false,
  ...more,
});
const command = { isCommand: true } as const;

describe("the list of keys", () => {
  it.each<[ShortcutId, Press, boolean]>([
    ["find", press("k", command), true],
    ["find", press("K", command), true],
    ["find", press("k"), false],
    ["find", press("k", { ...command, hasShift: true }), false],
    ["takeCall", press("N", { ...command, hasShift: true }), true],
    ["admit", press("N", { ...command, hasShift: true }), false],
    ["panic", press("F12"), true],
    ["panic", press("F12", { hasShift: true }), true],
    ["panic", press("L", { ...command, hasShift: true }), true],
    ["panic", press("l", command), false],
    ["lock", press("l", command), true],
    ["lock", press("L", { ...command, hasShift: true }), false],
    // On a French keyboard the question mark is typed with Shift, and the key of zero types "à".
    ["keys", press("?", { hasShift: true }), true],
    ["usual", press("à", { code: "Digit0", ...command }), true],
    ["usual", press("à", { code: "Digit0" }), false],
    ["paperFit", press("à", { code: "Digit0" }), true],
    ["undo", press("z", command), true],
    ["undo", press("Z", { ...command, hasShift: true }), false],
    ["send", press("Enter", command), true],
    ["send", press("Enter"), false],
    ["paperClose", press("Escape"), true],
    ["paperClose", press("w"), false],
  ])("hears %s in %o: %s", (id, pressed, isIt) => expect(isPressed(id, pressed)).toBe(isIt));

  it("contains every key once: no press means two things in one place", () => {
    const main = ids.filter((id) => ["always", "window"].includes(shortcuts[id].at));
    const shown = main.flatMap((id) => shortcuts[id].shown as readonly string[]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it("contains all keys that are handled: listeners use only names of the list", () => {
    const listening = having(/addEventListener\(\s*"key(?:down|press|up)"|before-input-event/);
    expect(listening.toSorted()).toEqual([
      "electron/main/window-shortcuts.ts",
      // Escape cancels a drag.
      "renderer/accommodation/timeline/use-drag-bar.ts",
      // The first press wakes the vault, whichever it is.
      "renderer/lock/lock.ts",
      "renderer/printing/preview/use-preview-keys.ts",
      "renderer/residence/documents/scan-viewer.tsx",
      "renderer/shell/use-shortcut.ts",
      // Escape dismisses the toast at the bottom.
      "renderer/ui/overlays/toast.tsx",
    ]);
    const byName = listening.filter(
      (file) => !/lock\.ts$|use-drag-bar\.ts$|toast\.tsx$/.test(file),
    );
    expect(byName.filter((file) => !(texts.get(file) ?? "").includes("isPressed("))).toEqual([]);
  });

  it("contains no unused key", () => {
    const heard = [...texts]
      .filter(([file]) => file !== "renderer/app/keyboard-shortcuts-dialog.tsx")
      .map(([, text]) => text)
      .join("\n");
    expect(ids.filter((id) => !heard.includes(`"${id}"`))).toEqual([]);
  });

  it("says in every language what each does, and where", () => {
    const listed = [...ids, ...Object.keys(habits)].toSorted();
    for (const { help } of Object.values(ourWords)) {
      expect(Object.keys(help.key).toSorted()).toEqual(listed);
      expect(Object.keys(help.keyPlace)).toEqual([...keyPlaces]);
    }
  });
});
