import type { Hit } from "../../domain/person-file/person-search-result.ts";
import { startsAWord } from "../ui/fields/fold-accents.ts";
import type { Action, ActionGroup } from "./command-palette-actions.ts";
import { plainWords } from "./command-palette-search-words.ts";

/** The results, in the order in which they are shown. */
export interface Ordered {
  /** People who match by number, by name or by its beginning. */
  readonly near: readonly Hit[];
  /** Actions with this name or beginning, the closest first. */
  readonly called: readonly ActionGroup[];
  /** People whose name only looks or sounds similar. */
  readonly alike: readonly Hit[];
  /** Actions that contain the text inside a word. */
  readonly inside: readonly ActionGroup[];
}

/** A person who matches comes first; one whose name only sounds similar comes after exact matches of actions. */
export function paletteOrder(
  hits: readonly Hit[],
  groups: readonly ActionGroup[],
  text: string,
): Ordered {
  const isNear = ({ card, match, alias }: Hit): boolean =>
    match === "number" ||
    match === "same" ||
    [card.name ?? "", alias ?? ""].some((name) => startsAWord(name, text));
  const onlyInside = (action: Action): boolean =>
    closeness(action, text) === 0 && isInside(action, text);
  return {
    near: hits.filter(isNear),
    called: calledSo(groups, text),
    alike: hits.filter((hit) => !isNear(hit)),
    inside: groups
      .map((group) => ({ ...group, actions: group.actions.filter(onlyInside) }))
      .filter(({ actions }) => actions.length > 0),
  };
}

/** The group with the closest match comes first, and in each the closest action; the others keep their order. */
export function calledSo(groups: readonly ActionGroup[], text: string): readonly ActionGroup[] {
  const ranked = groups.flatMap((group) => {
    const actions = group.actions
      .map((action) => ({ action, close: closeness(action, text) }))
      .filter(({ close }) => close > 0)
      .toSorted((a, b) => b.close - a.close);
    const [first] = actions;
    if (first === undefined) return [];
    const sorted = { ...group, actions: actions.map(({ action }) => action) };
    return [{ group: sorted, close: first.close }];
  });
  return ranked.toSorted((a, b) => b.close - a.close).map(({ group }) => group);
}

/** How closely the text matches the name of an action: 0 for no match. */
function closeness({ label, also }: Action, text: string): number {
  if (text === "") return 1;
  const typed = plainWords(text);
  const called = plainWords(label);
  const words = typed.split(" ");
  const isSaidIn = (said: string): boolean => words.every((word) => beginsWord(said, word));
  if (called === typed) return 7;
  if (`${called} `.startsWith(`${typed} `)) return 6;
  if (also.includes(typed)) return 5;
  if (isSaidIn(called)) return 4;
  if (also.some((said) => beginsWord(said, typed))) return 3;
  if (also.some(isSaidIn)) return 2;
  return isSaidIn([called, ...also].join(" ")) ? 1 : 0;
}

/** Whether every typed word begins a word, or is inside one as in a compound. */
function isInside({ label, also }: Action, text: string): boolean {
  const searchText = [plainWords(label), ...also].join(" ");
  return plainWords(text)
    .split(" ")
    .every(
      (word) =>
        beginsWord(searchText, word) || (word.length >= inside && searchText.includes(word)),
    );
}

/** The minimum number of letters to match inside a word. */
const inside = 4;

const beginsWord = (said: string, typed: string): boolean => ` ${said}`.includes(` ${typed}`);
