import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type InterviewCard, standingRecords } from "../../domain/legal/legal-record.ts";
import type { InterviewView } from "../../domain/legal/legal-file.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { joinTexts } from "../lib/join-texts.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { type OpenDraft, interviewOf, takenBack } from "./form-of-legal-draft.ts";
import { InterviewPanel } from "./interview-panel.tsx";
import styles from "./legal.module.css";
import { MarkAsMistakePanel } from "./mark-as-mistake-panel.tsx";

type Prepared = Extract<InterviewCard, { readonly kind: "card" }>;

type Task =
  | { readonly do: "write"; readonly replaces: InterviewView | null }
  | { readonly do: "takeBack"; readonly seen: InterviewView; readonly what: string };

export interface InterviewsCardProps {
  readonly personId: PersonId;
  readonly interviews: readonly InterviewView[];
  readonly readsCare: boolean;
  readonly goOn: OpenDraft | null;
}

/** How interviews are prepared and how they were for the person: only care workers read it. */
export function InterviewsCard({ personId, interviews, readsCare, goOn }: InterviewsCardProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const [task, setTask] = useState<Task | null>(() => {
    const taken = takenBack(goOn, interviews);
    if (taken?.card.state === "open" && taken.card.content.kind === "card") {
      const what = t("interviewWith", { who: textOf(taken.card.content.withWhom) });
      return { do: "takeBack", seen: taken, what };
    }
    const known = interviewOf(goOn, interviews);
    return known === undefined ? null : { do: "write", replaces: known };
  });
  const onClose = () => setTask(null);
  const opened = interviews.flatMap((seen) =>
    seen.card.state === "open" ? [{ ...seen, record: seen.card.content, seen }] : [],
  );
  const standing = standingRecords(opened);
  const none = interviews.length > 0 && !readsCare ? "" : t("interviewsNone");
  return (
    <Card title={t("interviewsTitle")} aside={t("forCare")}>
      {interviews.some(({ card }) => card.state === "damaged") ? (
        <Notice tone="bad">{t("damaged")}</Notice>
      ) : null}
      {!readsCare && interviews.length > 0 ? (
        <p className={styles["none"]}>{t("interviewsClosed", { count: interviews.length })}</p>
      ) : null}
      {standing.length === 0 && none !== "" ? <p className={styles["none"]}>{none}</p> : null}
      <ul className={styles["records"]} aria-label={t("interviewsTitle")}>
        {standing.map(({ record, seen }) =>
          record.kind === "card" ? (
            <OneInterview key={seen.id} card={record} seen={seen} onTask={setTask} />
          ) : null,
        )}
      </ul>
      {readsCare ? (
        <div className={styles["foot"]}>
          <Button size="small" onPress={() => setTask({ do: "write", replaces: null })}>
            {t("prepare")}
          </Button>
        </div>
      ) : null}
      {task?.do === "write" ? (
        <InterviewPanel personId={personId} replaces={task.replaces} onClose={onClose} />
      ) : null}
      {task?.do === "takeBack" ? (
        <MarkAsMistakePanel
          procedure="legal.prepareInterview"
          personId={personId}
          id={task.seen.id}
          what={task.what}
          inputOf={(reason, on) => ({
            id: personId,
            replaces: task.seen.id,
            card: { kind: "mistake", on, reason },
          })}
          onClose={onClose}
        />
      ) : null}
    </Card>
  );
}

interface OneInterviewProps {
  readonly card: Prepared;
  readonly seen: InterviewView;
  readonly onTask: (task: Task) => void;
}

function OneInterview({ card, seen, onTask }: OneInterviewProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const { dates, language } = useFormats();
  const today = useToday();
  const { on, time, withWhom, interpreter, lawyer, company, wishes, breaks, after } = card;
  const title = t("interviewWith", { who: textOf(withWhom) });
  const around = joinTexts([
    card.language === null ? "" : language(card.language),
    interpreter === "" ? "" : t("interpreterIs", { name: textOf(interpreter) }),
    lawyer === "" ? "" : t("lawyerIs", { name: textOf(lawyer) }),
    company === "" ? "" : t("companyIs", { name: textOf(company) }),
  ]);
  const isAhead = on >= today;
  const write = () => onTask({ do: "write", replaces: seen });
  const said = [
    { name: t("fields.wishes"), text: wishes },
    { name: t("fields.breaks"), text: breaks },
    { name: t("fields.after"), text: after },
  ].filter(({ text }) => text !== "");
  return (
    <li className={styles["record"]}>
      <div className={styles["happened"]}>
        <b>{title}</b>
        {around === "" ? null : <p>{around}</p>}
        <dl className={styles["wishes"]}>
          {said.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{textOf(text)}</dd>
            </div>
          ))}
        </dl>
        {isAhead || after !== "" ? null : (
          <Button kind="quiet" size="small" onPress={write}>
            {t("howItWent")}
          </Button>
        )}
        <small>
          {isAhead ? null : (
            <>
              <time dateTime={on}>{joinTexts([dates.short(on, today), time ?? ""])}</time> ·{" "}
            </>
          )}
          {t("by", { name: seen.byName })}
        </small>
      </div>
      {isAhead ? (
        <DueDate
          day={joinTexts([dates.short(on, today), time ?? ""])}
          meaning={dates.away(on, today)}
        />
      ) : null}
      <ActionMenu
        label={t("actions", { what: title })}
        actions={[
          { id: "change", label: t("changeInterview"), onPress: write },
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
