import { useTranslation } from "react-i18next";
import { paths } from "../../shell/paths.ts";
import { useHasRole } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";

export interface FileAction {
  readonly label: string;
  readonly href: string;
}

/** The actions that a user with these roles can start from anywhere in a person's file. */
export function usePersonActions(id: string): readonly FileAction[] {
  const { t } = useTranslation(["sessions", "frame", "safety", "plan", "residence", "dossiers"]);
  const { t: legal } = useTranslation(["legal", "ledger", "merge"]);
  const isOffice = useHasRole("care", "admin");
  const isCare = useHasRole("care");
  const ofStay = useStayActions(id);
  return [
    ...(isCare ? [{ label: t("sessions:record"), href: paths.recordSession(id) }] : []),
    ...ofStay,
    { label: t("frame:actionAppointmentFor"), href: paths.planFor(id) },
    { label: t("safety:cardPanel"), href: paths.personSafety(id, "safetyCard") },
    ...(isCare
      ? [
          { label: t("safety:assessPanel"), href: paths.personSafety(id, "assessment") },
          { label: t("plan:addGoal"), href: paths.personPlan(id, "goal") },
        ]
      : []),
    ...(isOffice
      ? [
          { label: t("residence:addDocument"), href: paths.personDocuments(id, "new") },
          { label: t("dossiers:toDossier"), href: paths.dossierFor(id) },
          { label: legal("legal:openCase"), href: paths.personLegal(id, "case") },
          { label: legal("ledger:ask"), href: paths.personLedger(id, "consent") },
          { label: legal("ledger:note"), href: paths.personLedger(id, "line") },
          { label: legal("merge:title"), href: paths.personMerge(id) },
        ]
      : []),
  ];
}

/** For a resident: move, planned end, departure; for others: admission. */
function useStayActions(id: string): readonly FileAction[] {
  const { t } = useTranslation("person");
  const { data: file } = useProcedure("people.view", { id }, { isOn: id !== "" });
  if (file === undefined) return [];
  const { current, lastLeft } = file;
  if (current === null)
    return [
      { label: lastLeft === null ? t("admit") : t("admitAgain"), href: paths.admitAgain(id) },
    ];
  return [
    { label: t("move"), href: paths.personStayDo(id, "move") },
    { label: t("plan"), href: paths.personStayDo(id, "plan") },
    { label: t("depart"), href: paths.personStayDo(id, "depart") },
  ];
}
