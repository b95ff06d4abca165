import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TodayItem, Today } from "../../domain/today/today.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useProcedure } from "../lib/api.ts";
import {
  tasksByPerson,
  type TimedTask,
  type WhyTaskFirst,
  whyTaskFirst,
} from "../people/tasks-by-person.ts";
import { Button } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { EmptyState, Skeleton } from "../ui/empty-and-error-state.tsx";
import { ChildWithoutBedTodayRow, isOfBed } from "../accommodation/child-without-bed-today-row.tsx";
import { MissingPlanTodayRow, isCareItem } from "../plan/missing-plan-today-row.tsx";
import { HouseTaskRow, isOfHouse } from "./house-task-row.tsx";
import { EvacuationListRow } from "../outings/evacuation/evacuation-list-today-row.tsx";
import { isOfOut, OutingTodayRow } from "../outings/outing-today-row.tsx";
import { isOfPlan, PlannedMoveTodayRow } from "../accommodation/planned-move-today-row.tsx";
import { PersonTodayRow } from "../people/person-today-row.tsx";
import { isOfReferral, ReferralTodayRow } from "../referrals/referral-today-row.tsx";
import styles from "./today.module.css";
import { isIncidentItem, IncidentTodayRow } from "../incidents/incident-today-row.tsx";

/** The to-do list of the signed-in user. */
export function TodayList() {
  const answer = useProcedure("today.view", {}, { followsClock: true });
  if (answer.isPending) return <ItemsToCome />;
  return <QueryBoundary answer={answer}>{(today) => <ItemsNow today={today} />}</QueryBoundary>;
}

/** The most urgent first; a long list shows its beginning. */
function ItemsNow({ today }: { readonly today: Today }) {
  const { t } = useTranslation("today");
  const [isWhole, setWhole] = useState(false);
  const needs = oneAfterAnother(today.needs);
  const shown = isWhole ? needs : needs.slice(0, atFirst);
  const rest = needs.length - atFirst;
  if (needs.length === 0) {
    return (
      <Card>
        <EmptyState title={t("needsNothing")}>{t("needsNothingText")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t("needsTitle")} aside={t("needsAside", { count: needs.length })}>
      <Rows>
        {shown.map((need) => (
          <ItemRow key={keyOf(need)} need={need} today={today} />
        ))}
      </Rows>
      {rest <= 0 ? null : (
        <div className={styles["foot"]}>
          <Button kind="quiet" size="small" onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("showFewer") : t("showAll", { count: rest })}
          </Button>
        </div>
      )}
    </Card>
  );
}

const atFirst = 7;

/** The tasks of one person are in one block, at the place of the most urgent. */
const oneAfterAnother = (needs: readonly TodayItem[]): readonly TodayItem[] =>
  tasksByPerson(needs, whoseDue, timedItem).flat();

const whoseDue = (need: TodayItem): string => (need.kind === "due" ? need.person.id : keyOf(need));

const timedItem = (need: TodayItem): TimedTask =>
  need.kind === "due" ? { task: need.task, until: need.until } : { task: null, until: null };

/** Why this comes first among the person's tasks; null where it is the only one, or another comes first. */
function whyOf(need: TodayItem, { needs, date }: Today): WhyTaskFirst | null {
  if (need.kind !== "due") return null;
  const dues = needs.filter((one) => one.kind === "due" && one.person.id === need.person.id);
  const [block = []] = tasksByPerson(dues, whoseDue, timedItem);
  return block[0] === need ? whyTaskFirst(block.map(timedItem), date) : null;
}

/** As high as the loaded beginning, so that what is below does not move. */
function ItemsToCome() {
  const { t } = useTranslation("today");
  const { t: common } = useTranslation("common");
  return (
    <Card title={t("needsTitle")}>
      <div className={styles["toCome"]}>
        <Skeleton label={common("loading")} lines={atFirst} />
      </div>
    </Card>
  );
}

function ItemRow({ need, today }: { readonly need: TodayItem; readonly today: Today }) {
  if (isOfHouse(need)) return <HouseTaskRow need={need} />;
  if (need.kind === "listOutside") return <EvacuationListRow need={need} today={today.date} />;
  if (isCareItem(need)) return <MissingPlanTodayRow need={need} />;
  if (isIncidentItem(need)) return <IncidentTodayRow need={need} />;
  if (isOfOut(need)) return <OutingTodayRow need={need} now={today.at} />;
  if (isOfBed(need)) return <ChildWithoutBedTodayRow need={need} />;
  if (isOfPlan(need)) return <PlannedMoveTodayRow need={need} />;
  if (isOfReferral(need)) return <ReferralTodayRow need={need} />;
  return <PersonTodayRow need={need} today={today.date} whyFirst={whyOf(need, today)} />;
}

function keyOf(need: TodayItem): string {
  if ("callId" in need) return `${need.kind} ${need.callId}`;
  if (need.kind === "scoresDue") return `${need.kind} ${need.moment}`;
  if ("stayId" in need) return `${need.kind} ${need.stayId}`;
  if ("contactId" in need) return `${need.kind} ${need.contactId}`;
  if ("entryId" in need) return `${need.kind} ${need.entryId}`;
  if (need.kind === "due")
    return `due ${need.person.id} ${need.task.kind} ${need.document ?? ""} ${need.until ?? ""}`;
  if ("person" in need) return `${need.kind} ${need.person.id}`;
  if (need.kind === "listOutside") return `${need.kind} ${need.id}`;
  if (need.kind === "overdue") return `${need.kind} ${need.passId}`;
  if (need.kind === "notBack") return `${need.kind} ${need.appointmentId}`;
  if (need.kind === "absent") return `${need.kind} ${need.who.id}`;
  if (need.kind === "searching") return `${need.kind} ${need.searchId}`;
  if (need.kind === "breach") return `${need.kind} ${need.breachId}`;
  if (need.kind === "speakAgain") return `${need.kind} ${need.incidentId}`;
  if ("complaintId" in need) return `${need.kind} ${need.complaintId}`;
  if (need.kind === "moveDue") return `${need.kind} ${need.planId}`;
  if (need.kind === "expected") return `${need.kind} ${need.hold.placeId}`;
  if ("referralId" in need) return `${need.kind} ${need.referralId}`;
  if (need.kind === "letIn") return `${need.kind} ${need.userId} ${need.compartment}`;
  if (need.kind === "countDiffers") return `${need.kind} ${need.night}`;
  if (need.kind === "setUp") return `${need.kind} ${need.step}`;
  return "compartment" in need ? `${need.kind} ${need.compartment}` : need.kind;
}
