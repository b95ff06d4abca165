import { useTranslation } from "react-i18next";
import type { EntryState } from "../../domain/plan/plan-entry.ts";
import type { OpenEntry } from "../../domain/plan/plan-review.ts";
import { sentenceFor } from "../lib/messages.ts";
import { refetchProcedures, useCall } from "../lib/api.ts";
import { useQueryClient } from "@tanstack/react-query";
import { showToast } from "../ui/overlays/toast.tsx";
import { usePlan } from "./plan-context.ts";

/** Ticks an entry off, gives it up or resumes it, with undo. */
export function useChangeEntryState() {
  const { t } = useTranslation("plan");
  const { t: errors } = useTranslation("errors");
  const { personId } = usePlan();
  const call = useCall();
  const queries = useQueryClient();

  const put = async (entry: OpenEntry, version: number, state: EntryState): Promise<boolean> => {
    const { id, partOf, forWhom, workerId, day, content } = entry;
    const of = { id: personId, entryId: id, version };
    const saved =
      // An agreed version is never sent back: it stays as it was.
      content.kind === "review"
        ? await call("plan.countReview", { ...of, counts: state === "done" })
        : await call("plan.save", {
            ...of,
            content,
            steps: [],
            header: { state, partOf, forWhom, workerId, day },
          });
    await refetchProcedures(queries);
    if (!saved.ok) showToast({ text: sentenceFor(saved.error, errors), tone: "bad" });
    return saved.ok;
  };

  const set = async (entry: OpenEntry, state: EntryState): Promise<void> => {
    if (!(await put(entry, entry.version, state))) return;
    showToast({
      text: t(`now.${state}`),
      undo: () => void back(entry),
    });
  };
  const back = async (entry: OpenEntry): Promise<void> => {
    if (await put(entry, entry.version + 1, entry.state))
      showToast({ text: t(`now.${entry.state}`), isUndone: true });
  };
  return (entry: OpenEntry, state: EntryState): void => {
    void set(entry, state);
  };
}
