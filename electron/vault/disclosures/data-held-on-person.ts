// Everything that is held about a person, as far as the keys of this session open it, in the order of the file.
import * as z from "zod";
import { allListWords } from "../../../db/vocabulary/list-term-decisions.ts";
import {
  accessDataAbout,
  type AccessDataRow,
  type AccessDataTable,
} from "../../../db/disclosures/data-held-on-person.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import type { AccessPart } from "../../../domain/disclosures/access-request.ts";
import type { AccessFact, AccessSection } from "../../../domain/disclosures/access-request-view.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context } from "../platform/handler-context.ts";
import { uncover } from "../people/hidden-file-envelope.ts";
import { factsOf, plainFacts } from "./data-held-as-text.ts";
import { handedToOffice } from "../incidents/sealed-complainant.ts";
import { mistakesIn } from "./data-held-without-mistakes.ts";
import { sealedNotesOf } from "./private-note-authors.ts";
import { othersMasked } from "../address-guard/mask-other-names.ts";
import { openHidden } from "../people/identity.ts";

export interface AccessData {
  readonly sections: readonly AccessSection[];
  readonly unread: number;
  /** How many records are left out of it: they were entered in error. */
  readonly mistakes: number;
}

/** One part of it; the names of others are left out of every word. */
export function accessDataIn(context: Context, person: PersonRow, part: AccessPart): AccessData {
  const mask = othersMasked(context, person);
  if (part.kind === "sealed") return { ...sealedNotesOf(context, person.card.id, mask), unread: 0 };
  const telling = { mask, ownWords: namesOfOwn(context) };
  const tables = accessDataAbout(
    context.tx,
    person.card.id,
    handedToOffice(context, person.card.id),
  );
  const fileKey = fileKeyOf(context, person);
  const open = (kind: Compartment, row: AccessDataRow, { table }: AccessDataTable) =>
    blobsIn(row).map(([column, bytes]) => ({
      column,
      opened: openAny(context, person, { table, row, column, bytes, kind, fileKey }),
    }));
  const mistakes = mistakesIn(tables, (row, table) =>
    (["office", "care"] as const).some((kind) =>
      open(kind, row, table).some(({ opened }) => SaidMistake.safeParse(opened).success),
    ),
  );
  const { kind } = part;
  let unread = 0;
  const read = (row: AccessDataRow, table: AccessDataTable): readonly AccessFact[] =>
    kind === "house"
      ? plainFacts(row, new Set(table.links.map(({ column }) => column)), telling)
      : open(kind, row, table).flatMap(({ column, opened }) => {
          if (opened === undefined && column.endsWith(kind) && !mistakes.has(row)) unread += 1;
          return opened === undefined ? [] : factsOf(opened, telling);
        });
  const sections = sectionsOf(tables, (row, table) => (mistakes.has(row) ? [] : read(row, table)));
  const leftOut = tables.flatMap((table) =>
    table.rows.filter((row) => mistakes.has(row) && read(row, table).length > 0),
  );
  fileKey?.fill(0);
  return { sections, unread, mistakes: new Set(leftOut.map((row) => mistakes.get(row))).size };
}

/** A record that marks another one as a mistake. */
const SaidMistake = z.looseObject({ kind: z.literal("mistake") });

/** What words of the centre are called today, in each language in which they have a name. */
const namesOfOwn = ({ tx }: Context): ReadonlyMap<string, string> =>
  new Map(
    // The newest decision about each comes first, and is put over the others.
    allListWords(tx)
      .toReversed()
      .filter(({ word, countsAs }) => word !== countsAs)
      .map(({ word, en, fr, nl }) => [word, [...new Set([en, fr, nl])].filter(isSaid).join(" / ")]),
  );

const isSaid = (name: string | null): name is string => name !== null;

function sectionsOf(
  tables: readonly AccessDataTable[],
  read: (row: AccessDataRow, table: AccessDataTable) => readonly AccessFact[],
): readonly AccessSection[] {
  return tables.flatMap((table) => {
    const entries = table.rows
      .map((row) => ({ facts: [...read(row, table)] }))
      .filter(({ facts }) => facts.length > 0);
    return entries.length === 0 ? [] : [{ name: table.table, entries }];
  });
}

const blobsIn = (row: AccessDataRow): readonly (readonly [string, Buffer])[] =>
  Object.entries(row).flatMap(([column, value]) =>
    Buffer.isBuffer(value) && column.startsWith("sealed") ? [[column, value] as const] : [],
  );

interface Blob {
  readonly table: string;
  readonly row: AccessDataRow;
  readonly column: string;
  readonly bytes: Buffer;
  readonly kind: Compartment;
  readonly fileKey: Buffer | null;
}

/** The content of a record; undefined where the keys of this part do not open it. */
function openAny(context: Context, person: PersonRow, blob: Blob): unknown {
  const { row, column, bytes, kind, fileKey } = blob;
  if (column === "sealed_hidden") {
    if (kind !== "office" || fileKey === null) return undefined;
    const version = Number(row["hidden_version"]);
    const identity = openHidden(context, person.card.id, { version, bytes });
    return identity.ok ? identity.value : undefined;
  }
  for (const spot of spotsOf(blob)) {
    const bare = uncover(context, spot, bytes, fileKey);
    if (!bare.ok) continue;
    const opened = context.keys.open(kind, spot, z.unknown(), bare.value);
    if (opened.ok) return opened.value;
  }
  return undefined;
}

/** Where a record may have been sealed: the file does not say it, but there are few such places. */
function spotsOf({ table, row, column }: Blob) {
  const suffix = column.replace(/^sealed_?/, "");
  const base = table.replace(/_history$/, "");
  const tables = new Set([table, base, `${base}.${suffix}`, `${table}.${suffix}`]);
  const ids = new Set(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === "string" && (name === "id" || name.endsWith("_id")) ? [value] : [],
    ),
  );
  const versions = new Set(
    [1, row["version"], row[`${suffix}_version`], row["sealed_version"]].filter(
      (value) => typeof value === "number",
    ),
  );
  return [...tables].flatMap((name) =>
    [...ids].flatMap((rowId) => [...versions].map((version) => ({ table: name, rowId, version }))),
  );
}
