import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { RefusalReason } from "../../domain/referrals/referral.ts";
import { useTermPicker } from "../lib/texts/term-names-of-centre.ts";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import { DecisionDraft, type DecisionProblem } from "./decision-draft.ts";
import { PossibleExistingFiles } from "./possible-existing-files.tsx";
import styles from "./referrals.module.css";

export interface DecisionFieldsProps {
  readonly draft: DecisionDraft;
  readonly kinds: readonly DecisionDraft["kind"][];
  readonly problem: DecisionProblem | null;
  readonly today: CalendarDate;
  /** The given name, to find an existing file. */
  readonly name: string;
  /** In a panel: all options visible, below each other. */
  readonly isUpright?: boolean;
  readonly onChange: (part: Partial<DecisionDraft>) => void;
}

/** The decision, and the fields it needs. */
export function DecisionFields({ draft, kinds, isUpright, ...rest }: DecisionFieldsProps) {
  const { t } = useTranslation("referrals");
  const choices = kinds.map((id) => ({ id, label: t(`decisions.${id}`) }));
  const choose = (id: string) => rest.onChange({ kind: DecisionDraft.shape.kind.parse(id) });
  return isUpright === true ? (
    <div className={styles["group"]}>
      <RadioGroup
        label={t("decision")}
        choices={choices}
        value={draft.kind}
        autoFocus
        onChange={choose}
      />
      <Detail draft={draft} {...rest} />
    </div>
  ) : (
    <div className={styles["decision"]}>
      <Select label={t("decision")} options={choices} value={draft.kind} onChange={choose} />
      <Detail draft={draft} {...rest} />
    </div>
  );
}

function Detail({
  draft,
  problem,
  today,
  name,
  onChange,
}: Omit<DecisionFieldsProps, "kinds" | "isUpright">) {
  const { t } = useTranslation("referrals");
  const pick = useTermPicker();
  const said = (of: DecisionProblem) => (problem === of ? t(of) : null);
  switch (draft.kind) {
    case "invited":
      return (
        <div className={styles["pair"]}>
          <DatePicker
            label={t("interviewOn")}
            value={draft.on}
            min={today}
            onChange={(on) => onChange({ on })}
            problem={said("interviewProblem")}
          />
          <TimeField
            label={t("interviewAt")}
            placeholder="14:30"
            value={draft.at}
            maxLength={8}
            onChange={(at) => onChange({ at })}
            problem={said("timeProblem")}
          />
        </div>
      );
    case "reoriented":
      return (
        <TextField
          label={t("reorientedTo")}
          hint={t("reorientedHint")}
          value={draft.to}
          maxLength={120}
          onChange={(to) => onChange({ to })}
          problem={said("toProblem")}
        />
      );
    case "refused":
      return (
        <Select
          label={t("reason")}
          {...pick(
            ...(["refusal", RefusalReason.options] as const),
            { code: draft.reason, field: "reason", own: draft.own },
            ({ code, own }) => onChange({ reason: code, own }),
          )}
          problem={said("reasonProblem")}
        />
      );
    case "accepted":
      return (
        <PossibleExistingFiles
          name={name}
          file={draft.file}
          onChoose={(file) => onChange({ file })}
        />
      );
    case "waiting":
    case "no-show":
      return null;
  }
}
