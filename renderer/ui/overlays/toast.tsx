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

export interface Said {
  readonly text: string;
  readonly tone?: "ok" | "warn" | "bad";
  /** Is told what the message says; nothing while that is covered. */
  readonly undo?: (shown: string | null) => void;
  /** Leads to what it is about. */
  readonly open?: string;
  /** Said of a panel that stays open: its way back must not lie under the veil. */
  readonly isOver?: true;
  /** It says that the last thing was taken back: what was done before it is the last thing now. */
  readonly isUndone?: true;
}

/** Says that something was done, with a way back where there is one. Waits while looked at or focused. */
export function showToast(said: Said): void {
  // One at a time: what is undone is the last thing done. An earlier offer stands again once that is taken back.
  for (const { key, content } of [...queue.visibleToasts]) {
    queue.drop(key);
    if (content.undo !== undefined) earlier.push({ ...content, undone: null });
  }
  const words: Words = { text: said.text, isCoverable: cover === null };
  const before = said.isUndone === true ? earlier.pop() : undefined;
  if (before !== undefined) show({ ...before, undone: words });
  else {
    // What cannot be undone would stand between: undoing what was done before it would be a surprise.
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

/** Takes back the last thing done, while that is offered. */
export function undoNewest(): void {
  const [shown] = queue.visibleToasts;
  if (shown !== undefined) takeBack(shown.key, shown.content);
}

/** Puts other words in the place of what was said until now; null shows it again. What can be taken back still can. */
export function coverWhatIsSaid(words: string | null): void {
  cover = words;
  for (const hear of hearers) hear();
}

/** Once per window. F6 leads to it, Ctrl Z takes the newest offer, and Escape takes away what is said where nothing else hears it. */
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
    // Another one each time: whoever pressed a button of the last message would be led to the next ones.
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

/** A page, and the bar at its foot, end above what is said, however many lines that has. */
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

/** Of two, what was taken back is said first, and then what can be next. */
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

/** What the keyboard is at must not lie under the message that has just come. */
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
  /** Said while names were shown: some may be in it. */
  readonly isCoverable: boolean;
}

interface Shown {
  readonly words: Words;
  readonly tone: "ok" | "warn" | "bad";
  readonly undo: Said["undo"];
  readonly open: Said["open"];
  readonly isOver: boolean;
  /** What was taken back just now, where this was done before it. */
  readonly undone: Words | null;
}

/** A message that is closed ends every offer: what was done last stays. */
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

/** What can be taken back once what was done after it was: the newest last. */
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

/** On the way up: a panel, a menu or a field that Escape closes or empties has kept it. */
function hushOnEscape({ key, defaultPrevented }: KeyboardEvent): void {
  if (key === "Escape" && !defaultPrevented) hush();
}
