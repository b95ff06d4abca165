import { useTranslation } from "react-i18next";
import type { OutView } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { AtAppointmentTag } from "./outing-tag.tsx";
import styles from "./outings.module.css";
import { useReturnFromAppointment } from "./use-return-from-appointment.ts";
import { useSafetyCardPhones } from "./use-safety-card-phones.ts";
import { useStartMissingSearch } from "./use-start-missing-search.tsx";

export interface PeopleAtAppointmentProps {
  readonly one: OutView["atAppointments"][number];
}

/**
 * Away at an appointment: back with one press, as from an outing; or the missing-resident steps, since no time of return was
 * agreed.
 */
export function PeopleAtAppointment({ one }: PeopleAtAppointmentProps) {
  const { appointmentId, since, person, stage } = one;
  const { t } = useTranslation("out");
  const { nameOf, initialsOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const steps = useStartMissingSearch();
  const back = useReturnFromAppointment();
  const numberOf = useSafetyCardPhones();
  const names = nameOf(person);
  const why = t("atAppointmentWhy", { when: dates.moment(since, zone) });
  return (
    <Row
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={
        <span className={styles["title"]}>
          <span className={styles["name"]}>{names}</span>
          <AtAppointmentTag one={one} />
        </span>
      }
      detail={`${why} ${stage === "out" ? "" : numberOf([person]).words}`.trim()}
      trailing={
        <>
          <Button
            size="small"
            label={t("backWho", { count: 1, names })}
            isPending={back.isPending}
            onPress={() => back.comeBack(appointmentId, person)}
          >
            {t("back", { count: 1 })}
          </Button>
          <ActionMenu
            label={t("menu", { names })}
            actions={[
              {
                id: "search",
                label: t("takeStepsWho", { name: names }),
                onPress: () => steps.ask(person),
              },
            ]}
          />
          {steps.question}
        </>
      }
    />
  );
}
