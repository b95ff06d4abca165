import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import {
  decisionProblems,
  OrderDecision,
  OrderOutcome,
} from "../../domain/disclosures/compelled-disclosure.ts";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import { DisclosureWay } from "../../domain/disclosures/disclosure-codes.ts";
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
import { choice } from "./consent-panel.tsx";
import { useDisclosures } from "./disclosures-context.ts";
import type { ReadableOrder } from "./open-form-state.ts";

export interface DecisionPanelProps {
  readonly of: ReadableOrder;
  readonly onClose: () => void;
}

/** The first of two proposes what is to be handed over. */
export function ProposePanel({ of: { seen, record }, onClose }: DecisionPanelProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const today = useToday();
  const { order } = record;
  return (
    <FieldsPanel
      procedure="compelled.propose"
      spot={disclosureDraftKey(personId, "decision", seen.id)}
      version={0}
      title={t("orderPropose")}
      lead={t("proposeLead")}
      start={{
        outcome: null,
        on: today,
        why: "",
        information: [],
        papers: [],
        way: "hand",
        handed: "",
      }}
      fieldsOf={(typed) => fieldsOf(t, typed, order)}
      read={(typed) => {
        const isRefused = typed["outcome"] === "refused";
        const nothing = { information: [], papers: [], handed: "" };
        const said = isRefused ? { ...typed, ...nothing } : typed;
        const { input, problems } = readBy(OrderDecision, said);
        if (input === null) return lacks(...problems);
        const outside = decisionProblems(input, order, today);
        return outside.length > 0
          ? lacks(...outside)
          : filled({ id: personId, orderId: seen.id, version: seen.version, decision: input });
      }}
      onClose={onClose}
    />
  );
}

function fieldsOf(
  t: TFunction<"ledger">,
  typed: FormValues,
  { information, papers }: ReadableOrder["record"]["order"],
): readonly Field[] {
  const isGiving = typed["outcome"] === "given" || typed["outcome"] === "partly";
  const outcome = choice(t("orderFields.outcome"), "outcome", OrderOutcome.options, (id) =>
    t(`outcome.${id}`),
  );
  const given: readonly Field[] = [
    {
      type: "several",
      name: "information",
      label: t("orderFields.given"),
      choices: information.map((id) => ({ id, label: t(`information.${id}`) })),
    },
    {
      type: "several",
      name: "papers",
      label: t("orderFields.handedPapers"),
      choices: papers.map((id) => ({ id, label: t(`papers.${id}`) })),
    },
    choice(t("fields.way"), "way", DisclosureWay.options, (id) => t(`way.${id}`)),
    { type: "text", name: "handed", label: t("orderFields.handed") },
  ];
  return [
    outcome,
    { type: "text", name: "why", label: t("orderFields.why") },
    { type: "day", name: "on", label: t("orderFields.on"), isPast: true },
    ...(isGiving ? given.filter((one) => one.type !== "several" || one.choices.length > 0) : []),
  ];
}

/** The second of two agrees, or sends it back. */
export function DecidePanel({ of: { seen, record }, onClose }: DecisionPanelProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const { decision } = record;
  if (decision === null) return null;
  return (
    <FieldsPanel
      procedure="compelled.decide"
      spot={disclosureDraftKey(personId, "decision", `${seen.id} 2`)}
      version={0}
      title={t("orderDecide")}
      submit={t("orderDecide")}
      lead={[
        t("decideLead", {
          name: seen.proposedBy ?? "",
          outcome: t(`outcome.${decision.outcome}`),
          why: decision.why,
        }),
        decision.handed,
      ]
        .filter((part) => part !== "")
        .join(" ")}
      start={{ agrees: null, remark: "" }}
      fieldsOf={() => [
        choice(t("orderFields.outcome"), "agrees", ["yes", "no"], (id) => t(`agrees.${id}`)),
        { type: "text", name: "remark", label: t("remark"), hint: t("remarkHint") },
      ]}
      read={(typed) => {
        const agrees = typed["agrees"] === "yes";
        const remark = lineOf(typed, "remark").trim();
        if (typed["agrees"] === null) return lacks("agrees");
        if (!agrees && remark === "") return lacks("remark");
        return filled({ id: personId, orderId: seen.id, version: seen.version, agrees, remark });
      }}
      onClose={onClose}
    />
  );
}

export function OrderMistakePanel({ of: { seen, record }, onClose }: DecisionPanelProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  return (
    <FieldsPanel
      procedure="compelled.takeBack"
      spot={disclosureDraftKey(personId, "decision", `${seen.id} 0`)}
      version={0}
      title={t("mistakeOf", { what: record.order.reference })}
      submit={t("mistakeDo")}
      lead={t("mistakeText")}
      start={{ remark: "" }}
      fieldsOf={() => [{ type: "text", name: "remark", label: t("reason") }]}
      read={(typed) => {
        const remark = lineOf(typed, "remark").trim();
        return remark === ""
          ? lacks("remark")
          : filled({ id: personId, orderId: seen.id, version: seen.version, remark });
      }}
      onClose={onClose}
    />
  );
}
