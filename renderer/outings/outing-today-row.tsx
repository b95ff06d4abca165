import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { useReturnFromAppointment } from "./use-return-from-appointment.ts";
import { useReturnFromOuting } from "./use-return-from-outing.ts";
import { useSafetyCardPhones } from "./use-safety-card-phones.ts";
import { useBackBy, useCountedOuting, useLateAt, useWait } from "./use-out-state-texts.ts";
import { useStartMissingSearch } from "./use-start-missing-search.tsx";
import styles from "./outings.module.css";
import row from "../ui/row-parts.module.css";

export type OutingItem = Extract<
  TodayItem,
  { readonly kind: "overdue" | "notBack" | "searching" | "absent" }
>;

export const isOfOut = (need: TodayItem): need is OutingItem =>
  need.kind === "overdue" ||
  need.kind === "notBack" ||
  need.kind === "searching" ||
  need.kind === "absent";

export interface OutingTodayRowProps {
  readonly need: OutingItem;
  readonly now: Instant;
}

/** A person who is later than agreed, not back from an appointment, counted as absent, or being searched for. */
export function OutingTodayRow({ need, now }: OutingTodayRowProps) {
  switch (need.kind) {
    case "overdue":
      return <Overdue need={need} now={now} />;
    case "notBack":
      return <NotBack need={need} now={now} />;
    case "searching":
      return <Searching need={need} />;
    case "absent":
      return <Absent need={need} />;
  }
}

function Absent({ need }: { readonly need: Extract<OutingItem, { readonly kind: "absent" }> }) {
  const { t } = useTranslation(["out", "today", "vocab"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const passOf = useCountedOuting();
  const back = useReturnFromOuting();
  const steps = useStartMissingSearch();
  const name = nameOf(need.who);
  return (
    <Row
      leading={
        <span className={row["sign"]}>
          <StatusShape tone="bad" />
        </span>
      }
      title={
        <>
          <span className={row["name"]}>{name}</span>
          <span className={row["what"]}> · {t("vocab:censusState.absent")}</span>
        </>
      }
      detail={t("out:absentWhy", { night: dates.dayOfWeek(need.night) })}
      trailing={
        <>
          <LinkButton size="small" href={paths.nights}>
            {t("out:absentCount")}
          </LinkButton>
          <Button
            size="small"
            isPending={steps.isPending}
            label={t("out:takeStepsWho", { name })}
            onPress={() => steps.ask(need.who)}
          >
            {t("out:takeSteps")}
          </Button>
          <Button
            size="small"
            isPending={back.isPending}
            label={t("today:isBackWho", { count: 1, names: name })}
            onPress={() => {
              // A person who is on an outing as well comes back from that one; if this was a mistake, it continues.
              back.comeBack(passOf(need.who.id), [need.who]);
            }}
          >
            {t("today:isBack", { count: 1 })}
          </Button>
          {steps.question}
        </>
      }
    />
  );
}

interface OverdueProps {
  readonly need: Extract<OutingItem, { readonly kind: "overdue" }>;
  readonly now: Instant;
}

function Overdue({ need, now }: OverdueProps) {
  const { t } = useTranslation("out");
  const back = useReturnFromOuting();
  const numberOf = useSafetyCardPhones();
  const { people, stage, hasPhone, passId } = need;
  const { isNoted, words } = numberOf(people);
  return (
    <Late
      late={need}
      people={people}
      now={now}
      what={t(`overdue.${stage}`)}
      why={
        hasPhone || isNoted
          ? `${t(hasPhone ? "overdueWhy" : "overdueTryPhone")} ${words}`.trim()
          : t("overdueNoPhone")
      }
      isPending={back.isPending}
      onBack={() => back.comeBack(passId, people)}
    />
  );
}

interface NotBackProps {
  readonly need: Extract<OutingItem, { readonly kind: "notBack" }>;
  readonly now: Instant;
}

function NotBack({ need, now }: NotBackProps) {
  const { t } = useTranslation("out");
  const back = useReturnFromAppointment();
  const numberOf = useSafetyCardPhones();
  const { appointmentId, who } = need;
  return (
    <Late
      late={need}
      people={[who]}
      now={now}
      what={t("notBack")}
      why={`${t("notBackWhy")} ${numberOf([who]).words}`.trim()}
      isPending={back.isPending}
      onBack={() => back.comeBack(appointmentId, who)}
    />
  );
}

interface LateProps {
  readonly late: Pick<OverdueProps["need"], "stage" | "backBy">;
  readonly people: OverdueProps["need"]["people"];
  readonly now: Instant;
  readonly what: string;
  readonly why: string;
  readonly isPending: boolean;
  readonly onBack: () => void;
}

/** Should be back: since when, and with the missing-resident steps once it is an alarm. */
function Late({ late, people, now, what, why, isPending, onBack }: LateProps) {
  const { t } = useTranslation(["out", "today"]);
  const { nameOf } = useNames();
  const saysBackBy = useBackBy();
  const wait = useWait();
  const lateAt = useLateAt(late.backBy);
  const steps = useStartMissingSearch();
  const names = people.map(nameOf).join(", ");
  const tone = late.stage === "alarm" ? "bad" : "warn";
  return (
    <Row
      leading={
        <span className={row["sign"]}>
          <StatusShape tone={tone} />
        </span>
      }
      title={
        <>
          <span className={row["name"]}>{names}</span>
          <span className={row["what"]}> · {what}</span>
        </>
      }
      detail={why}
      trailing={
        <>
          <DueDate
            day={saysBackBy(late.backBy)}
            meaning={wait(late.backBy, lateAt ?? now)}
            tone={tone}
          />
          <span className={styles["acts"]}>
            {late.stage === "alarm" ? (
              <Button
                size="small"
                isPending={steps.isPending}
                label={t("takeStepsWho", { name: names })}
                onPress={() => {
                  const [first] = people;
                  if (first !== undefined) steps.ask(first);
                }}
              >
                {t("takeSteps")}
              </Button>
            ) : null}
            <Button
              size="small"
              isPending={isPending}
              label={t("today:isBackWho", { count: people.length, names })}
              onPress={onBack}
            >
              {t("today:isBack", { count: people.length })}
            </Button>
          </span>
          {steps.question}
        </>
      }
    />
  );
}

function Searching({
  need,
}: {
  readonly need: Extract<OutingItem, { readonly kind: "searching" }>;
}) {
  const { t } = useTranslation(["out", "today"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  return (
    <Row
      leading={
        <span className={row["sign"]}>
          <StatusShape tone="bad" />
        </span>
      }
      title={
        <>
          <span className={row["name"]}>{nameOf(need.who)}</span>
          <span className={row["what"]}> · {t("searching")}</span>
        </>
      }
      detail={t("searchingWhy", { when: dates.moment(need.openedAt, zone) })}
      trailing={
        <LinkButton size="small" href={paths.search(need.searchId)}>
          {t("goOn")}
        </LinkButton>
      }
    />
  );
}
