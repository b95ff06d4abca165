import { type KeyboardEvent, useContext, useEffect } from "react";
import { ComboBoxStateContext, Input, type InputProps } from "react-aria-components";
import { matchingOptions } from "./matching-options.ts";
import type { Option } from "./option-list.tsx";

export interface ListInputProps extends Pick<InputProps, "onKeyDown" | "placeholder"> {
  readonly className: string;
  /** What can be found. */
  readonly options: readonly Option[];
  /** What stands in the box while nothing is typed: the name of what is chosen. */
  readonly shown: string;
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * What one types into inside a combo box. Enter and Tab take the option that fits best as the key is pressed, from what is typed
 * alone: a busy machine may show the list later. With nothing to take, Enter leaves what was typed as it is.
 */
export function ListInput({ options, shown, onKeyDownCapture, ...input }: ListInputProps) {
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
    // Another one may have been gone to by arrows; a mark that was set for fewer letters counts no more.
    const marked = inputValue === typed ? selectionManager.focusedKey : null;
    const taken = marked ?? bestFor(typed);
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
    }
    if (taken === null) return;
    // Taken here, so that the list has nothing left to take by the same key.
    selectionManager.setFocusedKey(null);
    if (taken === value) state.close();
    else state.setValue(taken);
  };

  return (
    <Input
      {...input}
      spellCheck={false}
      // With the letter itself, not a moment later.
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

/** Shows in the open list what Enter would take, unless another one is marked. */
function useMarked(best: string | null): void {
  const state = useContext(ComboBoxStateContext);
  const isWanted = state !== null && state.isOpen && state.selectionManager.focusedKey === null;
  useEffect(() => {
    if (!isWanted || best === null) return;
    let isStill = true;
    // A moment later: a list that has just opened takes the mark from all its options, after this.
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
