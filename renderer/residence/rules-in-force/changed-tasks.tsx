import { useTranslation } from "react-i18next";
import type { Input } from "../../../domain/api/index.ts";
import type { TaskChange } from "../../../domain/residence/procedure/rules-change-preview.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import styles from "./changed-tasks.module.css";

export type Switching = Input<"profiles.switch">;

/** Whose tasks would be added, removed or moved; a preview that writes nothing. */
export function ChangedTasks({ switching }: { readonly switching: Switching }) {
  const { t } = useTranslation("residence");
  const { nameOf } = useNames();
  const preview = useProcedure("profiles.preview", switching, { keepsPrevious: true });
  return (
    <QueryBoundary answer={preview}>
      {(changes) => (
        <div role="status">
          {changes.length === 0 ? (
            <p>{t("profileMovesNone")}</p>
          ) : (
            <>
              <p>{t("profileMoves", { count: changes.length })}</p>
              <ul className={styles["moves"]}>
                {changes.map(({ person, moves }) => (
                  <li key={person.id}>
                    <b>{nameOf(person)}</b>
                    <ul>
                      {moves.map((move) => (
                        <li key={move.kind}>
                          <Move move={move} />
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </QueryBoundary>
  );
}

function Move({ move: { kind, before, after } }: { readonly move: TaskChange }) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const task = t(`task.${kind}`);
  if (after === null) return t("moveGoes", { task });
  const to = dates.long(after);
  return before === null
    ? t("moveAppears", { task, day: to })
    : t("moveMoves", { task, from: dates.long(before), to });
}
