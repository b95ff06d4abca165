import * as z from "zod";
import { Logo, LogoPicture } from "../settings/centre-logo.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** The logo of the centre, at the head of what it sends. */
export const letterheadApi = {
  "letterhead.logo": query(everyone, nothing, z.strictObject({ logo: Logo.nullable() })),
  /** Replaces the previous logo, if there is one; it is not marked as neutral yet. */
  "letterhead.keepLogo": command(admin, z.strictObject({ picture: LogoPicture }), done),
  "letterhead.sayNeutral": command(admin, z.strictObject({ isNeutral: z.boolean() }), done),
  "letterhead.removeLogo": command(admin, nothing, done),
} as const satisfies Record<string, Procedure>;
