import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import { useProcedure } from "../lib/api.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./appointments.module.css";

export interface ExcludedInterpreterWarningProps {
  readonly personId: PersonId;
  readonly name: string;
}

/** Warns who must never interpret for the person, while another interpreter can still be chosen. It prevents nothing. */
export function ExcludedInterpreterWarning({ personId, name }: ExcludedInterpreterWarningProps) {
  const { t } = useTranslation("calendar");
  const { data } = useProcedure(
    "calendar.interpreters",
    { personId, name },
    { keepsPrevious: true },
  );
  if (data === undefined) return null;
  const { never, alerts, mayBeMeant } = data;
  return (
    <>
      {never.length === 0 ? null : (
        <Notice tone="warn" title={t("never")}>
          <List entries={never} />
        </Notice>
      )}
      {alerts.length === 0 ? null : (
        <Notice tone="info" title={t("alerts")}>
          <List entries={alerts} />
        </Notice>
      )}
      {mayBeMeant ? (
        <Notice tone="bad" isSpoken>
          {t("neverMeant", { name })}
        </Notice>
      ) : null}
    </>
  );
}

function List({ entries }: { readonly entries: readonly string[] }) {
  return (
    <ul className={styles["listed"]}>
      {entries.map((entry) => (
        <li key={entry}>
          <bdi>{entry}</bdi>
        </li>
      ))}
    </ul>
  );
}
