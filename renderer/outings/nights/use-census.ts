import { useTranslation } from "react-i18next";
import type { CensusLine, CensusState, CensusView } from "../../../domain/accommodation/census.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/** The actions on the headcount of a night: record an answer for a person, and close the count as it is shown. */
export function useCensus(census: CensusView) {
  const { t } = useTranslation(["nights", "vocab"]);
  const { nameOf } = useNames();
  const mark = useCommand("census.mark");
  const markEach = useCommand("census.markEach");
  const close = useCommand("census.close");
  const { night, lines, tally } = census;
  return {
    error: close.error ?? mark.error ?? markEach.error,
    isClosing: close.isPending,
    answer: ({ person }: CensusLine, state: CensusState) => {
      close.reset();
      mark.mutate(
        { night, personId: person.id, state },
        {
          onSuccess: () => {
            const name = nameOf(person);
            showToast({
              text: t("nights:correct", { name, state: t(`vocab:censusState.${state}`) }),
            });
          },
        },
      );
    },
    /** Marks several people as seen at once, with one undo. */
    seeAll: (room: string, seen: readonly CensusLine[]) => {
      close.reset();
      const answersOf = (state: (line: CensusLine) => CensusState) =>
        seen.map((line) => ({ personId: line.person.id, state: state(line) }));
      markEach.mutate(
        { night, answers: answersOf(() => "here") },
        {
          onSuccess: () => {
            showToast({
              text: t("nights:roomSeen", { room }),
              undo: () => markEach.mutate({ night, answers: answersOf(({ state }) => state) }),
            });
          },
        },
      );
    },
    /** Toggles between seen and not seen. No toast: the list itself shows it. */
    toggle: ({ person, state }: CensusLine) => {
      close.reset();
      mark.mutate({ night, personId: person.id, state: state === "here" ? "unsure" : "here" });
    },
    close: (onClosed?: () => void) => {
      const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
      // Awaited: once the night is counted the list is unmounted, and callbacks passed to `mutate` would not run.
      void close.mutateAsync({ night, shown }).then(() => {
        onClosed?.();
        showToast({ text: t("nights:closed", tally) });
      }, ignoreRefusal);
    },
  };
}
