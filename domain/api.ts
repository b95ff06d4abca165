import * as z from "zod";
import { Board, FreeBed } from "./board.ts";
import { CalendarDate } from "./calendar.ts";
import { HouseSettings, Purpose, SetUpStep, Which } from "./house.ts";
import { KitState, NewKit, Sheet, SheetLine, SheetNumber, SheetPlace } from "./kit.ts";
import { Language, Theme } from "./look.ts";
import {
  Found,
  HistoryLine,
  PeopleFilter,
  PersonFile,
  PersonInList,
  StaysOfPerson,
} from "./person-file.ts";
import { AgeGiven, CareRemark, Identity, PersonCard, PersonId, ShownName } from "./person.ts";
import { BedId, ClosureId, Closure, Room, RoomPlan } from "./room.ts";
import { Departure, StayId } from "./stay.ts";
import { Today } from "./today.ts";
import { Compartment, Me, type Role, Roles, SignInName, StaffName, User, UserId } from "./user.ts";
import { LanguageCode, NationalityCode, ReferralSource, Sex } from "./vocabulary.ts";

const everyone = ["shelter", "care", "admin"] as const;
const admin = ["admin"] as const;
const nothing = z.strictObject({});
const done = z.null();
const Passphrase = z.string().max(1000);
const TwoSheets = z.tuple([Sheet, Sheet]);
const Version = z.number().int().min(1);

