import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import { BreachRisk, type BreachView } from "../../domain/incidents/address-breach.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import type { Writing } from "../shell/draft-provider.tsx";
import { useChoosablePeople } from "./use-choosable-people.ts";
import { type Sending, RecordForm } from "./record-form.tsx";

export const BreachDraft = z.strictObject({
  who: z.string(),
  toWhom: z.string(),
  how: z.string(),
  knownOn: z.string().nullable(),
  risk: BreachRisk,
  reasons: z.string(),
  personIds: z.array(z.string()),
});
export type BreachDraft = z.infer<typeof BreachDraft>;

export const newBreach = (today: string): BreachDraft => ({
  who: "",
  toWhom: "",
  how: "",
  knownOn: today,
  risk: "real",
  reasons: "",
  personIds: [],
});

export function breachDraftOf(breach: BreachView): BreachDraft {
  const { content, knownOn, risk, people } = breach;
  const { who = "", toWhom = "", how = "" } = content ?? {};
  const personIds = people.map(({ id }) => id as string);
  return { who, toWhom, how, knownOn, risk, reasons: "", personIds };
}

type Written = Omit<Input<"breaches.open">, "actions">;

export interface AddressBreachFormProps extends Sending<Written> {
  readonly writing: Writing<BreachDraft>;
  readonly chosen?: BreachView["people"];
  readonly hasCare: boolean;
}

/** The input; null while something is missing. The reason for the risk is sent only by users who see the field. */
function writtenFrom({ knownOn, reasons, ...rest }: BreachDraft, hasCare: boolean): Written | null {
  if (knownOn === null || rest.toWhom.trim() === "") return null;
  return {
    ...rest,
    knownOn,
    reasons: !hasCare || reasons.trim() === "" ? null : { text: reasons },
  };
}

/** Who, to whom, since when, and the level of danger. */
export function AddressBreachForm({
  writing,
  chosen,
  hasCare,
  ...sending
}: AddressBreachFormProps) {
  const { value, change } = writing;
  const { t } = useTranslation("wrong");
  const today = useToday();
  const people = useChoosablePeople(chosen);
  return (
    <RecordForm {...sending} writing={writing} input={writtenFrom(value, hasCare)}>
      {(isTried) => (
        <Card isPadded>
          <TextField
            label={t("toWhom")}
            hint={t("toWhomHint")}
            value={value.toWhom}
            maxLength={300}
            autoFocus
            problem={isTried && value.toWhom.trim() === "" ? t("toWhomMissing") : null}
            onChange={(toWhom) => change({ toWhom })}
          />
          <TextField
            label={t("who")}
            hint={t("whoHint")}
            value={value.who}
            maxLength={300}
            onChange={(who) => change({ who })}
          />
          <TextField
            label={t("how")}
            value={value.how}
            maxLength={2000}
            isLong
            onChange={(how) => change({ how })}
          />
          <DatePicker
            label={t("knownOn")}
            value={value.knownOn}
            max={today}
            problem={isTried && value.knownOn === null ? t("onMissing") : null}
            onChange={(knownOn) => change({ knownOn })}
          />
          <Segmented
            label={t("riskLabel")}
            choices={BreachRisk.options.map((id) => ({ id, label: t(`risk.${id}`) }))}
            value={value.risk}
            onChange={(risk) => change({ risk })}
          />
          {hasCare ? (
            <TextField
              label={t("reasons")}
              hint={t("reasonsHint")}
              value={value.reasons}
              maxLength={4000}
              isLong
              onChange={(reasons) => change({ reasons })}
            />
          ) : null}
          <MultiSelect
            label={t("endangered")}
            options={people}
            value={value.personIds}
            onChange={(ids) => change({ personIds: [...ids] })}
          />
        </Card>
      )}
    </RecordForm>
  );
}
