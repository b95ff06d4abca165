import { useTranslation } from "react-i18next";
import type { Task, TaskKind } from "../../../domain/residence/procedure/procedure-tasks.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { paths } from "../../shell/paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { useFile } from "../../people/person-context.ts";
import type { ProcedureView } from "./procedure-on-day.ts";

/** A sign of contact has its banner above every tab of the file. */
const kinds = ["assistanceClosed", "caseEnded"] as const;
type Alert = Task & { readonly kind: (typeof kinds)[number] };

const isAlert = (task: Task): task is Alert => kinds.some((kind: TaskKind) => kind === task.kind);

/** Problems with what the whole procedure depends on, shown above all other tasks. */
export function ProcedureAlerts({ way: { status } }: { readonly way: ProcedureView }) {
  const { t } = useTranslation(["residence", "intake"]);
  const { dates } = useFormats();
  const { card } = useFile();
  return status.tasks.filter(isAlert).map(({ kind, since }) => (
    <Notice
      key={kind}
      tone="warn"
      title={capitalise(t(`task.${kind}`))}
      action={
        kind === "caseEnded" ? (
          <LinkButton size="small" href={paths.personLegal(card.id)}>
            {t("toCases")}
          </LinkButton>
        ) : (
          <LinkButton size="small" href={paths.personIntake(card.id, "conditions")}>
            {t("intake:bannerDo")}
          </LinkButton>
        )
      }
    >
      {since === undefined ? "" : `${capitalise(t("sinceDay", { day: dates.long(since) }))}. `}
      {t(`alert.${kind}`)}
    </Notice>
  ));
}
