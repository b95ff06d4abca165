import * as z from "zod";
import {
  MachineFact,
  MachineStatementKind,
  MachineView,
  mostReasonLetters,
} from "./host-computer.ts";
import { admin, command, done, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

const Reason = z.string().trim().max(mostReasonLetters);

/** How this computer protects its disk, and what administrators stated about it. */
export const machineApi = {
  "machine.view": query(admin, nothing, MachineView),
  /** By name and date: the person signed in, and today. Only what is withdrawn needs no reason. */
  "machine.state": command(
    admin,
    z
      .strictObject({ fact: MachineFact, kind: MachineStatementKind, reason: Reason })
      .refine(({ kind, reason }) => (kind === "withdrawn") === (reason === "")),
    done,
  ),
} as const satisfies Record<string, Procedure>;
