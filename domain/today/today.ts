import * as z from "zod";
import { SheetsRenewedItem } from "../users/recovery-sheets.ts";
import { NotIndependentItem } from "../users/two-person-rule.ts";
import { AppointmentId } from "../appointments/appointment.ts";
import { BackupDue } from "../backup/backups-view.ts";
import { CalendarDate, Instant, TimeZone } from "../core/calendar-date.ts";
import { BreachId, BreachRisk } from "../incidents/address-breach.ts";
import { ComplaintDue, ComplaintSecond } from "../incidents/complaint.ts";
import { IncidentId } from "../incidents/incident.ts";
import { Now } from "../core/house-clock.ts";
import { Condition } from "../residence/protection-conditions.ts";
import { DocumentKind } from "../residence/document.ts";
import { EvacuationListId } from "../outings/evacuation.ts";
import { SetUpStep } from "../settings/house-settings.ts";
import { HostComputerFact } from "../integrity/host-computer.ts";
import { OpenSession } from "../counselling/session-view.ts";
import { AssistancePlanReminder } from "../plan/plan-reminder.ts";
import { Task } from "../residence/procedure/procedure-tasks.ts";
import { OutingId, OutingStage, SearchId } from "../outings/outing.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { ErasureNotice, RetentionReminder } from "../retention/retention-reminder.ts";
import { MissingPart, PersonCard } from "../people/person.ts";
import { MovePlanId } from "../accommodation/planned-move.ts";
import { Hold } from "../accommodation/reservation.ts";
import { BedId } from "../accommodation/room.ts";
import { ReferralLine } from "../referrals/referral.ts";
import { RiskLevel } from "../safety/safety.ts";
import { StayId, WithoutBed } from "../accommodation/stay.ts";
import { Shift } from "../shift/shift.ts";
import { Compartment, UserId } from "../users/user.ts";
import {
  AgreedFollowUpCall,
  InterviewDue,
  UrgentReferral,
} from "../handover/referrals-and-calls-due.ts";

const SafetyNet = z.enum(["drillDue", "codeDue"]);
const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

