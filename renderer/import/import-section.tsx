import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsToFillIn } from "../../domain/import/import-fields.ts";
import { ImportKind, mostRows } from "../../domain/import/import-schemas.ts";
import {
  mostSpreadsheetColumns,
  mostSpreadsheetRows,
  type SpreadsheetFailure,
  type SpreadsheetTable,
} from "../../domain/printing/spreadsheet.ts";
import type { Room } from "../../domain/accommodation/room.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { ExportTableButton } from "../printing/export-table-button.tsx";
import { useProcedure } from "../lib/api.ts";
import { useSpreadsheetFiles } from "../printing/use-choose-spreadsheet.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useUnsaved } from "../shell/settings/unsaved-settings-provider.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import { unsavedSpreadsheet } from "./row-decisions.ts";
import styles from "./import.module.css";
import { EarlierImportsCard } from "./earlier-imports-card.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { useKnownValues } from "./use-known-values.ts";

/** Imports a list that the centre had elsewhere, or undoes an import. */
export function ImportSection() {
  const { t } = useTranslation("bringIn");
  const rooms = useProcedure("rooms.list", {});
  return (
    <SettingsSection id="bringIn" lead={t("lead")}>
      <QueryBoundary answer={rooms} lines={4}>
        {(known) => <Work rooms={known} />}
      </QueryBoundary>
      <EarlierImportsCard />
    </SettingsSection>
  );
}

function Work({ rooms }: { readonly rooms: readonly Room[] }) {
  const { t } = useTranslation("bringIn");
  const { t: paper } = useTranslation("paper");
  const files = useSpreadsheetFiles();
  const lists = useKnownValues(rooms);
  const [open, keep] = useUnsaved(unsavedSpreadsheet);
  const { kind, table } = open;
  const setKind = (next: ImportKind) => keep((before) => ({ ...before, kind: next, said: null }));
  const setTable = (next: SpreadsheetTable | null) => {
    keep(({ kind: of }) => ({ kind: of, table: next, said: null }));
  };
  const [failure, setFailure] = useState<SpreadsheetFailure | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await files.choose();
    if (chosen === null) return;
    setFailure(typeof chosen === "string" ? chosen : null);
    if (typeof chosen !== "string") setTable(chosen);
  };
  return (
    <>
      <Card title={t("file")} isPadded>
        <div className={styles["start"]}>
          <Segmented
            label={t("kind.label")}
            choices={ImportKind.options.map((id) => ({ id, label: t(`kind.${id}`) }))}
            value={kind}
            onChange={setKind}
          />
          <p className={styles["note"]}>{t("fileText", { rows: mostRows })}</p>
          <div className={styles["buttons"]}>
            <Button
              kind={table === null ? "primary" : "outlined"}
              isPending={files.isChoosing}
              onPress={() => void choose()}
            >
              {t(table === null ? "choose" : "another")}
            </Button>
            {table === null ? (
              <ExportTableButton
                kind="emptySheet"
                file={{ words: paper(`table.file.${kind}`), period: null }}
                label={t("emptyOf", { kind: t(`kind.${kind}`) })}
                lines={() => [fieldsToFillIn(kind).map((field) => t(`field.${field}`))]}
              >
                {t("empty")}
              </ExportTableButton>
            ) : (
              <>
                <Button onPress={() => setTable(null)}>{t("putAway")}</Button>
                <span role="status">
                  {t("size", { count: table.rows.length, columns: table.headings.length })}
                </span>
              </>
            )}
          </div>
          {failure === null ? null : (
            <Notice tone="bad" isSpoken>
              {t(`failed.${failure}`, {
                rows: mostSpreadsheetRows,
                columns: mostSpreadsheetColumns,
              })}
            </Notice>
          )}
        </div>
      </Card>
      {table === null || lists === null ? null : (
        <ImportSteps
          key={`${kind} ${String(tableNumber(table))}`}
          kind={kind}
          table={table}
          lists={lists}
          onDone={() => setTable(null)}
        />
      )}
    </>
  );
}

const numbers = new WeakMap<SpreadsheetTable, number>();
let last = 0;

/** Another file starts from scratch, whatever its content. */
function tableNumber(table: SpreadsheetTable): number {
  const known = numbers.get(table) ?? (last += 1);
  numbers.set(table, known);
  return known;
}
