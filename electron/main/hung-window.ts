import { app, dialog, type BrowserWindow } from "electron";
import type { Language } from "../../domain/core/display-settings.ts";

/**
 * Asks, while a window does not answer, whether to wait or to lock; the question goes when it answers again. Shown by
 * the system, for the window can show nothing.
 */
export function askWhileHung(window: BrowserWindow, language: () => Language, lock: () => void) {
  let question: AbortController | null = null;
  window.on("unresponsive", () => {
    if (question !== null) return;
    question = new AbortController();
    const { signal } = question;
    void ask(window, hungWindowTexts[language()], signal).then((answer) => {
      question = null;
      if (answer === "lock") lock();
    });
  });
  const withdraw = (): void => question?.abort();
  window.on("responsive", withdraw);
  window.once("closed", withdraw);
}

/** Tells when the process that paints all windows has ended unexpectedly: what they show may be empty or old. */
export function hearLostGraphics(lost: () => void): void {
  app.on("child-process-gone", (_event, { type, reason }) => {
    if (type === "GPU" && reason !== "clean-exit") lost();
  });
}

async function ask(
  window: BrowserWindow,
  texts: (typeof hungWindowTexts)[Language],
  signal: AbortSignal,
): Promise<"wait" | "lock"> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: "Hearth",
    message: texts.message,
    detail: texts.detail,
    buttons: [texts.wait, texts.lock],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1 ? "lock" : "wait";
}

const hungWindowTexts = {
  en: {
    message: "Hearth is not answering.",
    detail:
      "Wait a moment. If it does not answer, lock Hearth and sign in again: everything saved is safe, and so is what was typed until two seconds before.",
    wait: "Wait",
    lock: "Lock",
  },
  fr: {
    message: "Hearth ne répond pas.",
    detail:
      "Attendez un moment. Si rien ne change, verrouillez Hearth et reconnectez-vous : tout ce qui est enregistré est en sécurité, ainsi que ce qui a été tapé jusqu’à deux secondes avant.",
    wait: "Attendre",
    lock: "Verrouiller",
  },
  nl: {
    message: "Hearth reageert niet.",
    detail:
      "Wacht even. Verandert er niets, vergrendel Hearth dan en meld u opnieuw aan: alles wat bewaard is, is veilig, en ook wat tot twee seconden ervoor getypt werd.",
    wait: "Wachten",
    lock: "Vergrendelen",
  },
} as const satisfies Record<Language, unknown>;
