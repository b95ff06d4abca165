import { useTranslation } from "react-i18next";
import { entriesOf, type EntryOf, stepsOf } from "../../domain/plan/plan-review.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import records from "./plan-record-cards.module.css";
import { useChangeEntryState } from "./use-change-entry-state.ts";

/** The case conferences about the person, and their decisions. */
export function ConferencesCard() {
  const { t } = useTranslation("plan");
  const { entries, onTask } = usePlan();
  const conferences = entriesOf(entries, "conference")
    .filter(({ state }) => state === "done")
    .toSorted((a, b) => (b.day ?? "").localeCompare(a.day ?? ""));
  return (
    <Card title={t("conferencesTitle")}>
      {conferences.length === 0 ? <p className={styles["none"]}>{t("conferencesNone")}</p> : null}
      <ul className={records["records"]} aria-label={t("conferencesTitle")}>
        {conferences.map((one) => (
          <OneConference key={one.id} one={one} />
        ))}
      </ul>
      <div className={styles["foot"]}>
        <Button size="small" onPress={() => onTask({ do: "conference", before: null })}>
          {t("conferenceNew")}
        </Button>
      </div>
    </Card>
  );
}

function OneConference({ one }: { readonly one: EntryOf<"conference"> }) {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const { entries, onTask } = usePlan();
  const setState = useChangeEntryState();
  const { id, day, content, byName } = one;
  const title = day === null ? "" : dates.long(day);
  const decisions = stepsOf(entries, id);
  return (
    <li className={records["record"]}>
      <div className={records["happened"]}>
        <b>{title}</b>
        <p>
          <PrivateText>{content.present}</PrivateText>
        </p>
        {decisions.length === 0 ? null : (
          <ul className={records["decisions"]} aria-label={t("decisionsOf", { day: title })}>
            {decisions.map((step) => (
              <li key={step.id}>
                <StatusShape tone={step.state === "done" ? "ok" : "info"} />{" "}
                <PrivateText>{step.content.text}</PrivateText>
                {step.state === "done" ? <small> · {t("doneShort")}</small> : null}
              </li>
            ))}
          </ul>
        )}
        <details className={styles["minutes"]}>
          <summary>{t("minutesOf")}</summary>
          <p>
            <PrivateText>{content.minutes}</PrivateText>
          </p>
        </details>
        <small>{t("by", { name: byName })}</small>
      </div>
      <ActionMenu
        label={t("actions", { what: title })}
        actions={[
          {
            id: "change",
            label: t("conferenceChange"),
            onPress: () => onTask({ do: "conference", before: one }),
          },
          {
            id: "takeBack",
            label: t("takeBack"),
            onPress: () => setState(one, "dropped"),
          },
        ]}
      />
    </li>
  );
}
