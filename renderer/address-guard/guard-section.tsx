import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import { GuardKind, levelOf } from "../../domain/address-guard/term.ts";
import { Asked } from "../shell/query-boundary.tsx";
import { OverridesCard } from "../shell/overrides-card.tsx";
import { Refused } from "../shell/refusal.tsx";
import { ignoreRefusal, useAsk, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/today.ts";
import { useUndoing } from "../shell/forms/use-undoing.ts";
import { useWords } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { EmptyState } from "../ui/state.tsx";
import { Tag } from "../ui/tag.tsx";
import { say } from "../ui/overlays/toast.tsx";
import { Section } from "../shell/settings/settings-section.tsx";
import { TakeOut } from "./remove-term.tsx";
import { TermPanel } from "./term-panel.tsx";
import { TryOut } from "./try-out.tsx";

type Term = Output<"guard.terms">[number];

/** What would give the house away: no paper leaves with it. */
export function GuardSection() {
  const { t } = useTranslation("settings");
  const terms = useAsk("guard.terms", {});
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  return (
    <Section
      id="guard"
      lead={t("guard.lead")}
      actions={
        <Button kind="primary" onPress={add}>
          {t("guard.add")}
        </Button>
      }
    >
      <Asked answer={terms}>
        {(known) => (
          <>
            <Terms terms={known} />
            {known.length === 0 ? null : <TryOut terms={known} />}
            <Overrides />
          </>
        )}
      </Asked>
      {isAdding ? <TermPanel onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function Overrides() {
  const { t } = useTranslation("settings");
  const { data } = useAsk("guard.overrides", {});
  return (
    <OverridesCard
      title={t("guard.overrides")}
      lead={t("guard.overridesLead")}
      overrides={data ?? []}
      hasPeople
    />
  );
}

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const { t } = useTranslation(["settings", "vocab"]);
  const { dates } = useWords();
  const zone = useZone();
  const undoing = useUndoing();
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
      <Refused error={end.error ?? addAgain.error} />
      <Rows>
        {GuardKind.options.flatMap((kind) =>
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
        <TakeOut
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
      say({
        text: t("settings:guard.ended", { words: text }),
        undo: undoing(() => addAgain.mutateAsync({ terms: [{ kind, text }] })),
      });
    }, ignoreRefusal);
  }
}
