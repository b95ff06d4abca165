import { useTranslation } from "react-i18next";
import type { DossierState } from "../../../domain/dossier/dossier.ts";
import type { DossierSeen } from "../../../domain/dossier/dossier-file.ts";
import {
  GivenAnswer,
  RegisterSaid,
  SentHow,
  type VersionSeen,
} from "../../../domain/dossier/register.ts";
import { useToday } from "../../lib/today.ts";
import { FieldsPanel } from "../../frame/fields-panel.tsx";
import { type Field, filled, lacks, lineOf, readBy, type Typed } from "../../frame/typed.ts";

export interface RegisterPanelProps {
  readonly dossier: DossierSeen;
  readonly version: VersionSeen;
  readonly onClose: () => void;
}

type Kind = RegisterSaid["kind"];

/** What became of a frozen version: sent, received, answered. */
export function RegisterPanel({ dossier, version, onClose }: RegisterPanelProps) {
  const { t } = useTranslation("dossiers");
  const today = useToday();
  const fieldsOf = useRegisterFields(dossier);
  const start: Typed = {
    ...{ kind: kindsIn(dossier.state)[0] ?? null, on: today, how: "registeredPost", copies: "1" },
    to: dossier.content.addressee.split("\n")[0] ?? "",
  };
  return (
    <FieldsPanel
      procedure="dossiers.register"
      spot={{ kind: "dossier", personId: dossier.person.id, object: `${dossier.id} register` }}
      version={0}
      title={t("registerTitle")}
      start={start}
      fieldsOf={fieldsOf}
      done={t("registered")}
      read={(typed) => {
        const said = readBy(RegisterSaid, saidIn(typed));
        if (said.input === null) return lacks(...said.problems);
        if (said.input.on > today) return lacks("on");
        return filled({ versionId: version.id, said: said.input });
      }}
      onClose={onClose}
    />
  );
}

/** What can follow. */
const kindsIn = (state: DossierState): readonly Kind[] =>
  state === "frozen" ? ["sent"] : state === "sent" ? ["answered", "received"] : ["received"];

function saidIn(typed: Typed): object {
  const kind = lineOf(typed, "kind");
  const shared = { kind, on: lineOf(typed, "on"), note: lineOf(typed, "note") };
  switch (kind) {
    case "sent":
      return {
        ...{ ...shared, how: typed["how"], to: lineOf(typed, "to") },
        copies: Number(lineOf(typed, "copies")),
      };
    case "received":
      return { ...shared, proof: lineOf(typed, "proof") };
    default:
      return { ...shared, answer: typed["answer"] };
  }
}

function useRegisterFields({ state }: DossierSeen): (typed: Typed) => readonly Field[] {
  const { t } = useTranslation("dossiers");
  const kinds = kindsIn(state).map((id) => ({ id, label: t(`kind.${id}`) }));
  return (typed) => [
    { type: "choice", name: "kind", label: t("registerKind"), choices: kinds },
    { type: "day", name: "on", label: t("day"), isPast: true },
    ...fieldsFor(lineOf(typed, "kind")),
    { type: "text", name: "note", label: t("note") },
  ];

  function fieldsFor(kind: string): readonly Field[] {
    switch (kind) {
      case "sent":
        return [
          {
            ...{ type: "choice", name: "how", label: t("howLabel") },
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
            ...{ type: "choice", name: "answer", label: t("answerLabel") },
            choices: GivenAnswer.options.map((id) => ({ id, label: t(`answer.${id}`) })),
          },
        ];
    }
  }
}
