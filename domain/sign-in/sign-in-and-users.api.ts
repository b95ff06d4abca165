import * as z from "zod";
import { Purpose, Which } from "../settings/house-settings.ts";
import {
  KitSecond,
  KitState,
  NewKit,
  Sheet,
  SheetLine,
  SheetNumber,
  SheetPlace,
} from "../users/recovery-sheets.ts";
import { FirstScreen, Language, TextSize, Theme } from "../core/display-settings.ts";
import { MovedAway } from "../backup/transfer.ts";
import { Compartment, Me, NewSignInName, Roles, StaffName, User, UserId } from "../users/user.ts";
import {
  admin,
  command,
  done,
  door,
  everyone,
  job,
  nothing,
  office,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

const Passphrase = z.string().max(1000);
/** The fingerprint of a key, as someone heard it. */
const FourWords = z.array(z.string().max(40)).length(4);
const TwoSheets = z.tuple([Sheet, Sheet]);

/** Access: founding, unlocking, recovery, colleagues, compartments and the recovery key. */
export const signInAndUsersApi = {
  "house.state": door(
    nothing,
    z.strictObject({
      house: z.enum(["none", "locked", "open"]),
      hasDemo: z.boolean(),
      /** What a house founded now would be, or what the open one is. */
      purpose: Purpose,
      me: Me.nullable(),
      /** What is left on this computer of a vault that moved to another; null where there is a vault, or never was one. */
      movedAway: MovedAway.nullable(),
    }),
  ),
  /** What this computer's clock says, to be compared with a telephone before a house is founded. */
  "house.clock": door(nothing, z.strictObject({ now: z.iso.datetime() })),
  "house.found": door(
    z.strictObject({
      language: Language,
      theme: Theme,
      name: StaffName,
      signInName: NewSignInName,
      roles: Roles.refine((roles) => roles.includes("admin")),
      passphrase: Passphrase,
    }),
    Me,
  ),
  "house.invent": door(
    z.strictObject({
      language: Language,
      theme: Theme,
      /** How many lie behind it, where it is made now; one that is there stays as it is. */
      years: z.int().min(0).max(25).default(0),
    }),
    Me,
  ),
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
    z.strictObject({
      sheets: TwoSheets,
      signInName: z.string().max(200),
      passphrase: Passphrase,
      /** As at a sign-in; a user with two recovery sheets opens an older file too. */
      accepts: z.array(z.literal("clock")).max(1),
    }),
    Me,
  ),
  "session.me": query(everyone, nothing, Me),
  "session.choosePassphrase": command(everyone, z.strictObject({ passphrase: Passphrase }), Me),
  "session.changePassphrase": command(
    everyone,
    z.strictObject({ current: Passphrase, next: Passphrase }),
    done,
  ),
  "session.setLook": command(
    everyone,
    z.strictObject({
      language: Language,
      theme: Theme,
      textSize: TextSize,
      // Left out, they stay as they are.
      firstScreen: FirstScreen.optional(),
      hidesNames: z.boolean().optional(),
    }),
    Me,
  ),
  /** The fingerprint of one's own key, read aloud to the colleague who lets one in. */
  "session.fingerprint": query(
    everyone,
    nothing,
    z.strictObject({ words: z.array(z.string()).length(4) }),
  ),
  "users.list": query(admin, nothing, z.array(User)),
  /** Answers with the one-time passphrase of five words, shown once. */
  "users.add": command(
    admin,
    z.strictObject({
      name: StaffName,
      signInName: NewSignInName,
      roles: Roles,
      language: Language,
    }),
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
  /** Who waits for which compartment that the signed-in user can open for them. */
  "compartments.waiting": query(
    office,
    nothing,
    z.array(z.strictObject({ userId: UserId, name: z.string(), compartment: Compartment })),
  ),
  "compartments.letIn": command(
    office,
    z.strictObject({ userId: UserId, compartment: Compartment, words: FourWords }),
    done,
  ),
  "compartments.letInByKit": command(
    admin,
    z.strictObject({
      userId: UserId,
      compartment: Compartment,
      words: FourWords,
      sheets: TwoSheets,
    }),
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
  /** Agrees that the new sheets, all verified, replace those of before. */
  "kit.second": command(admin, z.strictObject({ second: KitSecond }), KitState),
  /** Whether one of the three sheets is held outside the team; never by whom or where. */
  "kit.sayOutside": command(admin, z.strictObject({ isOutside: z.boolean() }), done),
  "jobs.cancel": command(everyone, z.strictObject({ job: z.uuid() }), done),
} as const satisfies Record<string, Procedure>;
