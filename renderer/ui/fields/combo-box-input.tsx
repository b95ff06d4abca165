import { type KeyboardEvent, useContext, useEffect } from "react";
import { ComboBoxStateContext, Input, type InputProps } from "react-aria-components";
import { matchingOptions } from "./matching-options.ts";
import type { Option } from "./option-list.tsx";

export interface ListInputProps extends Pick<InputProps, "onKeyDown" | "placeholder"> {
  readonly className: string;
  /** The options that can be found. */
  readonly options: readonly Option[];
  /** The text of the box while nothing is typed: the name of the chosen option. */
  readonly shown: string;
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * The input of a combo box. Enter and Tab choose the best match at the time of the key press, from the typed text alone,
 * because a busy machine may show the list later. Without a match, Enter leaves the text as it is.
 */
export function ComboBoxInput({ options, shown, onKeyDownCapture, ...input }: ListInputProps) {
  const state = useContext(ComboBoxStateContext);
  const bestFor = (typed: string) =>
    typed.trim() === "" || typed === shown
      ? null
      : (matchingOptions(options, typed)[0]?.id ?? null);
  useMarked(bestFor(state?.inputValue ?? ""));

  const takeBest = (event: KeyboardEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    const isTaking = (event.key === "Enter" && isAlone(event)) || event.key === "Tab";
    if (state === null || !isTaking || typed.trim() === "" || typed === shown) return;
    const { selectionManager, inputValue, value } = state;
    // Arrow keys may have moved to another option; a selection made for fewer letters no longer counts.
    const marked = inputValue === typed ? selectionManager.focusedKey : null;
    const taken = marked ?? bestFor(typed);
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
    }
    if (taken === null) return;
    // Handled here, so that the list does not handle the same key.
    selectionManager.setFocusedKey(null);
    if (taken === value) state.close();
    else state.setValue(taken);
  };

  return (
    <Input
      {...input}
      spellCheck={false}
      // At once with the letter.
      onInput={() => {
        if (state?.isOpen === false) state.open(null, "input");
      }}
      onKeyDownCapture={(event) => {
        onKeyDownCapture(event);
        takeBest(event);
      }}
    />
  );
}

/** Highlights in the open list what Enter would choose, unless another option is highlighted. */
function useMarked(best: string | null): void {
  const state = useContext(ComboBoxStateContext);
  const isWanted = state !== null && state.isOpen && state.selectionManager.focusedKey === null;
  useEffect(() => {
    if (!isWanted || best === null) return;
    let isStill = true;
    // A moment later: a list that has just opened clears the highlight of all its options after this.
    queueMicrotask(() => {
      if (isStill) state.selectionManager.setFocusedKey(best);
    });
    return () => {
      isStill = false;
    };
  }, [isWanted, best, state]);
}

const isAlone = ({ ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing;
