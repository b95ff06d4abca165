import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type LegalRecord,
  standingRecords,
  type WrittenKind,
} from "../../domain/legal/legal-record.ts";
import type { RecordView } from "../../domain/legal/legal-file.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { LegalTerm } from "../shell/legal-term.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { type OpenDraft, recordOf, takenBack } from "./form-of-legal-draft.ts";
import styles from "./legal.module.css";
import { MarkAsMistakePanel } from "./mark-as-mistake-panel.tsx";
import { LegalRecordPanel } from "./legal-record-panel.tsx";
import { StatementPart } from "./statement-part.tsx";
import { recordDetail, recordTitle } from "./case-and-record-titles.ts";

type Task =
  | { readonly do: "write"; readonly kind: WrittenKind; readonly replaces: RecordView | null }
  | { readonly do: "takeBack"; readonly seen: RecordView; readonly what: string };

/** A record that this user can open. */
interface Readable {
  readonly id: string;
  readonly replaces: string | null;
  readonly record: LegalRecord;
  readonly seen: RecordView;
}

export interface LegalRecordsCardProps {
  readonly personId: PersonId;
  readonly title: string;
  readonly empty: string;
  readonly kinds: readonly WrittenKind[];
  readonly records: readonly RecordView[];
  readonly readsCare: boolean;
  readonly goOn: OpenDraft | null;
}

/** Records of a few kinds, newest first, each with a button to add another. */
export function LegalRecordsCard(props: LegalRecordsCardProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const { personId, title, empty, kinds, records, readsCare, goOn } = props;
  const words = useFormats();
  const called = useTermName();
  const all = readable(records);
  const own = all.filter(({ record }) => kinds.some((one) => one === record.kind));
  const [task, setTask] = useState<Task | null>(() => {
    const taken = takenBack(goOn, own);
    if (taken !== undefined)
      return {
        do: "takeBack",
        seen: taken.seen,
        what: recordTitle(taken.record, t, words, called, textOf),
      };
    const known = recordOf(goOn, kinds, records);
    return known === null ? null : { do: "write", ...known };
  });
  const onClose = () => setTask(null);
  const isOwn = new Set(own.map(({ id }) => id));
  const standing = standingRecords(all).filter(({ id }) => isOwn.has(id));
  return (
    <Card
      title={title}
      {...(kinds.includes("return") ? { aside: <LegalTerm id="voluntaryReturn" /> } : {})}
    >
      {all.length < records.length ? <Notice tone="bad">{t("damaged")}</Notice> : null}
      {standing.length === 0 ? <p className={styles["none"]}>{empty}</p> : null}
      <ul className={styles["records"]} aria-label={title}>
        {standing.map((one) => (
          <OneRecord key={one.id} one={one} onTask={setTask} />
        ))}
      </ul>
      <div className={styles["foot"]}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            kind={kinds.length === 1 ? "outlined" : "quiet"}
            size="small"
            {...(kinds.length === 1 ? {} : { icon: <Plus size={14} aria-hidden="true" /> })}
            onPress={() => setTask({ do: "write", kind, replaces: null })}
          >
            {kinds.length === 1 ? t(`record.${kind}`) : t(`kinds.${kind}`)}
          </Button>
        ))}
      </div>
      {task?.do === "write" ? (
        <LegalRecordPanel {...task} personId={personId} readsCare={readsCare} onClose={onClose} />
      ) : null}
      {task?.do === "takeBack" ? (
        <MarkAsMistakePanel
          procedure="legal.record"
          personId={personId}
          id={task.seen.id}
          what={task.what}
          inputOf={(reason, on) => ({
            id: personId,
            words: null,
            replaces: task.seen.id,
            record: { kind: "mistake", on, reason },
          })}
          onClose={onClose}
        />
      ) : null}
    </Card>
  );
}

const readable = (records: readonly RecordView[]): readonly Readable[] =>
  records.flatMap((seen) =>
    seen.record.state === "open"
      ? [{ id: seen.id, replaces: seen.replaces, record: seen.record.content, seen }]
      : [],
  );

function OneRecord({
  one: { record, seen },
  onTask,
}: {
  readonly one: Readable;
  readonly onTask: (task: Task) => void;
}) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const words = useFormats();
  const called = useTermName();
  const today = useToday();
  const [title, detail] = [
    recordTitle(record, t, words, called, textOf),
    recordDetail(record, t, words, textOf),
  ];
  if (record.kind === "mistake") return null;
  const { kind } = record;
  return (
    <li className={styles["record"]}>
      <div className={styles["happened"]}>
        <b>{title}</b>
        {detail === "" ? null : <p>{detail}</p>}
        <StatementPart words={seen.words} />
        <small>
          <time dateTime={record.on}>{words.dates.short(record.on, today)}</time> ·{" "}
          {t("by", { name: seen.byName })}
        </small>
      </div>
      <ActionMenu
        label={t("actions", { what: title })}
        actions={[
          {
            id: "correct",
            label: t("correct"),
            onPress: () => onTask({ do: "write", kind, replaces: seen }),
          },
          {
            id: "takeBack",
            label: t("takeBack"),
            onPress: () => onTask({ do: "takeBack", seen, what: title }),
          },
        ]}
      />
    </li>
  );
}
