import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { Disclosure, entryProblems, WhenTold } from "../../domain/disclosures/disclosure.ts";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import type { UnregisteredDisclosure } from "../../domain/disclosures/disclosures-view.ts";
import { groundsOn, DisclosureWay } from "../../domain/disclosures/disclosure-codes.ts";
import { Button } from "../ui/button.tsx";
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
import { recipientFields, thingFields } from "./consent-panel.tsx";
import { useDisclosures } from "./disclosures-context.ts";
import {
  type ReadableConsent,
  type ReadableLine,
  readableConsents,
  shownStanding,
} from "./open-form-state.ts";
import { useDisclosureTexts } from "./use-disclosure-texts.ts";

export interface DisclosurePanelProps {
  readonly corrects: ReadableLine | null;
  /** The printout that left, where it is about one. */
  readonly unsaid: UnregisteredDisclosure | null;
  readonly onClose: () => void;
}

/** What was disclosed, to whom, and on what legal basis. */
export function DisclosurePanel({ corrects, unsaid, onClose }: DisclosurePanelProps) {
  const { t } = useTranslation("ledger");
  const { personId, file } = useDisclosures();
  const today = useToday();
  const words = useDisclosureTexts();
  const consents = readableConsents(file.consents).filter(
    ({ record }) => !["refused", "mistake"].includes(shownStanding(record, today)),
  );
  // A consent that this user cannot open may allow it.
  const isNoneThere =
    consents.length === 0 && readableConsents(file.consents).length === file.consents.length;
  const source = unsaid?.source ?? null;
  return (
    <FieldsPanel
      procedure="ledger.write"
      spot={disclosureDraftKey(personId, "line", corrects?.id ?? source)}
      version={0}
      title={t(corrects === null ? "note" : "correctLine")}
      lead={isNoneThere ? <ConsentFirst /> : undefined}
      start={startOf(corrects, unsaid, today)}
      fieldsOf={(typed) =>
        fieldsOf(t, typed, { consents, words, today, readsCare: file.readsCare })
      }
      read={(typed) => {
        const under = consentOf(typed, consents);
        const { input, problems } = readBy(Disclosure, lineFrom(typed, under));
        if (input === null) return lacks(...[...problems].map(fieldOf(typed)));
        const outside = entryProblems(input, today);
        return outside.length > 0
          ? lacks(...outside.map((name) => (name === "ground" ? "under" : name)))
          : filled({ id: personId, entry: input, corrects: corrects?.id ?? null, source });
      }}
      onClose={onClose}
    />
  );
}

/** Consent is a legal basis only once it is recorded. */
function ConsentFirst() {
  const { t } = useTranslation("ledger");
  const { begin } = useDisclosures();
  return (
    <>
      {t("underNone")}{" "}
      <Button kind="quiet" size="small" onPress={() => begin({ do: "consent", changes: null })}>
        {t("ask")}
      </Button>
    </>
  );
}

const fieldOf = (typed: FormValues) => (problem: string) => {
  if (problem === "recipient") return "recipientKind";
  return problem === "ground" ? (typed["under"] === null ? "under" : "reason") : problem;
};

const consentOf = (
  typed: FormValues,
  consents: readonly ReadableConsent[],
): ReadableConsent | null => consents.find(({ rowId }) => rowId === typed["under"]) ?? null;

function lineFrom(typed: FormValues, under: ReadableConsent | null): object {
  const consent = under?.record.consent ?? null;
  const listed = (name: "information" | "papers"): unknown[] => {
    const chosen = Array.isArray(typed[name]) ? typed[name] : [];
    const allowed: readonly string[] | undefined = consent?.[name];
    return allowed === undefined ? chosen : chosen.filter((id) => allowed.includes(id));
  };
  const name = lineOf(typed, "recipientName");
  return {
    kind: "told",
    on: typed["on"],
    way: typed["way"],
    information: listed("information"),
    papers: listed("papers"),
    recipient:
      consent === null
        ? { kind: typed["recipientKind"], name }
        : { ...consent.recipient, name: consent.recipient.name || name },
    ground:
      under === null
        ? { kind: typed["under"], reason: lineOf(typed, "reason") }
        : { kind: "consent", consent: under.rowId },
    heldBack: consent !== null && consent.withheld !== "" && typed["heldBack"] === true,
    toldHer: typed["toldHer"],
    note: typed["note"],
  };
}

