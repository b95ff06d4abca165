import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useNotedAsRecent } from "../../shell/recent-files-provider.tsx";
import { SectionTabs } from "../../shell/section-tabs.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { AssistanceStrip } from "../../intake/assistance/assistance-strip.tsx";
import { ResidenceStrip } from "../../residence/procedure/residence-strip.tsx";
import { ConditionBanner } from "../../residence/conditions/condition-banner.tsx";
import { MergedFile } from "../merge/merged-file.tsx";
import { PersonContext } from "../../people/person-context.ts";
import styles from "./person.module.css";
import { PersonHeader } from "./person-header.tsx";
import { usePersonTabs } from "./use-person-tabs.ts";

export interface PersonScreenProps {
  readonly id: string;
  /** The tab that is open. */
  readonly children: ReactNode;
}

/** A person's file: the header, always visible, above the open tab. */
export function PersonScreen({ id, children }: PersonScreenProps) {
  const file = useProcedure("people.view", { id });
  if (file.error?.reason.type === "NotFound") return <Closed id={id} />;
  return (
    <div className={styles["file"]}>
      <QueryBoundary answer={file}>
        {(value) => (
          <PersonContext value={value}>
            <Noted card={value.card} />
            <PersonHeader key={id} file={value} />
            <Strip file={value} />
            <ConditionBanner personId={value.card.id} />
            <Tabs id={id} />
            {children}
          </PersonContext>
        )}
      </QueryBoundary>
    </div>
  );
}

/** The status of the person: in the residence procedure, for users who may read it; else in the assistance. */
function Strip({ file }: { readonly file: PersonView }) {
  const today = useToday();
  const { residence } = file;
  if (residence === null || residence.held.length === 0) return <AssistanceStrip file={file} />;
  const { held, endedOn, askedOn } = residence;
  return <ResidenceStrip documents={held} endedOn={endedOn} askedOn={askedOn} day={today} />;
}

function Tabs({ id }: { readonly id: string }) {
  const { t } = useTranslation("person");
  return <SectionTabs label={t("tabs")} tabs={usePersonTabs(id)} />;
}

/** Adds it to the files opened since sign-in. */
function Noted({ card }: Pick<PersonView, "card">) {
  useNotedAsRecent(card);
  return null;
}

function Closed({ id }: { readonly id: string }) {
  const { t } = useTranslation("person");
  const pointer = useProcedure("merging.pointer", { id });
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
