import * as z from "zod";
import { GuardTermId, GuardWords } from "../address-guard/term.ts";
import { Instant } from "../calendar.ts";
import { Reader } from "../neutral/reader.ts";
import { PaperVerdict } from "../neutral/verdict.ts";
import { PaperKind } from "../paper.ts";
import { admin, command, done, everyone, nothing, query, type Procedure } from "./kinds.ts";

/** What would give the house away, and what is about to leave it. */
export const guardApi = {
  "guard.terms": query(
    admin,
    nothing,
    z.array(
      z.strictObject({
        id: GuardTermId,
        ...GuardWords.shape,
        addedAt: Instant,
        byName: z.string(),
      }),
    ),
  ),
  "guard.add": command(admin, GuardWords, z.strictObject({ id: GuardTermId })),
  "guard.end": command(admin, z.strictObject({ id: GuardTermId }), done),
  /** Looks through a paper before it may leave; what is stopped stands in the trace. */
  "papers.check": command(
    everyone,
    z.strictObject({
      kind: PaperKind,
      pages: z.array(z.string().max(500_000)).max(1_000),
      /** Who will see it, once somebody has said so. */
      reader: Reader.nullable().default(null),
    }),
    PaperVerdict,
  ),
} as const satisfies Record<string, Procedure>;
