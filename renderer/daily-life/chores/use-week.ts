import { useTranslation } from "react-i18next";
import type {
  PrintedTurn,
  ChorePrintoutContent,
} from "../../../domain/daily-life/chore-printout.ts";
import type { Outcome } from "../../../domain/daily-life/chores.ts";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/** The actions on a whole week, and recording how a turn went. */
export function useWeek({ week, today }: Pick<ChorePrintoutContent, "week" | "today">) {
  const { t } = useTranslation("together");
  const suggest = useCommand("chores.suggest");
  const settle = useCommand("chores.settle");
  const usual = useCommand("chores.useUsual");
  const tick = useCommand("chores.tick");
  const all = [suggest, settle, usual, tick];
  const forget = () => {
    for (const command of all) command.reset();
  };
  return {
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isBusy: suggest.isPending || settle.isPending || usual.isPending,
    suggest: (again: boolean) => {
      forget();
      void suggest.mutateAsync({ week, again }).then(() => {
        showToast({ text: t("week.suggested") });
      }, ignoreRefusal);
    },
    settle: () => {
      forget();
      void settle
        .mutateAsync({ week })
        .then(() => showToast({ text: t("week.settled") }), ignoreRefusal);
    },
    useUsual: () => {
      forget();
      void usual.mutateAsync({}).catch(ignoreRefusal);
    },
    tick: (turn: PrintedTurn, outcome: Outcome | null) => {
      if (turn.day > today) return;
      forget();
      tick.mutate({ turnId: turn.id, outcome });
    },
  };
}
