// A person's residence procedure, with a distinct word for each kind of secret.
import { noFields } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

export async function goThroughProcedure(house: TestHouse, id: PersonId): Promise<void> {
  const on = "2026-11-24";
  await house.ask("procedure.open", { id, openedOn: on, isAlone: false });
  const [track] = (await house.ask("procedure.view", { id })).tracks;
  if (track === undefined) throw new Error("It was opened");
  await house.ask("procedure.record", {
    trackId: track.id,
    event: { kind: "magistrateAsked", on },
    note: canary.procedureNote,
    overrideReason: null,
  });
  await house.ask("procedure.issue", {
    trackId: track.id,
    step: "reflection",
    issuedOn: on,
    printed: null,
    fields: { ...noFields, attempts: [], number: canary.documentNumber },
    overrideReason: canary.letThrough,
  });
  const { lines } = await house.ask("documents.radar", {});
  const [due] = lines;
  const task = due?.next?.kind;
  if (due === undefined || task === undefined) throw new Error("Something is due");
  await house.ask("documents.putOff", {
    id,
    about: due.about,
    task,
    until: "2026-11-27",
    reason: canary.putOffReason,
  });
}
