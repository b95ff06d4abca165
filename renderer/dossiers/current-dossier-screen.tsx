import { Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierLine, DossierList } from "../../domain/dossiers/dossier-view.ts";
import { isAskedAlready } from "../../domain/dossiers/dossier-due-dates.ts";
import {
  asksOpenEnded,
  type DossierTransition,
  requestsFrom,
} from "../../domain/dossiers/requested-document.ts";
import { PersonId } from "../../domain/people/person.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import { type ProcedureView, procedureViewOn } from "../residence/procedure/procedure-on-day.ts";
import { PersonDossiers } from "./person-dossiers.tsx";

interface ForProps {
  readonly personId: string;
}

/**
 * Opens the current dossier of a person, or offers to begin one. The dossier for the open-ended stay, which is requested in
 * parallel, is separate.
 */
export function CurrentDossierScreen({ personId: given }: ForProps) {
  const { t } = useTranslation("dossiers");
  const { personId, list } = useDossiersOf(given);
  return (
    <QueryBoundary answer={list} lines={4}>
      {(found) => {
        const begun = inWork(found);
        if (begun !== undefined && !asksOpenEnded(begun.transition))
          return <ToDossier line={begun} />;
        const next = [...found.thisWeek, ...found.ahead].find(({ dossier }) => dossier === null);
        return (
          <Page
            back={backTo(given, t("backToProcedure"))}
            title={t("forTitle")}
            under={t(begun === undefined ? "forLead" : "forOther")}
          >
            {personId === null ? null : (
              <PersonDossiers
                personId={personId}
                {...(next === undefined ? {} : { transition: next.transition })}
              />
            )}
          </Page>
        );
      }}
    </QueryBoundary>
  );
}

/** The open-ended stay is requested in parallel: its dossier is separate from the current one. */
export function DossierForOpenEnded({ personId: given }: ForProps) {
  const { personId, list } = useDossiersOf(given);
  return (
    <QueryBoundary answer={list} lines={4}>
      {(found) => {
        const begun = inWork(found);
        if (begun !== undefined && asksOpenEnded(begun.transition))
          return <ToDossier line={begun} />;
        return personId === null ? null : (
          <ForOpenEnded personId={personId} isBehind={begun !== undefined} />
        );
      }}
    </QueryBoundary>
  );
}

interface ForOpenEndedProps {
  readonly personId: PersonId;
  /** Another dossier is in progress. */
  readonly isBehind: boolean;
}

function ForOpenEnded({ personId, isBehind }: ForOpenEndedProps) {
  const { t } = useTranslation(["dossiers", "residence"]);
  const today = useToday();
  const procedure = useProcedure("procedure.view", { id: personId });
  const file = useProcedure("people.view", { id: personId });
  const page = (lead: string | null, transition: DossierTransition | null) => (
    <Page
      back={backTo(personId, t("dossiers:backToProcedure"))}
      title={t("dossiers:forOpenEnded")}
      {...(lead === null ? {} : { under: lead })}
    >
      {lead === null ? <Notice tone="bad" title={t("residence:docDamaged")} /> : null}
      <PersonDossiers personId={personId} transition={transition} />
    </Page>
  );
  return (
    <QueryBoundary answer={procedure} lines={4}>
      {({ tracks, activated }) => (
        <QueryBoundary answer={file} lines={4}>
          {({ card }) => {
            const open = tracks.find(({ isOpen }) => isOpen);
            if (open === undefined) return page(t("dossiers:forNothing"), null);
            const way = procedureViewOn(open, card, activated, today);
            if (way === null) return page(null, null);
            const transition = openEndedOn(way);
            if (transition === null) return page(t("dossiers:forNothing"), null);
            return page(t(isBehind ? "dossiers:forOther" : "dossiers:forLead"), transition);
          }}
        </QueryBoundary>
      )}
    </QueryBoundary>
  );
}

function useDossiersOf(given: string) {
  const read = PersonId.safeParse(given);
  const personId = read.success ? read.data : null;
  return {
    personId,
    list: useProcedure("dossiers.list", { personId }, { isOn: personId !== null }),
  };
}

/** The basis on which it can be requested according to the file; null for none. */
const openEndedOn = ({ status }: ProcedureView): DossierTransition | null =>
  requestsFrom(status).find(
    ({ transition }) => asksOpenEnded(transition) && !isAskedAlready(transition, status),
  )?.transition ?? null;

/** At most one dossier per person is in progress. */
const inWork = ({ thisWeek, ahead, sent }: DossierList): DossierLine | undefined =>
  [...thisWeek, ...ahead, ...sent].find(
    ({ dossier }) => dossier !== null && isInWork(dossier.state),
  );

const backTo = (personId: string, label: string) => ({
  href: paths.personProcedure(personId),
  label,
});

function ToDossier({ line: { dossier } }: { readonly line: DossierLine }) {
  if (dossier === null) return null;
  return <Navigate to="/documents/dossiers/$id" params={{ id: dossier.id }} replace />;
}
