import type { TaskKind } from "../../domain/procedure/tasks.ts";
import { paths } from "../frame/paths.ts";

/** Where what is to be done in a dossier is done. */
export const dossierPathOf = (kind: TaskKind, personId: string): string =>
  kind === "askOpenEnded" ? paths.dossierForOpenEnded(personId) : paths.dossierFor(personId);
