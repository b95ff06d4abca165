import { useTranslation } from "react-i18next";
import type { Agreed } from "../../domain/counselling/session.ts";
import type { NextSession } from "../../domain/counselling/next-session.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useFile } from "../people/person-context.ts";
import { NextSessionMenu } from "./next-session-menu.tsx";
import styles from "./sessions.module.css";

export interface NextSessionFactProps {
  /** As it is in the calendar; null where it is not there. */
  readonly next: NextSession | null;
  /** As it was signed; null where nothing was agreed, or this user may not read it. */
  readonly signed: Agreed["next"];
  /** A draft of moving it is to be continued. */
  readonly isMoving: boolean;
}

/** The next session: as it is planned, and as it was agreed if it was moved since. */
export function NextSessionFact({ next, signed, isMoving }: NextSessionFactProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const { card } = useFile();
  const today = useToday();
  const when = ({ day, at }: NonNullable<Agreed["next"]>) =>
    [dates.short(day, today), at].filter((part) => part !== null).join(", ");
  if (next === null) return signed === null ? null : when(signed);
  const isMoved = signed !== null && (signed.day !== next.day || signed.at !== next.at);
  return (
    <>
      <span className={styles["next"]}>
        <span data-away={next.isTakenAway}>{when(next)}</span>
        <NextSessionMenu next={next} person={card} isMoving={isMoving} />
      </span>
      {next.workerId === null && !next.isTakenAway ? <small>{t("nextWithNobody")}</small> : null}
      {next.isTakenAway ? <small>{t("nextTakenAway")}</small> : null}
      {isMoved && !next.isTakenAway ? (
        <small>{t("nextSigned", { when: when(signed) })}</small>
      ) : null}
    </>
  );
}
