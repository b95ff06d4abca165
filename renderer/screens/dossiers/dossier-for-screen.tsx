import { Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isInWork } from "../../../domain/dossier/dossier.ts";
import { PersonId } from "../../../domain/person.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { useAsk } from "../../lib/api.ts";
import { PersonDossiers } from "./person-dossiers.tsx";

/** From what is due to the dossier itself; where none is being worked on, to the one press that begins it. */
export function DossierForScreen({ personId: given }: { readonly personId: string }) {
  const { t } = useTranslation("dossiers");
  const personId = PersonId.safeParse(given);
  const list = useAsk(
    "dossiers.list",
    { personId: personId.success ? personId.data : null },
    { isOn: personId.success },
  );
  return (
    <Asked answer={list} lines={4}>
      {({ thisWeek, ahead, sent }) => {
        const begun = [...thisWeek, ...ahead, ...sent].find(
          ({ dossier }) => dossier !== null && isInWork(dossier.state),
        );
        if (begun !== undefined && begun.dossier !== null)
          return (
            <Navigate to="/documents/dossiers/$id" params={{ id: begun.dossier.id }} replace />
          );
        return (
          <Page
            back={{ href: paths.personProcedure(given), label: t("backToProcedure") }}
            title={t("forTitle")}
            under={t("forLead")}
          >
            {personId.success ? <PersonDossiers personId={personId.data} /> : null}
          </Page>
        );
      }}
    </Asked>
  );
}
