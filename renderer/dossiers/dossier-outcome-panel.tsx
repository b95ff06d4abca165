import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { DossierState } from "../../domain/dossiers/dossier.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import {
  GivenAnswer,
  RegisterSaid,
  SentHow,
  type VersionView,
} from "../../domain/dossiers/dossier-register.ts";
import {
  reasonLetThrough,
  requestSent,
  stepSentFor,
} from "../../domain/dossiers/dossier-events-in-procedure.ts";
import type { MissingInformation } from "../../domain/residence/procedure/missing-information-type.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  lineOf,
  readBy,
  type FormValues,
} from "../shell/forms/form-values.ts";
import { useMissingInformationText } from "../residence/procedure/use-missing-information-text.ts";
import {
  lackingFor,
  lackingForStep,
  procedureViewOn,
} from "../residence/procedure/procedure-on-day.ts";

export interface DossierOutcomePanelProps {
  readonly dossier: DossierView;
  readonly version: VersionView;
  readonly onClose: () => void;
}

type Kind = RegisterSaid["kind"];

/** Records what happened to a final version: sent, received, answered. */
export function DossierOutcomePanel({ dossier, version, onClose }: DossierOutcomePanelProps) {
  const { t } = useTranslation("dossiers");
  const today = useToday();
  const lackingOn = useLacking(dossier);
  const letThrough = reasonLetThrough(version.frozen?.letThrough ?? []);
  const lackingIn: LackingIn = (said) => (letThrough === null ? lackingOn(said).held : []);
  const leadOf = useLead(lackingOn, letThrough);
  const fieldsOf = useRegisterFields(dossier, lackingIn);
  const start: FormValues = {
    kind: kindsIn(dossier.state)[0] ?? null,
    on: today,
    how: "registeredPost",
    copies: "1",
    to: dossier.content.addressee.split("\n")[0] ?? "",
  };
  return (
    <FieldsPanel
      procedure="dossiers.register"
      spot={{ kind: "dossier", personId: dossier.person.id, object: `${dossier.id} register` }}
      version={0}
      title={t("registerTitle")}
      start={start}
      lead={(typed) => leadOf({ kind: lineOf(typed, "kind"), on: lineOf(typed, "on") })}
      fieldsOf={fieldsOf}
      done={t("registered")}
      read={(typed) => {
        const said = readBy(RegisterSaid, saidIn(typed));
        if (said.input === null) return lacks(...said.problems);
        if (said.input.on > today) return lacks("on");
        const reason = lackingIn(said.input).length === 0 ? null : lineOf(typed, "reason").trim();
        if (reason === "") return lacks("reason");
        return filled({ versionId: version.id, said: said.input, overrideReason: reason });
      }}
      onClose={onClose}
    />
  );
}

/** The events that can follow. */
const kindsIn = (state: DossierState): readonly Kind[] =>
  state === "frozen" ? ["sent"] : state === "sent" ? ["answered", "received"] : ["received"];

function saidIn(typed: FormValues): object {
  const kind = lineOf(typed, "kind");
  const shared = { kind, on: lineOf(typed, "on"), note: lineOf(typed, "note") };
  switch (kind) {
    case "sent":
      return {
        ...shared,
        how: typed["how"],
        to: lineOf(typed, "to"),
        copies: Number(lineOf(typed, "copies")),
      };
    case "received":
      return { ...shared, proof: lineOf(typed, "proof") };
    default:
      return { ...shared, answer: typed["answer"] };
  }
}

interface SaidOn {
  readonly kind: string;
  readonly on: string;
}
type LackingIn = (said: SaidOn) => readonly MissingInformation[];

/** What is missing by the rules on the day it is sent: for the request itself, and for the document alone. */
interface Lacking {
  readonly held: readonly MissingInformation[];
  readonly later: readonly MissingInformation[];
}
const nothing: Lacking = { held: [], later: [] };

/** Computed from the procedure; nothing for a version whose record cannot be read, or that was sent. */
function useLacking({
  person,
  state,
  transition,
  versions,
}: DossierView): (said: SaidOn) => Lacking {
  const isOn = state === "frozen" && versions[0]?.frozen !== null;
  const procedure = useProcedure("procedure.view", { id: person.id }, { isOn }).data;
  const card = useProcedure("people.view", { id: person.id }, { isOn }).data?.card;
  return ({ kind, on: typed }) => {
    const on = CalendarDate.safeParse(typed);
    const open = procedure?.tracks.find(({ isOpen }) => isOpen);
    if (!isOn || kind !== "sent" || !on.success || card === undefined || open === undefined)
      return nothing;
    const way = procedureViewOn(open, card, procedure?.activated ?? [], on.data);
    if (way === null) return nothing;
    const step = stepSentFor(transition);
    return {
      held: lackingFor(way, requestSent(transition, on.data)),
      later: step === null ? [] : lackingForStep(way, step, on.data),
    };
  };
}

/** What is missing without preventing it from being sent, and which checks were overridden in the dossier. */
function useLead(
  lackingOn: (said: SaidOn) => Lacking,
  letThrough: string | null,
): (said: SaidOn) => string | undefined {
  const { t } = useTranslation("dossiers");
  const { textOf } = useNames();
  const missingWords = useMissingInformationText();
  return (said) => {
    const { held, later } = lackingOn(said);
    const through = letThrough === null ? "" : t("sentThrough", { reason: textOf(letThrough) });
    if (later.length > 0) return `${t("sentLacks", { what: missingWords(later) })} ${through}`;
    return held.length > 0 && through !== ""
      ? `${t("sentHeld", { what: missingWords(held) })} ${through}`
      : undefined;
  };
}

function useRegisterFields(
  { state }: DossierView,
  lackingIn: LackingIn,
): (typed: FormValues) => readonly Field[] {
  const { t } = useTranslation(["dossiers", "residence"]);
  const missingWords = useMissingInformationText();
  const kinds = kindsIn(state).map((id) => ({ id, label: t(`kind.${id}`) }));
  return (typed) => [
    { type: "choice", name: "kind", label: t("registerKind"), choices: kinds },
    { type: "day", name: "on", label: t("day"), isPast: true },
    ...fieldsFor(lineOf(typed, "kind")),
    { type: "text", name: "note", label: t("note") },
    ...reasonFor(lackingIn({ kind: lineOf(typed, "kind"), on: lineOf(typed, "on") })),
  ];

  function reasonFor(missing: readonly MissingInformation[]): readonly Field[] {
    if (missing.length === 0) return [];
    const label = t("residence:overrideReason");
    const hint = t("residence:lackText", { what: missingWords(missing) });
    return [{ type: "text", name: "reason", label, hint }];
  }

  function fieldsFor(kind: string): readonly Field[] {
    switch (kind) {
      case "sent":
        return [
          {
            type: "choice",
            name: "how",
            label: t("howLabel"),
            choices: SentHow.options.map((id) => ({ id, label: t(`how.${id}`) })),
          },
          { type: "line", name: "to", label: t("toWhom") },
          { type: "line", name: "copies", label: t("copies"), max: 2 },
        ];
      case "received":
        return [{ type: "line", name: "proof", label: t("proof"), hint: t("proofHint") }];
      default:
        return [
          {
            type: "choice",
            name: "answer",
            label: t("answerLabel"),
            choices: GivenAnswer.options.map((id) => ({ id, label: t(`answer.${id}`) })),
          },
        ];
    }
  }
}
