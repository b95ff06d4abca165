import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import {
  CompensationStep,
  ContactWay,
  Counterpart,
  InformationTopic,
  LegalAid,
  PersonsDecision,
  ReturnBy,
  Understood,
  type WrittenKind,
} from "../../domain/legal/legal-record.ts";
import type { Field } from "../shell/forms/form-values.ts";

/** The fields of each kind of record. */
export function useRecordFields(kind: WrittenKind, readsCare: boolean): readonly Field[] {
  const { t } = useTranslation("legal");
  switch (kind) {
    case "information":
      return informationFields(t, readsCare);
    case "lawyer":
    case "civilParty":
    case "compensation":
    case "centreAction":
      return rightsFields(kind, t);
    case "return":
    case "afterContact":
    case "contact":
      return otherFields(kind, t);
  }
}

type T = TFunction<"legal">;

const day = (name: string, label: string): Field => ({ type: "day", name, label, isPast: true });
const line = (name: string, label: string): Field => ({ type: "line", name, label });
const text = (name: string, label: string): Field => ({ type: "text", name, label });
const choice = <I extends string>(
  name: string,
  label: string,
  ids: readonly I[],
  say: (id: I) => string,
) => ({
  type: "choice" as const,
  name,
  label,
  choices: ids.map((id) => ({ id, label: say(id) })),
});

function informationFields(t: T, readsCare: boolean): readonly Field[] {
  const said: Field = { ...text("words", t("fields.words")), hint: t("saidHint"), max: 20_000 };
  return [
    day("on", t("fields.on")),
    {
      type: "several",
      name: "topics",
      label: t("fields.topics"),
      list: "information",
      choices: InformationTopic.options.map((id) => ({ id, label: t(`topics.${id}`) })),
    },
    { type: "language", name: "language", label: t("fields.language") },
    line("interpreter", t("fields.interpreter")),
    choice("understood", t("fields.understood"), Understood.options, (id) => t(`understood.${id}`)),
    ...(readsCare ? [said] : []),
  ];
}

function rightsFields(
  kind: "lawyer" | "civilParty" | "compensation" | "centreAction",
  t: T,
): readonly Field[] {
  switch (kind) {
    case "lawyer":
      return [
        line("name", t("fields.name")),
        choice("aid", t("fields.aid"), LegalAid.options, (id) => t(`aid.${id}`)),
        day("on", t("fields.appointedOn")),
        line("reach", t("fields.reach")),
        text("note", t("fields.note")),
      ];
    case "civilParty":
      return [
        day("on", t("fields.explainedOn")),
        choice("decision", t("fields.decision"), PersonsDecision.options, (id) =>
          t(`decision.${id}`),
        ),
        day("decidedOn", t("fields.decidedOn")),
        day("actedOn", t("fields.actedOn")),
        text("forWhat", t("fields.forWhat")),
      ];
    case "compensation":
      return [
        choice("step", t("fields.step"), CompensationStep.options, (id) => t(`steps.${id}`)),
        day("on", t("fields.on")),
        line("amount", t("fields.amount")),
        text("note", t("fields.note")),
      ];
    case "centreAction":
      return [
        choice("inNameOf", t("fields.inNameOf"), ["centre", "person"] as const, (id) =>
          t(`names.${id}`),
        ),
        day("on", t("fields.on")),
        text("note", t("fields.note")),
      ];
  }
}

function otherFields(kind: "return" | "afterContact" | "contact", t: T): readonly Field[] {
  switch (kind) {
    case "return":
      return [
        day("on", t("fields.wishedOn")),
        choice("by", t("fields.by"), ReturnBy.options, (id) => t(`returnBy.${id}`)),
        line("file", t("fields.file")),
        text("contacted", t("fields.contacted")),
        line("awaitedBy", t("fields.awaitedBy")),
        day("returnedOn", t("fields.returnedOn")),
      ];
    case "afterContact":
      return [
        line("withWhom", t("fields.withWhom")),
        day("on", t("fields.on")),
        text("note", t("fields.news")),
      ];
    case "contact":
      return [
        {
          ...choice("counterpart", t("fields.counterpart"), Counterpart.options, (id) =>
            t(`counterparts.${id}`),
          ),
          list: "counterpart",
        },
        line("who", t("fields.whoThere")),
        choice("way", t("fields.way"), ContactWay.options, (id) => t(`ways.${id}`)),
        day("on", t("fields.on")),
        text("said", t("fields.said")),
      ];
  }
}
