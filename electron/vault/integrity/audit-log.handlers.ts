import { entriesFrom } from "../../../db/integrity/audit-log.ts";
import { firstFrom, type ListedEntry, listAuditLog } from "../../../db/integrity/audit-log-list.ts";
import { allUsers } from "../../../db/users/users.ts";
import { addDays, type CalendarDate, momentAt } from "../../../domain/core/calendar-date.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import {
  actionsIn,
  actionsListed,
  type AuditCheck,
  type AuditLine,
} from "../../../domain/integrity/audit-filter.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { accessRegisterHandlers } from "./access-register.handlers.ts";
import { checkHandlers } from "./full-check.handlers.ts";
import { hostComputerHandlers } from "./host-computer.handlers.ts";
import type { Handlers, Prepared } from "../platform/dispatch.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { linesOf } from "../people/display-names.ts";
import { verificationCodeHandlers } from "./verification-codes.handlers.ts";
import { beforeFirst, chainEnd, type ChainEnd, followsFrom } from "../platform/audit-log-chain.ts";

const pageSize = 100;

const list: Handler<"trace.list"> = (context, { by, group, person, from, until, before }) => {
  const { tx, settings } = context;
  // A hidden file is a number here, as it is to the whole house: who opens it must not stay unseen, who it is about is
  // in no entry.
  if (person !== null && linesOf(context, [person]).length === 0) return err({ type: "NotFound" });
  const startOf = (day: CalendarDate): number => firstFrom(tx, momentAt(day, 0, settings.zone));
  const end = until === null ? chainEnd(tx).seq + 1 : startOf(addDays(until, 1));
  const found = listAuditLog(tx, {
    by,
    person,
    actions: group === null ? actionsListed : actionsIn(group),
    from: from === null ? 1 : startOf(from),
    before: Math.min(before ?? end, end),
    limit: pageSize + 1,
  });
  const users = allUsers(tx).map(({ id, name }) => ({ id, name }));
  return ok({
    lines: seen(context, found.slice(0, pageSize), users),
    hasMore: found.length > pageSize,
    users,
  });
};

function seen(
  context: Context,
  entries: readonly ListedEntry[],
  users: readonly { readonly id: UserId; readonly name: string }[],
): AuditLine[] {
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const ids = new Set(entries.flatMap((entry) => personIn(entry) ?? []));
  const people = new Map(linesOf(context, [...ids]).map((line) => [line.id, line]));
  return entries.map((entry) => {
    const { seq, at, userId, action, detail } = entry;
    const personId = personIn(entry);
    return {
      seq,
      at,
      action,
      detail,
      byId: userId,
      byName: userId === null ? null : (names.get(userId) ?? null),
      person: personId === null ? null : (people.get(personId) ?? null),
    };
  });
}

const personIn = ({ objectKind, objectId }: ListedEntry): PersonId | null =>
  objectKind === "people" && objectId !== null ? PersonId.parse(objectId) : null;

/** Entries looked at in one go: between them the window is answered. */
const slice = 1000;

/** A million entries take some seconds, and are followed outside a transaction: what is there never changes. */
const check: Prepared<"trace.check", AuditCheck> = {
  prepare: async (_vault, house) => ok(await followAll(house)),
  run: (context, _input, found) => {
    context.note({
      action: "traceChecked",
      detail: found.brokenAt === null ? "whole" : `broken at ${String(found.brokenAt)}`,
    });
    return ok(found);
  },
};

async function followAll({ database, vault }: OpenVault): Promise<AuditCheck> {
  let end: ChainEnd = beforeFirst;
  for (;;) {
    const rows = database.file.open ? entriesFrom(database.db, end.seq + 1, slice) : [];
    for (const row of rows) {
      if (!followsFrom(vault.traceKey, end, row))
        return { entries: end.seq, brokenAt: end.seq + 1 };
      end = row;
    }
    if (rows.length < slice) return { entries: end.seq, brokenAt: null };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export const auditLogHandlers = {
  "trace.list": list,
  "trace.check": check,
  ...verificationCodeHandlers,
  ...checkHandlers,
  ...hostComputerHandlers,
  ...accessRegisterHandlers,
} as const satisfies Partial<Handlers>;