/** Something that waits for the signed-in person, in order of urgency. */
export const TodayItem = z.discriminatedUnion("kind", [
  /** The setup of the vault is not complete. `kit` is the urgent step. */
  z.strictObject({ kind: z.literal("setUp"), step: SetUpStep }),
  /** No term that would reveal the address was entered yet: the guard can stop nothing. For administrators. */
  z.strictObject({ kind: z.literal("guardEmpty") }),
  /** The weekly check has findings that were not reviewed. For administrators. */
  z.strictObject({ kind: z.literal("checkFound"), count: z.int().min(1), isDamaged: z.boolean() }),
  /** Something of this computer is not protected, and no one has taken responsibility for it. For administrators. */
  z.strictObject({ kind: z.literal("machineOpen"), facts: z.array(HostComputerFact).min(1) }),
  BackupDue,
  /** The last drill or code for the file is long ago. For administrators. */
  z.strictObject({ kind: SafetyNet, last: CalendarDate.nullable() }),
  RetentionReminder,
  ErasureNotice,
  /** The disk was full: the reserve kept what was typed, and there is none left. */
  z.strictObject({ kind: z.literal("diskFull") }),
  /** A user was removed, and the file still opens with the key they knew: no new one could be put in place. */
  z.strictObject({ kind: z.literal("houseKeyWaits") }),
  /** The file and what this machine remembers of it do not agree. */
  z.strictObject({ kind: z.literal("fileOlder") }),
  /** In the last week pages of the file were found that the program did not write. */
  z.strictObject({ kind: z.literal("oldPages") }),
  /** In the last week somebody changed the access register, users, the key file or the audit log with another program. */
  z.strictObject({ kind: z.literal("filesChanged") }),
  NotIndependentItem,
  SheetsRenewedItem,
  /** A colleague chose their passphrase and waits for access to a compartment. */
  z.strictObject({
    kind: z.literal("letIn"),
    userId: UserId,
    name: z.string(),
    compartment: Compartment,
  }),
  /** The signed-in person waits for a colleague. */
  z.strictObject({ kind: z.literal("awaiting"), compartment: Compartment }),
  /** Someone was removed; the key of this compartment changes when a member signs in. */
  z.strictObject({ kind: z.literal("rotation"), compartment: Compartment }),
  /** Nights without a census that can still be counted, newest last. */
  z.strictObject({ kind: z.literal("notCounted"), nights: z.array(CalendarDate).min(1) }),
  /** A census and the stays do not agree about this many people. For coordinators. */
  z.strictObject({
    kind: z.literal("countDiffers"),
    night: CalendarDate,
    people: z.number().int().min(1),
  }),
  /** An evacuation list is outside the house, until it is recorded as destroyed. */
  z.strictObject({
    kind: z.literal("listOutside"),
    id: EvacuationListId,
    way: ExitChannel,
    at: Instant,
    zone: TimeZone,
  }),
  /** The address may be known to someone, and it is not assessed yet. */
  z.strictObject({
    kind: z.literal("breach"),
    breachId: BreachId,
    risk: BreachRisk,
    knownOn: CalendarDate,
  }),
  ComplaintDue,
  ComplaintSecond,
  /** The day on which one wanted to speak again has come. */
  z.strictObject({
    kind: z.literal("speakAgain"),
    incidentId: IncidentId,
    on: CalendarDate,
    people: z.array(PersonLine),
  }),
  /** A person has not come back, and the steps are being taken. */
  z.strictObject({
    kind: z.literal("searching"),
    searchId: SearchId,
    openedAt: Instant,
    who: PersonLine,
  }),
  /** Counted as absent without news, and neither back nor looked for since. */
  z.strictObject({ kind: z.literal("absent"), night: CalendarDate, who: PersonLine }),
  /** People who went out together are later than agreed. */
  z.strictObject({
    kind: z.literal("overdue"),
    passId: OutingId,
    stage: OutingStage.exclude(["out"]),
    backBy: Instant,
    hasPhone: z.boolean(),
    people: z.array(PersonLine).min(1),
  }),
  /** Left for an appointment that is over, and there was time to come home since. */
  z.strictObject({
    kind: z.literal("notBack"),
    appointmentId: AppointmentId,
    stage: OutingStage.exclude(["out"]),
    backBy: Instant,
    who: PersonLine,
  }),
  /** The page of the shift on duty, which the signed-in person has not read yet. */
  z.strictObject({ kind: z.literal("handOver"), shift: Shift }),
  /** Doses due about now or missed, without a record. */
  z.strictObject({
    kind: z.literal("dosesOpen"),
    count: z.int().min(1),
    /** So many of them are past their hour. */
    missed: z.int().min(0),
  }),
  UrgentReferral,
  InterviewDue,
  /** The referral is undecided for weeks, and soon the house deletes the name. */
  z.strictObject({
    kind: z.literal("referralUndecided"),
    ...ReferralLine.shape,
    receivedAt: Instant,
    goesOn: CalendarDate,
  }),
  z.strictObject({
    kind: z.literal("referralsWaiting"),
    count: z.number().int().min(1),
    oldest: CalendarDate,
  }),
  /** The person has left, and the departure checklist is not complete. */
  z.strictObject({
    kind: z.literal("departureOpen"),
    person: PersonLine,
    stayId: StayId,
    until: CalendarDate,
    left: z.number().int().min(0),
  }),
  AgreedFollowUpCall,
  /** A planned move whose night has come: a user confirms or cancels it. */
  z.strictObject({
    kind: z.literal("moveDue"),
    planId: MovePlanId,
    names: z.array(PersonLine).min(1),
    night: CalendarDate,
    canBeDone: z.boolean(),
  }),
  /** A place is reserved for a person from tonight on. */
  z.strictObject({
    kind: z.literal("expected"),
    hold: Hold,
    bedId: BedId,
    room: z.string(),
    bed: z.string(),
    /** A person past their planned end still sleeps there. */
    isTaken: z.boolean(),
  }),
  /** Residents who have not signed the house agreement, or not its newest version. */
  z.strictObject({
    kind: z.literal("agreementUnsigned"),
    people: z.array(PersonLine).min(1),
  }),
  /** A child sleeps without a bed of its own, and no administrator has accepted it yet. */
  z.strictObject({
    kind: z.literal("withoutBed"),
    child: PersonLine,
    stayId: StayId,
    room: z.string(),
    withoutBed: WithoutBed,
  }),
  z.strictObject({
    kind: z.literal("plannedEndPassed"),
    person: PersonLine,
    room: z.string(),
    plannedUntil: CalendarDate,
  }),
  z.strictObject({
    kind: z.literal("plannedEndNear"),
    person: PersonLine,
    room: z.string(),
    plannedUntil: CalendarDate,
  }),
  /** An assessment of how much danger there is has to be looked at again. */
  z.strictObject({
    kind: z.literal("riskReview"),
    person: PersonLine,
    level: RiskLevel,
    reviewOn: CalendarDate,
  }),
  AssistancePlanReminder,
  OpenSession,
  /** A judge or a prosecutor asks for something about her, and nobody has decided about it yet. */
  z.strictObject({
    kind: z.literal("orderDue"),
    person: PersonLine,
    entryId: z.uuid(),
    due: CalendarDate,
  }),
  /** Everything that is stored about the person is requested, and due. */
  z.strictObject({
    kind: z.literal("accessDue"),
    person: PersonLine,
    entryId: z.uuid(),
    due: CalendarDate,
  }),
  /** A consent ends soon: the person is asked again, or it ends. */
  z.strictObject({
    kind: z.literal("consentEnds"),
    person: PersonLine,
    entryId: z.uuid(),
    until: CalendarDate,
  }),
  /** A condition of the protection status was recorded as broken, and no decision is recorded. */
  z.strictObject({
    kind: z.literal("conditionBroken"),
    person: PersonLine,
    condition: Condition,
    on: CalendarDate,
  }),
  /** A sign of renewed contact that is not assessed yet, of a person who has no residence procedure so far. */
  z.strictObject({ kind: z.literal("contactToAssess"), person: PersonLine, on: CalendarDate }),
  /** Something about a residence document or another document is due, or past its day. */
  z.strictObject({
    kind: z.literal("due"),
    person: PersonLine,
    document: DocumentKind.nullable(),
    until: CalendarDate.nullable(),
    task: Task,
    isOverdue: z.boolean(),
  }),
  /** An intake goes on: so many of its parts are settled. */
  z.strictObject({
    kind: z.literal("intakeOpen"),
    person: PersonLine,
    settled: z.number().int().min(0),
    of: z.number().int().min(1),
  }),
  z.strictObject({
    kind: z.literal("toComplete"),
    person: PersonLine,
    missing: z.array(MissingPart),
  }),
]);
export type TodayItem = Readonly<z.infer<typeof TodayItem>>;

/** The first screen: who is in the house and what needs doing. */
export const Today = z.strictObject({
  ...Now.omit({ isSearching: true }).shape,
  inHouse: z.number().int().min(0),
  places: z.number().int().min(0),
  free: z.number().int().min(0),
  closed: z.number().int().min(0),
  /** In the morning: how many places are free the coming night. */
  coming: z.strictObject({ free: z.number().int().min(0) }).nullable(),
  needs: z.array(TodayItem).max(200),
  /** Arrivals and departures of the last seven nights, newest first. */
  recent: z
    .array(
      z.strictObject({
        kind: z.enum(["arrived", "left"]),
        person: PersonLine,
        room: z.string().nullable(),
        night: CalendarDate,
      }),
    )
    .max(40),
});
export type Today = Readonly<z.infer<typeof Today>>;
