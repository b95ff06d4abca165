import * as z from "zod";
import { UpdateProblem, UpdateStep } from "../updates/update.ts";

/** Why a backup, a drill or a look at an update did not come to its end. */
export const JobProblem = z.enum([
  "full",
  "gone",
  "readOnly",
  "unsound",
  "putBack",
  "sheets",
  "damaged",
  "houseDamaged",
  ...UpdateProblem.options,
]);
export type JobProblem = z.infer<typeof JobProblem>;

/** What the vault tells a window without being asked. Nothing else does. */
export const VaultEvent = z.discriminatedUnion("event", [
  /** The house is about to lock: seal what is typed, now. */
  z.strictObject({ event: z.literal("flush") }),
  /** A long job goes on; `done` and `of` are steps. */
  z.strictObject({
    event: z.literal("progress"),
    job: z.uuid(),
    done: z.number().int().min(0),
    of: z.number().int().min(1),
    state: z.enum(["running", "finished", "failed", "cancelled"]),
    /** Why it failed, where a person can do something about it. */
    problem: JobProblem.optional(),
  }),
  /** A house is opened the first time after an update: what is done before the one question that is waiting is answered. */
  z.strictObject({ event: z.literal("updating"), step: UpdateStep }),
  /** After Today was answered the house cleared records: what a window was shown may be outdated. */
  z.strictObject({ event: z.literal("letGo") }),
  /** A user chose a folder in the dialog of the system; null when the dialog was cancelled. */
  z.strictObject({ event: z.literal("folderChosen"), folder: z.string().nullable() }),
  /** The same for a file, of which the window learns the name alone. */
  z.strictObject({ event: z.literal("fileChosen"), name: z.string().nullable() }),
]);
export type VaultEvent = Readonly<z.infer<typeof VaultEvent>>;
