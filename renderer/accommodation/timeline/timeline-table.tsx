import { useTranslation } from "react-i18next";
import { useTonight } from "../../lib/dates/use-today.ts";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import { type Cell, isOver, type Line } from "./cells.ts";
import type { OpenPlan } from "./timeline-panels.tsx";
import styles from "./timeline-table.module.css";
import { useCellActions } from "./use-cell-actions.ts";
import { useCellText } from "./use-cell-text.ts";

export interface TimelineTableProps {
  readonly lines: readonly Line[];
  readonly familyOf: (cell: Cell) => readonly string[];
  readonly onPlan: (plan: OpenPlan) => void;
}

/** The same as the bars, bed by bed, in words: current and future. */
export function TimelineTable({ lines, familyOf, onPlan }: TimelineTableProps) {
  const { t } = useTranslation("timeline");
  const tonight = useTonight();
  const words = useCellText();
  const actions = useCellActions(onPlan);
  return (
    <div className={styles["tableCard"]}>
      <table className={styles["table"]}>
        <caption className={styles["caption"]}>{t("tableCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("bed")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("from")}</th>
            <th scope="col">{t("until")}</th>
            <th scope="col">
              <span className={styles["caption"]}>{t("actions")}</span>
            </th>
          </tr>
        </thead>
        {lines.map(({ place, cells }) => {
          const shown = cells.filter(({ until }) => until > tonight);
          return (
            <tbody key={place.bed.id}>
              {shown.map((cell, index) => {
                const family = familyOf(cell);
                const said = words(cell, place.name, family);
                const isLate = cell.bar?.kind === "stay" && isOver(cell.bar, tonight);
                return (
                  <tr key={cell.id}>
                    {index === 0 ? (
                      <th scope="rowgroup" rowSpan={shown.length}>
                        {place.name}
                      </th>
                    ) : null}
                    <td>
                      {isLate ? <StatusShape tone="warn" /> : null} <b>{said.title}</b>
                      <small>
                        {[
                          said.state,
                          ...(family.length > 0
                            ? [t("familyWith", { names: family.join(", ") })]
                            : []),
                        ]
                          .filter((part) => part !== "")
                          .join(" · ")}
                      </small>
                    </td>
                    <td>{said.from}</td>
                    <td>{said.until === "" && cell.bar !== null ? t("open") : said.until}</td>
                    <td className={styles["act"]}>
                      <ActionMenu
                        label={t("actionsFor", { what: said.title, bed: place.name })}
                        actions={actions(cell, place)}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