/** Everything a window may ask of the vault. Nothing else crosses the bridge. A `door` opens while the house is locked. */
export const api = {
  "house.state": door(
    nothing,
    z.strictObject({
      house: z.enum(["none", "locked", "open"]),
      hasDemo: z.boolean(),
      /** What a house founded now would be, or what the open one is. */
      purpose: Purpose,
      me: Me.nullable(),
    }),
  ),
  "house.found": door(
    z.strictObject({
      language: Language,
      theme: Theme,
      name: StaffName,
      signInName: SignInName,
      roles: Roles.refine((roles) => roles.includes("admin")),
      passphrase: Passphrase,
    }),
    Me,
  ),
  "house.invent": door(z.strictObject({ language: Language, theme: Theme }), Me),
  "passphrase.suggest": door(
    z.strictObject({ language: Language }),
    z.strictObject({ words: z.array(z.string()).length(5) }),
  ),
  "session.unlock": door(
    z.strictObject({
      signInName: z.string().max(200),
      passphrase: Passphrase,
      house: Which,
      /** Faults the person has read and accepts: a clock that looks wrong, an older file (administrators). */
      accepts: z.array(z.enum(["clock", "older"])).max(2),
    }),
    Me,
  ),
  "recovery.checkLine": door(
    z.strictObject({ sheet: SheetNumber, line: z.number().int().min(0).max(3), words: SheetLine }),
    z.strictObject({ wrong: z.boolean(), unknown: z.array(z.number().int()) }),
  ),
  "recovery.reset": door(
    z.strictObject({ sheets: TwoSheets, signInName: z.string().max(200), passphrase: Passphrase }),
    Me,
  ),

  "session.me": query(everyone, nothing, Me),
  "session.choosePassphrase": command(everyone, z.strictObject({ passphrase: Passphrase }), Me),
  "session.changePassphrase": command(
    everyone,
    z.strictObject({ current: Passphrase, next: Passphrase }),
    done,
  ),
  "session.setLook": command(everyone, z.strictObject({ language: Language, theme: Theme }), Me),
  /** The fingerprint of one's own key, read aloud to the colleague who lets one in. */
  "session.fingerprint": query(
    everyone,
    nothing,
    z.strictObject({ words: z.array(z.string()).length(3) }),
  ),

  "today.view": query(everyone, nothing, Today),

  "house.settings": query(everyone, nothing, HouseSettings),
  "house.saveSettings": command(admin, HouseSettings, HouseSettings),
  "house.setUp": query(everyone, nothing, z.strictObject({ open: z.array(SetUpStep) })),

  "rooms.list": query(everyone, nothing, z.array(Room)),
  "rooms.arrange": command(admin, z.strictObject({ rooms: RoomPlan }), z.array(Room)),
  "beds.board": query(everyone, z.strictObject({ night: CalendarDate.nullable() }), Board),
  /** Beds free from a night on, best first. */
  "beds.free": query(everyone, z.strictObject({ from: CalendarDate }), z.array(FreeBed)),
  "beds.close": command(everyone, Closure.omit({ id: true }), Closure),
  "beds.reopen": command(
    everyone,
    z.strictObject({ closureId: ClosureId, from: CalendarDate }),
    done,
  ),

  "people.find": query(everyone, z.strictObject({ text: z.string().max(200) }), Found),
  "people.list": query(
    everyone,
    z.strictObject({ filter: PeopleFilter, page: z.number().int().min(0) }),
    z.strictObject({ people: z.array(PersonInList).max(200), total: z.number().int() }),
  ),
  "people.view": query(everyone, z.strictObject({ id: PersonId }), PersonFile),
  "people.saveCard": command(everyone, PersonCard.omit({ number: true }), PersonCard),
  "people.saveIdentity": command(
    ["care", "admin"],
    z.strictObject({ id: PersonId, version: Version, identity: Identity }),
    PersonCard,
  ),
  "people.saveCareRemark": command(
    ["care"],
    z.strictObject({ id: PersonId, version: Version, remark: CareRemark }),
    PersonCard,
  ),
  "people.history": query(
    everyone,
    z.strictObject({ id: PersonId, page: z.number().int().min(0) }),
    z.strictObject({ lines: z.array(HistoryLine).max(200), total: z.number().int() }),
  ),

  "stays.admit": command(
    everyone,
    z.strictObject({
      /** An existing file, when the search found the person. */
      personId: PersonId.nullable(),
      name: ShownName.nullable(),
      sex: Sex,
      age: AgeGiven,
      nationality: NationalityCode.nullable(),
      languages: z.array(LanguageCode).max(12),
      referredBy: ReferralSource,
      bedId: BedId,
      from: CalendarDate,
      plannedUntil: CalendarDate,
    }),
    z.strictObject({ personId: PersonId, stayId: StayId }),
  ),
  "stays.move": command(
    everyone,
    z.strictObject({ stayId: StayId, bedId: BedId, night: CalendarDate }),
    done,
  ),
  "stays.plan": command(
    everyone,
    z.strictObject({ stayId: StayId, plannedUntil: CalendarDate }),
    done,
  ),
  "stays.depart": command(
    everyone,
    z.strictObject({ stayId: StayId, night: CalendarDate, ...Departure.shape }),
    done,
  ),
  "stays.undo": command(everyone, z.strictObject({ eventId: z.uuid() }), done),
  "stays.ofPerson": query(everyone, z.strictObject({ id: PersonId }), StaysOfPerson),

  "users.list": query(admin, nothing, z.array(User)),
  /** Answers with the five words of the slip, shown once. */
  "users.add": command(
    admin,
    z.strictObject({ name: StaffName, signInName: SignInName, roles: Roles, language: Language }),
    z.strictObject({ id: UserId, slip: z.array(z.string()).length(5) }),
  ),
  "users.setRoles": command(admin, z.strictObject({ id: UserId, roles: Roles }), done),
  "users.setEnabled": command(admin, z.strictObject({ id: UserId, enabled: z.boolean() }), done),
  "users.reset": command(
    admin,
    z.strictObject({ id: UserId }),
    z.strictObject({ slip: z.array(z.string()).length(5) }),
  ),
  /** Takes the slot away and starts the rotation of the house key; answers with the job. */
  "users.remove": job(admin, z.strictObject({ id: UserId })),
  /** Who waits for which compartment that the signed-in person can open for her. */
  "compartments.waiting": query(
    ["care", "admin"],
    nothing,
    z.array(z.strictObject({ userId: UserId, name: z.string(), compartment: Compartment })),
  ),
  "compartments.letIn": command(
    ["care", "admin"],
    z.strictObject({
      userId: UserId,
      compartment: Compartment,
      words: z.array(z.string().max(40)).length(3),
    }),
    done,
  ),
  "compartments.letInByKit": command(
    admin,
    z.strictObject({ userId: UserId, compartment: Compartment, sheets: TwoSheets }),
    done,
  ),

  "kit.state": query(everyone, nothing, KitState),
  "kit.make": command(admin, nothing, NewKit),
  "kit.prove": command(
    admin,
    z.strictObject({
      sheet: SheetNumber,
      answers: z.array(z.strictObject({ place: SheetPlace, word: z.string().max(40) })).length(3),
    }),
    KitState,
  ),
  "jobs.cancel": command(everyone, z.strictObject({ job: z.uuid() }), done),
} as const satisfies Record<string, Procedure>;

export interface Procedure {
  readonly kind: "door" | "query" | "command" | "job";
  readonly roles: readonly Role[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export type Api = typeof api;
export type ProcedureName = keyof Api;
export type Input<N extends ProcedureName> = z.input<Api[N]["input"]>;
export type Parsed<N extends ProcedureName> = z.output<Api[N]["input"]>;
export type Output<N extends ProcedureName> = z.output<Api[N]["output"]>;

/** Allowed while locked. */
function door<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: "door", roles: [], input, output } as const;
}

/** Reads, in a deferred transaction. */
function query<I extends z.ZodType, O extends z.ZodType>(
  roles: readonly Role[],
  input: I,
  output: O,
) {
  return { kind: "query", roles, input, output } as const;
}

/** Writes, in one immediate transaction. */
function command<I extends z.ZodType, O extends z.ZodType>(
  roles: readonly Role[],
  input: I,
  output: O,
) {
  return { kind: "command", roles, input, output } as const;
}

/** Long work outside a transaction: answers at once with an id, then sends progress events. */
function job<I extends z.ZodType>(roles: readonly Role[], input: I) {
  return { kind: "job", roles, input, output: z.strictObject({ job: z.uuid() }) } as const;
}
