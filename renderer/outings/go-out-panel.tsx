import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clockTimeOf } from "../../domain/core/calendar-date.ts";
import { Company, type Inside, type OutView } from "../../domain/outings/outing.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Switch } from "../ui/fields/checkbox-and-switch.tsx";
import { AgreedForEach } from "../safety/agreed-for-going-out.tsx";
import { ConfirmGoingOut } from "./confirm-going-out.tsx";
import { BackByFields, backByFrom, outAtFrom, typedFrom, typedToAsk } from "./back-by-fields.tsx";
import { useOutingWarnings } from "./use-outing-warnings.ts";
import { useBackBy } from "./use-out-state-texts.ts";
import { useEachGoingOut } from "../safety/use-going-out-risk.ts";

export interface GoOutPanelProps {
  readonly person: Inside;
  readonly view: OutView;
  /** Undoes an outing that was recorded for the wrong person. */
  readonly onUndo: (passId: string, people: readonly Inside[]) => void;
  readonly onClose: () => void;
}

/** What is agreed before a person goes; values are proposed, so that Enter is enough. */
export function GoOutPanel({ person, view, onUndo, onClose }: GoOutPanelProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const zone = useZone();
  const saysBackBy = useBackBy();
  const [whereTo, setWhereTo] = useState("");
  const [now] = useState<string>(() => clockTimeOf(view.now, zone));
  const [left, setLeft] = useState<string>(now);
  const [typed, setTyped] = useState(() =>
    view.proposed === null ? typedToAsk(view.now, zone) : typedFrom(view.proposed, zone),
  );
  const [hasPhone, setHasPhone] = useState(false);
  const [along, setAlong] = useState(() => familyOf(person, view).map(({ id }) => id as string));
  const going = [person, ...view.inside.filter(({ id }) => along.includes(id))];
  const personIds = going.map(({ id }) => id);
  const { company, chooseCompany, isCompanyMissing } = useCompany(personIds);
  const names = going.map(nameOf).join(", ");
  const outAt = outAtFrom(left, view.now, zone);
  const backBy = backByFrom(typed, outAt ?? view.now, zone);
  const form = usePanelForm("passes.goOut", {
    input:
      backBy === null || outAt === null || company === null
        ? null
        : {
            personIds,
            whereTo,
            backBy,
            company,
            hasPhone,
            outAt: left === now ? null : outAt,
          },
    onClose,
    onDone: ({ id }) => {
      if (backBy === null) return;
      const time = saysBackBy(backBy);
      showToast({
        text: t("wentOut", { count: going.length, names, time }),
        undo: () => onUndo(id, going),
      });
    },
  });
  const others = view.inside.filter(({ id }) => id !== person.id);
  const doubts = useOutingWarnings({ personIds, company, outAt, backBy });
  const [isAsking, setAsking] = useState(false);
  const submit = () => {
    if (doubts.length > 0) setAsking(true);
    else form.submit();
  };
  return (
    <FormPanel
      form={{ ...form, submit }}
      title={t("goPanel", { name: nameOf(person) })}
      submit={t("goDo")}
    >
      <AgreedForEach people={going} />
      <TextField
        label={t("whereTo")}
        hint={t("whereToHint")}
        value={whereTo}
        onChange={setWhereTo}
        maxLength={80}
        autoFocus
      />
      <TimeField
        label={t("leftAt")}
        hint={t("leftAtHint")}
        value={left}
        onChange={setLeft}
        maxLength={5}
        problem={form.isTried && outAt === null ? leftProblem() : null}
      />
      <BackByFields
        typed={typed}
        onChange={setTyped}
        now={view.now}
        outAt={outAt}
        zone={zone}
        isTried={form.isTried}
      />
      <Segmented
        label={t("with")}
        choices={Company.options.map((id) => ({ id, label: t(`companyShort.${id}`) }))}
        value={company}
        onChange={chooseCompany}
        problem={form.isTried && isCompanyMissing ? t("withMissing") : null}
      />
      {others.length === 0 ? null : (
        <MultiSelect
          label={t("along")}
          hint={t("alongHint")}
          options={others.map((other) => ({ id: other.id, label: nameOf(other) }))}
          value={along}
          onChange={(ids) => setAlong([...ids])}
        />
      )}
      <Switch label={t("phone")} isOn={hasPhone} onChange={setHasPhone} />
      {isAsking ? (
        <ConfirmGoingOut
          people={going}
          doubts={doubts}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            form.submit();
          }}
        />
      ) : null}
    </FormPanel>
  );

  function leftProblem(): string {
    const time = clockTimeFrom(left);
    return time === null ? t("noTime") : t("notCome", { time });
  }
}

/** The others of the family go along unless the user says otherwise. */
const familyOf = (person: Inside, { inside }: OutView): readonly Inside[] =>
  person.householdId === null
    ? []
    : inside.filter(
        ({ id, householdId }) => id !== person.id && householdId === person.householdId,
      );

/**
 * With whom a person goes. Alone is proposed unless the safety card of one of them mentions going out, there is danger, or it
 * is unknown: then it has to be chosen.
 */
function useCompany(personIds: readonly string[]) {
  const [chosen, chooseCompany] = useState<Company | null>(null);
  const mayBeDanger = useEachGoingOut(personIds).some(({ isWary, isAsking }) => isWary || isAsking);
  const company = chosen ?? (mayBeDanger ? null : "alone");
  return { company, chooseCompany, isCompanyMissing: company === null };
}
