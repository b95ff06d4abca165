import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonFile } from "../../../domain/person-file.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { useHasRole } from "../../frame/session.ts";
import { SectionTabs } from "../../frame/section-tabs.tsx";
import { useAsk } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { AssistanceStrip } from "../assistance/assistance-strip.tsx";
import { ResidenceStrip } from "../procedure/residence-strip.tsx";
import { ConditionBanner } from "../intake/condition-banner.tsx";
import { MergedFile } from "../merge/merged-file.tsx";
import { FileContext } from "./file-context.ts";
import sheet from "./person.module.css";
import { PersonHead } from "./person-head.tsx";

export interface PersonScreenProps {
  readonly id: string;
  /** The tab that is open. */
  readonly children: ReactNode;
}

/** A person's file: who it is, always in sight, above the open tab. */
export function PersonScreen({ id, children }: PersonScreenProps) {
  const file = useAsk("people.view", { id });
  if (file.error?.reason.type === "NotFound") return <Closed id={id} />;
  return (
    <div className={sheet["file"]}>
      <Asked answer={file}>
        {(value) => (
          <FileContext value={value}>
            <PersonHead key={id} file={value} />
            <Strip file={value} />
            <ConditionBanner personId={value.card.id} />
            <Tabs id={id} />
            {children}
          </FileContext>
        )}
      </Asked>
    </div>
  );
}

/** Where she stands: on the way to a permit, for those who may read it; else on the way with the centre. */
function Strip({ file }: { readonly file: PersonFile }) {
  const today = useToday();
  const { residence } = file;
  if (residence === null || residence.held.length === 0) return <AssistanceStrip file={file} />;
  const { held, endedOn, isPending } = residence;
  return <ResidenceStrip documents={held} endedOn={endedOn} isPending={isPending} day={today} />;
}

function Tabs({ id }: { readonly id: string }) {
  const { t } = useTranslation(["person", "residence"]);
  const { t: sessions } = useTranslation("sessions");
  const { t: ledger } = useTranslation("ledger");
  const { t: documents } = useTranslation("documents");
  const isOffice = useHasRole("care", "admin");
  const isCare = useHasRole("care");
  return (
    <SectionTabs
      label={t("tabs")}
      tabs={[
        { href: paths.person(id), label: t("overview") },
        {
          href: paths.personStay(id),
          label: t("stay"),
          holds: [paths.sign(id), paths.departures(id)],
        },
        { href: paths.personSafety(id), label: t("safety") },
        ...(isCare ? [{ href: paths.personPlan(id), label: t("planTab") }] : []),
        { href: paths.personSessions(id), label: sessions("tab") },
        ...(isOffice
          ? [
              { href: paths.personIntake(id), label: t("intake") },
              { href: paths.personProcedure(id), label: t("residence:procedure") },
              { href: paths.personLegal(id), label: t("legal") },
            ]
          : []),
        ...(isCare ? [{ href: paths.personHealth(id), label: t("healthTab") }] : []),
        { href: paths.personDocuments(id), label: documents("tab") },
        ...(isOffice ? [{ href: paths.personLedger(id), label: ledger("tab") }] : []),
        { href: paths.personHistory(id), label: t("history") },
      ]}
    />
  );
}

function Closed({ id }: { readonly id: string }) {
  const { t } = useTranslation("person");
  const pointer = useAsk("merging.pointer", { id });
  if (pointer.isPending) return null;
  if (pointer.data) return <MergedFile pointer={pointer.data} />;
  return (
    <Page title={t("people")} back={{ href: paths.people, label: t("people") }} isNarrow>
      <Card>
        <EmptyState
          title={t("notFound")}
          action={<LinkButton href={paths.people}>{t("people")}</LinkButton>}
        >
          {t("notFoundText")}
        </EmptyState>
      </Card>
    </Page>
  );
}
