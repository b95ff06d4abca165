import type { KeyboardEvent, SyntheticEvent } from "react";

/**
 * Hears that something is typed, ticked or chosen in what it is spread on, also in a list that opens elsewhere in the page from
 * one of its fields. On the way down: fields keep to themselves what reaches them.
 */
export const hearTyping = (onTyped: () => void) => {
  const choose = ({ target }: SyntheticEvent) => {
    if (isChoice(target)) onTyped();
  };
  return {
    onChangeCapture: onTyped,
    // A list may be gone before the click.
    onPointerUpCapture: choose,
    onClickCapture: choose,
    onKeyDownCapture: (event: KeyboardEvent) => {
      const { key, target } = event;
      if (isCommand(event)) return;
      if (isPart(target) ? changesPart.test(key) : isChoice(target) && /^(Enter| )$/.test(key))
        onTyped();
    },
  };
};

const isCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey;

const isChoice = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("[role=option], [role=gridcell]") !== null;

/** Of a day, which is no field that tells of a change. */
const isPart = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("[role=spinbutton]");

const changesPart = /^(.|Backspace|Delete|ArrowUp|ArrowDown|PageUp|PageDown|Home|End)$/u;
