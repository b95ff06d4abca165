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
import { HiddenFieldContext } from "../overlays/hidden-field-values.ts";

export interface UnfinishedChoice {
  /** Around the input. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The message beside the field; null while there is no unmatched text. */
  readonly problem: string | null;
  /** Its form was held back for it: the list must not cover the message. */
  readonly isHeld: boolean;
  /** For the field itself: whether it holds its form back. */
  readonly held: { readonly "data-refused"?: true };
  readonly onBlur: (event: FocusEvent) => void;
  /** For the input, before the list handles the key. */
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly forget: () => void;
}

/**
 * Reports text that matches no option: the box shows the chosen option again, so the message is beside it. A form that is sent
 * meanwhile is held back once, because the user may not have seen the message yet.
 */
export function useUnfinishedChoice(isChosen: (typed: string) => boolean): UnfinishedChoice {
  const { t } = useTranslation("common");
  const isCovered = useContext(HiddenFieldContext) !== null;
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
    // The list chooses an option by Tab, or restores the chosen one, before the box loses the focus.
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
