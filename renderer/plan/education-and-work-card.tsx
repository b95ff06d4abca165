import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ProjectRecordView } from "../../domain/plan/course-and-work-record.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import { joinTexts } from "../lib/join-texts.ts";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import records from "./plan-record-cards.module.css";

const kinds = ["language", "training", "work"] as const;

/** The person's project: language courses, training, work. */
export function EducationAndWorkCard() {
  const { t } = useTranslation("plan");
  const { file, onTask } = usePlan();
  return (
    <Card title={t("projectTitle")}>
      {file.records.length === 0 ? <p className={styles["none"]}>{t("projectNone")}</p> : null}
      <ul className={records["records"]} aria-label={t("projectTitle")}>
        {file.records.map((seen) => (
          <OneRecord key={seen.id} seen={seen} />
        ))}
      </ul>
      <div className={styles["foot"]}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            kind="quiet"
            size="small"
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={() => onTask({ do: "record", kind, before: null })}
          >
            {t(`record.${kind}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}

function OneRecord({ seen }: { readonly seen: ProjectRecordView }) {
  const { t } = useTranslation("plan");
  const { textOf } = useNames();
  const { onTask } = usePlan();
  const title = useTitle(seen);
  const span = useSpan(seen);
  const { facts, words } = seen;
  const said = words.state === "open" ? words.content : null;
  const hours = said?.hoursAWeek ?? null;
  return (
    <li className={records["record"]}>
      <div className={records["happened"]}>
        <b>{title}</b>
        <p>
          {joinTexts([
            textOf(said?.what ?? ""),
            textOf(said?.where ?? ""),
            hours === null ? "" : t("hoursAWeek", { count: hours }),
          ])}
        </p>
        {said === null || said.result === "" ? null : <p>{textOf(said.result)}</p>}
        <small>{span}</small>
      </div>
      <Tag
        tone={facts.outcome === "finished" ? "ok" : facts.outcome === "running" ? "info" : "plain"}
      >
        {t(`outcome.${facts.outcome}`)}
      </Tag>
      <ActionMenu
        label={t("actions", { what: title })}
        actions={[
          {
            id: "change",
            label: t("change"),
            onPress: () => onTask({ do: "record", kind: facts.kind, before: seen }),
          },
        ]}
      />
    </li>
  );
}

function useTitle({ facts }: ProjectRecordView): string {
  const { t } = useTranslation("plan");
  const { language } = useFormats();
  const called = useTermName();
  switch (facts.kind) {
    case "language":
      return joinTexts([language(facts.language), t(`languageLevel.${facts.level}`)]);
    case "training":
      return t(`trainingLevel.${facts.level}`);
    case "work":
      return joinTexts([
        called("workSector", facts.sector, facts.own?.sector),
        facts.contract === null ? "" : called("contract", facts.contract, facts.own?.contract),
      ]);
  }
}

function useSpan({ facts: { from, until } }: ProjectRecordView): string {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const today = useToday();
  if (from === null) return "";
  if (until !== null)
    return t("span", { from: dates.short(from, today), until: dates.short(until, today) });
  return t(from > today ? "fromDay" : "since", { from: dates.short(from, today) });
}
