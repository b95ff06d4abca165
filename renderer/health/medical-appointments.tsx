import { useTranslation } from "react-i18next";
import type { MedicalAppointment } from "../../domain/health/health-card.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { TextLink } from "../ui/links.tsx";
import { joinTexts } from "../lib/join-texts.ts";
import styles from "./health.module.css";

/** How many upcoming appointments are shown. */
const near = 5;

export interface MedicalAppointmentsProps {
  readonly personId: PersonId;
  /** Possibly not all of them. */
  readonly ahead: readonly MedicalAppointment[];
  readonly past: readonly MedicalAppointment[];
}

/** Medical appointments: with whom, what for, and what follows. */
export function MedicalAppointments({ personId, ahead, past }: MedicalAppointmentsProps) {
  const { t } = useTranslation("health");
  return (
    <Card
      title={t("aheadTitle")}
      more={
        <LinkButton kind="quiet" size="small" href={paths.planDoctor(personId)}>
          {t("plan")}
        </LinkButton>
      }
    >
      {ahead.length === 0 ? (
        <p className={styles["none"]}>{t("aheadNone")}</p>
      ) : (
        <Rows>
          {ahead.slice(0, near).map((one) => (
            <OneAppointment key={one.id} one={one} />
          ))}
        </Rows>
      )}
      {ahead.length <= near ? null : (
        <details className={styles["earlier"]}>
          <summary>{t("later")}</summary>
          <Rows>
            {ahead.slice(near).map((one) => (
              <OneAppointment key={one.id} one={one} />
            ))}
          </Rows>
          <p className={styles["all"]}>
            <TextLink href={paths.calendarOf(personId)}>{t("allAhead")}</TextLink>
          </p>
        </details>
      )}
      {past.length === 0 ? null : (
        <details className={styles["earlier"]}>
          <summary>{t("past")}</summary>
          <Rows>
            {past.map((one) => (
              <OneAppointment key={one.id} one={one} />
            ))}
          </Rows>
        </details>
      )}
    </Card>
  );
}

function OneAppointment({ one }: { readonly one: MedicalAppointment }) {
  const { t } = useTranslation(["health", "vocab"]);
  const { textOf } = useNames();
  const called = useTermName();
  const { dates } = useFormats();
  const today = useToday();
  const { day, at, place, escortName, interpreterName } = one;
  const care = one.care.state === "open" ? one.care.content : null;
  const what = joinTexts([textOf(care?.practitioner ?? ""), textOf(care?.purpose ?? "")]);
  return (
    <Row
      href={paths.calendarOn(day)}
      title={what === "" ? capitalise(called("appointmentPlace", place, one.own?.place)) : what}
      detail={joinTexts([
        at,
        what === "" ? "" : called("appointmentPlace", place, one.own?.place),
        escortName === null ? "" : t("health:escortIs", { name: escortName }),
        interpreterName === null || interpreterName === ""
          ? ""
          : t("health:interpreterIs", { name: textOf(interpreterName) }),
        care === null || care.followUp === ""
          ? ""
          : t("health:followUp", { text: textOf(care.followUp) }),
      ])}
      trailing={<DueDate day={dates.short(day, today)} meaning={dates.away(day, today)} />}
    />
  );
}
