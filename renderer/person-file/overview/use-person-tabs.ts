import { useTranslation } from "react-i18next";
import { paths } from "../../shell/paths.ts";
import type { SectionTabsProps } from "../../shell/section-tabs.tsx";
import { useHasRole } from "../../shell/user-session.ts";

/** The tabs of a person's file that a user with these roles may open. */
export function usePersonTabs(id: string): SectionTabsProps["tabs"] {
  const { t } = useTranslation(["person", "residence"]);
  const { t: sessions } = useTranslation("sessions");
  const { t: ledger } = useTranslation("ledger");
  const { t: documents } = useTranslation("documents");
  const isOffice = useHasRole("care", "admin");
  const isCare = useHasRole("care");
  return [
    { href: paths.person(id), label: t("overview") },
    {
      href: paths.personStay(id),
      label: t("stay"),
      holds: [paths.sign(id), paths.departures(id)],
    },
    { href: paths.personSafety(id), label: t("safety") },
    ...(isCare ? [{ href: paths.personPlan(id), label: t("planTab") }] : []),
    { href: paths.personSessions(id), label: sessions("tab") },
    ...(isOffice
      ? [
          { href: paths.personIntake(id), label: t("intake") },
          { href: paths.personProcedure(id), label: t("residence:procedure") },
          { href: paths.personLegal(id), label: t("legal") },
        ]
      : []),
    ...(isCare ? [{ href: paths.personHealth(id), label: t("healthTab") }] : []),
    { href: paths.personDocuments(id), label: documents("tab") },
    ...(isOffice ? [{ href: paths.personLedger(id), label: ledger("tab") }] : []),
    { href: paths.personHistory(id), label: t("history") },
  ];
}
