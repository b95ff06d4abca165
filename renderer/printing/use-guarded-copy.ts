import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { mostCopied } from "../../domain/address-guard/term.ts";
import { useCall } from "../lib/api.ts";
import { sayChosen } from "../lib/window.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/**
 * What is copied or cut leaves the program like a paper: the vault looks through it first. A page has to say at once whether
 * it is copied, and the vault takes a moment, so that it is kept back, asked about, and copied then if it may be. Nothing is
 * dragged out of the window or taken by the middle button of the mouse, which nobody could ask about.
 */
export function useGuardedCopy(): void {
  const call = useCall();
  const { t } = useTranslation(["frame", "paper"]);
  /** What is being copied for the second time, after the answer. */
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
      // Something else may have been chosen meanwhile.
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

/** What is typed chooses nothing, and waits for nothing here. */
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

/** Milliseconds: by then the system has what is chosen, and it can be taken away again. */
const settledAfter = 100;

function isChosen(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    if (field.selectionStart !== field.selectionEnd) return true;
  return document.getSelection()?.isCollapsed === false;
}

/**
 * Called deprecated, and without a successor: the other way writes what a page hands it, with a permission that this program
 * refuses. This one copies what the person chose, as the key would have done.
 */
interface Editing {
  execCommand(command: "copy" | "cut"): boolean;
}

const nothingFound = { words: "", why: "address" } as const;

const unasked = { level: "stop", found: [] } as const;

const stay = (event: Event): void => {
  event.preventDefault();
};

/** The words that would be copied: of a field what is chosen in it, of a page with what its pictures and parts are called. */
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

/** They go along, as attributes, where another program takes more than plain words. */
const named = ["alt", "title", "aria-label", "aria-description", "placeholder", "value"] as const;

const namesIn = (part: DocumentFragment): readonly string[] =>
  [...part.querySelectorAll("*")].flatMap((element) =>
    named.flatMap((name) => element.getAttribute(name) ?? []),
  );
