import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { mostCopied } from "../../domain/address-guard/term.ts";
import { useCall } from "../lib/api.ts";
import { sayChosen } from "../lib/main-process-ports.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/**
 * Copying or cutting takes text out of the program like a printout: the vault checks it first. The event must be answered at
 * once and the vault takes a moment, so the copy is prevented, checked, and repeated if allowed. Dragging out of the window and
 * pasting by the middle mouse button are disabled, as they cannot be checked.
 */
export function useGuardedCopy(): void {
  const call = useCall();
  const { t } = useTranslation(["frame", "paper"]);
  /** The text that is copied a second time, after the answer. */
  const clear = useRef<string | null>(null);
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const text = chosenWords();
    if (text === "" || text === clear.current) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (text.length > mostCopied) {
      showToast({ text: t("frame:copyTooMuch"), tone: "bad" });
      return;
    }
    const act = event.type === "cut" ? "cut" : "copy";
    void call("guard.copied", { text }).then((answer) => {
      const { level, found } = answer.ok ? answer.value : unasked;
      const { words, why } = found[0] ?? nothingFound;
      if (level === "stop") {
        showToast({
          text: words === "" ? t("frame:copyUnasked") : t("frame:copyStopped", { words }),
          tone: "bad",
        });
        return;
      }
      // The selection may have changed meanwhile.
      if (chosenWords() !== text) return;
      clear.current = text;
      (document as unknown as Editing).execCommand(act);
      clear.current = null;
      if (level !== "look") return;
      const sign = why === "address" ? "" : ` ${t(`paper:map.${why}`)}`;
      showToast({ text: `${t("frame:copyLook", { words })}${sign}`, tone: "warn" });
    });
  });
  useEffect(() => {
    const copy = (event: ClipboardEvent) => onCopy(event);
    for (const kind of ["copy", "cut"] as const) document.addEventListener(kind, copy, true);
    document.addEventListener("dragstart", stay, true);
    const stopHearing = hearChoosing();
    return () => {
      stopHearing();
      for (const kind of ["copy", "cut"] as const) document.removeEventListener(kind, copy, true);
      document.removeEventListener("dragstart", stay, true);
    };
  }, []);
}

/** Reports each selection once it has settled; typing selects nothing and is not delayed. */
function hearChoosing(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = (): void => {
    clearTimeout(timer);
    if (isChosen()) timer = setTimeout(sayChosen, settledAfter);
  };
  document.addEventListener("selectionchange", hear, true);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("selectionchange", hear, true);
  };
}

/** Milliseconds after which the system has the selection, so that it can be cleared again. */
const settledAfter = 100;

function isChosen(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    if (field.selectionStart !== field.selectionEnd) return true;
  return document.getSelection()?.isCollapsed === false;
}

/**
 * Deprecated but without a replacement: the Clipboard API needs a permission that this program denies. This call copies the
 * user's selection as the key would have done.
 */
interface Editing {
  execCommand(command: "copy" | "cut"): boolean;
}

const nothingFound = { words: "", why: "address" } as const;

const unasked = { level: "stop", found: [] } as const;

const stay = (event: Event): void => {
  event.preventDefault();
};

/** The text that would be copied: the selection in a field, or on a page with the labels of its pictures and parts. */
function chosenWords(): string {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart !== null && selectionStart !== selectionEnd)
      return value.slice(selectionStart, selectionEnd ?? selectionStart);
  }
  const chosen = document.getSelection();
  if (chosen === null || chosen.isCollapsed) return "";
  return [chosen.toString(), ...namesIn(chosen.getRangeAt(0).cloneContents())].join("\n");
}

/** These attributes are copied along where the target accepts HTML. */
const named = ["alt", "title", "aria-label", "aria-description", "placeholder", "value"] as const;

const namesIn = (part: DocumentFragment): readonly string[] =>
  [...part.querySelectorAll("*")].flatMap((element) =>
    named.flatMap((name) => element.getAttribute(name) ?? []),
  );
