import { useTranslation } from "react-i18next";
import type {
  Candidate,
  PrintedTurn,
  ChorePrintoutContent,
} from "../../../domain/daily-life/chore-week-view.ts";
import type { Outcome } from "../../../domain/daily-life/chores.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { Place } from "../assigned-task.ts";
import { useTaskName } from "./use-task-name.ts";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

/** The actions on one turn. Each of them closes the panel and can be undone from its toast. */
export function useAssignmentCommands(
  week: ChorePrintoutContent,
  { task, day, turn }: Place,
  onDone: () => void,
) {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const taskName = useTaskName();
  const undoing = useUndoCommand();
  const ticking = useCommand("chores.tick");
  const giving = useCommand("chores.give");
  const swapping = useCommand("chores.swap");
  const takingOff = useCommand("chores.takeOff");
  const all = [ticking, giving, swapping, takingOff];
  const place = { taskId: task.id, day };
  const holder = week.people.find(({ id }) => id === turn?.personId);
  const what = taskName(task);

  const done = (text: string, undo: () => Promise<unknown>) => {
    onDone();
    showToast({ text, undo: undoing(undo) });
  };
  const forget = () => {
    for (const command of all) command.reset();
  };
  return {
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isBusy: giving.isPending || swapping.isPending || takingOff.isPending,
    tick: (outcome: Outcome | null) => {
      forget();
      if (turn !== null) ticking.mutate({ turnId: turn.id, outcome });
    },
    give: ({ person }: Candidate) => {
      forget();
      // A turn marked "not today" stays as it was: another resident is added.
      const insteadOf = turn === null || turn.outcome !== null ? null : turn.id;
      void giving.mutateAsync({ ...place, personId: person.id, insteadOf }).then(({ turnId }) => {
        done(t("turn.given", { name: nameOf(person), task: what }), () =>
          insteadOf === null || holder === undefined
            ? takingOff.mutateAsync({ turnId })
            : giving.mutateAsync({ ...place, personId: holder.id, insteadOf: turnId }),
        );
      }, ignoreRefusal);
    },
    swap: (other: PrintedTurn) => {
      forget();
      if (turn === null) return;
      void swapping.mutateAsync({ turnId: turn.id, withId: other.id }).then((swapped) => {
        done(t("turn.swapped"), () => swapping.mutateAsync(swapped));
      }, ignoreRefusal);
    },
    takeOff: () => {
      forget();
      if (turn === null) return;
      void takingOff.mutateAsync({ turnId: turn.id }).then(() => {
        done(t("turn.takenOff", { task: what }), () =>
          giving.mutateAsync({ ...place, personId: turn.personId, insteadOf: null }),
        );
      }, ignoreRefusal);
    },
  };
}