function startOf(
  corrects: ReadableLine | null,
  unsaid: UnregisteredDisclosure | null,
  today: CalendarDate,
): FormValues {
  const entry = corrects?.entry.kind === "told" ? corrects.entry : null;
  if (entry !== null) {
    const under = entry.ground.kind === "consent" ? entry.ground.consent : entry.ground.kind;
    return {
      on: entry.on,
      way: entry.way,
      toldHer: entry.toldHer,
      note: entry.note,
      recipientKind: entry.recipient.kind,
      recipientName: entry.recipient.name,
      information: [...entry.information],
      papers: [...entry.papers],
      // A disclosure that is no longer covered by its consent needs another legal basis.
      under: corrects?.seen.isUncovered === true ? null : under,
      reason: entry.ground.kind === "consent" ? "" : entry.ground.reason,
      heldBack: entry.heldBack,
    };
  }
  return {
    on: unsaid?.on ?? today,
    under: null,
    reason: "",
    way: unsaid?.way ?? null,
    recipientKind: unsaid?.recipient?.kind ?? null,
    recipientName: unsaid?.recipient?.name ?? "",
    information: [],
    papers: unsaid === null || unsaid.type === null ? [] : [unsaid.type],
    heldBack: false,
    toldHer: "before",
    note: "",
  };
}

type T = TFunction<"ledger">;
interface Wishes {
  readonly consents: readonly ReadableConsent[];
  readonly words: ReturnType<typeof useDisclosureTexts>;
  readonly today: CalendarDate;
  readonly readsCare: boolean;
}

function fieldsOf(t: T, typed: FormValues, wishes: Wishes): readonly Field[] {
  const { consents, readsCare } = wishes;
  const consent = consentOf(typed, consents)?.record.consent ?? null;
  const things = thingFields(t, readsCare, "was");
  const to = recipientFields(t).map(withoutHint);
  const reason: Field = { type: "text", name: "reason", label: t("fields.groundReason") };
  const heldBack = (hint: string): Field => ({
    type: "check",
    name: "heldBack",
    label: t("fields.heldBack"),
    hint,
  });
  return [
    { type: "day", name: "on", label: t("fields.on"), isPast: true },
    underField(t, wishes),
    ...(consent === null
      ? [...(typed["under"] === null ? [] : [reason]), ...to]
      : consent.recipient.name === ""
        ? to.filter(({ name }) => name === "recipientName")
        : []),
    {
      type: "choice",
      name: "way",
      label: t("fields.way"),
      choices: DisclosureWay.options.map((id) => ({ id, label: t(`way.${id}`) })),
    },
    ...(consent === null ? things : allowedOnly(things, consent)),
    ...(consent === null || consent.withheld === "" ? [] : [heldBack(consent.withheld)]),
    {
      type: "choice",
      name: "toldHer",
      label: t("fields.toldHer"),
      choices: WhenTold.options.map((id) => ({ id, label: t(`toldHer.${id}`) })),
    },
    { type: "text", name: "note", label: t("fields.note") },
  ];
}

/** The recorded consents, and every other legal basis. */
const underField = (t: T, { consents, words, today }: Wishes): Field => ({
  type: "choice",
  name: "under",
  label: t("fields.under"),
  choices: [
    ...consents.map(({ rowId, record }) => ({
      id: rowId,
      label: t("underConsent", {
        what: words.consent(record.consent),
        standing: words.standing(record),
      }),
    })),
    ...groundsOn(today).map((id) => ({ id, label: t(`ground.${id}`) })),
  ],
});

function withoutHint({ hint: _, ...field }: Field): Field {
  return field;
}

/** Under a consent, only what it allows is offered. */
function allowedOnly(
  fields: readonly Field[],
  allowed: { readonly information: readonly string[]; readonly papers: readonly string[] },
): readonly Field[] {
  const ids = [...allowed.information, ...allowed.papers];
  return fields
    .map((field) =>
      field.type === "several"
        ? { ...field, choices: field.choices.filter(({ id }) => ids.includes(id)) }
        : field,
    )
    .filter((field) => field.type !== "several" || field.choices.length > 0);
}
