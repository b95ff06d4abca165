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
  // One at a time: what is undone is the last thing done, so an earlier offer would take back something else.
  hush();
  queue.add(said, { timeout: said.undo === undefined ? 6000 : 12_000 });
}

/** Puts other words in the place of what is being said; what can be taken back still can. */
export function coverWhatIsSaid(words: string): void {
  for (const { key, content } of [...queue.visibleToasts]) {
    queue.close(key);
    say({ ...content, text: words });
  }
}

/** Once per window. F6 leads to it, and Escape takes away what is said where nothing else hears it. */
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
                toast.content.undo?.();
                queue.close(toast.key);
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

const queue = new ToastQueue<Said>({ maxVisibleToasts: 1 });

const hearQueue = (hear: () => void) => queue.subscribe(hear);

function hush(): void {
  for (const { key } of [...queue.visibleToasts]) queue.close(key);
}

/** On the way up: a panel, a menu or a field that Escape closes or empties has kept it. */
function hushOnEscape({ key, defaultPrevented }: KeyboardEvent): void {
  if (key === "Escape" && !defaultPrevented) hush();
}
