import { and, asc, eq, gte, isNull, lte, max, sql } from "drizzle-orm";
import type { AssistanceId, ModeDecision } from "../domain/assistance.ts";
import { type CalendarDate, civilDate } from "../domain/calendar.ts";
import { countedIn } from "../domain/census.ts";
import type {
  CallFact,
  ContactFact,
  CountedNight,
  DocumentFact,
  PlaceFact,
  ProjectFact,
  StayFact,
} from "../domain/reports/facts.ts";
import { groupedBy } from "../domain/reports/grouped.ts";
import type { ReportPeriod } from "../domain/reports/period.ts";
import { censusesSince, entriesSince } from "./census.ts";
import type { ReadDb } from "./open.ts";
import { ownAmong } from "./own-words.ts";
import { projectRecords } from "./schema/assistance-plan.ts";
import { assistanceModes } from "./schema/assistances.ts";
import { contacts } from "./schema/contacts.ts";
import { frozenYears } from "./schema/forgetting.ts";
import { intakeSections } from "./schema/intake.ts";
import { criminalCaseLinks, judicialEvents } from "./schema/legal.ts";
import { referrals } from "./schema/referrals.ts";
import { documents } from "./schema/residence.ts";
import { bedClosures, beds } from "./schema/rooms.ts";
import { stays } from "./schema/stays.ts";

// One pass over each table, columns of the house only: nothing here opens what is sealed.

export const callFacts = (db: ReadDb, zone: string): CallFact[] =>
  db
    .select({
      id: referrals.id,
      receivedAt: referrals.receivedAt,
      referredBy: referrals.referredBy,
      detectedBy: referrals.detectedBy,
      decision: referrals.decision,
      personId: referrals.personId,
      own: referrals.ownWords,
    })
    .from(referrals)
    .all()
    .map(({ receivedAt, own, ...call }) => ({
      ...{ ...call, day: civilDate(receivedAt, zone) },
      own: ownAmong(own, ["referredBy", "detectedBy"]),
    }));

export const stayFacts = (db: ReadDb): StayFact[] =>
  db
    .select({
      personId: stays.personId,
      from: stays.from,
      until: stays.until,
      referredBy: stays.referredBy,
      own: stays.ownWords,
    })
    .from(stays)
    .where(isNull(stays.voidedAt))
    .all()
    .map(({ own, ...stay }) => ({ ...stay, own: ownAmong(own, ["referredBy"]) }));

export const documentFacts = (db: ReadDb): DocumentFact[] =>
  db
    .select({
      personId: documents.personId,
      kind: documents.kind,
      state: documents.state,
      askedOn: documents.askedOn,
      issuedOn: documents.issuedOn,
      expiresOn: documents.expiresOn,
    })
    .from(documents)
    .all();

export const contactFacts = (db: ReadDb, { from, to }: ReportPeriod): ContactFact[] =>
  db
    .select({
      personId: contacts.personId,
      day: contacts.day,
      kind: contacts.kind,
      isInterview: contacts.isInterview,
      by: contacts.by,
    })
    .from(contacts)
    .where(and(isNull(contacts.takenBackAt), gte(contacts.day, from), lte(contacts.day, to)))
    .all();

/** The newest version of each record. */
export const projectFacts = (db: ReadDb): ProjectFact[] => {
  const newest = db
    .select({ recordId: projectRecords.recordId, version: max(projectRecords.version).as("last") })
    .from(projectRecords)
    .groupBy(projectRecords.recordId)
    .as("newest");
  return db
    .select({
      personId: projectRecords.personId,
      kind: projectRecords.kind,
      level: projectRecords.level,
      sector: projectRecords.sector,
      from: projectRecords.from,
      until: projectRecords.until,
      outcome: projectRecords.outcome,
      own: projectRecords.ownWords,
    })
    .from(projectRecords)
    .innerJoin(
      newest,
      and(eq(newest.recordId, projectRecords.recordId), eq(newest.version, projectRecords.version)),
    )
    .all()
    .map(({ own, ...project }) => ({ ...project, own: ownAmong(own, ["sector"]) }));
};

export function modesByAssistance(db: ReadDb): ReadonlyMap<AssistanceId, readonly ModeDecision[]> {
  return groupedBy(db.select().from(assistanceModes).all(), ({ assistanceId }) => assistanceId);
}

/** Nights that somebody counted since one, and where everybody was who stood on the sheet. */
export function countedNights(
  db: ReadDb,
  since: CalendarDate,
): { readonly nights: ReadonlySet<CalendarDate>; readonly counted: readonly CountedNight[] } {
  const byNight = groupedBy(entriesSince(db, since), ({ night }) => night);
  const censuses = censusesSince(db, since);
  return {
    nights: new Set(censuses.map(({ night }) => night)),
    counted: censuses.flatMap((census) =>
      countedIn(census, byNight.get(census.night) ?? []).map(({ night, personId, state }) => ({
        ...{ night, personId, state },
      })),
    ),
  };
}

export function placeFacts(db: ReadDb, zone: string): PlaceFact[] {
  const closures = groupedBy(db.select().from(bedClosures).all(), ({ bedId }) => bedId);
  return db
    .select({ id: beds.id, retiredAt: beds.retiredAt })
    .from(beds)
    .where(eq(beds.kind, "bed"))
    .all()
    .map(({ id, retiredAt }) => ({
      ...{ id, retiredOn: retiredAt === null ? null : civilDate(retiredAt, zone) },
      closures: (closures.get(id) ?? []).map(({ from, until }) => ({ from, until })),
    }));
}

export const everyFrozenYear = (db: ReadDb) =>
  db.select({ year: frozenYears.year, figures: frozenYears.figures }).from(frozenYears).all();

/** Everybody's newest version of what was recorded of the exploitation: sealed. */
export const newestExploitation = (db: ReadDb) => {
  const rows = db
    .select()
    .from(intakeSections)
    .where(eq(intakeSections.section, "exploitation"))
    .orderBy(asc(intakeSections.version))
    .all();
  return [...new Map(rows.map((row) => [row.personId, row])).values()];
};

/** Every link of a person to a case, oldest first, and every event: sealed. */
export const everyCaseLink = (db: ReadDb) =>
  db
    .select()
    .from(criminalCaseLinks)
    .orderBy(asc(criminalCaseLinks.at), asc(sql`rowid`))
    .all();

export const everyJudicialEvent = (db: ReadDb) =>
  db
    .select()
    .from(judicialEvents)
    .orderBy(asc(judicialEvents.at), asc(sql`rowid`))
    .all();
