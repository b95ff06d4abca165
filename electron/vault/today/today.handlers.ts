import { listsOutside } from "../../../db/outings/evacuation.ts";
import { openSearches } from "../../../db/outings/missing-person-searches.ts";
import { termsInUse } from "../../../db/address-guard/terms.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { endedStays, openStays, staysBegunSince } from "../../../db/accommodation/stays.ts";
import { addDays, type CalendarDate, hourOf } from "../../../domain/core/calendar-date.ts";
import { ok } from "../../../domain/core/result.ts";
import { isOverdue } from "../../../domain/accommodation/stay.ts";
import { isLastNight, type Now } from "../../../domain/core/house-clock.ts";
import type { TodayItem, Today } from "../../../domain/today/today.ts";
import { mostUrgent } from "../../../domain/today/urgency.ts";
import { childWithoutBedItems } from "../accommodation/children-without-bed.today.ts";
import { backupItems, testRestoreItems } from "../backup/backup-places.handlers.ts";
import { hadOldPagesLately } from "../integrity/old-pages.ts";
import { wasChangedLately } from "../integrity/check-audit-signatures.ts";
import { checkItems } from "../integrity/full-check.handlers.ts";
import { hostComputerItems } from "../integrity/host-computer.handlers.ts";
import { retentionItems } from "../retention/retention-views.handlers.ts";
import { verificationCodeItems } from "../integrity/verification-codes.handlers.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { nightsStanding } from "../outings/census.ts";
import { hasReserve } from "../platform/disk-reserve.ts";
import { me } from "../sign-in/sign-in.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";
import { notIndependentItems } from "../integrity/non-independent-decisions.today.ts";
import { sheetsRenewedItems } from "../integrity/recovery-sheets-renewed.today.ts";
import { waitingFor } from "../users/compartments.handlers.ts";
import { agreementItems } from "../daily-life/agreement.handlers.ts";
import { openDepartureItems } from "../stays/departure-checklist.today.ts";
import { doseItems, handoverItems } from "../handover/handover.handlers.ts";
import { openSteps } from "../settings/house-settings.handlers.ts";
import { expiringDocumentItems } from "../residence/expiring-documents.handlers.ts";
import { outingItems } from "../outings/outings.today.ts";
import { conditionItems, intakeItems } from "../intake/intake.today.ts";
import { missingOf } from "../person-file/people.handlers.ts";
import { assistancePlanItems } from "../plan/plan.today.ts";
import { openSessionItems } from "../counselling/sessions-without-worker.today.ts";
import { disclosureItems } from "../disclosures/disclosures.today.ts";
import { missingPlanItems } from "../plan/missing-plan.today.ts";
import { itemsDueTonight } from "../accommodation/due-tonight.today.ts";
import { riskItems } from "../safety/risk.today.ts";
import { referralItems } from "../referrals/referrals.today.ts";
import { complaintItems } from "../incidents/complaints.today.ts";
import { addressBreachItems, followUpItems } from "../incidents/incidents.today.ts";
import { boardOn } from "../accommodation/bed-board.ts";

const recentNights = 7;
/** A planned end is worth a decision this many nights ahead. */
const nearNights = 14;

/** The sources of each kind of need, in the order of Today. After a sign-in each is called once before the window asks. */
export const itemSources: readonly ((context: Context) => readonly TodayItem[])[] = [
  outingItems,
  addressBreachItems,
  houseItems,
  retentionItems,
  notIndependentItems,
  sheetsRenewedItems,
  conditionItems,
  expiringDocumentItems,
  doseItems,
  handoverItems,
  riskItems,
  nightItems,
  referralItems,
  openDepartureItems,
  complaintItems,
  followUpItems,
  intakeItems,
  itemsDueTonight,
  childWithoutBedItems,
  assistancePlanItems,
  openSessionItems,
  missingPlanItems,
  disclosureItems,
  personItems,
  agreementItems,
];

const clockOf = ({ now, settings, tonight, today }: Context): Omit<Now, "isSearching"> => ({
  date: today,
  night: tonight,
  zone: settings.zone,
  at: now,
  hour: hourOf(now, settings.zone),
});

export const now: Handler<"today.now"> = (context) =>
  ok({ ...clockOf(context), isSearching: openSearches(context.tx).length > 0 });

export const view: Handler<"today.view"> = (context) => {
  const { tx, tonight } = context;
  const clock = clockOf(context);
  const places = placesOn(context, tonight);
  const count = (state: string): number => places.filter((bed) => bed.state === state).length;
  const coming = isLastNight(clock)
    ? placesOn(context, addDays(tonight, 1)).filter(({ state }) => state === "free").length
    : null;
  return ok({
    ...clock,
    inHouse: openStays(tx).length,
    places: places.length,
    free: count("free"),
    closed: count("closed"),
    coming: coming === null ? null : { free: coming },
    needs: [...mostUrgent(allItems(context))],
    recent: recent(context),
  });
};

