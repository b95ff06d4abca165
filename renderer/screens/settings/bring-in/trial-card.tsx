import { useTranslation } from "react-i18next";
import type {
  Alike,
  ImportOutcome,
  RefusedRow,
  RowIs,
} from "../../../../domain/bring-in/import.ts";
import { useNames } from "../../../frame/privacy.tsx";
import { useToday } from "../../../lib/today.ts";
import { useWords } from "../../../lib/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Card, Row, Rows } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { Option } from "../../../ui/option-list.tsx";
import { Select } from "../../../ui/select.tsx";
import sheet from "./bring-in.module.css";
import { countWords } from "./count-words.ts";
import type { SheetInHand } from "./use-sheet.ts";

export interface TrialCardProps {
  readonly outcome: ImportOutcome;
  /** Something was said since: it counts with the next trial. */
  readonly isOutdated: boolean;
  readonly inHand: SheetInHand;
}

const mostShown = 100;

/** What would come in, and which rows would not and why; who a row may be is said here. */
export function TrialCard({ outcome, isOutdated, inHand }: TrialCardProps) {
  const { t } = useTranslation("bringIn");
  const { counts, notTaken } = outcome;
  const open = notTaken.filter(({ line }) => !inHand.leftOut.has(line));
  return (
    <Card title={t("tried")}>
      <div className={sheet["said"]}>
        <p role="status">
          {t("would")} <b>{countWords(t, counts)}</b>
        </p>
      </div>
      {isOutdated ? <Notice tone="info">{t("changedSince")}</Notice> : null}
      {open.length === 0 ? null : (
        <>
          <p className={sheet["foot"]}>{t("refusedRows", { count: open.length })}</p>
          <Rows>
            {open.slice(0, mostShown).map((row) => (
              <RefusedLine key={row.line} row={row} inHand={inHand} />
            ))}
          </Rows>
          {open.length > mostShown ? (
            <p className={sheet["foot"]}>{t("rows.more", { shown: mostShown })}</p>
          ) : null}
        </>
      )}
    </Card>
  );
}

interface RefusedLineProps {
  readonly row: RefusedRow;
  readonly inHand: SheetInHand;
}

function RefusedLine({ row: { line, why, alike }, inHand }: RefusedLineProps) {
  const { t } = useTranslation("bringIn");
  const { nameOf } = useNames();
  const name = inHand.nameAt(line);
  const asks = why === "mayBeKnown" || (why === "needsFile" && alike.length > 0);
  return (
    <Row
      title={
        <b>
          {t("rows.row", { line })}
          {name === null ? null : ` · ${nameOf({ name, number: line })}`}
        </b>
      }
      detail={t(`refusal.${why}`)}
      trailing={
        <div className={sheet["mend"]}>
          {asks ? (
            <WhoIsIt line={line} alike={alike} mayBeNew={why === "mayBeKnown"} inHand={inHand} />
          ) : null}
          <Button
            size="small"
            onPress={() => {
              inHand.leaveOut([line]);
            }}
          >
            {t("rows.leaveOutOf", { line })}
          </Button>
        </div>
      }
    />
  );
}

interface WhoIsItProps {
  readonly line: number;
  readonly alike: readonly Alike[];
  readonly mayBeNew: boolean;
  readonly inHand: SheetInHand;
}

function WhoIsIt({ line, alike, mayBeNew, inHand }: WhoIsItProps) {
  const { t } = useTranslation("bringIn");
  const { age } = useWords();
  const { nameOf } = useNames();
  const today = useToday();
  const said = inHand.is[line];
  const onSay = (is: RowIs): void => {
    inHand.say({ [line]: is });
  };
  const called = (name: string | null, number: number): string =>
    name === null ? t("who.noName") : nameOf({ name, number });
  const options: readonly Option[] = [
    ...alike.map((one) => ({
      id: idOf(one),
      label:
        one.who === "row"
          ? t("who.row", { line: one.line, name: called(inHand.nameAt(one.line), one.line) })
          : t("who.file", {
              number: one.number,
              name: called(one.name, one.number),
              age: age(one.age, today),
            }),
    })),
    ...(mayBeNew ? [{ id: "new", label: t("who.new") }] : []),
  ];
  return (
    <Select
      label={t("who.label", { line })}
      hidesLabel
      options={options}
      value={said === undefined || said.who === "unsaid" ? null : idOf(said)}
      placeholder={t("who.choose")}
      onChange={(id) => {
        const chosen = alike.find((one) => idOf(one) === id);
        if (chosen === undefined) onSay({ who: "new" });
        else if (chosen.who === "row") onSay({ who: "row", line: chosen.line });
        else onSay({ who: "file", personId: chosen.personId });
      }}
    />
  );
}

const idOf = (one: Alike | RowIs): string =>
  one.who === "file"
    ? `file ${one.personId}`
    : one.who === "row"
      ? `row ${String(one.line)}`
      : one.who;
