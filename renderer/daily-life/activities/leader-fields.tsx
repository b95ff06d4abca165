import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../../domain/api/index.ts";
import type { ActivityBook, Leader } from "../../../domain/daily-life/activities.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";

/** The leader being chosen: what was typed for one kind stays while another is selected. */
export const LeaderDraft = z.strictObject({
  is: z.enum(["colleague", "resident", "other"]),
  colleague: z.string().nullable(),
  resident: z.string().nullable(),
  other: z.string(),
});
export type LeaderDraft = Readonly<z.infer<typeof LeaderDraft>>;

export function leaderDraft(leader: Leader | null): LeaderDraft {
  const empty = { is: "colleague", colleague: null, resident: null, other: "" } as const;
  if (leader === null) return empty;
  return leader.is === "other"
    ? { ...empty, is: "other", other: leader.name }
    : { ...empty, is: leader.is, [leader.is]: leader.id };
}

/** Null while nobody is chosen. */
export function leaderFrom(draft: LeaderDraft): Input<"activities.save">["plan"]["ledBy"] | null {
  switch (draft.is) {
    case "other":
      return draft.other.trim() === "" ? null : { is: "other", name: draft.other.trim() };
    case "colleague":
      return draft.colleague === null ? null : { is: "colleague", id: draft.colleague };
    case "resident":
      return draft.resident === null ? null : { is: "resident", id: draft.resident };
  }
}

export interface LeaderFieldsProps {
  readonly book: ActivityBook;
  readonly value: LeaderDraft;
  readonly onChange: (draft: LeaderDraft) => void;
  readonly isTried: boolean;
}

export function LeaderFields({ book, value, onChange, isTried }: LeaderFieldsProps) {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const problem = isTried && leaderFrom(value) === null ? t("activities.leaderMissing") : null;
  const options =
    value.is === "colleague"
      ? book.colleagues.map(({ id, name }) => ({ id: id, label: name }))
      : book.people
          .filter(({ isHere }) => isHere)
          .map((person) => ({ id: person.id, label: nameOf(person) }));
  return (
    <>
      <Segmented
        label={t("activities.leader")}
        choices={(["colleague", "resident", "other"] as const).map((id) => ({
          id,
          label: t(`activities.leads.${id}`),
        }))}
        value={value.is}
        onChange={(is) => onChange({ ...value, is })}
      />
      {value.is === "other" ? (
        <TextField
          label={t("activities.leaderName")}
          value={value.other}
          onChange={(other) => onChange({ ...value, other })}
          maxLength={80}
          problem={problem}
        />
      ) : (
        <ComboBox
          key={value.is}
          label={t("activities.leaderName")}
          options={options}
          value={value[value.is]}
          onChange={(id) => onChange({ ...value, [value.is]: id })}
          problem={problem}
        />
      )}
    </>
  );
}
