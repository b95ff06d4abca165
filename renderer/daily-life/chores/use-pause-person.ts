import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { TakingPart, TermsGiven } from "../../../domain/daily-life/chore-week-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

/** Exempts a person from today until a day, as during an illness; the rest of what was agreed stays. */
export function usePausePerson() {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const today = useToday();
  const undoing = useUndoCommand();
  const save = useCommand("chores.saveTerms");
  const change = (taking: TakingPart, pause: TermsGiven["pause"], text: string) => {
    const before = termsOf(taking);
    void save.mutateAsync({ ...before, pause }).then(() => {
      showToast({ text, undo: undoing(() => save.mutateAsync(before)) });
    }, ignoreRefusal);
  };
  return {
    error: save.error,
    set: (taking: TakingPart, until: CalendarDate) => {
      change(taking, { from: today, until }, t("people.paused", { name: nameOf(taking.person) }));
    },
    lift: (taking: TakingPart) => {
      change(taking, null, t("people.lifted", { name: nameOf(taking.person) }));
    },
  };
}

/** What is agreed, as it is saved. */
export const termsOf = ({ person, joins, notTasks, pause }: TakingPart) => ({
  personId: person.id,
  joins,
  notTasks,
  pause,
});
