import * as z from "zod";
import { CalendarDate } from "../calendar.ts";
import { Language, Theme } from "../look.ts";
import { CopyFound, CopyId, CopySeen } from "../office-copy.ts";
import { Me } from "../user.ts";
import { admin, command, done, door, job, nothing, query, type Procedure } from "./kinds.ts";

const Passphrase = z.string().max(1000);

/** Copies for the office on a stick. Folders are chosen in the dialog of the system, never named here. */
export const copiesApi = {
  "copies.list": query(admin, nothing, z.array(CopySeen).max(200)),
  /** Into the folder that was chosen, under a passphrase of its own. */
  "copies.make": job(admin, z.strictObject({ passphrase: Passphrase, until: CalendarDate })),
  "copies.sayDestroyed": command(admin, z.strictObject({ id: CopyId, on: CalendarDate }), done),
  /** What stands in the chosen folder; with nothing open. */
  "copies.find": door(nothing, z.strictObject({ found: z.array(CopyFound).max(200) })),
  /** Opens one of them to read in, in the language and look of the computer it is read on. */
  "copies.open": door(
    z.strictObject({ id: CopyId, passphrase: Passphrase, language: Language, theme: Theme }),
    Me,
  ),
} as const satisfies Record<string, Procedure>;
