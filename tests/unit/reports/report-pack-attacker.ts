import { type Report, rules } from "../../../domain/reports/report.ts";
import type { Sums } from "../../../domain/reports/report-table.ts";
import type { YearPack } from "../../../domain/reports/report-pack.ts";
import { yearsIn } from "../../../domain/reports/report-period.ts";
import { relationsIn } from "./report-pack-relations.ts";

interface Known {
  readonly value: number;
  readonly isSecret: boolean;
  readonly isShown: boolean;
  least: number;
  most: number;
}

/** A sum of zero: the factor of each number. */
type Balance = Map<string, number>;

/** All numbers of the reports, and which of them are shown. */
function numbersOf(reports: readonly Report[], { sections }: YearPack): Map<string, Known> {
  const known = new Map<string, Known>();
  const put = (place: string, value: number, people: number, told: number | null | undefined) => {
    const isSecret = value < 5 || people < 5;
    // Nobody is counted in a month without a headcount, and some ends of a step are impossible.
    const isNever = value === 0 && place.startsWith("occupancy") && place.endsWith(" counted");
    const isShown = typeof told === "number" || isNever;
    const cap = value < 5 ? 4 : Number.POSITIVE_INFINITY;
    const bounds = isShown ? { least: value, most: value } : { least: 0, most: cap };
    known.set(place, { value, isShown, isSecret: isSecret && !isShown, ...bounds });
  };
  for (const { table } of sections) {
    const { name, columns, cells, columnTotals, rowTotals } = table;
    const report = reports.find((one) => one.name === name);
    const [rows, behind] = [report?.table.rows ?? [], report?.table.cells ?? []];
    const who = report?.table.people;
    const sum = (all: readonly ({ readonly count: number } | undefined)[]) =>
      all.reduce((total, one) => total + (one?.count ?? 0), 0);
    for (const [down, row] of rows.entries()) {
      for (const [across, column] of columns.entries()) {
        const cell = behind[down]?.[across] ?? { count: 0, people: 0 };
        const isNever = rules[name].isNever?.(row, column) === true;
        const told = isNever ? 0 : cells[down]?.[across];
        put(`${name} ${row} ${column}`, cell.count, cell.people, told);
      }
      const total = sum(behind[down] ?? []);
      if (rowTotals !== null)
        put(`${name} ${row} *`, total, who?.rows[down] ?? total, rowTotals[down]);
    }
    for (const [across, column] of columns.entries()) {
      const total = sum(behind.map((line) => line[across]));
      if (columnTotals !== null)
        put(`${name} * ${column}`, total, who?.columns[across] ?? total, columnTotals[across]);
    }
    if (rowTotals !== null) {
      const total = sum(behind.flat());
      put(`${name} * *`, total, who?.all ?? total, table.total);
    }
  }
  return known;
}

/** A table adds up by column, by row, or both ways. */
function balancesOf({ name, table }: Report): readonly Balance[] {
  const { rows, columns } = table;
  const line = (parts: readonly string[], whole: string): Balance =>
    new Map([...parts.map((part) => [part, 1] as const), [whole, -1] as const]);
  const is = (...kinds: readonly Sums[]) => kinds.includes(rules[name].sums);
  // Rows exist where something occurred: there is nothing to learn about nothing.
  if (rows.length === 0) return [];
  const isWide = columns.length > 1 && is("both", "across");
  return [
    ...(is("both", "down")
      ? columns.map((at) =>
          line(
            rows.map((row) => `${name} ${row} ${at}`),
            `${name} * ${at}`,
          ),
        )
      : []),
    ...(isWide
      ? rows.map((row) =>
          line(
            columns.map((at) => `${name} ${row} ${at}`),
            `${name} ${row} *`,
          ),
        )
      : []),
    ...(isWide
      ? [
          line(
            rows.map((row) => `${name} ${row} *`),
            `${name} * *`,
          ),
        ]
      : []),
  ];
}

