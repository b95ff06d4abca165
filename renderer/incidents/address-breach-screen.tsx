import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BreachId, type BreachView } from "../../domain/incidents/address-breach.ts";
import { PrintEvacuationListButton } from "../printing/print-evacuation-list-button.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Tag } from "../ui/tag.tsx";
import { AssessBreachPanel } from "./assess-breach-panel.tsx";
import { AddressBreachActions } from "./address-breach-actions.tsx";
import { BreachDraft, breachDraftOf, AddressBreachForm } from "./address-breach-form.tsx";
import { toneOfRisk } from "./breach-actions-and-tone.ts";
import { DraftProvider } from "../shell/draft-provider.tsx";
import { LoadRecord } from "./load-record.tsx";
import { ReportedFacts, usePartText } from "./reported-facts.tsx";
import { draftKey } from "./draft-key.ts";
import styles from "./incidents.module.css";

/** Who may know the address, what is done about it, and how it was assessed. */
export function AddressBreachScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation("wrong");
  const parsed = BreachId.safeParse(id);
  const breach = useProcedure(
    "breaches.view",
    { id: parsed.data ?? "" },
    { isOn: parsed.success, followsClock: true },
  );
  return (
    <LoadRecord
      title={t("breach")}
      back={{ href: paths.breaches, label: t("address") }}
      answer={parsed.success ? breach : null}
    >
      {(value) => <Breach breach={value} />}
    </LoadRecord>
  );
}

function Breach({ breach }: { readonly breach: BreachView }) {
  const { t } = useTranslation("wrong");
  const { me } = useSession();
  const [isEditing, setEditing] = useState(false);
  const [isAssessing, setAssessing] = useState(false);
  const isOpen = breach.assessed === null;
  const mayAssess = isOpen && me.roles.some((role) => role === "admin" || role === "care");
  return (
    <Page
      title={t("breach")}
      under={
        isOpen ? (
          <Tag tone={toneOfRisk(breach.risk)}>
            {t("dangerTag", { risk: t(`risk.${breach.risk}`) })}
          </Tag>
        ) : (
          t("assessedTag")
        )
      }
      back={{ href: paths.breaches, label: t("address") }}
      actions={
        <>
          <PrintEvacuationListButton />
          {mayAssess && !isEditing ? (
            <Button kind="primary" onPress={() => setAssessing(true)}>
              {t("assess")}
            </Button>
          ) : null}
        </>
      }
    >
      {isEditing ? (
        <Correct breach={breach} onDone={() => setEditing(false)} />
      ) : (
        <div className={styles["columns"]}>
          <AddressBreachActions breach={breach} />
          <Known breach={breach} onEdit={() => setEditing(true)} />
        </div>
      )}
      {isAssessing ? (
        <AssessBreachPanel breach={breach} onClose={() => setAssessing(false)} />
      ) : null}
    </Page>
  );
}

interface KnownProps {
  readonly breach: BreachView;
  readonly onEdit: () => void;
}

function Known({ breach, onEdit }: KnownProps) {
  const { t } = useTranslation("wrong");
  const { nameOf, textOf: written } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const textOf = usePartText();
  const { content, opened, assessed } = breach;
  const facts = [
    ["toWhom", content === null ? t("leftTheHouse") : written(content.toWhom)],
    ["who", written(content?.who ?? "")],
    ["how", written(content?.how ?? "")],
    ["knownOn", dates.long(breach.knownOn)],
    ["endangered", breach.people.map(nameOf).join(", ")],
    ["reasons", textOf(breach.reasons)],
    ["outcomeLabel", assessed === null ? "" : t(`outcomes.${assessed.outcome}`)],
    ["assessment", textOf(breach.assessment)],
  ] as const;
  return (
    <Card
      title={t("known")}
      more={
        assessed === null && content !== null ? (
          <Button size="small" kind="quiet" onPress={onEdit}>
            {t("correct")}
          </Button>
        ) : undefined
      }
    >
      <ReportedFacts facts={facts.map(([key, value]) => [t(key), value])} />
      <p className={styles["foot"]}>
        {t("recordedBy", { name: opened.byName, when: dates.moment(opened.at, zone) })}
        {assessed === null
          ? ""
          : ` · ${t("assessedWhen", { name: assessed.byName, when: dates.moment(assessed.at, zone) })}`}
      </p>
    </Card>
  );
}

interface CorrectProps {
  readonly breach: BreachView;
  readonly onDone: () => void;
}

function Correct({ breach, onDone }: CorrectProps) {
  const { data } = useProcedure("breaches.list", {});
  const change = useCommand("breaches.change");
  const { id, version } = breach;
  return (
    <DraftProvider
      spot={draftKey(`breach ${id}`)}
      version={version}
      schema={BreachDraft}
      start={breachDraftOf(breach)}
    >
      {(writing) => (
        <AddressBreachForm
          writing={writing}
          chosen={breach.people}
          hasCare={data?.hasCare ?? false}
          error={change.error}
          isPending={change.isPending}
          backHref={paths.breaches}
          onSend={(input) => {
            change.mutate(
              { ...input, id, version: writing.version },
              {
                onSuccess: () => void writing.draft.saved().then(onDone),
              },
            );
          }}
        />
      )}
    </DraftProvider>
  );
}
