import type { TaskKind } from "../../domain/residence/procedure/procedure-tasks.ts";
import { paths } from "../shell/paths.ts";

/** What its link is called: the two of one person stand in one list. */
export const dossierLinkOf = (kind: TaskKind) =>
  kind === "askOpenEnded" ? ("dossiers:toOpenEndedOf" as const) : ("dossiers:toDossierOf" as const);

/** Where what is to be done in a dossier is done. */
export const dossierPathOf = (kind: TaskKind, personId: string): string =>
  kind === "askOpenEnded" ? paths.dossierForOpenEnded(personId) : paths.dossierFor(personId);
