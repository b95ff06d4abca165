import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  AccessRequestView,
  AccessPartView,
} from "../../domain/disclosures/access-request-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { capitalise } from "../lib/capitalise.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Tag } from "../ui/tag.tsx";
import { AskAllPanel, ClosePanel, ExtendPanel } from "./access-request-panels.tsx";
import styles from "./disclosures.module.css";
import { usePartName } from "./access-part-name.ts";
import { PrintAccessPart } from "./print-access-part.tsx";
import type { AccessTask } from "./open-form-state.ts";

type Task =
  | AccessTask
  | { readonly do: "print"; readonly of: AccessRequestView; readonly part: AccessPartView };

export interface AccessRequestCardProps {
  readonly requests: readonly AccessRequestView[];
  /** The form to open at once, to continue its draft. */
  readonly atOnce: AccessTask | null;
}

/** Data access requests of the person: in parts, each printed by a user who may read it. */
export function AccessRequestCard({ requests, atOnce }: AccessRequestCardProps) {
  const { t } = useTranslation("ledger");
  const [task, setTask] = useState<Task | null>(atOnce);
  const isOpen = requests.some(({ state }) => state === "open");
  const onClose = () => setTask(null);
  return (
    <Card title={t("access")}>
      <ul className={styles["list"]} aria-label={t("access")}>
        {requests.map((one) => (
          <Request key={one.id} one={one} onTask={setTask} />
        ))}
      </ul>
      <p className={styles["calm"]}>{t(isOpen ? "partLook" : "accessText")}</p>
      {isOpen ? null : (
        <div className={styles["foot"]}>
          <Button size="small" onPress={() => setTask({ do: "ask" })}>
            {t("accessNew")}
          </Button>
        </div>
      )}
      {task?.do === "ask" ? <AskAllPanel onClose={onClose} /> : null}
      {task?.do === "extend" ? <ExtendPanel of={task.of} onClose={onClose} /> : null}
      {task?.do === "close" ? <ClosePanel of={task.of} onClose={onClose} /> : null}
      {task?.do === "print" ? (
        <PrintAccessPart of={task.of} part={task.part} onClose={onClose} />
      ) : null}
    </Card>
  );
}

function Request({
  one,
  onTask,
}: {
  readonly one: AccessRequestView;
  readonly onTask: (task: Task) => void;
}) {
  const { t } = useTranslation("ledger");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const { state, askedOn, dueOn, source, record } = one;
  const asked = dates.short(askedOn, today);
  const isLate = state === "open" && dueOn !== null && dueOn < today;
  const content = record.state === "open" ? record.content : null;
  return (
    <li className={styles["request"]}>
      <div className={styles["head"]}>
        <b>
          {capitalise(
            dueOn === null || source === null
              ? t("accessPlain", { asked })
              : t("accessDue", {
                  asked,
                  due: dates.short(dueOn, today),
                  source: source.replace("GDPR", t("gdpr")),
                }),
          )}
        </b>
        <Tag tone={state !== "open" ? "ok" : isLate ? "bad" : "info"}>
          {t(`accessState.${state}`)}
        </Tag>
      </div>
      {content?.extension ? (
        <p>{t("extendedIs", { why: textOf(content.extension.reason) })}</p>
      ) : null}
      {content?.closing ? <p>{textOf(content.closing.note)}</p> : null}
      <ol className={styles["parts"]}>
        {one.parts.map((part) => (
          <Part key={part.number} of={one} part={part} onTask={onTask} />
        ))}
      </ol>
      {one.leftAuthors.length > 0 ? (
        <p className={styles["calm"]}>{t("partsLeft", { names: one.leftAuthors.join(", ") })}</p>
      ) : null}
      {state === "open" ? (
        <div className={styles["do"]}>
          <Button size="small" onPress={() => onTask({ do: "close", of: one })}>
            {t("close")}
          </Button>
          {one.mayExtend ? (
            <Button size="small" kind="quiet" onPress={() => onTask({ do: "extend", of: one })}>
              {t("extend")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Part({
  of,
  part,
  onTask,
}: {
  readonly of: AccessRequestView;
  readonly part: AccessPartView;
  readonly onTask: (task: Task) => void;
}) {
  const { t } = useTranslation("ledger");
  const name = usePartName()(part);
  const standing = useStanding(part);
  const mayPrint = of.state === "open" && part.isMine && part.firstPage !== null;
  return (
    <li>
      <span className={styles["partName"]}>
        <b>{name}</b>
        <small>{standing}</small>
      </span>
      {mayPrint ? (
        <Button
          size="small"
          label={t("partPrintOf", { number: part.number })}
          onPress={() => onTask({ do: "print", of, part })}
        >
          {t("partPrint")}
        </Button>
      ) : null}
    </li>
  );
}

function useStanding({ printed, isOutOfPlace, firstPage, isMine }: AccessPartView): string {
  const { t } = useTranslation("ledger");
  const { dates } = useFormats();
  const today = useToday();
  if (printed !== null && !isOutOfPlace)
    return t("partDone", {
      from: printed.firstPage,
      until: printed.firstPage + printed.pages - 1,
      day: dates.short(printed.at.slice(0, 10) as typeof today, today),
      name: printed.byName,
    });
  if (printed !== null) return t("partMoved");
  if (!isMine) return t("partNotMine");
  return t(firstPage === null ? "partWaits" : "partReady");
}
