// Which tables a statement reads and writes, told from its words and from what SQLite says it is going to do.

/** As much of a file as telling it takes. */
export interface ExplainingFile {
  explain(question: string): unknown;
  pragma(source: string): unknown;
  prepare(question: string): { all(): unknown };
}

export interface Tables {
  readonly names: ReadonlySet<string>;
  /** Views and virtual tables: what they read is not looked into. */
  readonly unclear: ReadonlySet<string>;
  /** Every name is one word, so that a table that is named can be told by its words. */
  readonly arePlain: boolean;
  /** By where they begin: tables, and the tables of indexes. */
  readonly byRoot: ReadonlyMap<string, string>;
}

/** The tables of a file, those of this connection alone included. */
export function tablesIn(file: ExplainingFile): Tables {
  const listed = file.pragma("table_list") as readonly {
    readonly name: string;
    readonly type: string;
  }[];
  const names = listed.map(({ name }) => name.toLowerCase());
  const unclear = listed.filter(({ type }) => type === "view" || type === "virtual");
  return {
    names: new Set(names),
    unclear: new Set(unclear.map(({ name }) => name.toLowerCase())),
    arePlain: names.every((name) => /^\w+$/.test(name)),
    byRoot: new Map([...rootsIn(file, 0, "sqlite_schema"), ...rootsIn(file, 1, temporary)]),
  };
}

const temporary = "sqlite_temp_schema";

const rootsIn = (file: ExplainingFile, schema: number, list: string) =>
  (
    file
      .prepare(`SELECT rootpage AS root, tbl_name AS name FROM ${list} WHERE rootpage > 0`)
      .all() as readonly { readonly root: number; readonly name: string }[]
  ).map(({ root, name }) => [rootOf(schema, root), name.toLowerCase()] as const);

const rootOf = (schema: number, page: number): string => `${String(schema)} ${String(page)}`;

const ordinary =
  /^\s*(?:select|with|values|insert|replace|update|delete|begin|commit|end|rollback|savepoint|release)\b/i;
/** A statement that begins otherwise does something to the file itself. */
export const isOrdinary = (question: string): boolean => ordinary.test(question);

/** Tables that SQLite has of itself, and those of its functions that read what stands in no table. */
const ofSqlite = /^(?:sqlite_\w+|pragma_\w+|dbstat|bytecode|tables_used)$/;

/**
 * Nothing can be read that is not named, so every word counts that is the name of a table, wherever it stands. Null where it
 * cannot be told.
 */
export function tablesRead(question: string, tables: Tables): readonly string[] | null {
  if (!tables.arePlain || !isOrdinary(question)) return null;
  const words = [...new Set(question.toLowerCase().match(/\w+/g))];
  if (words.some((word) => tables.unclear.has(word) || ofSqlite.test(word))) return null;
  return words.filter((word) => tables.names.has(word));
}

interface Step {
  readonly opcode: string;
  readonly p1: number;
  readonly p2: number;
  readonly p3: number;
  readonly p5: number;
}

/** They write what is no table of the file, or change the tables themselves. */
const unclearSteps =
  /^(?:V(?:Update|Begin|Create|Destroy|Rename)|Destroy|CreateBtree|ParseSchema|SqlExec|SetCookie|Drop\w+|Vacuum|IncrVacuum|JournalMode|Checkpoint|LoadAnalysis|Expire)$/;

/** What SQLite opens to write in it, what triggers and references do included. Null where it cannot be told. */
export function tablesWritten(
  file: ExplainingFile,
  question: string,
  { byRoot }: Tables,
): readonly string[] | null {
  if (!isOrdinary(question)) return null;
  const found = new Set<string>();
  for (const step of file.explain(question) as readonly Step[]) {
    if (unclearSteps.test(step.opcode)) return null;
    const root = rootWritten(step);
    if (root === null) continue;
    const table = byRoot.get(root);
    if (table === undefined) return null;
    found.add(table);
  }
  return [...found];
}

/** A page that stands in a register is of a table that is only being made. */
const inRegister = 0x10;

function rootWritten({ opcode, p1, p2, p3, p5 }: Step): string | null {
  if (opcode === "Clear") return rootOf(p2, p1);
  if (opcode !== "OpenWrite") return null;
  return (p5 & inRegister) === 0 ? rootOf(p3, p2) : "made anew";
}
