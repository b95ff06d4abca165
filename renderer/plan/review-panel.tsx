import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { Strokes } from "../../domain/daily-life/agreement.ts";
import { Agrees, ReviewSaid, SignedHow } from "../../domain/plan/plan-entry.ts";
import { planDraft } from "../../domain/plan/plan-file.ts";
import {
  agreedGoals,
  agreedVersions,
  areSame,
  EntryVersion,
} from "../../domain/plan/plan-review.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { SignatureField } from "../daily-life/agreement/signature-field.tsx";
import { useFile } from "../people/person-context.ts";
import { AgreedGoals } from "./agreed-goals.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";

const Typed = z.strictObject({
  on: z.string().nullable(),
  words: z.string(),
  agrees: Agrees.nullable(),
  how: SignedHow,
  signature: Strokes.nullable(),
  /** The versions of the entries when the signature was drawn. */
  signedTo: z.array(EntryVersion).default([]),
  language: z.string().nullable(),
  interpreter: z.string(),
});
type Typed = z.infer<typeof Typed>;

/** The plan is reviewed with the person and agreed: a copy of its current state is stored. */
export function ReviewPanel({ onClose }: { readonly onClose: () => void }) {
  const { personId, file } = usePlan();
  const { card } = useFile();
  const today = useToday();
  const start: Typed = {
    on: today,
    words: "",
    agrees: null,
    signature: null,
    signedTo: [],
    interpreter: "",
    language: card.languages[0] ?? null,
    how: file.isHidden ? "paper" : "screen",
  };
  return (
    <DraftProvider spot={planDraft(personId, "review")} version={0} schema={Typed} start={start}>
      {(writing) => <Filling writing={writing} onClose={onClose} />}
    </DraftProvider>
  );
}

interface FillingProps {
  readonly writing: Writing<Typed>;
  readonly onClose: () => void;
}

function Filling({ writing, onClose }: FillingProps) {
  const { t } = useTranslation("plan");
  const { personId, file, entries } = usePlan();
  const words = useFormats();
  const languages = useMemo(() => words.languages(), [words]);
  const today = useToday();
  const { value, change, draft, notice } = writing;
  const shown = agreedVersions(entries);
  // A signature drawn under other goals does not count for these.
  const isOfOthers = value.signature !== null && !areSame(value.signedTo, shown);
  const signature = isOfOthers ? null : value.signature;
  const lacksSignature = value.how === "screen" && signature === null;
  const said = ReviewSaid.safeParse({
    words: value.words,
    agrees: value.agrees,
    how: value.how,
    language: value.language,
    signature: value.how === "screen" ? signature : null,
    interpreter: value.interpreter,
  });
  const isComing = value.on === null || value.on > today;
  const input =
    value.on === null || isComing || lacksSignature || !said.success
      ? null
      : { id: personId, shown: [...shown], on: value.on, said: said.data };
  const form = useDraftedForm(
    usePanelForm("plan.review", {
      input,
      onClose,
      onDone: () => showToast({ text: t("reviewKept") }),
    }),
    draft,
    input !== null,
  );
  const ways = SignedHow.options.filter((id) => id !== "screen" || !file.isHidden);
  return (
    <FormPanel form={form} title={t("reviewDo")} submit={t("reviewAgree")}>
      {notice}
      <p className={styles["lead"]}>{t("reviewLead")}</p>
      <AgreedGoals goals={agreedGoals(entries)} />
      <TextField
        label={t("fields.reviewWords")}
        value={value.words}
        onChange={(words) => change({ words })}
        maxLength={4000}
        isLong
        autoFocus
      />
      <Segmented
        label={t("fields.agrees")}
        choices={Agrees.options.map((id) => ({ id, label: t(`agreesShort.${id}`) }))}
        value={value.agrees}
        onChange={(agrees) => change({ agrees })}
        problem={form.isTried && value.agrees === null ? t("agreesMissing") : null}
      />
      <ComboBox
        label={t("fields.readIn")}
        options={languages}
        value={value.language}
        onChange={(language) => change({ language })}
      />
      <TextField
        label={t("fields.interpreter")}
        value={value.interpreter}
        onChange={(interpreter) => change({ interpreter })}
        maxLength={120}
      />
      <DatePicker
        label={t("fields.on")}
        value={value.on}
        max={today}
        onChange={(on) => change({ on })}
        problem={form.isTried && isComing ? t("dayProblem") : null}
      />
      <Segmented
        label={t("fields.how")}
        choices={ways.map((id) => ({ id, label: t(`how.${id}`) }))}
        value={value.how}
        onChange={(how) => change({ how })}
        {...(file.isHidden ? { hint: t("hiddenOnPaper") } : {})}
        problem={form.isTried && lacksSignature ? t("signatureMissing") : null}
      />
      {value.how === "screen" ? (
        <>
          {isOfOthers ? <Notice tone="warn">{t("signedOther")}</Notice> : null}
          <SignatureField
            label={t("signature")}
            value={signature}
            onChange={(drawn) => change({ signature: drawn, signedTo: [...shown] })}
          />
        </>
      ) : null}
    </FormPanel>
  );
}
