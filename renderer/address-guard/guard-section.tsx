import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import { GuardTermKind, levelOf } from "../../domain/address-guard/term.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { ReleasedPrintoutsCard } from "../shell/released-printouts-card.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useUndoCommand } from "../shell/forms/use-undo-command.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Tag } from "../ui/tag.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import { RemoveTerm } from "./remove-term.tsx";
import { TermPanel } from "./term-panel.tsx";
import { CheckASentence } from "./check-a-sentence.tsx";

type Term = Output<"guard.terms">[number];

/** The words that would reveal the house: no printout leaves with them. */
export function GuardSection() {
  const { t } = useTranslation("settings");
  const terms = useProcedure("guard.terms", {});
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  return (
    <SettingsSection
      id="guard"
      lead={t("guard.lead")}
      actions={
        <Button kind="primary" onPress={add}>
          {t("guard.add")}
        </Button>
      }
    >
      <QueryBoundary answer={terms}>
        {(known) => (
          <>
            <Terms terms={known} />
            {known.length === 0 ? null : <CheckASentence terms={known} />}
            <Overrides />
          </>
        )}
      </QueryBoundary>
      {isAdding ? <TermPanel onClose={() => setAdding(false)} /> : null}
    </SettingsSection>
  );
}

function Overrides() {
  const { t } = useTranslation("settings");
  const { data } = useProcedure("guard.overrides", {});
  return (
    <ReleasedPrintoutsCard
      title={t("guard.overrides")}
      lead={t("guard.overridesLead")}
      overrides={data ?? []}
      hasPeople
    />
  );
}

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const { t } = useTranslation(["settings", "vocab"]);
  const { dates } = useFormats();
  const zone = useZone();
  const undoing = useUndoCommand();
  const end = useCommand("guard.end");
  const addAgain = useCommand("guard.add");
  const [leaving, setLeaving] = useState<Term | null>(null);
  if (terms.length === 0)
    return (
      <Card>
        <EmptyState title={t("settings:guard.none")}>{t("settings:guard.noneText")}</EmptyState>
      </Card>
    );
  return (
    <Card>
      <RefusalNotice error={end.error ?? addAgain.error} />
      <Rows>
        {GuardTermKind.options.flatMap((kind) =>
          terms
            .filter((term) => term.kind === kind)
            .map((term) => (
              <Row
                key={term.id}
                title={<b>{term.text}</b>}
                detail={`${t(`vocab:guardKind.${kind}`)} · ${t("settings:guard.added", {
                  name: term.byName,
                  day: dates.moment(term.addedAt, zone),
                })}`}
                trailing={
                  <>
                    <Tag tone={levelOf[kind] === "stop" ? "bad" : "warn"}>
                      {t(`settings:guard.level.${levelOf[kind]}`)}
                    </Tag>
                    <Button
                      size="small"
                      label={t("settings:guard.endOf", { words: term.text })}
                      onPress={() => setLeaving(term)}
                    >
                      {t("settings:guard.end")}
                    </Button>
                  </>
                }
              />
            )),
        )}
      </Rows>
      {leaving === null ? null : (
        <RemoveTerm
          term={leaving}
          onClose={() => setLeaving(null)}
          onConfirm={() => {
            setLeaving(null);
            takeOut(leaving);
          }}
        />
      )}
    </Card>
  );

  function takeOut({ id, kind, text }: Term): void {
    void end.mutateAsync({ id }).then(() => {
      showToast({
        text: t("settings:guard.ended", { words: text }),
        undo: undoing(() => addAgain.mutateAsync({ terms: [{ kind, text }] })),
      });
    }, ignoreRefusal);
  }
}
