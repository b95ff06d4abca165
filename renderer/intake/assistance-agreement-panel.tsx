import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { AssistanceAgreement } from "../../domain/intake/intake.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { type Lines, SignaturePad } from "../ui/fields/signature-pad.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { useFile } from "../people/person-context.ts";

export interface AssistanceAgreementPanelProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
}

/** Records that the assistance agreement was signed: here on the screen, or on paper. */
export function AssistanceAgreementPanel({ personId, onClose }: AssistanceAgreementPanelProps) {
  const { t } = useTranslation("intake");
  const today = useToday();
  const words = useFormats();
  const { card } = useFile();
  const languages = useMemo(() => words.languages(), [words]);
  const [on, setOn] = useState<string | null>(today);
  const [textVersion, setTextVersion] = useState("");
  const [language, setLanguage] = useState<string | null>(card.languages[0] ?? null);
  const [interpreter, setInterpreter] = useState("");
  const [way, setWay] = useState<AssistanceAgreement["way"]>("screen");
  const [lines, setLines] = useState<Lines>([]);
  const isSigned = way === "paper" || lines.length > 0;
  const version = textVersion.trim();
  const isWhole = on !== null && on <= today && version !== "" && language !== null && isSigned;
  const form = usePanelForm("intake.signAgreement", {
    input: isWhole
      ? {
          id: personId,
          agreement: {
            textVersion: version,
            language,
            interpreter,
            on,
            way,
            strokes: way === "screen" ? lines.map((line) => line.map(([x, y]) => [x, y])) : null,
          },
        }
      : null,
    onClose,
    onDone: () => showToast({ text: t("signed") }),
  });
  const { isTried } = form;
  return (
    <FormPanel form={form} title={t("agreementPanel")} submit={t("recordDo")}>
      <TextField
        label={t("textVersion")}
        hint={t("textVersionHint")}
        value={textVersion}
        onChange={setTextVersion}
        maxLength={40}
        problem={isTried && version === "" ? t("textVersionProblem") : null}
        autoFocus
      />
      <ComboBox
        label={t("readIn")}
        placeholder={t("typeToFind")}
        options={languages}
        value={language}
        onChange={setLanguage}
        problem={isTried && language === null ? t("readInProblem") : null}
      />
      <TextField
        label={t("interpretedBy")}
        value={interpreter}
        onChange={setInterpreter}
        maxLength={120}
      />
      <DatePicker
        label={t("on")}
        value={on}
        max={today}
        onChange={setOn}
        problem={isTried && (on === null || on > today) ? t("dayProblem") : null}
      />
      <Segmented
        label={t("way")}
        choices={(["screen", "paper"] as const).map((id) => ({ id, label: t(`ways.${id}`) }))}
        value={way}
        onChange={setWay}
      />
      {way === "screen" ? (
        <SignaturePad
          label={t("signHere")}
          clearLabel={t("signClear")}
          value={lines}
          onChange={setLines}
          problem={isTried && !isSigned ? t("signProblem") : null}
        />
      ) : null}
    </FormPanel>
  );
}