const placesOn = (context: Context, night: CalendarDate) =>
  boardOn(context, night)
    .rooms.flatMap((room) => room.beds)
    .filter(({ bed }) => bed.kind === "bed");

const allItems = (context: Context): readonly TodayItem[] =>
  itemSources.flatMap((needs) => needs(context));

function houseItems(context: Context): readonly TodayItem[] {
  const { tx, house, settings, me: user } = context;
  const isAdmin = user.roles.includes("admin");
  const steps = isAdmin ? openSteps(tx, house) : [];
  return [
    ...(house.wasOlder ? [{ kind: "fileOlder" } as const] : []),
    ...(hadOldPagesLately(context) ? [{ kind: "oldPages" } as const] : []),
    ...(wasChangedLately(context) ? [{ kind: "filesChanged" } as const] : []),
    ...(house.keyWaits ? [{ kind: "houseKeyWaits" } as const] : []),
    ...(hasReserve(house.folder) ? [] : [{ kind: "diskFull" } as const]),
    ...steps.map((step) => ({ kind: "setUp", step }) as const),
    ...(isAdmin && termsInUse(tx).length === 0 ? [{ kind: "guardEmpty" } as const] : []),
    ...(isAdmin
      ? [...checkItems(context), ...testRestoreItems(context), ...verificationCodeItems(context)]
      : []),
    ...(isAdmin ? [...hostComputerItems(context), ...backupItems(context)] : []),
    ...waitingFor(context).map((waiting) => ({ kind: "letIn", ...waiting }) as const),
    ...me(context).awaits.map((compartment) => ({ kind: "awaiting", compartment }) as const),
    ...listsOutside(tx).map(
      ({ id, way, leftAt: at }) =>
        ({ kind: "listOutside", id, way, at, zone: settings.zone }) as const,
    ),
    ...[...house.roster.compartments]
      .filter(([, { needsNewKey }]) => needsNewKey)
      .map(([compartment]) => ({ kind: "rotation", compartment }) as const),
  ];
}

function nightItems(context: Context): readonly TodayItem[] {
  const nights = nightsStanding(context);
  const forgotten = nights.filter(({ state }) => state === "notCounted");
  const differing = context.me.roles.includes("admin")
    ? nights.filter(({ differences }) => differences > 0)
    : [];
  return [
    ...(forgotten.length === 0
      ? []
      : [{ kind: "notCounted", nights: forgotten.map(({ night }) => night) } as const]),
    ...differing.map(
      ({ night, differences }) => ({ kind: "countDiffers", night, people: differences }) as const,
    ),
  ];
}

function personItems(context: Context): readonly TodayItem[] {
  const { tx, tonight } = context;
  const stays = openStays(tx);
  const rows = peopleByIds(
    tx,
    stays.map(({ personId }) => personId),
  );
  const people = new Map(rows.map((row) => [row.card.id, row]));
  const where = residentsByRoom(tx);
  const planned = stays
    .filter((stay) => stay.plannedUntil <= addDays(tonight, nearNights))
    .flatMap((stay): readonly TodayItem[] => {
      const row = people.get(stay.personId);
      if (row === undefined) return [];
      const kind = isOverdue(stay, tonight) ? "plannedEndPassed" : "plannedEndNear";
      const room = where.roomOf(row.card.id) ?? "";
      return [{ kind, person: lineAtAGlance(context, row), room, plannedUntil: stay.plannedUntil }];
    });
  const incomplete = rows.flatMap((row): readonly TodayItem[] => {
    const missing = missingOf(context, row);
    return missing.length === 0
      ? []
      : [{ kind: "toComplete", person: lineAtAGlance(context, row), missing: [...missing] }];
  });
  return [...planned, ...incomplete];
}

function recent(context: Context): Today["recent"] {
  const { tx, tonight } = context;
  const since = addDays(tonight, -recentNights);
  const arrived = staysBegunSince(tx, since);
  const left = endedStays(tx, since);
  const ids = [...arrived, ...left].map(({ personId }) => personId);
  const people = new Map(peopleByIds(tx, ids).map((row) => [row.card.id, row]));
  const where = residentsByRoom(tx);
  const lines = [
    ...arrived.map((stay) => ({ kind: "arrived" as const, stay, night: stay.from })),
    ...left.map((stay) => ({ kind: "left" as const, stay, night: stay.until ?? tonight })),
  ];
  return lines
    .toSorted((a, b) => b.night.localeCompare(a.night))
    .flatMap(({ kind, stay, night }) => {
      const row = people.get(stay.personId);
      if (row === undefined) return [];
      const room = kind === "arrived" ? where.roomOf(stay.personId) : null;
      return [{ kind, row, room, night }];
    })
    .slice(0, 40)
    .map(({ row, ...moved }) => ({ ...moved, person: lineAtAGlance(context, row) }));
}
