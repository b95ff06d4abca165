import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../../domain/api.ts";
import { BreachRisk, type BreachView } from "../../../domain/breach.ts";
import { Form } from "../../frame/form.tsx";
import { Refused } from "../../frame/refused.tsx";
import type { Refusal } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choice.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { MultiSelect } from "../../ui/multi-select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Writing } from "../../frame/drafted.tsx";
import { useResidents } from "./use-residents.ts";
import sheet from "./wrong.module.css";

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
  ...{ who: "", toWhom: "", how: "", knownOn: today, risk: "real", reasons: "", personIds: [] },
});

export function breachDraftOf(breach: BreachView): BreachDraft {
  const { content, knownOn, risk, people } = breach;
  const { who = "", toWhom = "", how = "" } = content ?? {};
  const personIds = people.map(({ id }) => id as string);
  return { who, toWhom, how, knownOn, risk, reasons: "", personIds };
}

type Written = Omit<Input<"breaches.open">, "actions">;

export interface BreachFormProps {
  readonly writing: Writing<BreachDraft>;
  readonly chosen?: BreachView["people"];
  readonly hasCare: boolean;
  readonly error: Refusal | null;
  readonly isPending: boolean;
  readonly backHref: string;
  readonly onSend: (input: Written) => void;
}

/** Who, to whom, since when, and how much danger it means. */
export function BreachForm(props: BreachFormProps) {
  const { writing, hasCare, error, isPending, backHref, onSend, chosen } = props;
  const { value, change, notice } = writing;
  const { t } = useTranslation(["wrong", "common"]);
  const today = useToday();
  const residents = useResidents(chosen);
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    const { knownOn, reasons, ...rest } = value;
    if (knownOn === null || value.toWhom.trim() === "" || isPending) return;
    onSend({ ...rest, knownOn, reasons: reasons.trim() === "" ? null : { text: reasons } });
  };
  return (
    <Form className={sheet["form"]} onSubmit={send}>
      {notice}
      <Card isPadded>
        <TextField
          label={t("wrong:toWhom")}
          hint={t("wrong:toWhomHint")}
          value={value.toWhom}
          maxLength={300}
          autoFocus
          problem={isTried && value.toWhom.trim() === "" ? t("wrong:toWhomMissing") : null}
          onChange={(toWhom) => {
            change({ toWhom });
          }}
        />
        <TextField
          label={t("wrong:who")}
          hint={t("wrong:whoHint")}
          value={value.who}
          maxLength={300}
          onChange={(who) => {
            change({ who });
          }}
        />
        <TextField
          label={t("wrong:how")}
          value={value.how}
          maxLength={2000}
          isLong
          onChange={(how) => {
            change({ how });
          }}
        />
        <DatePicker
          label={t("wrong:knownOn")}
          value={value.knownOn}
          max={today}
          problem={isTried && value.knownOn === null ? t("wrong:onMissing") : null}
          onChange={(knownOn) => {
            change({ knownOn });
          }}
        />
        <Segmented
          label={t("wrong:riskLabel")}
          choices={BreachRisk.options.map((id) => ({ id, label: t(`wrong:risk.${id}`) }))}
          value={value.risk}
          onChange={(risk) => {
            change({ risk });
          }}
        />
        {hasCare ? (
          <TextField
            label={t("wrong:reasons")}
            hint={t("wrong:reasonsHint")}
            value={value.reasons}
            maxLength={4000}
            isLong
            onChange={(reasons) => {
              change({ reasons });
            }}
          />
        ) : null}
        <MultiSelect
          label={t("wrong:endangered")}
          options={residents}
          value={value.personIds}
          onChange={(ids) => {
            change({ personIds: [...ids] });
          }}
        />
      </Card>
      <Refused error={error} />
      <div className={sheet["buttons"]}>
        <LinkButton href={backHref}>{t("common:cancel")}</LinkButton>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t("common:save")}
        </Button>
      </div>
    </Form>
  );
}
