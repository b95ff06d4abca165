import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { BreachDraft, AddressBreachForm, newBreach } from "./address-breach-form.tsx";
import { proposedActions } from "./breach-actions-and-tone.ts";
import { draftKey } from "./draft-key.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";

/** Records a possible address breach on one page; the alarm stays until it is assessed. */
export function NewAddressBreachScreen() {
  const { t } = useTranslation("wrong");
  const today = useToday();
  const list = useProcedure("breaches.list", {});
  return (
    <Page
      title={t("newBreach")}
      under={t("newBreachUnder")}
      back={{ href: paths.breaches, label: t("address") }}
      isNarrow
    >
      <QueryBoundary answer={list}>
        {({ hasCare }) => (
          <DraftProvider
            spot={draftKey("breach")}
            version={0}
            schema={BreachDraft}
            start={newBreach(today)}
          >
            {(writing) => <Write writing={writing} hasCare={hasCare} />}
          </DraftProvider>
        )}
      </QueryBoundary>
    </Page>
  );
}

interface WriteProps {
  readonly writing: Writing<BreachDraft>;
  readonly hasCare: boolean;
}

function Write({ writing, hasCare }: WriteProps) {
  const { t } = useTranslation("wrong");
  const navigate = useNavigate();
  const open = useCommand("breaches.open");
  return (
    <AddressBreachForm
      writing={writing}
      hasCare={hasCare}
      error={open.error}
      isPending={open.isPending}
      backHref={paths.breaches}
      onSend={(input) => {
        writing.draft.settle();
        const actions = proposedActions.map((action) => t(`action.${action}`));
        open.mutate(
          { ...input, actions },
          {
            onSuccess: ({ id }) => {
              void navigate({ to: "/house/incidents/address/$id", params: { id } });
            },
            onError: writing.draft.resume,
          },
        );
      }}
    />
  );
}
