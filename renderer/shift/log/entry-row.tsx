import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { LogEntry, LogMark, LogPerson } from "../../../domain/shift/log-entry.ts";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/today.ts";
import { useUndoing } from "../../shell/forms/use-undoing.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { LogWords, Who } from "./log-words.tsx";
import styles from "./log.module.css";

export interface EntryRowProps {
  readonly entry: LogEntry;
  readonly people: readonly LogPerson[];
  /** Outside of its day's page: with the day beside the time. */
  readonly isDated?: boolean;
  /** Null where nothing can be corrected from here. */
  readonly onCorrect: ((entry: LogEntry) => void) | null;
}

/** One entry: when, about whom, what, and by whom. */
export function EntryRow({ entry, people, isDated = false, onCorrect }: EntryRowProps) {
  const { t } = useTranslation(["log", "vocab"]);
  const { dates } = useFormats();
  const zone = useZone();
  const { about, text, kind, isPinned, done } = entry;
  const person = people.find(({ id }) => id === about);
  const time = dates.time(entry.at, zone);
  const isOpen = isPinned && done === null;
  return (
    <li className={classes(styles, "entry", isOpen && "open")}>
      <span className={styles["time"]}>
        {isDated ? <small>{dates.dayOfWeek(calendarDateOf(entry.at, zone))}</small> : null}
        {time}
      </span>
      <div className={styles["said"]}>
        <p className={styles["text"]}>
          {person === undefined ? null : (
            <>
              <b>
                <Who person={person} />
              </b>
              {" · "}
            </>
          )}
          {text === null ? (
            <i className={styles["gone"]}>{t("log:gone")}</i>
          ) : (
            <LogWords text={text} people={people} />
          )}
        </p>
        {entry.corrections.map((correction) => (
          <p key={correction.id} className={styles["correction"]}>
            <small>
              {t("log:correction", {
                name: correction.byName,
                when: dates.moment(correction.at, zone),
              })}
            </small>
            {correction.text === null ? null : <LogWords text={correction.text} people={people} />}
          </p>
        ))}
        <div className={styles["by"]}>
          {kind === "note" ? null : (
            <Tag tone={isOpen ? "warn" : "plain"}>{t(`vocab:logKind.${kind}`)}</Tag>
          )}
          {entry.byName}
          {done === null
            ? null
            : ` · ${t("log:doneBy", { name: done.byName, when: `${dates.dayOfWeek(calendarDateOf(done.at, zone))}, ${dates.time(done.at, zone)}` })}`}
        </div>
      </div>
      {onCorrect === null ? (
        isOpen ? (
          <DoneButton entry={entry} />
        ) : null
      ) : (
        <EntryMenu entry={entry} time={time} onCorrect={onCorrect} />
      )}
    </li>
  );
}

function DoneButton({ entry }: { readonly entry: LogEntry }) {
  const { t } = useTranslation("log");
  const { mark, isPending } = useMark(entry);
  return (
    <Button size="small" isPending={isPending} onPress={() => mark("done")}>
      {t("done")}
    </Button>
  );
}

interface EntryMenuProps {
  readonly entry: LogEntry;
  readonly time: string;
  readonly onCorrect: (entry: LogEntry) => void;
}

function EntryMenu({ entry, time, onCorrect }: EntryMenuProps) {
  const { t } = useTranslation("log");
  const { mark } = useMark(entry);
  const { isPinned, done, text } = entry;
  const act = (wanted: LogMark, label: string) => ({
    id: wanted,
    label,
    onPress: () => mark(wanted),
  });
  const marks = !isPinned
    ? [act("pinned", t("pin"))]
    : done === null
      ? [act("done", t("done")), act("unpinned", t("unpin"))]
      : [act("open", t("reopen"))];
  const correct = {
    id: "correct",
    label: t("correct"),
    onPress: () => onCorrect(entry),
  };
  return (
    <ActionMenu label={t("menu", { time })} actions={text === null ? marks : [...marks, correct]} />
  );
}

function useMark({ id }: LogEntry) {
  const { t } = useTranslation("log");
  const undoing = useUndoing();
  const { mutateAsync, isPending } = useCommand("log.mark");
  const mark = (wanted: LogMark): void => {
    // The row may be unmounted before a callback of its own would be called.
    void mutateAsync({ id, mark: wanted }).then(() => {
      const undo = undoing(() => mutateAsync({ id, mark: "open" }));
      showToast(wanted === "done" ? { text: t("saidDone"), undo } : { text: t(saidOf[wanted]) });
    }, ignoreRefusal);
  };
  return { mark, isPending };
}

const saidOf = {
  pinned: "saidPinned",
  unpinned: "saidUnpinned",
  open: "saidOpen",
} as const satisfies Record<Exclude<LogMark, "done">, string>;
