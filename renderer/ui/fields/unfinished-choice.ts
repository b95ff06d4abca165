import {
  useContext,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import { useBeforeSend } from "./use-before-submit.ts";
import { CoverContext } from "../overlays/hidden-field-values.ts";

export interface UnfinishedChoice {
  /** Around what one types in. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The sentence beside the field; null while nothing was left untaken. */
  readonly problem: string | null;
  /** Its form was held back for it: the list must not cover what is said. */
  readonly isHeld: boolean;
  /** For the field itself: whether it holds its form back. */
  readonly held: { readonly "data-refused"?: true };
  readonly onBlur: (event: FocusEvent) => void;
  /** For what one types in, before the list hears of it. */
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly forget: () => void;
}

/**
 * What was typed into a list and is none of it: the box shows again what is chosen, so that it is said beside it. A form
 * that is sent meanwhile is held back once, for whoever sends it may not have seen the sentence yet.
 */
export function useUntaken(isChosen: (typed: string) => boolean): UnfinishedChoice {
  const { t } = useTranslation("common");
  const isCovered = useContext(CoverContext) !== null;
  const box = useRef<HTMLDivElement>(null);
  const [untaken, setUntaken] = useState(nothing);
  const leftOver = (input: EventTarget | null): string => {
    const typed = input instanceof HTMLInputElement ? input.value.trim() : "";
    return isChosen(typed) ? "" : typed;
  };
  useBeforeSend(box, () => {
    const input = box.current?.querySelector("input") ?? null;
    const isIn = input !== null && input === document.activeElement;
    const typed = isIn ? leftOver(input) : untaken.typed;
    const isHeld = typed !== "" && typed !== untaken.heldFor;
    setUntaken({ ...nothing, typed, heldFor: typed, isHeld });
  });
  const { typed, isHeld } = untaken;
  return {
    box,
    isHeld,
    held: isHeld ? { "data-refused": true } : {},
    problem: typed === "" ? null : isCovered ? t("notTakenCovered") : t("notTaken", { typed }),
    // The list takes an option by Tab, or puts back what is chosen, before the box is left.
    onKeyDownCapture: ({ key, currentTarget }) => {
      const atTab = key === "Tab" ? leftOver(currentTarget) : "";
      setUntaken((before) => (before.atTab === atTab ? before : { ...before, atTab }));
    },
    onBlur: ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const left = leftOver(target);
      setUntaken((before) => {
        const now = left === "" ? before.atTab : left;
        return before.typed === now ? { ...before, atTab: "" } : { ...nothing, typed: now };
      });
    },
    forget: () => setUntaken(nothing),
  };
}

const nothing = { typed: "", heldFor: "", isHeld: false, atTab: "" };
