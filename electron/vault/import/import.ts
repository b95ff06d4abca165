import type { WrittenRow } from "../../../db/import/imports.ts";
import { insertImport } from "../../../db/import/imports.ts";
import { inTransaction } from "../../../db/platform/transaction.ts";
import {
  type SimilarPerson,
  type ImportRows,
  type ImportedReferral,
  type ImportCounts,
  type ImportId,
  type ImportOutcome,
  noCounts,
  type PersonRow,
  type RefusedRow,
  type RowRefusal,
  type Sleeper,
} from "../../../domain/import/import-schemas.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import type { AuditEvent } from "../platform/audit-log-chain.ts";
import { similarRows, type SimilarRows, type ComparedRow, yearsOf } from "./similar-rows.ts";
import { importReferral } from "./referral-rows.ts";
import { bringPerson, type Group, knowsName } from "./person-rows.ts";
import { placedBy, sleepersFor } from "./sleepers-in-imported-beds.ts";

/** What one row wrote, or why it wrote nothing. */
type Row = { readonly wrote: Omit<WrittenRow, "importId"> } | { readonly refused: RefusedRow };

/** Writes the rows that the house takes, each wholly or not at all, and which row wrote what. */
export function importRows(
  context: Context,
  brought: ImportRows,
  importId: ImportId,
): ImportOutcome {
  const rows =
    brought.kind === "people" ? people(context, brought.rows) : calls(context, brought.rows);
  const written = rows.flatMap((row) => ("wrote" in row ? [{ importId, ...row.wrote }] : []));
  const { kind } = brought;
  insertImport(context.tx, { id: importId, kind, at: context.now, by: context.me.id }, written);
  context.note({ action: "broughtIn", object: { kind: "imports", id: importId }, detail: kind });
  const notTaken = rows
    .flatMap((row) => ("refused" in row ? [row.refused] : []))
    .toSorted((a, b) => a.line - b.line);
  return { counts: countOf(written), placed: placedBy(context, written), notTaken };
}

const countOf = (written: readonly Omit<WrittenRow, "importId">[]): ImportCounts =>
  written.reduce(
    ({ files, stays, calls: called }, { opens, stayId, referralId }) => ({
      files: files + Number(opens),
      stays: stays + Number(stayId !== null),
      calls: called + Number(referralId !== null),
    }),
    noCounts,
  );

/** The oldest stay first, so that a returning person is taken up again and not for the first time. */
function people(context: Context, rows: readonly PersonRow[]): readonly Row[] {
  const known = similarRows(
    context,
    rows.map(({ line, name, age }) => saidOf(line, name, yearsOf(age, context.today))),
  );
  const groups = groupsOf(context, rows);
  const opened = new Map<PersonId, number>();
  return rows
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.line - b.line)
    .map((row) => {
      const { line } = row;
      const group = groups(row);
      // For a person who is the same as another row, that row has to tell who it is.
      const { root } = group;
      const isSaid = root.is.who === "new" || root.is.who === "file";
      // A row that refers to another one which is not among these is ignored.
      const alike = isSaid ? [] : doubtsOf(context, root, known);
      if (alike.length > 0) return refusedRow(line, "mayBeKnown", alike);
      const wrote = allOrNothing(context, (inner) => bringPerson(inner, row, group));
      if (!wrote.ok) {
        const isTaken = wrote.error === "bedTaken";
        return refusedRow(line, wrote.error, [], isTaken ? sleepersFor(context, row, opened) : []);
      }
      group.personId = wrote.value.personId;
      if (wrote.value.opens) opened.set(wrote.value.personId, line);
      return { wrote: { line, referralId: null, ...wrote.value } };
    });
}

function doubtsOf(
  { today }: Context,
  row: PersonRow,
  known: SimilarRows,
): readonly SimilarPerson[] {
  const said = saidOf(row.line, row.name, yearsOf(row.age, today));
  return [...known.filesLike(said), ...known.rowsLike(said)];
}

const saidOf = (line: number, name: string | null, years: number | null): ComparedRow => ({
  line,
  name,
  years,
});

/** Rows about one person share the result for the file, and the row that identifies the person. */
interface Grouped extends Group {
  readonly root: PersonRow;
}

function groupsOf(context: Context, rows: readonly PersonRow[]): (row: PersonRow) => Grouped {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const rootOf = (row: PersonRow): PersonRow => {
    let at = row;
    for (let steps = 0; at.is.who === "row" && steps < rows.length; steps += 1)
      at = byLine.get(at.is.line) ?? at;
    return at;
  };
  const keyOf = ({ is, line }: PersonRow): string =>
    is.who === "file" ? is.personId : String(line);
  const isKnown = new Set(
    rows.filter((row) => knowsName(context, row)).map((row) => keyOf(rootOf(row))),
  );
  const groups = new Map<string, Grouped>();
  return (row) => {
    const root = rootOf(row);
    const key = keyOf(root);
    const personId = root.is.who === "file" ? root.is.personId : null;
    const group = groups.get(key) ?? {
      root,
      personId,
      isOlder: personId !== null,
      isKnownHere: isKnown.has(key),
    };
    groups.set(key, group);
    return group;
  };
}

function calls(context: Context, rows: readonly ImportedReferral[]): readonly Row[] {
  const known = similarRows(context, []);
  return rows
    .toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.line - b.line)
    .map((row) => {
      const { line, name } = row;
      const taken = allOrNothing(context, (inner) => importReferral(inner, row));
      if (taken.ok)
        return {
          wrote: { line, personId: null, opens: false, stayId: null, referralId: taken.value },
        };
      const alike = taken.error === "needsFile" ? known.filesLike(saidOf(line, name, null)) : [];
      return refusedRow(line, taken.error, alike);
    });
}

const refusedRow = (
  line: number,
  why: RowRefusal,
  alike: readonly SimilarPerson[] = [],
  inBed: readonly Sleeper[] = [],
): Row => ({
  refused: { line, why, alike: alike.slice(0, 8), inBed: [...inBed] },
});

/** Does all of it or, where it is refused, nothing: neither rows nor notes are left. */
export function allOrNothing<T, E>(
  context: Context,
  work: (inner: Context) => Result<T, E>,
): Result<T, E> {
  const noted: AuditEvent[] = [];
  const done = inTransaction<T, E>(context.tx, (tx) =>
    work({
      ...context,
      tx,
      note: (happening) => {
        noted.push(happening);
      },
    }),
  );
  if (done.ok) for (const happening of noted) context.note(happening);
  return done;
}

/** Does all of it, and undoes it again: the answer is what would have been. */
export function previewImport(
  context: Context,
  brought: ImportRows,
  importId: ImportId,
): ImportOutcome {
  const tried = allOrNothing<never, ImportOutcome>(context, (inner) =>
    err(importRows(inner, brought, importId)),
  );
  if (tried.ok) throw new Error("A trial was kept");
  return tried.error;
}
