import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ImportDone,
  type ImportOutcome,
  mostRows,
  type ImportRows,
  type RefusedRow,
  type RowPerson,
} from "../../domain/import/import-schemas.ts";
import type { ImportKind } from "../../domain/import/import-schemas.ts";
import type { SpreadsheetTable } from "../../domain/printing/spreadsheet.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./import.module.css";
import { ColumnsCard } from "./columns-card.tsx";
import { countText } from "./count-text.ts";
import { ProblemsCard } from "./problems-card.tsx";
import { NotImportedCard } from "./not-imported-card.tsx";
import { PreviewCard } from "./preview-card.tsx";
import type { Lists } from "./use-known-values.ts";
import { useSpreadsheet } from "./use-spreadsheet.ts";
import { ValuesCard } from "./values-card.tsx";

export interface ImportStepsProps {
  readonly kind: ImportKind;
  readonly table: SpreadsheetTable;
  readonly lists: Lists;
  readonly onDone: () => void;
}

/** From the columns to the preview and, once the user confirms, the import. */
export function ImportSteps({ kind, table, lists, onDone }: ImportStepsProps) {
  const { t } = useTranslation("bringIn");
  const inHand = useSpreadsheet(kind, table, lists);
  const [tried, setTried] = useState<Tried | null>(null);
  const [refused, setRefused] = useState<readonly RefusedRow[] | null>(null);
  const tryOut = useCommand("imports.tryOut");
  const bringIn = useCommand("imports.bringIn");
  const { brought } = inHand;
  const isCurrent = tried !== null && tried.brought === brought;
  const mayTry = brought.rows.length > 0 && brought.rows.length <= mostRows;
  const isOutOfDate = bringIn.error?.reason.type === "ChangedMeanwhile";
  return (
    <>
      <ColumnsCard inHand={inHand} />
      <ValuesCard inHand={inHand} lists={lists} />
      <ProblemsCard inHand={inHand} isListed={refused !== null} />
      <TakenBack imports={inHand.takenBack} />
      {tried === null ? null : (
        <PreviewCard trial={tried} isOutdated={!isCurrent} inHand={inHand} />
      )}
      {refused === null ? null : <NotImportedCard refused={refused} inHand={inHand} />}
      {isOutOfDate ? (
        <Notice tone="bad" isSpoken>
          {t("changed")}
        </Notice>
      ) : (
        <RefusalNotice error={tryOut.error ?? bringIn.error} />
      )}
      <Acts
        found={isCurrent ? tried.outcome : null}
        mayTry={mayTry}
        isTrying={tryOut.isPending}
        isBringing={bringIn.isPending}
        onTry={() => void tryAll(brought)}
        onBring={() => {
          if (tried !== null) void bringAll(tried);
        }}
      />
    </>
  );

  async function tryAll(what: ImportRows): Promise<void> {
    bringIn.reset();
    await tryOut.mutateAsync(what).then((outcome) => {
      setRefused(null);
      setTried({ brought: what, outcome });
      inHand.ask(outcome.notTaken);
      const sure = sureOnes(outcome);
      if (Object.keys(sure).length > 0) inHand.propose(sure);
    }, ignoreRefusal);
  }

  async function bringAll({ brought: what, outcome }: Tried): Promise<void> {
    await bringIn.mutateAsync({ brought: what, expects: outcome.counts }).then((written) => {
      showToast({ text: t("broughtIn", { counts: countText(t, written.counts) }) });
      const taken = takenLines(what, written.notTaken);
      if (taken.length === inHand.table.rows.length) onDone();
      else {
        // The remaining rows stay open, so that they can be fixed.
        inHand.cameIn(written.id, taken);
        setTried(null);
        setRefused(written.notTaken);
      }
    }, ignoreRefusal);
  }
}

interface ActsProps {
  /** The result of the preview of exactly this input; null where there was none. */
  readonly found: ImportOutcome | null;
  readonly mayTry: boolean;
  readonly isTrying: boolean;
  readonly isBringing: boolean;
  readonly onTry: () => void;
  readonly onBring: () => void;
}

/** The preview button keeps its place: a second press of it imports nothing. */
function Acts({ found, mayTry, isTrying, isBringing, onTry, onBring }: ActsProps) {
  const { t } = useTranslation("bringIn");
  return (
    <div className={styles["acts"]} data-foot>
      <span className={styles["note"]}>{t(found === null ? "tryNote" : "bringNote")}</span>
      {found === null ? null : (
        <Button
          kind="primary"
          isDisabled={isNothing(found)}
          isPending={isBringing}
          onPress={onBring}
        >
          {t("bringInCount", { counts: countText(t, found.counts) })}
        </Button>
      )}
      <Button
        kind={found === null ? "primary" : "outlined"}
        isDisabled={!mayTry}
        isPending={isTrying}
        onPress={onTry}
      >
        {t("tryOut")}
      </Button>
    </div>
  );
}

/** An import of this spreadsheet that was undone: its rows can be imported again, except those that were worked on since. */
function TakenBack({ imports }: { readonly imports: readonly ImportDone[] }) {
  const { t } = useTranslation("bringIn");
  const { dates } = useFormats();
  const zone = useZone();
  return imports.flatMap(({ id, takenBack }) => {
    if (takenBack === null) return [];
    const { at, byName, left } = takenBack;
    const by = { moment: dates.moment(at, zone), name: byName };
    return [
      <Notice key={id} tone="info" isSpoken>
        {left.length === 0 ? t("wentBack", by) : t("wentBackBut", { ...by, count: left.length })}
      </Notice>,
    ];
  });
}

interface Tried {
  readonly brought: ImportRows;
  readonly outcome: ImportOutcome;
}

const isNothing = ({ counts: { files, stays, calls } }: ImportOutcome): boolean =>
  files + stays + calls === 0;

function takenLines({ rows }: ImportRows, notTaken: readonly RefusedRow[]): readonly number[] {
  const outside = new Set(notTaken.map(({ line }) => line));
  return [...rows].map(({ line }) => line).filter((line) => !outside.has(line));
}

/** An accepted referral for a person with exactly one file of the same name: preselected, shown, and changeable. */
function sureOnes({ notTaken }: ImportOutcome): Readonly<Record<number, RowPerson>> {
  return Object.fromEntries(
    notTaken.flatMap(({ line, why, alike }): readonly (readonly [number, RowPerson])[] => {
      const same = alike.flatMap((one) => (one.who === "file" && one.isSame ? [one] : []));
      const [only] = same;
      return why === "needsFile" && only !== undefined && same.length === 1
        ? [[line, { who: "file", personId: only.personId }]]
        : [];
    }),
  );
}
