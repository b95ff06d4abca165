import { useTranslation } from "react-i18next";
import {
  CaseLink,
  CourtOffice,
  CriminalCase,
  Known,
  OffenceBasis,
  PartInCase,
} from "../../domain/legal/criminal-case.ts";
import type { CaseView } from "../../domain/legal/legal-file.ts";
import { legalDraftKey } from "../../domain/legal/legal-draft-key.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  type Filled,
  filled,
  lacks,
  readBy,
  type FormValues,
  valuesOf,
} from "../shell/forms/form-values.ts";
import { caseName } from "./case-and-record-titles.ts";

/** The facts of a case: who prosecutes, the numbers, the law. */
function useCaseFields(): readonly Field[] {
  const { t } = useTranslation("legal");
  const line = (name: "place" | "notice" | "magistrate" | "judge" | "inspection"): Field => ({
    type: "line",
    name,
    label: t(`fields.${name}`),
  });
  return [
    line("notice"),
    {
      type: "choice",
      name: "office",
      label: t("fields.office"),
      choices: CourtOffice.options.map((id) => ({ id, label: t(`office.${id}`) })),
    },
    ...(["place", "magistrate", "judge", "inspection"] as const).map(line),
    { type: "lines", name: "reports", label: t("fields.reports") },
    {
      type: "choice",
      name: "basis",
      label: t("fields.basis"),
      choices: OffenceBasis.options.map((id) => ({ id, label: t(`basis.${id}`) })),
    },
    {
      type: "choice",
      name: "charged",
      label: t("fields.charged"),
      choices: Known.options.map((id) => ({ id, label: t(`isCharged.${id}`) })),
    },
  ];
}

/** The role of a person in a case. */
export function useLinkFields(): readonly Field[] {
  const { t } = useTranslation("legal");
  return [
    {
      type: "several",
      name: "parts",
      label: t("fields.parts"),
      choices: PartInCase.options.map((id) => ({ id, label: t(`parts.${id}`) })),
    },
    {
      type: "choice",
      name: "mattered",
      label: t("mattered"),
      hint: t("matteredNote"),
      choices: Known.options.map((id) => ({ id, label: t(`isCharged.${id}`) })),
    },
  ];
}

export const linkFrom = (typed: FormValues, fields: readonly Field[]): Filled<CaseLink> =>
  readBy(CaseLink, { kind: "linked", ...valuesOf(typed, fields) });

interface CasePanelProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
}

export function OpenCasePanel({ personId, onClose }: CasePanelProps) {
  const { t } = useTranslation("legal");
  const [details, link] = [useCaseFields(), useLinkFields()];
  return (
    <FieldsPanel
      procedure="legal.openCase"
      spot={legalDraftKey(personId, "case")}
      version={0}
      title={t("openCase")}
      submit={t("openCase")}
      start={{
        office: "unknown",
        basis: "unknown",
        charged: "unknown",
        parts: [],
        mattered: "unknown",
      }}
      fieldsOf={() => [...details, ...link]}
      read={(typed) => {
        const about = readBy(CriminalCase, valuesOf(typed, details));
        const part = linkFrom(typed, link);
        return about.input === null || part.input === null
          ? lacks(...about.problems, ...part.problems)
          : filled({ id: personId, case: about.input, link: part.input });
      }}
      done={t("caseOpened")}
      onClose={onClose}
    />
  );
}

export interface ChangeCasePanelProps extends CasePanelProps {
  readonly seen: CaseView;
  readonly known: CriminalCase;
}

export function ChangeCasePanel({ personId, seen, known, onClose }: ChangeCasePanelProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const fields = useCaseFields();
  const { id: caseId, version } = seen;
  return (
    <FieldsPanel
      procedure="legal.changeCase"
      spot={legalDraftKey(personId, "case", caseId)}
      version={version}
      title={t("changeCaseOf", { case: caseName(known, t, textOf) })}
      start={{ ...known, reports: known.reports.join("\n") }}
      fieldsOf={() => fields}
      read={(typed) => {
        const { input, problems } = readBy(CriminalCase, valuesOf(typed, fields));
        return { problems, input: input && { id: personId, caseId, version, case: input } };
      }}
      onClose={onClose}
    />
  );
}

export interface PartPanelProps extends CasePanelProps {
  readonly seen: CaseView;
}

/** The role of the person of this file in the case. */
export function PartPanel({ personId, seen, onClose }: PartPanelProps) {
  const { t } = useTranslation("legal");
  const fields = useLinkFields();
  const now = seen.link.state === "open" ? seen.link.content : null;
  return (
    <FieldsPanel
      procedure="legal.link"
      spot={legalDraftKey(personId, "link", seen.id)}
      version={0}
      title={t("changePart")}
      start={
        now?.kind === "linked"
          ? { parts: [...now.parts], mattered: now.mattered }
          : { parts: [], mattered: "unknown" }
      }
      fieldsOf={() => fields}
      read={(typed) => {
        const { input, problems } = linkFrom(typed, fields);
        const whole = input && { id: personId, caseId: seen.id, personId, link: input };
        return { problems, input: whole };
      }}
      onClose={onClose}
    />
  );
}
