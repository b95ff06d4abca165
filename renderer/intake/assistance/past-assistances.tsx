import { useTranslation } from "react-i18next";
import type { AssistancesOfPerson } from "../../../domain/intake/assistance.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { useProcedure } from "../../lib/api.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./assistance.module.css";

type Line = AssistancesOfPerson[number];

interface Step {
  readonly key: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly title: string;
  readonly detail?: string;
}

/** Every assistance of the person, newest first, day by day without a gap. */
export function PastAssistances() {
  const { card } = useFile();
  const tracks = useProcedure("assistance.ofPerson", { id: card.id });
  return tracks.data?.map((line) => <AssistanceCard key={line.track.id} line={line} />);
}

function AssistanceCard({ line }: { readonly line: Line }) {
  const { t } = useTranslation("assistance");
  const { dates } = useFormats();
  const today = useToday();
  const steps = useSteps(line);
  const { openedOn, closing } = line.track;
  return (
    <Card
      title={t("trackFrom", { day: dates.long(openedOn) })}
      more={closing === null ? <Tag tone="ok">{t("goesOn")}</Tag> : <Tag>{t("closed")}</Tag>}
    >
      <Rows>
        {steps.map(({ key, from, until, title, detail }) => (
          <Row
            key={key}
            title={title}
            {...(detail === undefined ? {} : { detail })}
            trailing={
              <span className={styles["when"]}>
                {until === null
                  ? dates.short(from, today)
                  : t("range", { from: dates.short(from, today), to: dates.short(until, today) })}
              </span>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

/** The events of an assistance, newest first; those of one day in logical order. */
function useSteps({ track, periods, workers }: Line): readonly Step[] {
  const { t } = useTranslation(["assistance", "vocab"]);
  const called = useTermName();
  const { openedOn, assistedOn, closing, reopens } = track;
  const opened: Step = {
    key: "opened",
    from: openedOn,
    until: null,
    title: reopens === null ? t("assistance:openedStep") : t("assistance:reopenedStep"),
  };
  const begun: readonly Step[] =
    assistedOn === null || assistedOn === openedOn
      ? []
      : [{ key: "begun", from: assistedOn, until: null, title: t("assistance:begunStep") }];
  const lived = periods.map(({ mode, reason, from, until }): Step => ({
    key: `mode ${from}`,
    from,
    until,
    title: t(`assistance:lives.${mode}`),
    ...(reason === null ? {} : { detail: t(`vocab:modeReason.${reason}`) }),
  }));
  const accompanied = workers.map(({ userId, name, from }, index): Step => ({
    key: `worker ${String(index)}`,
    from,
    until: null,
    title: userId === null ? t("assistance:workerGone") : t("assistance:workerStep", { name }),
  }));
  const ended: readonly Step[] =
    closing === null
      ? []
      : [
          {
            key: "closed",
            from: closing.on,
            until: null,
            title: t("assistance:closedStep"),
            detail: `${called("destination", closing.destination, closing.own?.destination)} · ${called("reason", closing.reason, closing.own?.reason)}`,
          },
        ];
  return [opened, ...begun, ...lived, ...accompanied, ...ended]
    .map((step, order) => ({ step, order }))
    .toSorted((a, b) =>
      a.step.from < b.step.from ? 1 : a.step.from > b.step.from ? -1 : b.order - a.order,
    )
    .map(({ step }) => step);
}
