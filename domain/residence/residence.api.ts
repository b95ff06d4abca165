import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import {
  DocumentFields,
  DocumentHeader,
  DocumentId,
  DocumentRecord,
  DocumentState,
  OtherKind,
} from "./document.ts";
import { PersonId } from "../people/person.ts";
import { DocumentStep } from "./procedure/residence-document-names.ts";
import { TaskKind } from "./procedure/procedure-tasks.ts";
import { ProfileId } from "./procedure/rules-in-force.ts";
import { MonthEnds, ExpiringLine } from "./expiring-documents.ts";
import {
  EventSaid,
  ProfileChange,
  ProfileView,
  ResidenceView,
  ProcedureId,
} from "./residence-record.ts";
import { ScanId, ScanType } from "./scan.ts";
import { sealedField } from "../core/sealed-field.ts";
import { Instant } from "../core/calendar-date.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  office,
  query,
  Version,
} from "../api/procedure-kinds.ts";

const of = z.strictObject({ id: PersonId });
const reason = z.string().trim().min(1).max(2000);

/** The content of a document, as one reader sees it. */
const DocumentSaid = z.strictObject({
  header: DocumentHeader,
  record: sealedField(DocumentRecord),
  at: Instant,
  byName: z.string(),
});
const ScanSeen = z.strictObject({
  id: ScanId,
  at: Instant,
  byName: z.string(),
  content: sealedField(z.strictObject({ type: ScanType, size: z.number().int() })),
  removed: z
    .strictObject({ at: Instant, byName: z.string(), reason: sealedField(z.string()) })
    .nullable(),
});
const DocumentSeen = z.strictObject({ ...DocumentSaid.shape, scans: z.array(ScanSeen).max(200) });
const ShippedProfile = ProfileId.exclude(["1997"]);
const switching = z.strictObject({ profile: ShippedProfile, from: CalendarDate.nullable() });

/** Residence procedures, the documents people hold, and what expires. */
export const residenceApi = {
  "procedure.view": query(office, of, ResidenceView),
  "procedure.open": command(
    office,
    z.strictObject({
      id: PersonId,
      openedOn: CalendarDate,
      /** The person is under age and has no one responsible for them. */
      isAlone: z.boolean(),
      /** Why one is opened for a nationality that has none. */
      overrideReason: reason.optional(),
    }),
    done,
  ),
  "procedure.record": command(
    office,
    z.strictObject({
      trackId: ProcedureId,
      event: EventSaid,
      note: z.string().trim().max(2000),
      /** Why it is let through although the file lacks something; null where nothing is let through. */
      overrideReason: reason.nullable(),
    }),
    done,
  ),
  "procedure.issue": command(
    office,
    z.strictObject({
      trackId: ProcedureId,
      step: DocumentStep,
      issuedOn: CalendarDate,
      printed: CalendarDate.nullable(),
      fields: DocumentFields,
      overrideReason: reason.nullable(),
    }),
    done,
  ),

  "documents.ofPerson": query(everyone, of, z.array(DocumentSeen).max(500)),
  "documents.past": query(
    office,
    z.strictObject({ documentId: DocumentId }),
    z.array(DocumentSaid).max(200),
  ),
  "documents.add": command(
    office,
    z.strictObject({
      id: PersonId,
      kind: OtherKind,
      state: DocumentState.extract(["asked", "held"]),
      askedOn: CalendarDate.nullable(),
      issuedOn: CalendarDate.nullable(),
      expiresOn: CalendarDate.nullable(),
      renews: DocumentId.nullable(),
      fields: DocumentFields,
    }),
    done,
  ),
  "documents.change": command(
    office,
    z.strictObject({
      documentId: DocumentId,
      version: Version,
      state: DocumentState,
      askedOn: CalendarDate.nullable(),
      issuedOn: CalendarDate.nullable(),
      /** Of residence documents, the date as it is printed. */
      expiresOn: CalendarDate.nullable(),
      /** For a withdrawn residence document; where the day is missing, the stored day, or today. */
      withdrawnOn: CalendarDate.nullable().optional(),
      fields: DocumentFields,
    }),
    done,
  ),
  "documents.radar": query(
    everyone,
    nothing,
    z.strictObject({
      lines: z.array(ExpiringLine).max(2000),
      /** How many documents end in each month of the year ahead. */
      year: z.array(MonthEnds).length(12),
      today: CalendarDate,
    }),
  ),
  "documents.putOff": command(
    office,
    z.strictObject({
      id: PersonId,
      /** The document, or the procedure where there is none. */
      about: z.union([DocumentId, ProcedureId]),
      /** The task the user saw: another one is not put off unseen. */
      task: TaskKind,
      until: CalendarDate,
      reason: z.string().trim().min(1).max(300),
    }),
    done,
  ),

  "profiles.list": query(office, nothing, z.array(ProfileView)),
  "profiles.preview": query(admin, switching, z.array(ProfileChange).max(2000)),
  "profiles.switch": command(admin, switching, done),
} as const;
