import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { addMonths, type CalendarDate } from "../../domain/core/calendar-date.ts";
import { Consent, consentProblems } from "../../domain/disclosures/consent.ts";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import {
  compartmentOf,
  InformationKind,
  DisclosedDocument,
  Purpose,
  RecipientKind,
} from "../../domain/disclosures/disclosure-codes.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  lineOf,
  readBy,
  type FormValues,
} from "../shell/forms/form-values.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useFile } from "../people/person-context.ts";
import { useDisclosures } from "./disclosures-context.ts";
import type { ReadableConsent } from "./open-form-state.ts";
import { useDisclosureTexts } from "./use-disclosure-texts.ts";

export interface ConsentPanelProps {
  readonly changes: ReadableConsent | null;
  readonly onClose: () => void;
}

/** What was explained to the person, and their answer. */
export function ConsentPanel({ changes, onClose }: ConsentPanelProps) {
  const { t } = useTranslation("ledger");
  const { personId, file } = useDisclosures();
  const { card } = useFile();
  const today = useToday();
  const words = useDisclosureTexts();
  const scans = useScanChoices();
  const { readsCare } = file;
  return (
    <FieldsPanel
      procedure="ledger.consent"
      spot={disclosureDraftKey(personId, "consent", changes?.seen.id ?? null)}
      version={changes?.version ?? 0}
      title={
        changes === null ? t("ask") : t("changeOf", { what: words.consent(changes.record.consent) })
      }
      lead={t("calm")}
      start={startOf(changes, today, card.languages)}
      fieldsOf={(typed) => fieldsOf(t, typed, { readsCare, scans, isNew: changes === null })}
      read={(typed) => {
        const { input, problems } = readBy(Consent, consentOf(typed));
        if (input === null) return lacks(...[...problems].map(fieldOf));
        const outside = consentProblems(input, today);
        return outside.length > 0
          ? lacks(...outside)
          : filled({
              id: personId,
              consent: input,
              changes: changes === null ? null : { id: changes.seen.id, version: changes.version },
            });
      }}
      onClose={onClose}
    />
  );
}

/** The two properties of a recipient are two fields. */
const fieldOf = (problem: string): string => (problem === "recipient" ? "recipientKind" : problem);

function consentOf({ recipientKind, recipientName, ...typed }: FormValues): object {
  const isGiven = typed["answer"] === "given";
  return {
    ...typed,
    recipient: { kind: recipientKind, name: recipientName },
    until: isGiven ? typed["until"] : null,
    form: isGiven ? typed["form"] : "spoken",
    scanId: isGiven && typed["form"] === "signed" ? typed["scanId"] : null,
  };
}

function startOf(
  changes: ReadableConsent | null,
  today: CalendarDate,
  languages: readonly string[],
): FormValues {
  if (changes !== null) {
    const { recipient, ...consent } = changes.record.consent;
    return {
      ...consent,
      information: [...consent.information],
      papers: [...consent.papers],
      recipientKind: recipient.kind,
      recipientName: recipient.name,
    };
  }
  return {
    answer: "given",
    purpose: null,
    aim: "",
    recipientKind: null,
    recipientName: "",
    information: [],
    papers: [],
    withheld: "",
    language: languages[0] ?? null,
    interpreter: "",
    form: "signed",
    scanId: null,
    note: "",
    from: today,
    until: addMonths(today, 6),
  };
}

type T = TFunction<"ledger">;
interface Wishes {
  readonly readsCare: boolean;
  readonly scans: readonly { readonly id: string; readonly label: string }[];
  readonly isNew: boolean;
}

function fieldsOf(t: T, typed: FormValues, { readsCare, scans, isNew }: Wishes): readonly Field[] {
  const isGiven = typed["answer"] === "given";
  const isSigned = isGiven && lineOf(typed, "form") === "signed";
  const answer = choice(t("fields.answer"), "answer", ["given", "refused"], (id) =>
    t(`answer.${id}`),
  );
  const form = choice(t("fields.form"), "form", ["signed", "spoken"], (id) => t(`form.${id}`));
  const label = t("fields.scanId");
  const scan: Field = { type: "find", name: "scanId", label, choices: scans };
  return [
    ...(isNew ? [answer] : []),
    choice(t("fields.purpose"), "purpose", Purpose.options, (id) => t(`purpose.${id}`)),
    { type: "line", name: "aim", label: t("fields.aim"), max: 200 },
    ...recipientFields(t),
    ...thingFields(t, readsCare, "may"),
    ...(isGiven ? [withheldField(t)] : []),
    { type: "language", name: "language", label: t("fields.language") },
    { type: "line", name: "interpreter", label: t("fields.interpreter"), max: 200 },
    ...(isGiven ? [form] : []),
    ...(isSigned && scans.length > 0 ? [scan] : []),
    { type: "day", name: "from", label: t(isGiven ? "fields.from" : "fields.refusedOn") },
    ...(isGiven ? [untilField(t)] : []),
    { type: "text", name: "note", label: t("fields.note"), max: 1000 },
  ];
}

const withheldField = (t: T): Field => ({
  type: "text",
  name: "withheld",
  label: t("fields.withheld"),
  max: 1000,
  hint: t("fields.withheldHint"),
});

const untilField = (t: T): Field => ({
  type: "day",
  name: "until",
  label: t("fields.until"),
  hint: t("fields.untilHint"),
});

export const recipientFields = (t: T): readonly Field[] => [
  {
    type: "choice",
    name: "recipientKind",
    label: t("fields.recipientKind"),
    choices: RecipientKind.options.map((id) => ({ id, label: t(`recipient.${id}`) })),
  },
  {
    type: "line",
    name: "recipientName",
    label: t("fields.recipientName"),
    max: 160,
    hint: t("fields.recipientHint"),
  },
];

/** What is told and handed over; data for care workers is recorded only by them. */
export const thingFields = (t: T, readsCare: boolean, when: "may" | "was"): readonly Field[] => [
  {
    type: "several",
    name: "information",
    label: t(when === "may" ? "fields.information" : "fields.told"),
    choices: InformationKind.options
      .filter((id) => readsCare || isOfOffice({ information: [id], papers: [] }))
      .map((id) => ({ id, label: t(`information.${id}`) })),
  },
  {
    type: "several",
    name: "papers",
    label: t(when === "may" ? "fields.papers" : "fields.handed"),
    choices: DisclosedDocument.options
      .filter((id) => readsCare || isOfOffice({ information: [], papers: [id] }))
      .map((id) => ({ id, label: t(`papers.${id}`) })),
  },
];

const isOfOffice = (told: Parameters<typeof compartmentOf>[0]): boolean =>
  compartmentOf(told) === "office";

export function choice<I extends string>(
  label: string,
  name: string,
  ids: readonly I[],
  say: (id: I) => string,
): Field {
  return { type: "choice", name, label, choices: ids.map((id) => ({ id, label: say(id) })) };
}

function useScanChoices() {
  const { t } = useTranslation("residence");
  const { file } = useDisclosures();
  const { dates } = useFormats();
  return file.scans
    .map(({ id, kind, on }) => ({ id, label: `${t(`document.${kind}`)}, ${dates.long(on)}` }))
    .toReversed();
}
