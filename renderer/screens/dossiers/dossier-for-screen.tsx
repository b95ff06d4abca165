import { Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isInWork } from "../../../domain/dossier/dossier.ts";
import type { DossierLine, DossierList } from "../../../domain/dossier/dossier-file.ts";
import { isAskedAlready } from "../../../domain/dossier/due.ts";
import {
  asksOpenEnded,
  type DossierTransition,
  requestsFrom,
} from "../../../domain/dossier/transition.ts";
import { PersonId } from "../../../domain/person.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { useAsk } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { wayOn } from "../procedure/way.ts";
import { PersonDossiers } from "./person-dossiers.tsx";

interface ForProps {
  readonly personId: string;
}

/**
 * From what is due to the dossier itself; where none is being worked on, to the one press that begins it. One for the
 * open-ended stay, which is asked for beside it, is another one.
 */
export function DossierForScreen({ personId: given }: ForProps) {
  const { t } = useTranslation("dossiers");
  const { personId, list } = useDossiersOf(given);
  return (
    <Asked answer={list} lines={4}>
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
    </Asked>
  );
}

/** The open-ended stay is asked for beside what comes next: one that is worked on for that is another one. */
export function DossierForOpenEnded({ personId: given }: ForProps) {
  const { t } = useTranslation("dossiers");
  const { personId, list } = useDossiersOf(given);
  const transition = useOpenEnded(personId);
  return (
    <Asked answer={list} lines={4}>
      {(found) => {
        const begun = inWork(found);
        if (begun !== undefined && asksOpenEnded(begun.transition))
          return <ToDossier line={begun} />;
        if (transition === undefined) return null;
        const lead =
          transition === null ? "forNothing" : begun === undefined ? "forLead" : "forOther";
        return (
          <Page
            back={backTo(given, t("backToProcedure"))}
            title={t("forOpenEnded")}
            under={t(lead)}
          >
            {personId === null ? null : (
              <PersonDossiers personId={personId} transition={transition} />
            )}
          </Page>
        );
      }}
    </Asked>
  );
}

function useDossiersOf(given: string) {
  const read = PersonId.safeParse(given);
  const personId = read.success ? read.data : null;
  return { personId, list: useAsk("dossiers.list", { personId }, { isOn: personId !== null }) };
}

/** On what it can be asked for as the file stands; null for nothing, and undefined until that is known. */
function useOpenEnded(personId: PersonId | null): DossierTransition | null | undefined {
  const today = useToday();
  const on = { isOn: personId !== null };
  const input = { id: personId ?? ("" as PersonId) };
  const procedure = useAsk("procedure.view", input, on).data;
  const card = useAsk("people.view", input, on).data?.card;
  if (procedure === undefined || card === undefined) return undefined;
  const open = procedure.tracks.find(({ isOpen }) => isOpen);
  const way = open === undefined ? null : wayOn(open, card, procedure.activated, today);
  if (way === null) return null;
  const asks = requestsFrom(way.track, way.facts).find(
    ({ transition }) => asksOpenEnded(transition) && !isAskedAlready(transition, way.track),
  );
  return asks?.transition ?? null;
}

/** Of one person at most one is worked on. */
const inWork = ({ thisWeek, ahead, sent }: DossierList): DossierLine | undefined =>
  [...thisWeek, ...ahead, ...sent].find(
    ({ dossier }) => dossier !== null && isInWork(dossier.state),
  );

const backTo = (personId: string, label: string) => ({
  ...{ href: paths.personProcedure(personId), label },
});

function ToDossier({ line: { dossier } }: { readonly line: DossierLine }) {
  if (dossier === null) return null;
  return <Navigate to="/documents/dossiers/$id" params={{ id: dossier.id }} replace />;
}
