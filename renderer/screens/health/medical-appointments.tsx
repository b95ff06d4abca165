import { useTranslation } from "react-i18next";
import type { MedicalAppointment } from "../../../domain/health.ts";
import { paths } from "../../frame/paths.ts";
import { capital } from "../../lib/capital.ts";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import { joined } from "../../lib/joined.ts";
import sheet from "./health.module.css";

export interface MedicalAppointmentsProps {
  readonly ahead: readonly MedicalAppointment[];
  readonly past: readonly MedicalAppointment[];
}

/** Appointments with doctors: with whom, what for, and what follows. */
export function MedicalAppointments({ ahead, past }: MedicalAppointmentsProps) {
  const { t } = useTranslation("health");
  return (
    <Card
      title={t("aheadTitle")}
      more={
        <LinkButton kind="quiet" size="small" href={paths.planAppointment}>
          {t("plan")}
        </LinkButton>
      }
    >
      {ahead.length === 0 ? (
        <p className={sheet["none"]}>{t("aheadNone")}</p>
      ) : (
        <Rows>
          {ahead.map((one) => (
            <OneAppointment key={one.id} one={one} />
          ))}
        </Rows>
      )}
      {past.length === 0 ? null : (
        <details className={sheet["earlier"]}>
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
  const { dates } = useWords();
  const today = useToday();
  const { day, at, place, escortName, interpreterName } = one;
  const care = one.care.state === "open" ? one.care.content : null;
  const what = joined([care?.practitioner ?? "", care?.purpose ?? ""]);
  return (
    <Row
      href={paths.calendarOn(day)}
      title={what === "" ? capital(t(`vocab:appointmentPlace.${place}`)) : what}
      detail={joined([
        at,
        what === "" ? "" : t(`vocab:appointmentPlace.${place}`),
        escortName === null ? "" : t("health:escortIs", { name: escortName }),
        interpreterName === null || interpreterName === ""
          ? ""
          : t("health:interpreterIs", { name: interpreterName }),
        care === null || care.followUp === "" ? "" : t("health:followUp", { text: care.followUp }),
      ])}
      trailing={<Due day={dates.short(day, today)} meaning={dates.away(day, today)} />}
    />
  );
}
