import * as z from "zod";
import { PaperKind, PaperWay } from "../paper.ts";
import { command, done, everyone, type Procedure } from "./kinds.ts";

/** What leaves on paper. What stands on it is asked for like everything else. */
export const papersApi = {
  /** Notes that a paper leaves the program. */
  "papers.note": command(everyone, z.strictObject({ kind: PaperKind, way: PaperWay }), done),
} as const satisfies Record<string, Procedure>;
