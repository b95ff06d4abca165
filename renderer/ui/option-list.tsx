import { Check } from "lucide-react";
import { useContext, useEffect, useEffectEvent, useRef } from "react";
import {
  ComboBoxStateContext,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  type Key,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { fold } from "./fold.ts";
import sheet from "./list-box.module.css";

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly note?: string;
  /** Of several that begin alike, Enter takes this one. */
  readonly isLikely?: boolean;
  /** Of several that begin alike, Enter takes none: one of them has to be meant. */
  readonly isNoGuess?: boolean;
}

/** The list that opens under a select or a combo box. A combo box hands its options down itself. */
export function OptionList({ options }: { readonly options?: readonly Option[] }) {
  const { t } = useTranslation("common");
  return (
    <Popover className={sheet["popover"] ?? ""} offset={6}>
      <ListBox<Option>
        className={sheet["list"] ?? ""}
        renderEmptyState={() => (
          <div className={sheet["empty"]}>
            {t(options === undefined ? "nothingLikeThat" : "nothingToChoose")}
          </div>
        )}
        {...(options === undefined ? {} : { items: options })}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={sheet["item"] ?? ""}>
            <span className={sheet["words"]}>
              <Text slot="label">{option.label}</Text>
              {option.note === undefined ? null : (
                <Text slot="description" className={sheet["note"] ?? ""}>
                  {option.note}
                </Text>
              )}
            </span>
            <Check className={sheet["check"]} size={16} aria-hidden="true" />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

/** Inside a combo box: as one types, the one that fits best is the one Enter takes. */
export function BestIsReady() {
  const state = useContext(ComboBoxStateContext);
  const typed = state?.inputValue.trim() ?? "";
  const best = state === null ? null : bestOf([...state.collection], typed);
  const isTyping = state !== null && state.isOpen && typed !== "";
  const hasNone = state?.selectionManager.focusedKey === null;
  useEffect(() => {
    if (!isTyping || !hasNone || best === null) return;
    let isWanted = true;
    // A moment later: a list that has just opened takes the mark from all its options, after this.
    queueMicrotask(() => {
      if (isWanted) state.selectionManager.setFocusedKey(best);
    });
    return () => {
      isWanted = false;
    };
  }, [isTyping, hasNone, best, state]);
  useEffect(() => {
    if (!isTyping || !hasNone || best !== null) return;
    // Enter would close the list and throw away what was typed: with nothing to take, both stay.
    const stay = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", stay, true);
    return () => {
      document.removeEventListener("keydown", stay, true);
    };
  }, [isTyping, hasNone, best, state]);
  return null;
}

/** Inside a combo box: what its form was held back for is read, so the list goes out of the way. */
export function ClosesWhenHeld({ isHeld }: { readonly isHeld: boolean }) {
  const state = useContext(ComboBoxStateContext);
  const close = useEffectEvent(() => state?.close());
  useEffect(() => {
    if (isHeld) close();
  }, [isHeld]);
  return null;
}

/** Inside a combo box of which nothing stays chosen: the list closes when another one was taken. */
export function ClosesAfter({ taken }: { readonly taken: number }) {
  const state = useContext(ComboBoxStateContext);
  const before = useRef(taken);
  useEffect(() => {
    if (taken > before.current) state?.close();
    before.current = taken;
  }, [taken, state]);
  return null;
}

interface Offered {
  readonly key: Key;
  readonly textValue: string;
  readonly value: object | null;
}

/**
 * "Guinea" before "Equatorial Guinea" where "gui" was typed, and the likelier one of two that begin with it. Niger and Nigeria are
 * two countries, so that of those none is taken before all of its name, or more than the other has, was typed.
 */
function bestOf(options: readonly Offered[], typed: string): Key | null {
  const beginning = options.filter(({ textValue }) => fold(textValue).startsWith(fold(typed)));
  const whole = beginning.find(({ textValue }) => fold(textValue) === fold(typed));
  const likely = beginning.find(is("isLikely"));
  const fitting = beginning.length === 0 ? options : beginning;
  const best = whole ?? likely ?? fitting[0];
  if (best === undefined) return null;
  return best !== whole && fitting.length > 1 && is("isNoGuess")(best) ? null : best.key;
}

const is =
  (trait: "isLikely" | "isNoGuess") =>
  ({ value }: Offered): boolean =>
    value !== null && (value as Partial<Option>)[trait] === true;
