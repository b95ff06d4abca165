import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { isResidenceKind } from "../../../domain/residence/document.ts";
import { isDoneInDossier } from "../../../domain/dossiers/dossier-due-dates.ts";
import { marks } from "../../../domain/residence/procedure/rule-ids.ts";
import type { Task } from "../../../domain/residence/procedure/procedure-tasks.ts";
import {
  type DueState,
  lastSnooze,
  pressingDay,
  type ExpiringLine,
} from "../../../domain/residence/expiring-documents.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { type TimedTask, whyTaskFirst } from "../../people/tasks-by-person.ts";
import { usePriorityReason } from "../../people/use-priority-reason.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { DueDate } from "../../ui/due-date.tsx";
import type { Tone } from "../../ui/status-shape.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useTaskDateText } from "../procedure/use-task-date-text.ts";
import styles from "./documents.module.css";

export interface ExpiringRowProps {
  readonly line: ExpiringLine;
  /** In the first row of a person all of their rows; null for the others, where the person is already shown. */
  readonly block: readonly ExpiringLine[] | null;
  readonly today: CalendarDate;
  /** Office staff see what there is to do. */
  readonly isOffice: boolean;
  readonly onPutOff: (line: ExpiringLine) => void;
}

/** One document that expires, or one thing to do. */
export function ExpiringRow({ line, block, today, isOffice, onPutOff }: ExpiringRowProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { document, next } = line;
  return (
    <tr>
      {block === null ? null : <Person block={block} line={line} today={today} />}
      <td>
        <span className={styles["kind"]}>
          {document === null ? t("residence:noDocument") : t(`residence:document.${document.kind}`)}
        </span>
        <Tag tone={tones[line.state]}>{t(`residence:due.${line.state}`)}</Tag>
        {line.isPending ? <Tag tone="info">{t("residence:pending")}</Tag> : null}
      </td>
      {isOffice ? (
        <td>
          {next === null ? null : (
            <Next line={line} task={next} today={today} onPutOff={onPutOff} />
          )}
        </td>
      ) : null}
      <td className={styles["until"]}>
        <Pressing line={line} today={today} />
      </td>
    </tr>
  );
}

/** The person, beside everything to do about them, with the most urgent first. */
function Person({
  block,
  line,
  today,
}: Pick<ExpiringRowProps, "line" | "today"> & { readonly block: readonly ExpiringLine[] }) {
  const { t } = useTranslation("documents");
  const { nameOf, initialsOf } = useNames();
  const whyWords = usePriorityReason();
  const { person, worker } = line;
  const why = whyTaskFirst(block.map(timedOf), today);
  return (
    <th scope="rowgroup" rowSpan={block.length}>
      <div className={styles["person"]}>
        <Avatar initials={initialsOf(person)} seed={person.id} />
        <div>
          <Link className={styles["link"] ?? ""} href={hrefOf(line)}>
            {nameOf(person)}
          </Link>
          <small>{worker === null ? t("workerNone") : t("worker", { name: worker.name })}</small>
          {why === null ? null : <p className={styles["first"]}>{whyWords(why)}</p>}
        </div>
      </div>
    </th>
  );
}

/** The part of a row that says when it is to be done. */
export const timedOf = ({ next, until }: ExpiringLine): TimedTask => ({ task: next, until });

const tones: { readonly [S in DueState]: Tone } = { overdue: "bad", now: "warn", ahead: "plain" };

/** Where it is handled: a residence procedure, or the documents of the person. */
const hrefOf = ({ person: { id }, document, next }: ExpiringLine): string =>
  next !== null && (document === null || isResidenceKind(document.kind))
    ? paths.personProcedure(id)
    : paths.personDocuments(id);

interface NextProps {
  readonly line: ExpiringLine;
  readonly task: Task;
  readonly today: CalendarDate;
  readonly onPutOff: (line: ExpiringLine) => void;
}

function Next({ line, task, today, onPutOff }: NextProps) {
  const { t } = useTranslation(["residence", "documents", "dossiers"]);
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const taskOn = useTaskDateText();
  const { snooze } = line;
  const name = t(`residence:task.${task.kind}`);
  return (
    <div className={styles["next"]}>
      <div className={styles["task"]}>
        <b>{name}</b>
        <small>{when()}</small>
        {snooze === null ? null : (
          <p className={styles["putOff"]}>
            <Tag tone="info">
              {t("documents:isPutOff", { day: dates.short(snooze.until, today) })}
            </Tag>
            <small>
              {t("documents:putOffBy", { name: snooze.byName, reason: textOf(snooze.reason) })}
            </small>
          </p>
        )}
        <Why task={task} label={t("documents:whyOf", { task: name, name: nameOf(line.person) })} />
      </div>
      {isDoneInDossier(task.kind) ? (
        <LinkButton
          size="small"
          href={paths.dossierForTask(task.kind, line.person.id)}
          label={t(dossierLinkOf(task.kind), { who: nameOf(line.person) })}
        >
          {t("dossiers:toDossier")}
        </LinkButton>
      ) : null}
      {lastSnooze(line, today) === null ? null : (
        <Button
          kind="quiet"
          size="small"
          label={t("documents:putOffTask", { task: name, name: nameOf(line.person) })}
          onPress={() => onPutOff(line)}
        >
          {t("residence:putOff")}
        </Button>
      )}
    </div>
  );

  function when(): string {
    const from = taskOn(task, today);
    const by = task.by === null ? "" : t("documents:taskBy", { day: dates.short(task.by, today) });
    return [from, by].filter((part) => part !== "").join(", ");
  }
}

/** On demand: the rule, how certain it is, and what happens if nothing is done. */
function Why({ task: { rule }, label }: { readonly task: Task; readonly label: string }) {
  const { t } = useTranslation(["residence", "documents"]);
  return (
    <details className={styles["why"]}>
      <summary aria-label={label}>{t("documents:why")}</summary>
      <p>{t(`residence:rule.${rule}`)}</p>
      <p>{t("documents:otherwise", { what: t(`residence:otherwise.${rule}`) })}</p>
      <p className={styles["mark"]}>
        {t("documents:rests", { mark: t(`residence:mark.${marks[rule]}`) })}
      </p>
    </details>
  );
}

/** The deadline; where that is not the last valid day, also until when the document is valid. */
function Pressing({ line, today }: Pick<ExpiringRowProps, "line" | "today">) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const day = pressingDay(line);
  if (day === null) return null;
  const tone = { overdue: "bad", now: "warn", ahead: "plain" } as const;
  return (
    <>
      <DueDate
        day={dates.short(day, today)}
        meaning={dates.away(day, today)}
        tone={tone[line.state]}
      />
      {line.until === null || line.until === day ? null : (
        <small>{t("goodUntil", { day: dates.short(line.until, today) })}</small>
      )}
    </>
  );
}

/** What its link is called: the two of one person stand in one list. */
const dossierLinkOf = (kind: Task["kind"]) =>
  kind === "askOpenEnded" ? ("dossiers:toOpenEndedOf" as const) : ("dossiers:toDossierOf" as const);
