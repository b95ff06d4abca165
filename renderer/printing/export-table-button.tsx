import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "../../domain/printing/print-messages.ts";
import type { DocumentKind } from "../../domain/printing/document-kind.ts";
import type { TableLine } from "../../domain/printing/spreadsheet-text.ts";
import { type JudgedTable, type TableFile, useTables } from "./save-table.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { FoundWordExplanation } from "../shell/found-word-explanation.tsx";

type Lines = readonly TableLine[];

export interface ExportTableButtonProps {
  readonly kind: DocumentKind;
  readonly file: TableFile;
  /** The rows, fetched when the button is pressed; null where they are not available, which was shown already. */
  readonly lines: () => Lines | Promise<Lines | null>;
  /** The rows are being prepared. */
  readonly isAsked?: boolean;
  readonly children: string;
  readonly label?: string;
  readonly look?: "primary" | "outlined";
  readonly size?: "normal" | "small";
  /** Called once it is saved. */
  readonly onSaved?: () => void;
}

/** A button that saves a table for a spreadsheet: checked first, and shown where the result needs review. */
export function ExportTableButton({
  kind,
  file,
  lines,
  isAsked = false,
  children,
  label,
  look = "outlined",
  size = "normal",
  onSaved,
}: ExportTableButtonProps) {
  const { t } = useTranslation("paper");
  const tables = useTables();
  const [held, setHeld] = useState<JudgedTable | null>(null);
  const save = async (table: JudgedTable, isLookedAt: boolean) => {
    setHeld(null);
    const outcome = await tables.save(table, isLookedAt, file);
    const text = sentenceOf(outcome);
    const isUnguarded = outcome === "saved" && table.verdict.isUnguarded;
    const words = (said: string) => (isUnguarded ? `${said} ${t("table.unguarded")}` : said);
    if (text !== null)
      showToast({ text: words(t(text)), tone: outcome === "saved" ? "ok" : "bad" });
    if (outcome === "saved") onSaved?.();
  };
  const press = async () => {
    const told = await lines();
    if (told === null) return;
    const table = await tables.judge(kind, told);
    if (table === null) showToast({ text: t("table.unasked"), tone: "bad" });
    else if (table.verdict.level === "clear") await save(table, false);
    else setHeld(table);
  };
  return (
    <>
      <Button
        kind={look}
        size={size}
        isPending={isAsked || tables.isPending}
        {...(label === undefined ? {} : { label })}
        onPress={() => void press()}
      >
        {children}
      </Button>
      {held === null ? null : (
        <Held table={held} onClose={() => setHeld(null)} onLookedAt={() => void save(held, true)} />
      )}
    </>
  );
}

/** What was found in it, and what to do about it. */
function Held({
  table: { verdict },
  onClose,
  onLookedAt,
}: {
  readonly table: JudgedTable;
  readonly onClose: () => void;
  readonly onLookedAt: () => void;
}) {
  const { t } = useTranslation(["paper", "common"]);
  const mayLeave = verdict.level === "look";
  const found = [...new Map(verdict.found.map((one) => [one.words, one])).values()];
  return (
    <Dialog
      isOpen
      title={t("paper:table.title")}
      onClose={onClose}
      actions={
        mayLeave ? (
          <>
            <Button onPress={onClose}>{t("common:cancel")}</Button>
            <Button kind="primary" onPress={onLookedAt}>
              {t("paper:table.letGo")}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{t("common:close")}</Button>
        )
      }
    >
      <Notice
        tone={mayLeave ? "warn" : "bad"}
        title={t(mayLeave ? "paper:table.look" : "paper:table.stop")}
      >
        <ul>
          {found.map(({ words, why }) => (
            <li key={words}>
              “{words}” <FoundWordExplanation why={why} />
            </li>
          ))}
        </ul>
        {t(mayLeave ? "paper:table.lookText" : "paper:table.stopText")}
      </Notice>
    </Dialog>
  );
}

/** Null where the user cancelled. */
function sentenceOf(outcome: Outcome) {
  switch (outcome) {
    case "saved":
    case "notSaved":
    case "diskFull":
      return `outcome.${outcome}` as const;
    case "kept":
      return null;
    default:
      return "table.notNoted" as const;
  }
}
