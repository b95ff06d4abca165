import * as z from "zod";
import { Standing } from "../intake/assistance.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { InterpreterWanted } from "../intake/intake.ts";
import { CareRemark, Identity, MissingPart, PersonCard } from "../people/person.ts";
import { ResidenceNow } from "../residence/residence-record.ts";
import { BedId } from "../accommodation/room.ts";
import { Risk } from "../safety/safety.ts";
import { sealedField } from "../core/sealed-field.ts";
import { Stay, StayEvent } from "../accommodation/stay.ts";
import { UserId } from "../users/user.ts";
import { LanguageCode, ReferralSource } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

const Where = z.strictObject({ bedId: BedId, room: z.string(), bed: z.string() });

/** The first page of a person's file. */
export const PersonView = z.strictObject({
  card: PersonCard,
  identity: sealedField(Identity),
  careRemark: sealedField(CareRemark.nullable()),
  /** The current stay, with where the person sleeps. */
  current: z.strictObject({ stay: Stay, where: Where }).nullable(),
  lastLeft: CalendarDate.nullable(),
  missing: z.array(MissingPart),
  /** The state of the assistance; null for a file that never had one. */
  standing: Standing.nullable(),
  /** Who first referred the person to the centre, and when; the day is null where no referral was recorded. */
  referred: z
    .strictObject({ on: CalendarDate.nullable(), by: ReferralSource, own: customTermsIn(["by"]) })
    .nullable(),
  /** Who may open the identity of a hidden file; null for any other. */
  hidden: z
    .strictObject({
      isMine: z.boolean(),
      holders: z.array(z.strictObject({ id: UserId, name: z.string(), holds: z.boolean() })),
    })
    .nullable(),
  /** The photo that is kept, by the name of its file, and whether one may be kept now. */
  photo: z.strictObject({ id: z.string().nullable(), mayKeep: z.boolean() }),
  /**
   * Which interpreter the person wants and who must never be one, by the intake; null where it is unknown, or not
   * readable.
   */
  interpreter: z
    .strictObject({
      wanted: InterpreterWanted,
      language: LanguageCode.nullable(),
      never: z.array(z.string()),
    })
    .nullable(),
  /** The state of the residence procedure; null where there is none, or the user may not read it. */
  residence: ResidenceNow.nullable(),
  /** The last assessment; null before the first. */
  risk: Risk.nullable(),
});
export type PersonView = Readonly<z.infer<typeof PersonView>>;

/** Every stay of a person, newest first, with what was decided about it. */
export const StaysOfPerson = z.array(
  z.strictObject({
    stay: Stay,
    nights: z.number().int().min(0),
    events: z.array(
      z.strictObject({ event: StayEvent, where: Where.nullable(), byName: z.string() }),
    ),
    /** The event that can be undone, if any. */
    undoable: z.uuid().nullable(),
  }),
);
export type StaysOfPerson = z.infer<typeof StaysOfPerson>;
