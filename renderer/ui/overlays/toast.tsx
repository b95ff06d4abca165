import { X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../button.tsx";
import { classes } from "../classes.ts";
import { StatusShape } from "../status-shape.tsx";
import styles from "./toast.module.css";

export interface ToastMessage {
  readonly text: string;
  readonly tone?: "ok" | "warn" | "bad";
  /** Receives the text of the toast; null while that is hidden. */
  readonly undo?: (shown: string | null) => void;
  /** A link to what it is about. */
  readonly open?: string;
  /** Shown above a panel that stays open: its undo button must not be under the backdrop. */
  readonly isOver?: true;
  /** It reports an undo: the previous action is the last one now. */
  readonly isUndone?: true;
}

/** Shows a toast about a completed action, with undo where possible. It stays while hovered or focused. */
export function showToast(said: ToastMessage): void {
  // One at a time: undo concerns the last action. The offer of the previous action is shown again once the last is undone.
  for (const { key, content } of [...queue.visibleToasts]) {
    queue.drop(key);
    if (content.undo !== undefined) earlier.push({ ...content, undone: null });
  }
  const words: Words = { text: said.text, isCoverable: cover === null };
  const before = said.isUndone === true ? earlier.pop() : undefined;
  if (before !== undefined) show({ ...before, undone: words });
  else {
    // An action that cannot be undone comes between: undoing an earlier one would be a surprise.
    if (said.undo === undefined) earlier.length = 0;
    earlier.splice(0, earlier.length - mostEarlier);
    show({
      words,
      tone: said.tone ?? "ok",
      undo: said.undo,
      open: said.open,
      isOver: said.isOver === true,
      undone: null,
    });
  }
}

/** Undoes the last action, while that is offered. */
export function undoNewest(): void {
  const [shown] = queue.visibleToasts;
  if (shown !== undefined) takeBack(shown.key, shown.content);
}

/** Hides the text of the current toasts behind a placeholder; null shows it again. Undo remains possible. */
export function hideToasts(words: string | null): void {
  cover = words;
  for (const hear of hearers) hear();
}

/**
 * Rendered once per window. F6 focuses it, Ctrl Z presses the newest undo, and Escape dismisses it where nothing else handles
 * the key.
 */
export function Toasts() {
  const { t } = useTranslation("common");
  const isSilent = useSyncExternalStore(hearQueue, () => queue.visibleToasts.length === 0);
  const isOver = useSyncExternalStore(hearQueue, () =>
    queue.visibleToasts.some(({ content }) => content.isOver),
  );
  useEffect(() => {
    window.addEventListener("keydown", hushOnEscape);
    return () => window.removeEventListener("keydown", hushOnEscape);
  }, []);
  return (
    // A new key each time: otherwise pressing the button of the last toast would move the focus to the next ones.
    <ToastRegion
      key={String(isSilent)}
      ref={makeRoom}
      queue={queue}
      className={classes(styles, "region", isOver && "over")}
    >
      {({ toast }) => (
        <Toast toast={toast} className={styles["toast"] ?? ""}>
          <BesideFocus />
          <StatusShape tone={toast.content.tone} />
          <ToastContent className={styles["words"] ?? ""}>
            <WhatIsSaid {...toast.content} />
          </ToastContent>
          {toast.content.open === undefined ? null : (
            <LinkButton size="small" href={toast.content.open}>
              {t("openDo")}
            </LinkButton>
          )}
          {toast.content.undo === undefined ? null : (
            <Button size="small" slot={null} onPress={() => takeBack(toast.key, toast.content)}>
              {t("undo")}
            </Button>
          )}
          <AriaButton slot="close" className={styles["close"] ?? ""} aria-label={t("close")}>
            <X size={16} aria-hidden="true" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}

/** A page, and the bar at its foot, end above the toast, whatever its height. */
function makeRoom(region: HTMLElement | null) {
  if (region === null) return;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => {
    const room = window.innerHeight - region.getBoundingClientRect().top + besideRoom;
    style.setProperty("--room-for-what-is-said", `${String(Math.ceil(room))}px`);
  });
  watch.observe(region);
  return () => {
    watch.disconnect();
    style.removeProperty("--room-for-what-is-said");
  };
}

const besideRoom = 16;

/** Of two texts, the undo comes first, and then what can be undone next. */
function WhatIsSaid({ words, undone }: Shown) {
  const covered = useSyncExternalStore(hearCover, () => cover);
  if (undone === null) return <Text slot="title">{shownWords(words, covered) ?? covered}</Text>;
  return (
    <>
      <Text slot="title">{shownWords(undone, covered) ?? covered}</Text>
      <Text slot="description">{shownWords(words, covered) ?? covered}</Text>
    </>
  );
}

/** The focused element must not be under a new toast. */
function BesideFocus() {
  useEffect(() => {
    const at = document.activeElement;
    if (at?.matches("[data-focus-visible], :focus-visible") === true)
      at.scrollIntoView({ block: "nearest" });
  }, []);
  return null;
}

interface Words {
  readonly text: string;
  /** Shown while names were visible: it may contain some. */
  readonly isCoverable: boolean;
}

interface Shown {
  readonly words: Words;
  readonly tone: "ok" | "warn" | "bad";
  readonly undo: ToastMessage["undo"];
  readonly open: ToastMessage["open"];
  readonly isOver: boolean;
  /** What was just undone, where this was done before it. */
  readonly undone: Words | null;
}

/** Closing a toast ends every offer: the last action stays. */
class Messages extends ToastQueue<Shown> {
  override close(key: string): void {
    super.close(key);
    earlier.length = 0;
  }

  drop(key: string): void {
    super.close(key);
  }
}

const queue = new Messages({ maxVisibleToasts: 1 });

/** Earlier undo offers, the newest last. */
const earlier: Shown[] = [];
const mostEarlier = 5;

let cover: string | null = null;
const hearers = new Set<() => void>();

const hearQueue = (hear: () => void) => queue.subscribe(hear);

function hearCover(hear: () => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

const shownWords = ({ text, isCoverable }: Words, covered: string | null): string | null =>
  covered !== null && isCoverable ? null : text;

function show(said: Shown): void {
  queue.add(said, { timeout: said.undo === undefined ? 6000 : 12_000 });
}

function takeBack(key: string, { words, undo }: Shown): void {
  if (undo === undefined) return;
  queue.drop(key);
  undo(shownWords(words, cover));
}

function hush(): void {
  earlier.length = 0;
  for (const { key } of [...queue.visibleToasts]) queue.drop(key);
}

/** In the bubble phase: a panel, a menu or a field that handles Escape has stopped it. */
function hushOnEscape({ key, defaultPrevented }: KeyboardEvent): void {
  if (key === "Escape" && !defaultPrevented) hush();
}
