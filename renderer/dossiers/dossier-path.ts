import type { TaskKind } from "../../domain/residence/procedure/procedure-tasks.ts";
import { paths } from "../shell/paths.ts";

/** The label of its link: the two of one person appear in one list. */
export const dossierLinkOf = (kind: TaskKind) =>
  kind === "askOpenEnded" ? ("dossiers:toOpenEndedOf" as const) : ("dossiers:toDossierOf" as const);

/** The address where the task of a dossier is done. */
export const dossierPathOf = (kind: TaskKind, personId: string): string =>
  kind === "askOpenEnded" ? paths.dossierForOpenEnded(personId) : paths.dossierFor(personId);
