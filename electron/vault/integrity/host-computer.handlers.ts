import {
  insertStatement,
  type HostComputerStatementRow,
  statementsAbout,
} from "../../../db/integrity/host-computers.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import {
  HostComputerFact,
  type HostComputerLine,
  hostComputerState,
  HostComputerStatementId,
  type HostComputerStatementKind,
  hostComputerTone,
  mayState,
} from "../../../domain/integrity/host-computer.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { staffNames } from "../people/display-names.ts";

const view: Handler<"machine.view"> = (context) => ok([...linesOf(context)]);

/** What counts for each fact on this computer. */
function linesOf(context: Context): readonly HostComputerLine[] {
  const nameOf = staffNames(context);
  return HostComputerFact.options.map((fact) => {
    const { found, statements, state, from } = standing(context, fact);
    const row = statements.findLast(({ kind }) => kind === from);
    const said = row && {
      kind: row.kind,
      byName: nameOf(row.userId),
      at: row.at,
      reason: row.reason,
    };
    return { fact, found, state, said: said ?? null };
  });
}

function standing({ tx, house: { machine } }: Context, fact: HostComputerFact) {
  const found = machine.found[fact];
  const statements: readonly HostComputerStatementRow[] = statementsAbout(tx, machine.mark).filter(
    (row) => row.fact === fact,
  );
  const kinds = statements.map(({ kind }) => kind);
  return { found, statements, ...hostComputerState(found, kinds) };
}

const state: Handler<"machine.state"> = (context, { fact, kind, reason }) => {
  const { tx, now, me, house } = context;
  const { found, ...before } = standing(context, fact);
  if (!mayState(kind, found, before)) return err({ type: "ChangedMeanwhile" });
  const id = HostComputerStatementId.parse(context.newId());
  const row = { id, machine: house.machine.mark, fact, kind, reason, at: now, userId: me.id };
  insertStatement(tx, row);
  const object = { kind: "machine_statements", id } as const;
  context.note({ action: actionOf[kind], object, detail: fact });
  return ok(null);
};

const actionOf = {
  sawGood: "machineSeen",
  sawMissing: "machineSeen",
  accepted: "machineAccepted",
  withdrawn: "machineWithdrawn",
} as const satisfies Readonly<Record<HostComputerStatementKind, AuditAction>>;

/**
 * What Today shows to an administrator: the missing protections no one has taken responsibility for. Only a real vault
 * holds real data.
 */
export function hostComputerItems(context: Context) {
  if (context.house.vault.purpose !== "real") return [];
  const facts = linesOf(context).flatMap((line) =>
    hostComputerTone(line) === "bad" ? [line.fact] : [],
  );
  return facts.length === 0 ? [] : [{ kind: "machineOpen", facts } as const];
}

export const hostComputerHandlers = {
  "machine.view": view,
  "machine.state": state,
} as const satisfies Partial<Handlers>;
