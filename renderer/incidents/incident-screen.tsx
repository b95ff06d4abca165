import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IncidentId, type IncidentView } from "../../domain/incidents/incident.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { DraftProvider } from "../shell/draft-provider.tsx";
import { draftOf, IncidentDraft, IncidentForm } from "./incident-form.tsx";
import { LoadRecord } from "./load-record.tsx";
import { TextPanel } from "./text-panel.tsx";
import { ReportedFacts, usePartText } from "./reported-facts.tsx";
import { draftKey } from "./draft-key.ts";
import styles from "./incidents.module.css";

/** One incident, until it is deleted. */
export function IncidentScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation("wrong");
  const parsed = IncidentId.safeParse(id);
  const incident = useProcedure(
    "incidents.view",
    { id: parsed.data ?? "" },
    { isOn: parsed.success, followsClock: true },
  );
  const back = { href: paths.incidents, label: t("incidents") };
  return (
    <LoadRecord title={t("incident")} back={back} answer={parsed.success ? incident : null}>
      {(value) => (
        <Page title={t("incident")} back={back} isNarrow>
          <Incident incident={value} />
        </Page>
      )}
    </LoadRecord>
  );
}

function Incident({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTranslation(["wrong", "common"]);
  const [isEditing, setEditing] = useState(false);
  const [isAnswering, setAnswering] = useState(false);
  if (isEditing) return <Correct incident={incident} onDone={() => setEditing(false)} />;
  return (
    <div className={styles["stack"]}>
      <Told incident={incident} />
      <div className={styles["buttons"]}>
        <Button onPress={() => setEditing(true)}>{t("wrong:correct")}</Button>
        {incident.followUpOn !== null ? (
          <Button kind="primary" onPress={() => setAnswering(true)}>
            {t("wrong:howItWent")}
          </Button>
        ) : null}
      </div>
      {isAnswering ? (
        <FollowUpPanel incident={incident} onClose={() => setAnswering(false)} />
      ) : null}
    </div>
  );
}

function Told({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTranslation("wrong");
  const { nameOf, textOf: written } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const today = useToday();
  const textOf = usePartText();
  const { words, people, background, changed, followedUp } = incident;
  const names = (part: "concerned" | "there") =>
    people
      .filter((person) => person.part === part)
      .map(nameOf)
      .join(", ");
  const facts = [
    ["on", [dates.long(incident.on), incident.at ?? ""].filter(Boolean).join(", ")],
    ["basisLabel", t(`basis.${incident.basis}`)],
    ["concerned", names("concerned") || t("nobodyNamed")],
    ["there", names("there")],
    ["behind", written(words?.behind ?? "")],
    ["background", textOf(background)],
    ["levelLabel", t(`level.${incident.level ?? "none"}`)],
    ["agreed", written(words?.agreed ?? "")],
    ["withPersonFact", t(incident.withPerson ? "yes" : "notYet")],
    ["followUpFact", incident.followUpOn === null ? "" : dates.long(incident.followUpOn)],
    ["outcome", written(words?.outcome ?? "")],
  ] as const;
  return (
    <Card>
      <p className={styles["lead"]}>{words === null ? t("wordsGone") : written(words.what)}</p>
      <ReportedFacts facts={facts.map(([key, value]) => [t(key), value])} />
      <p className={styles["foot"]}>
        {t("recordedBy", {
          name: incident.recordedBy,
          when: dates.moment(incident.recordedAt, zone),
        })}
        {changed === null
          ? ""
          : ` · ${t("changedBy", { name: changed.byName, when: dates.moment(changed.at, zone) })}`}
        {followedUp === null ? "" : ` · ${t("followedUpBy", { name: followedUp.byName })}`}
        {` · ${t("overOn", { day: dates.short(incident.expires, today) })}`}
      </p>
    </Card>
  );
}

interface CorrectProps {
  readonly incident: IncidentView;
  readonly onDone: () => void;
}

function Correct({ incident, onDone }: CorrectProps) {
  const { t } = useTranslation("wrong");
  const { data } = useProcedure("incidents.list", {});
  const change = useCommand("incidents.change");
  const { id, version, background } = incident;
  const hasBackground =
    background.state === "closed"
      ? background.exists
      : background.state === "open" && background.content !== null;
  return (
    <DraftProvider
      spot={draftKey(`incident ${id}`)}
      version={version}
      schema={IncidentDraft}
      start={draftOf(incident)}
    >
      {(writing) => (
        <IncidentForm
          writing={writing}
          chosen={incident.people}
          hasCare={data?.hasCare ?? false}
          hasBackground={hasBackground}
          error={change.error}
          isPending={change.isPending}
          backHref={paths.incidents}
          onSend={(input) => {
            change.mutate(
              { ...input, id, version: writing.version },
              {
                onSuccess: () => {
                  void writing.draft.saved().then(onDone);
                  showToast({ text: t("changed") });
                },
              },
            );
          }}
        />
      )}
    </DraftProvider>
  );
}

interface FollowUpPanelProps {
  readonly incident: IncidentView;
  readonly onClose: () => void;
}

function FollowUpPanel({ incident, onClose }: FollowUpPanelProps) {
  const { t } = useTranslation("wrong");
  const { id, words } = incident;
  if (words === null) return <SpokenAgainPanel incident={incident} onClose={onClose} />;
  return (
    <TextPanel
      procedure="incidents.followUp"
      object={`incident ${id} followUp`}
      version={incident.version}
      start={words.outcome}
      title={t("howItWent")}
      label={t("outcome")}
      hint={t("outcomeHint")}
      missing={t("outcomeMissing")}
      maxLength={1000}
      done={t("changed")}
      inputOf={(outcome, version) => ({ id, version, outcome })}
      onClose={onClose}
    />
  );
}

/** Its text is deleted: only that a further conversation took place can be recorded. */
function SpokenAgainPanel({ incident, onClose }: FollowUpPanelProps) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(incident);
  const form = usePanelForm("incidents.followUp", {
    input: { id, version, outcome: null },
    onClose,
    onDone: () => showToast({ text: t("changed") }),
  });
  return (
    <FormPanel form={form} title={t("howItWent")}>
      <p>{t("outcomeGone")}</p>
    </FormPanel>
  );
}
