import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Identity, PersonCard } from "../../../domain/people/person.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { linesOf } from "../../safety/alerts-from-lines.ts";
import styles from "./person.module.css";

export interface IdentityPanelProps {
  readonly card: PersonCard;
  readonly identity: Identity;
  /** The name of a hidden file is not shown in the house compartment. */
  readonly isHidden: boolean;
  readonly onClose: () => void;
}

interface NumberLine {
  readonly kind: string;
  readonly number: string;
}

export function IdentityPanel({ card, identity, isHidden, onClose }: IdentityPanelProps) {
  const { t } = useTranslation("person");
  const { nameOf } = useNames();
  const today = useToday();
  const [name, setName] = useState(identity.name ?? "");
  const [aliases, setAliases] = useState(identity.aliases.join("\n"));
  const [birthDate, setBirthDate] = useState<string | null>(identity.birthDate);
  const [birthPlace, setBirthPlace] = useState(identity.birthPlace);
  const [numbers, setNumbers] = useState<readonly NumberLine[]>(identity.identityNumbers);
  const full = name.trim();
  // The name in the house and the full name differ once the user separates them; until then a correction changes both.
  const [showsName, setShowsName] = useState(card.name === null || card.name === identity.name);
  const form = usePanelForm("people.saveIdentity", {
    input: numbers.some(isHalf)
      ? null
      : {
          id: card.id,
          version: card.version,
          showsName,
          identity: {
            ...identity,
            name: full === "" ? null : full,
            aliases: linesOf(aliases).slice(0, 20),
            birthDate,
            birthPlace,
            identityNumbers: [...numbers],
          },
        },
    onClose,
    onDone: () => showToast({ text: t("saved") }),
  });

  return (
    <FormPanel form={form} title={t("identityPanel")}>
      <TextField label={t("fullName")} value={name} onChange={setName} maxLength={160} />
      {isHidden ? null : (
        <Checkbox
          label={t("showsName")}
          {...(card.name === null ? {} : { note: t("showsNameNote", { name: nameOf(card) }) })}
          isOn={showsName}
          onChange={setShowsName}
        />
      )}
      <TextField
        label={t("aliases")}
        hint={t("aliasesHint")}
        value={aliases}
        onChange={setAliases}
        isLong
      />
      <DateField label={t("birthDate")} value={birthDate} onChange={setBirthDate} latest={today} />
      <TextField
        label={t("birthPlace")}
        value={birthPlace}
        onChange={setBirthPlace}
        maxLength={120}
      />
      <Numbers numbers={numbers} isTried={form.isTried} onChange={setNumbers} />
    </FormPanel>
  );
}

interface NumbersProps {
  readonly numbers: readonly NumberLine[];
  readonly isTried: boolean;
  readonly onChange: (numbers: readonly NumberLine[]) => void;
}

function Numbers({ numbers, isTried, onChange }: NumbersProps) {
  const { t } = useTranslation("person");
  const change = (at: number, part: Partial<NumberLine>) => {
    onChange(numbers.map((line, index) => (index === at ? { ...line, ...part } : line)));
  };
  return (
    <div role="group" aria-label={t("numbers")} className={styles["lines"]}>
      <h3>{t("numbers")}</h3>
      {numbers.map((line, index) => (
        <div key={index} className={styles["pair"]}>
          <TextField
            label={t("numberKind")}
            placeholder={t("numberKindHint")}
            value={line.kind}
            onChange={(kind) => change(index, { kind })}
            maxLength={60}
            problem={isTried && isHalf(line) ? t("numberProblem") : null}
          />
          <TextField
            label={t("numberItself")}
            value={line.number}
            onChange={(number) => change(index, { number })}
            maxLength={60}
          />
          <Button
            kind="quiet"
            label={t("removeNumber", { what: line.kind })}
            onPress={() => onChange(numbers.filter((_, at) => at !== index))}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      ))}
      {numbers.length >= 12 ? null : (
        <div>
          <Button
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onPress={() => onChange([...numbers, { kind: "", number: "" }])}
          >
            {t("addNumber")}
          </Button>
        </div>
      )}
    </div>
  );
}

const isHalf = ({ kind, number }: NumberLine): boolean =>
  kind.trim() === "" || number.trim() === "";
