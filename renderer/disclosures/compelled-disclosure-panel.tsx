import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import {
  Order,
  OrderDocument,
  orderProblems,
} from "../../domain/disclosures/compelled-disclosure.ts";
import { WhenTold } from "../../domain/disclosures/disclosure.ts";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import {
  InformationKind,
  DisclosedDocument,
  RecipientKind,
} from "../../domain/disclosures/disclosure-codes.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { type Field, filled, lacks, readBy, type FormValues } from "../shell/forms/form-values.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { choice } from "./consent-panel.tsx";
import { useDisclosures } from "./disclosures-context.ts";
import type { ReadableOrder } from "./open-form-state.ts";

export interface CompelledDisclosurePanelProps {
  readonly changes: ReadableOrder | null;
  readonly onClose: () => void;
}

/** Records a compelled disclosure: what a court order or requisition asks for. */
export function CompelledDisclosurePanel({ changes, onClose }: CompelledDisclosurePanelProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const today = useToday();
  return (
    <FieldsPanel
      procedure="compelled.record"
      spot={disclosureDraftKey(personId, "order", changes?.seen.id ?? null)}
      version={changes?.seen.version ?? 0}
      title={t(changes === null ? "orderNew" : "orderChange")}
      lead={t("orderLead")}
      start={startOf(changes, today)}
      fieldsOf={(typed) => fieldsOf(t, typed)}
      read={({ askerKind, askerName, ...typed }) => {
        const asker = { kind: askerKind, name: askerName };
        const { input, problems } = readBy(Order, { ...typed, asker });
        if (input === null)
          return lacks(...[...problems].map((one) => (one === "asker" ? "askerKind" : one)));
        const outside = orderProblems(input, today);
        return outside.length > 0
          ? lacks(...outside)
          : filled({
              id: personId,
              order: input,
              changes:
                changes === null ? null : { id: changes.seen.id, version: changes.seen.version },
            });
      }}
      onClose={onClose}
    />
  );
}

function startOf(changes: ReadableOrder | null, today: string): FormValues {
  if (changes === null)
    return {
      askerKind: "judge",
      askerName: "",
      paper: null,
      reference: "",
      receivedOn: today,
      dueOn: null,
      asked: "",
      information: [],
      papers: [],
      lawyer: "",
      advice: "",
      objection: "",
      toldHer: "before",
      whyNotTold: "",
    };
  const { asker, ...order } = changes.record.order;
  return {
    ...order,
    information: [...order.information],
    papers: [...order.papers],
    askerKind: asker.kind,
    askerName: asker.name,
  };
}

function fieldsOf(t: TFunction<"ledger">, typed: FormValues): readonly Field[] {
  const label = (name: FieldName) => t(`orderFields.${name}`);
  return [
    choice(label("asker"), "askerKind", RecipientKind.options, (id) => t(`recipient.${id}`)),
    { type: "line", name: "askerName", label: label("askerName"), max: 160 },
    choice(label("paper"), "paper", OrderDocument.options, (id) => t(`orderPaper.${id}`)),
    { type: "line", name: "reference", label: label("reference"), max: 200 },
    { type: "day", name: "receivedOn", label: label("receivedOn"), isPast: true },
    { type: "day", name: "dueOn", label: label("dueOn") },
    { type: "text", name: "asked", label: label("asked") },
    {
      type: "several",
      name: "information",
      label: label("information"),
      choices: InformationKind.options.map((id) => ({ id, label: t(`information.${id}`) })),
    },
    {
      type: "several",
      name: "papers",
      label: label("papers"),
      choices: DisclosedDocument.options.map((id) => ({ id, label: t(`papers.${id}`) })),
    },
    { type: "line", name: "lawyer", label: label("lawyer"), max: 200 },
    { type: "text", name: "advice", label: label("advice") },
    { type: "text", name: "objection", label: label("objection") },
    choice(t("fields.toldHer"), "toldHer", WhenTold.options, (id) => t(`toldHer.${id}`)),
    ...(typed["toldHer"] === "no"
      ? [{ type: "text", name: "whyNotTold", label: label("whyNotTold") } as const]
      : []),
  ];
}

type FieldName =
  | "asker"
  | "askerName"
  | "paper"
  | "reference"
  | "receivedOn"
  | "dueOn"
  | "asked"
  | "information"
  | "papers"
  | "lawyer"
  | "advice"
  | "objection"
  | "whyNotTold";
