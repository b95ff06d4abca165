import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CalendarCall } from "../../domain/calendar/calendar-entry.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import styles from "./calendar.module.css";
import { AppointmentKindIcon } from "../appointments/appointment-kind-icon.tsx";
import { AppointmentTime } from "./appointment-time.tsx";

/** A planned intake interview with a referred person, and a link to the referral. */
export function IntakeInterviewRow({ call }: { readonly call: CalendarCall }) {
  const { t } = useTranslation("calendar");
  const { nameOf } = useNames();
  return (
    <li className={styles["item"]}>
      <AppointmentTime at={call.at} minutes={null} />
      <div className={styles["what"]}>
        <span className={styles["who"]}>
          {call.name === null ? t("callNo", { number: call.number }) : nameOf(call)}
        </span>
        <Link className={styles["kind"] ?? ""} href={paths.referral(call.id)}>
          <AppointmentKindIcon kind="appointment" />
          <span>{t("line.call")}</span>
        </Link>
      </div>
    </li>
  );
}
