// What is not urgent yet on the last day was reviewed and put off, as in a house where this is done every week.
import type { Language } from "../../../domain/core/display-settings.ts";
import { lastSnooze } from "../../../domain/residence/expiring-documents.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { putOff } from "../../vault/residence/expiring-documents.handlers.ts";
import { expiringLines } from "../../vault/residence/expiring-documents.ts";
import { runCommand } from "../dated-act.ts";
import { addDays } from "./cached-date-arithmetic.ts";
import { yearWords } from "./person-file-texts.ts";

/** Days: what has to be done by then is left to be seen. */
const soon = 7;

export function putOffWhatCanWait(context: Context, language: Language): void {
  const { today } = context;
  for (const line of expiringLines(context)) {
    const { state, next, snooze, person, about } = line;
    const last = lastSnooze(line, today);
    if (state === "ahead" || next === null || snooze !== null || last === null) continue;
    if (last < addDays(today, soon)) continue;
    const reason = yearWords[language].later;
    const task = next.kind;
    runCommand(context, "documents.putOff", putOff, {
      id: person.id,
      about,
      task,
      until: last,
      reason,
    });
  }
}
