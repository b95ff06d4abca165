import { useTranslation } from "react-i18next";
import type { OutView } from "../../../domain/pass.ts";
import { useNames } from "../../frame/privacy.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useZone } from "../../lib/today.ts";
import { useUndoing } from "../../lib/use-undoing.ts";
import { useWords } from "../../lib/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/card.tsx";
import { ActionMenu } from "../../ui/menu.tsx";
import { say } from "../../ui/toast.tsx";
import { AtAppointmentTag } from "./out-tag.tsx";
import sheet from "./passes.module.css";
import { useSteps } from "./use-steps.tsx";

export interface AtAppointmentProps {
  readonly one: OutView["atAppointments"][number];
}

/** Out by the calendar: back in one press, as from a pass; or the steps, since no time of return was agreed. */
export function AtAppointment({ one: { appointmentId, since, person } }: AtAppointmentProps) {
  const { t } = useTranslation("out");
  const { nameOf, initialsOf } = useNames();
  const { dates } = useWords();
  const zone = useZone();
  const steps = useSteps();
  const undoing = useUndoing();
  const step = useCommand("calendar.step");
  const names = nameOf(person);
  return (
    <Row
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={
        <span className={sheet["title"]}>
          <span className={sheet["name"]}>{names}</span>
          <AtAppointmentTag />
        </span>
      }
      detail={t("atAppointmentWhy", { when: dates.moment(since, zone) })}
      trailing={
        <>
          <Button
            size="small"
            label={t("backWho", { count: 1, names })}
            isPending={step.isPending}
            onPress={comeBack}
          >
            {t("back", { count: 1 })}
          </Button>
          <ActionMenu
            label={t("menu", { names })}
            actions={[
              {
                id: "search",
                label: t("takeStepsWho", { name: names }),
                onPress: () => {
                  steps.ask(person);
                },
              },
            ]}
          />
          {steps.question}
        </>
      }
    />
  );

  function comeBack(): void {
    // The line is gone before a callback of its own would be called.
    void step.mutateAsync({ id: appointmentId, step: "back" }).then(() => {
      say({
        text: t("cameBack", { count: 1, names }),
        undo: undoing(() => step.mutateAsync({ id: appointmentId, step: "notBack" })),
      });
    }, ignoreRefusal);
  }
}
