import type { Hit } from "../../domain/person-file.ts";
import { isFound, startsAWord } from "../ui/fold.ts";
import type { ActionGroup } from "./actions.ts";

/** What is found, in the order in which it stands. */
export interface Ordered {
  /** People by their number, by their name or by how it begins. */
  readonly near: readonly Hit[];
  /** What is called so, or begins so. */
  readonly called: readonly ActionGroup[];
  /** People whose name only looks or sounds like it. */
  readonly alike: readonly Hit[];
  /** What has it in the middle of a word. */
  readonly inside: readonly ActionGroup[];
}

/** A person who is meant stands first; one who merely sounds alike stands after what is called exactly so. */
export function paletteOrder(
  hits: readonly Hit[],
  groups: readonly ActionGroup[],
  text: string,
): Ordered {
  const isNear = ({ card, match, alias }: Hit): boolean =>
    match === "number" ||
    match === "same" ||
    [card.name ?? "", alias ?? ""].some((name) => startsAWord(name, text));
  const words = text.split(/\s+/u);
  const isCalled = (said: string): boolean => words.every((word) => startsAWord(said, word));
  const only = (isWanted: (said: string) => boolean): readonly ActionGroup[] =>
    groups
      .map((group) => ({
        ...group,
        actions: group.actions.filter(({ label, also }) => isWanted(`${label} ${also ?? ""}`)),
      }))
      .filter(({ actions }) => actions.length > 0);
  return {
    near: hits.filter(isNear),
    called: only(isCalled),
    alike: hits.filter((hit) => !isNear(hit)),
    inside: only((said) => !isCalled(said) && isFound(said, text)),
  };
}
