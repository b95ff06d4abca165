import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isOpen } from "../../domain/referrals/referral.ts";
import type { ReferralView } from "../../domain/referrals/referral-view.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { type DecisionDraft, decisionFrom, decisionProblem, noDecision } from "./decision-draft.ts";
import { DecisionFields } from "./decision-fields.tsx";
import styles from "./referrals.module.css";

export interface DecidePanelProps {
  readonly referral: ReferralView;
  readonly onClose: () => void;
}

/** The decision about a referral, and whether the names are kept. */
export function DecidePanel({ referral, onClose }: DecidePanelProps) {
  const { t } = useTranslation("referrals");
  const today = useToday();
  const { card, names } = referral;
  const [draft, setDraft] = useState<DecisionDraft>(draftOf(referral));
  const decision = decisionFrom(draft, today);
  const form = usePanelForm("referrals.decide", {
    input: decision === null ? null : { id: card.id, version: card.version, decision },
    onClose,
    onDone: () => showToast({ text: t("decided", { decision: t(`decisions.${draft.kind}`) }) }),
  });
  return (
    <FormPanel form={form} title={t("decidePanel", { number: card.number })} submit={t("decideDo")}>
      <DecisionFields
        draft={draft}
        kinds={["waiting", "invited", "accepted", "reoriented", "refused", "no-show"]}
        problem={form.isTried ? decisionProblem(draft, today) : null}
        today={today}
        name={names.state === "open" ? (names.names.name ?? "") : ""}
        isUpright
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <WhatOfTheNames kind={draft.kind} />
    </FormPanel>
  );
}

function WhatOfTheNames({ kind }: Pick<DecisionDraft, "kind">) {
  const { t } = useTranslation("referrals");
  const { data: settings } = useProcedure("house.settings", {});
  if (isOpen({ kind }) || settings === undefined) return null;
  return (
    <p className={styles["hint"]}>
      {kind === "refused" || kind === "no-show"
        ? t("settleNote", { count: settings.referralWeeks })
        : t("settleNoteKept")}
    </p>
  );
}

function draftOf({ card: { decision } }: ReferralView): DecisionDraft {
  switch (decision.kind) {
    case "invited":
      return { ...noDecision, kind: "invited", on: decision.on, at: decision.at ?? "" };
    case "reoriented":
      return { ...noDecision, kind: "reoriented", to: decision.to };
    case "refused":
      return { ...noDecision, kind: "refused", reason: decision.reason };
    case "waiting":
    case "accepted":
    case "no-show":
      return { ...noDecision, kind: decision.kind };
  }
}
