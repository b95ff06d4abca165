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
import { Button } from "./button.tsx";
import { Shape } from "./shape.tsx";
import sheet from "./toast.module.css";

export interface Said {
  readonly text: string;
  readonly tone?: "ok" | "warn" | "bad";
  readonly undo?: () => void;
}

/** Says that something was done, with a way back where there is one. Waits while looked at or focused. */
export function say(said: Said): void {
  // One at a time: what is undone is the last thing done. An earlier offer stands again once that is taken back.
  for (const { key, content } of [...queue.visibleToasts]) {
    queue.drop(key);
    if (content.undo !== undefined) earlier.push(content);
  }
  earlier.splice(0, earlier.length - mostEarlier);
  show(said);
}

/** Takes back the last thing done of which it is offered, also where other words stand there meanwhile. */
export function undoNewest(): void {
  const shown = queue.visibleToasts.find(({ content }) => content.undo !== undefined);
  if (shown === undefined) earlier.pop()?.undo?.();
  else takeBack(shown.key, shown.content);
}

/** Puts other words in the place of what is being said; what can be taken back still can. */
export function coverWhatIsSaid(words: string): void {
  for (const [at, content] of earlier.entries()) earlier[at] = { ...content, text: words };
  for (const { key, content } of [...queue.visibleToasts]) {
    queue.drop(key);
    show({ ...content, text: words });
  }
}

/** Once per window. F6 leads to it, Ctrl Z takes the newest offer, and Escape takes away what is said where nothing else hears it. */
export function Toasts() {
  const { t } = useTranslation("common");
  const isSilent = useSyncExternalStore(hearQueue, () => queue.visibleToasts.length === 0);
  useEffect(() => {
    window.addEventListener("keydown", hushOnEscape);
    return () => {
      window.removeEventListener("keydown", hushOnEscape);
    };
  }, []);
  return (
    // Another one each time: whoever pressed a button of the last message would be led to the next ones.
    <ToastRegion key={String(isSilent)} queue={queue} className={sheet["region"] ?? ""}>
      {({ toast }) => (
        <Toast toast={toast} className={sheet["toast"] ?? ""}>
          <BesideFocus />
          <Shape tone={toast.content.tone ?? "ok"} />
          <ToastContent className={sheet["words"] ?? ""}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo === undefined ? null : (
            <Button
              size="small"
              slot={null}
              onPress={() => {
                takeBack(toast.key, toast.content);
              }}
            >
              {t("undo")}
            </Button>
          )}
          <AriaButton slot="close" className={sheet["close"] ?? ""} aria-label={t("close")}>
            <X size={16} aria-hidden="true" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
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

/** A message that is closed makes way for the offer that it stood before; or, where it was an offer itself, ends them all. */
class Messages extends ToastQueue<Said> {
  override close(key: string): void {
    const closed = this.visibleToasts.find((toast) => toast.key === key);
    super.close(key);
    if (closed?.content.undo !== undefined) earlier.length = 0;
    else showEarlier();
  }

  drop(key: string): void {
    super.close(key);
  }
}

const queue = new Messages({ maxVisibleToasts: 1 });

/** What can be taken back once what was done after it was: the newest last. */
const earlier: Said[] = [];
const mostEarlier = 5;

const hearQueue = (hear: () => void) => queue.subscribe(hear);

function show(said: Said): void {
  queue.add(said, { timeout: said.undo === undefined ? 6000 : 12_000 });
}

function showEarlier(): void {
  const last = earlier.pop();
  if (last !== undefined) show(last);
}

function takeBack(key: string, { undo }: Said): void {
  queue.drop(key);
  showEarlier();
  undo?.();
}

function hush(): void {
  earlier.length = 0;
  for (const { key } of [...queue.visibleToasts]) queue.drop(key);
}

/** On the way up: a panel, a menu or a field that Escape closes or empties has kept it. */
function hushOnEscape({ key, defaultPrevented }: KeyboardEvent): void {
  if (key === "Escape" && !defaultPrevented) hush();
}
