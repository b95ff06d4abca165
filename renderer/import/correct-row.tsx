// The actions on one row of a spreadsheet: choose the person or a bed, leave it out, or include it again.
import { useTranslation } from "react-i18next";
import type { RefusedRow, RowRefusal, Sleeper } from "../../domain/import/import-schemas.ts";
import { skipped } from "../../domain/import/read-row.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Button } from "../ui/button.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import styles from "./import.module.css";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";
import { ChoosePerson } from "./choose-person.tsx";

interface OfRow {
  readonly line: number;
  readonly inHand: SpreadsheetInHand;
}

export function RowTitle({ line, inHand }: OfRow) {
  const { t } = useTranslation("bringIn");
  const { nameOf } = useNames();
  const name = inHand.nameAt(line);
  return (
    <b>
      {t("rows.row", { line })}
      {name === null ? null : ` · ${nameOf({ name, number: line })}`}
    </b>
  );
}

export function LeaveOut({ line, inHand }: OfRow) {
  const { t } = useTranslation("bringIn");
  return (
    <Button size="small" onPress={() => inHand.leaveOut([line])}>
      {t("rows.leaveOutOf", { line })}
    </Button>
  );
}

export function TakeAgain({ line, inHand }: OfRow) {
  const { t } = useTranslation("bringIn");
  return (
    <Button size="small" onPress={() => inHand.takeAgain([line])}>
      {t("rows.takeAgainOf", { line })}
    </Button>
  );
}

/** Another bed for this row alone, or none where its stay is over. */
export function BedChoice({ line, inHand }: OfRow) {
  const { t } = useTranslation("bringIn");
  return (
    <ComboBox
      label={t("bed.label", { line })}
      hidesLabel
      placeholder={t("bed.choose")}
      options={[
        ...(isOver(line, inHand) ? [{ id: skipped, label: t("bed.none") }] : []),
        ...inHand.places,
      ]}
      value={inHand.beds[line] ?? null}
      onChange={(code) => inHand.setBed(line, code)}
    />
  );
}

const isOver = (line: number, { brought }: SpreadsheetInHand): boolean =>
  brought.kind === "people" && brought.rows.some((row) => row.line === line && row.until !== null);

const aboutBeds: ReadonlySet<RowRefusal> = new Set([
  "noBed",
  "bedTaken",
  "bedClosed",
  "bedPromised",
]);

/** The decisions about a row can be changed until it is imported. */
export function CorrectRow({
  line,
  inHand,
  why,
  asksBed: isAsked = false,
}: OfRow & {
  /** Undefined where the row can be imported. */
  readonly why?: RowRefusal | undefined;
  /** Another bed can be chosen, although the row could be imported. */
  readonly asksBed?: boolean;
}) {
  const doubt = inHand.asked[line];
  const isRefused = why !== undefined && aboutBeds.has(why);
  const asksBed = isAsked || isRefused || inHand.beds[line] !== undefined;
  return (
    <div className={styles["mend"]}>
      {doubt === undefined ? null : <ChoosePerson line={line} doubt={doubt} inHand={inHand} />}
      {asksBed ? <BedChoice line={line} inHand={inHand} /> : null}
      <LeaveOut line={line} inHand={inHand} />
    </div>
  );
}

/** Why a row cannot be imported; for an occupied bed, by whom it is occupied. */
export function useWhy(inHand: SpreadsheetInHand): (row: RefusedRow) => string {
  const { t } = useTranslation("bringIn");
  const whoOf = useWho(inHand);
  return ({ why, inBed }) =>
    inBed.length === 0 ? t(`refusal.${why}`) : t("bed.taken", { who: whoOf(inBed) });
}

/** Who sleeps there: files, and other rows of the spreadsheet. */
export function useWho({ nameAt }: SpreadsheetInHand): (sleepers: readonly Sleeper[]) => string {
  const { t } = useTranslation("bringIn");
  const { nameOf } = useNames();
  const called = (name: string | null, number: number): string =>
    name === null ? t("who.noName") : nameOf({ name, number });
  return (sleepers) =>
    sleepers
      .map((one) =>
        one.who === "row"
          ? t("bed.row", { line: one.line, name: called(nameAt(one.line), one.line) })
          : t("bed.file", { number: one.number, name: called(one.name, one.number) }),
      )
      .join("; ");
}
