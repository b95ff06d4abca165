import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { IncidentDraft, IncidentForm, newIncident } from "./incident-form.tsx";
import { draftKey } from "./draft-key.ts";

/** Records an incident. */
export function NewIncidentScreen() {
  const { t } = useTranslation("wrong");
  const today = useToday();
  const list = useProcedure("incidents.list", {});
  return (
    <Page
      title={t("newIncident")}
      under={t("newIncidentUnder")}
      back={{ href: paths.incidents, label: t("incidents") }}
      isNarrow
    >
      <QueryBoundary answer={list}>
        {({ hasCare }) => (
          <DraftProvider
            spot={draftKey("incident")}
            version={0}
            schema={IncidentDraft}
            start={newIncident(today)}
          >
            {(writing) => <Write writing={writing} hasCare={hasCare} />}
          </DraftProvider>
        )}
      </QueryBoundary>
    </Page>
  );
}

interface WriteProps {
  readonly writing: Writing<IncidentDraft>;
  readonly hasCare: boolean;
}

function Write({ writing, hasCare }: WriteProps) {
  const { t } = useTranslation("wrong");
  const navigate = useNavigate();
  const record = useCommand("incidents.record");
  return (
    <IncidentForm
      writing={writing}
      hasCare={hasCare}
      hasBackground={false}
      error={record.error}
      isPending={record.isPending}
      backHref={paths.incidents}
      onSend={(input) => {
        writing.draft.settle();
        record.mutate(input, {
          onSuccess: () => {
            showToast({ text: t("recorded") });
            void navigate({ to: "/house/incidents" });
          },
          onError: writing.draft.resume,
        });
      }}
    />
  );
}
