import styles from "./charts.module.css";

/** From nothing to all; `none` where nothing was counted. */
export type Heat = 0 | 1 | 2 | 3 | 4 | "none";

export interface HeatCell {
  readonly said: string;
  readonly heat: Heat;
  /** The accessible label, where its number alone would mislead. */
  readonly spoken?: string;
}

interface HeatRow {
  readonly name: string;
  readonly cells: readonly (HeatCell | null)[];
}

/** A calendar whose days are darker the fuller they are. It is its own table: each cell shows its number. */
export function HeatTable({
  label,
  columns,
  rows,
  legend,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly legend: readonly { readonly heat: Heat; readonly label: string }[];
}) {
  return (
    <div className={styles["chart"]}>
      <div className={styles["heat"]}>
        <table>
          <caption className={styles["spoken"]}>{label}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map((column, index) => (
                  <Square key={column} cell={cells[index] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles["legend"]}>
        {legend.map(({ heat, label: meaning }) => (
          <li key={meaning}>
            <span className={styles["swatch"]} data-level={heat} />
            {meaning}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Square({ cell }: { readonly cell: HeatCell | null }) {
  if (cell === null) return <td />;
  const { said, heat, spoken } = cell;
  return (
    <td data-level={heat}>
      {spoken === undefined ? (
        said
      ) : (
        <>
          <span aria-hidden="true">{said}</span>
          <span className={styles["spoken"]}>{spoken}</span>
        </>
      )}
    </td>
  );
}
