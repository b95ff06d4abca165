import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { Input } from "../../domain/api/index.ts";
import { IntakeOutcome } from "../../domain/intake/intake.ts";
import { RefusalReason } from "../../domain/referrals/referral.ts";
import { ExitDestination } from "../../domain/vocabulary/code-lists.ts";
import {
  type ChosenCustomTerms,
  withCustomTerm,
} from "../../domain/vocabulary/custom-term-choice.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useTermPicker } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./intake.module.css";

export interface EndIntakePanelProps {
  readonly personId: PersonId;
  readonly openedOn: string;
  readonly onClose: () => void;
}

interface EndDraft {
  readonly outcome: IntakeOutcome | null;
  readonly on: string | null;
  readonly to: string;
  readonly destination: ExitDestination | null;
  readonly reason: RefusalReason | null;
  readonly own?: ChosenCustomTerms<"reason" | "destination"> | undefined;
}

/** Accepted, redirected or not accepted: this changes the assistance, and nothing else. */
export function EndIntakePanel({ personId, openedOn, onClose }: EndIntakePanelProps) {
  const { t } = useTranslation("intake");
  const today = useToday();
  const [draft, setDraft] = useState<EndDraft>({
    outcome: null,
    on: today,
    to: "",
    destination: null,
    reason: null,
  });
  const { outcome } = draft;
  const ending = endingFrom(draft, today);
  const form = usePanelForm("intake.end", {
    input: ending === null ? null : { id: personId, ending },
    onClose,
    onDone: () => {
      if (outcome !== null)
        showToast({ text: t("endedNow", { outcome: t(`outcomes.${outcome}`) }) });
    },
  });
  const change = (part: Partial<EndDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { isTried } = form;
  return (
    <FormPanel form={form} title={t("endTitle")} submit={t("endDo")}>
      <p className={styles["quiet"]}>{t("endNote")}</p>
      <RadioGroup
        label={t("endTitle")}
        hidesLabel
        choices={IntakeOutcome.options.map((id) => ({
          id,
          label: t(`outcomes.${id}`),
          note: t(`outcomeNotes.${id}`),
        }))}
        value={outcome}
        onChange={(chosen) => change({ outcome: chosen })}
        problem={isTried && outcome === null ? t("pickProblem") : null}
        autoFocus
      />
      <DatePicker
        label={t("on")}
        value={draft.on}
        min={openedOn}
        max={today}
        onChange={(on) => change({ on })}
        problem={isTried && (draft.on === null || draft.on > today) ? t("dayProblem") : null}
      />
      {outcome === null || outcome === "accepted" ? null : (
        <Closing draft={draft} isTried={isTried} change={change} />
      )}
    </FormPanel>
  );
}

interface ClosingProps {
  readonly draft: EndDraft;
  readonly isTried: boolean;
  readonly change: (part: Partial<EndDraft>) => void;
}

function Closing({ draft, isTried, change }: ClosingProps) {
  const { t } = useTranslation("intake");
  const pick = useTermPicker();
  return (
    <>
      {draft.outcome === "reoriented" ? (
        <TextField
          label={t("endTo")}
          value={draft.to}
          onChange={(to) => change({ to })}
          maxLength={120}
          problem={isTried && draft.to.trim() === "" ? t("endToProblem") : null}
        />
      ) : (
        <Select
          label={t("endReason")}
          {...pick(
            ...(["refusal", RefusalReason.options] as const),
            { code: draft.reason, field: "reason", own: draft.own },
            ({ code, own }) => change({ reason: code, own }),
          )}
          problem={isTried && draft.reason === null ? t("pickProblem") : null}
        />
      )}
      <Select
        label={t("endDestination")}
        {...pick(
          ...(["destination", ExitDestination.options] as const),
          { code: draft.destination, field: "destination", own: draft.own },
          ({ code, own }) => change({ destination: code, own }),
        )}
        problem={isTried && draft.destination === null ? t("pickProblem") : null}
      />
    </>
  );
}

function endingFrom(
  { outcome, on, to, destination, reason, own }: EndDraft,
  today: string,
): Input<"intake.end">["ending"] | null {
  if (outcome === null || on === null || on > today) return null;
  if (outcome === "accepted") return { outcome, on };
  if (destination === null) return null;
  if (outcome === "reoriented") {
    const where = withCustomTerm(own, "reason", undefined);
    return to.trim() === "" ? null : { outcome, on, to, destination, own: where };
  }
  return reason === null ? null : { outcome, on, reason, destination, own };
}
