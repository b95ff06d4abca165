interface Known {
  readonly value: number;
  readonly isHidden: boolean;
}

/**
 * Whether somebody who sees what is shown can tell what is hidden at one place of a table, whose last row and column are the
 * totals. She cannot where it may be one more or one less: where a way leads round through other hidden numbers, each of them
 * one more or one less in turn, so that every line still fits its total and nothing is less than nothing. Counts are whole,
 * so that there is another solution exactly where there is such a way.
 */
export function isFixed(
  entries: readonly (readonly Known[])[],
  row: number,
  column: number,
): boolean {
  return ![1, -1].some((step) => canChange(entries, row, column, step));
}

function canChange(
  entries: readonly (readonly Known[])[],
  row: number,
  column: number,
  step: number,
): boolean {
  if (!canStep(entries, row, column, step)) return false;
  // The column has one too many now, or one too few: what balances it unbalances a row, and so on until it is the first row.
  const columns = [column];
  const seen = new Set(columns);
  for (let at = columns.pop(); at !== undefined; at = columns.pop()) {
    for (const other of entries.keys()) {
      if ((other === row && at === column) || !canStep(entries, other, at, -step)) continue;
      if (other === row) return true;
      for (const next of (entries[other] ?? []).keys()) {
        if (seen.has(next) || !canStep(entries, other, next, step)) continue;
        seen.add(next);
        columns.push(next);
      }
    }
  }
  return false;
}

/** A total weighs against its line: one more of it is, for the line, one less. The total of all weighs with it again. */
function canStep(
  entries: readonly (readonly Known[])[],
  row: number,
  column: number,
  step: number,
): boolean {
  const entry = entries[row]?.[column];
  if (entry?.isHidden !== true) return false;
  const isRowTotal = column === (entries[row]?.length ?? 0) - 1;
  const isColumnTotal = row === entries.length - 1;
  const change = isRowTotal === isColumnTotal ? step : -step;
  return entry.value + change >= 0;
}
