// 25 years of fictitious data: two thousand files with ten documents each; those of the last three years are in a residence
// procedure.
import { insertWorker, setClosing } from "../../db/intake/assistances.ts";
import { insertDocument } from "../../db/residence/documents.ts";
import { insertPerson, nextPersonNumber } from "../../db/people/people.ts";
import { insertProcedure } from "../../db/residence/procedures.ts";
import { addDays, addMonths, type CalendarDate } from "../../domain/core/calendar-date.ts";
import {
  type ConditionRecord,
  ConditionRecordId,
} from "../../domain/residence/protection-conditions.ts";
import type { AssistanceId } from "../../domain/intake/assistance.ts";
import { type DocumentKind, noFields, type Residence } from "../../domain/residence/document.ts";
import { PersonId } from "../../domain/people/person.ts";
import type { ResidenceEventId } from "../../domain/residence/procedure/procedure-event.ts";
import type { ProcedureId } from "../../domain/residence/residence-record.ts";
import { ok } from "../../domain/core/result.ts";
import { openAssistance } from "../../electron/vault/intake/assistance.ts";
import type { Context } from "../../electron/vault/platform/handler-context.ts";
import { addCondition } from "../../electron/vault/residence/recorded-conditions.ts";
import {
  refreshResidence,
  sealDocument,
  sealProcedure,
} from "../../electron/vault/residence/procedures.ts";
import { write } from "../../electron/vault/platform/transactions.ts";
import { aCard } from "../helpers/builders.ts";
import { openHouseOf, type TestHouse } from "../helpers/integration/test-house.ts";
import { newIdentityPart } from "../../electron/vault/people/identity.ts";

export const fileCount = 2000;
const days = 25 * 365;
const daysOfAProcedure = 3 * 365;

/** Files per transaction: uncommitted data has to fit into memory. */
const batch = 1000;

/** Adds them to a vault that is created and open. The most recent come first. */
export function addManyFiles(house: TestHouse, count = fileCount): readonly Filed[] {
  const filed: Filed[] = [];
  for (let from = 0; from < count; from += batch)
    write(openHouseOf(house), house.vault.clock, (context) => {
      for (let number = from; number < Math.min(count, from + batch); number += 1)
        filed.push(addFile(context, number, Math.floor((days * number) / count)));
      return ok(null);
    });
  return filed;
}

/** A file that was opened on a day, of a person who does not live in the house. */
export interface Filed {
  readonly id: PersonId;
  readonly assistanceId: AssistanceId;
  readonly openedOn: CalendarDate;
}

function addFile(context: Context, number: number, daysAgo: number): Filed {
  const { tx, now, me, today } = context;
  const isOpen = daysAgo < daysOfAProcedure;
  const card = aCard({
    id: PersonId.parse(context.newId()),
    version: 1,
    number: nextPersonNumber(tx),
    // The name of a person who left long ago is known to the office alone.
    name: isOpen ? `Invented ${String(number)}` : null,
  });
  const office = newIdentityPart(
    context,
    { ...card, name: `Invented ${String(number)}` },
    { basis: "unknown" },
  );
  insertPerson(tx, { card, office, care: null }, now);
  const openedOn = addDays(today, -daysAgo);
  const opening = { personId: card.id, on: openedOn, assistedOn: openedOn, waiting: null };
  const { id: assistanceId } = openAssistance(context, opening);
  const worker = { userId: me.id, from: openedOn, at: now, by: me.id };
  insertWorker(tx, { id: context.newId(), assistanceId, ...worker });
  if (!isOpen)
    setClosing(tx, assistanceId, {
      on: addDays(openedOn, daysOfAProcedure),
      destination: "own-rented-home",
      reason: "open-ended-permit",
    });
  addWay(context, card.id, openedOn, isOpen);
  if (isOpen && number % 3 === 0)
    addDocument(context, card.id, null, "passport", {
      issuedOn: null,
      expiresOn: addDays(today, (number * 7) % 1500),
      residence: null,
      isHeld: true,
    });
  refreshResidence(context, card);
  return { id: card.id, assistanceId, openedOn };
}

function addWay(context: Context, personId: PersonId, openedOn: CalendarDate, isOpen: boolean) {
  const { tx, now, me, today } = context;
  condition(context, personId, { kind: "left", on: openedOn, how: "The inspection came" });
  condition(context, personId, { kind: "accepts", on: openedOn, text: "She wants to" });
  condition(context, personId, {
    kind: "statement",
    on: addDays(openedOn, 10),
    registeredOn: null,
    form: "statement",
    authority: "Invented police",
    number: "",
    interpreter: "",
  });
  const id = context.newId() as ProcedureId;
  const isStanding = {
    isAlone: false,
    override: null,
    leftExploitation: true,
    acceptsAssistance: true,
    hasWorkPermit: true,
  };
  const sealedOffice = sealProcedure(context, { id, version: 1 }, { ...isStanding, events: [] });
  insertProcedure(tx, {
    id,
    personId,
    openedOn,
    isOpen: true,
    nextOn: null,
    version: 1,
    sealedOffice,
    at: now,
    by: me.id,
  });
  const steps: [Residence["step"], DocumentKind, number, number][] = [
    ["reflection", "orderToLeave", 0, 2],
    ["provisional", "declarationOfArrival", 12, 3],
  ];
  for (let after = 90; after < daysOfAProcedure; after += 180)
    steps.push(["temporary", "certificateOfRegistration", after, 6]);
  if (!isOpen) steps.push(["openEnded", "openEndedPermit", daysOfAProcedure, 0]);
  const issued = steps.filter(([, , after]) => addDays(openedOn, after) <= today);
  for (const [at, [step, kind, after, months]] of issued.entries()) {
    const issuedOn = addDays(openedOn, after);
    addDocument(context, personId, id, kind, {
      issuedOn,
      expiresOn: months === 0 ? null : addMonths(issuedOn, months),
      residence: { step, profile: "1997", printed: null, override: null },
      isHeld: at === issued.length - 1,
    });
  }
}

function addDocument(
  context: Context,
  personId: PersonId,
  trackId: ProcedureId | null,
  kind: DocumentKind,
  {
    issuedOn,
    expiresOn,
    residence,
    isHeld,
  }: {
    readonly issuedOn: CalendarDate | null;
    readonly expiresOn: CalendarDate | null;
    readonly residence: Residence | null;
    readonly isHeld: boolean;
  },
): void {
  const { tx, now, me } = context;
  const spot = { id: context.newId() as ResidenceEventId, version: 1 };
  insertDocument(tx, {
    ...spot,
    personId,
    trackId,
    kind,
    state: isHeld ? "held" : "replaced",
    askedOn: null,
    issuedOn,
    expiresOn,
    at: now,
    by: me.id,
    sealedOffice: sealDocument(context, spot, { ...noFields, renews: null, residence }),
  });
}

function condition(context: Context, personId: PersonId, said: ConditionRecord): void {
  const id = ConditionRecordId.parse(context.newId());
  addCondition(context, { id, personId, corrects: null }, said);
}
