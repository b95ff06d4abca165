import * as z from "zod";
import { EvacuationList } from "./evacuation.ts";
import { Sheet } from "./kit.ts";
import { Language } from "./look.ts";
import { MissingSheet } from "./missing.ts";
import { PersonId } from "./person.ts";
import { SafetySheet } from "./safety.ts";

/**
 * Every paper this program makes, with what stands on it: a closed list. It goes from the window that asks to the page that
 * draws it, over a line of their own.
 */
export const Paper = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("evacuationList"), language: Language, list: EvacuationList }),
  z.strictObject({ kind: z.literal("recoverySheet"), language: Language, sheet: Sheet }),
  z.strictObject({ kind: z.literal("missingSheet"), language: Language, sheet: MissingSheet }),
  z.strictObject({
    kind: z.literal("safetyCard"),
    language: Language,
    personId: PersonId,
    sheet: SafetySheet,
  }),
]);
export type Paper = Readonly<z.infer<typeof Paper>>;

export const PaperKind = z.enum(["evacuationList", "recoverySheet", "missingSheet", "safetyCard"]);
export type PaperKind = Paper["kind"];

/** The two ways on which a paper leaves the program. */
export const PaperWay = z.enum(["saved", "printed"]);
export type PaperWay = z.infer<typeof PaperWay>;
