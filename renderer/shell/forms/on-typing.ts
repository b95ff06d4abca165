import type { KeyboardEvent, SyntheticEvent } from "react";

/**
 * Listens for typing, ticking or choosing inside an element, also in a list that one of its fields opens elsewhere in the page.
 * In the capture phase: fields stop events that reach them.
 */
export const hearTyping = (onTyped: () => void) => {
  const choose = ({ target }: SyntheticEvent) => {
    if (isChoice(target)) onTyped();
  };
  return {
    onChangeCapture: onTyped,
    // A list may be unmounted before the click.
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

/** A segment of a date, which is no input and fires no change event. */
const isPart = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("[role=spinbutton]");

const changesPart = /^(.|Backspace|Delete|ArrowUp|ArrowDown|PageUp|PageDown|Home|End)$/u;