function relationsOf(known: Map<string, Known>, reports: readonly Report[], pack: YearPack) {
  const rowsOf = (name: string) => reports.find((one) => one.name === name)?.table.rows ?? [];
  const all: Balance[] = [];
  for (const { because, left, right, rest } of relationsIn(yearsIn(pack.period), rowsOf)) {
    const isThere = (place: string) => known.has(place);
    if (!left.every(isThere) || !right.some(isThere)) continue;
    const balance: Balance = new Map();
    for (const place of left) balance.set(place, 1);
    for (const place of right.filter(isThere)) balance.set(place, -1);
    const value = [...balance].reduce(
      (n, [at, times]) => n + times * (known.get(at)?.value ?? 0),
      0,
    );
    const isPlain = value === 0 && rest !== 0;
    // Stored years, and closed files, are not in every table.
    if (!isPlain && (rest === "none" || (rest !== "more" && value < 0))) continue;
    if (!isPlain) {
      const name = `${because} ${left.join()}`;
      const isSecret = typeof rest === "number" && rest <= value && value < 5;
      const bounds = { least: 0, most: Number.POSITIVE_INFINITY, isShown: false };
      known.set(name, { value: Math.abs(value), isSecret, ...bounds });
      balance.set(name, value > 0 || rest === 0 ? -1 : 1);
    }
    all.push(balance);
  }
  return all;
}

/** Gaussian elimination: every number is in one equation alone, besides undetermined ones. */
function eliminated(balances: readonly Balance[], known: ReadonlyMap<string, Known>) {
  const names = [...known].flatMap(([name, { isShown }]) => (isShown ? [] : [name]));
  const rows = balances.map((balance) => new Map(balance));
  const done = new Set<Balance>();
  for (const name of names) {
    const head = rows.find((row) => !done.has(row) && (row.get(name) ?? 0) !== 0);
    if (head === undefined) continue;
    done.add(head);
    for (const row of rows) {
      const times = (row.get(name) ?? 0) / (head.get(name) ?? 1);
      if (row === head || times === 0) continue;
      for (const [other, value] of head) {
        const left = (row.get(other) ?? 0) - times * value;
        if (Math.abs(left) < 1e-9) row.delete(other);
        else row.set(other, left);
      }
    }
  }
  return rows;
}

/** Narrows each number by the range of the others in a balance. True where that changed anything. */
function narrow(balance: Balance, known: ReadonlyMap<string, Known>): boolean {
  let isNew = false;
  const all = [...balance].flatMap(([name, times]) => {
    const one = known.get(name);
    return one === undefined ? [] : [{ one, times }];
  });
  for (const { one, times } of all) {
    if (one.isShown) continue;
    let [low, high] = [0, 0];
    for (const other of all) {
      if (other.one === one) continue;
      const by = -other.times / times;
      low += by * (by > 0 ? other.one.least : other.one.most);
      high += by * (by > 0 ? other.one.most : other.one.least);
    }
    const [least, most] = [Math.ceil(low - 1e-6), Math.floor(high + 1e-6)];
    if (least > one.least || most < one.most) isNew = true;
    one.least = Math.max(one.least, least);
    one.most = Math.min(one.most, most);
  }
  return isNew;
}

/**
 * An attacker with the reports who knows what each table counts: derives whatever follows from anything else, and narrows the
 * rest until nothing changes. Returns the people who are known and must not be.
 */
export function learntFrom(reports: readonly Report[], pack: YearPack): readonly string[] {
  const known = numbersOf(reports, pack);
  const there = new Set(pack.sections.map(({ table }) => table.name));
  const given = [
    ...reports.filter(({ name }) => there.has(name)).flatMap(balancesOf),
    ...relationsOf(known, reports, pack),
  ];
  const balances = [...given, ...eliminated(given, known)];
  for (let round = 0; round < 60; round += 1)
    if (balances.filter((balance) => narrow(balance, known)).length === 0) break;
  return [...known].flatMap(([place, { least, most, value, isSecret }]) =>
    isSecret && least === most ? [`${place}: ${String(value)}`] : [],
  );
}
