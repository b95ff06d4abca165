import * as z from "zod";
import {
  HostComputerFact,
  HostComputerStatementKind,
  HostComputerView,
  mostReasonLetters,
} from "./host-computer.ts";
import { admin, command, done, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

const Reason = z.string().trim().max(mostReasonLetters);

/** How this computer protects its disk, and what administrators stated about it. */
export const hostComputerApi = {
  "machine.view": query(admin, nothing, HostComputerView),
  /** By name and date: the person signed in, and today. Only what is withdrawn needs no reason. */
  "machine.state": command(
    admin,
    z
      .strictObject({ fact: HostComputerFact, kind: HostComputerStatementKind, reason: Reason })
      .refine(({ kind, reason }) => (kind === "withdrawn") === (reason === "")),
    done,
  ),
} as const satisfies Record<string, Procedure>;
