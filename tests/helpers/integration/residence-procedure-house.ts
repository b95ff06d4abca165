// A vault in which Linh has a procedure, and what each place shows of it on 24 November 2026.
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { DocumentStep } from "../../../domain/residence/procedure/residence-document-names.ts";
import { type TaskKind } from "../../../domain/residence/procedure/procedure-tasks.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { inLegalHouse, type LegalHouse, legalHouse } from "./legal-house.ts";
import { preparedFrom } from "./test-house.ts";
import { residenceStatus } from "../../../domain/residence/procedure/residence-status.ts";

export const day = (text: string) => CalendarDate.parse(text);
export const fields = { ...noFields, attempts: [] };

type Condition = Input<"conditions.record">["record"];

/** Samira is signed in; nobody has a procedure yet. */
export const residenceProcedureHouse = async () =>
  inWaitingHouse(await legalHouse(), "" as ProcedureId);

const renewing = preparedFrom(
  residenceProcedureHouse,
  async ({ house, linh, mina, withCertificate }) => {
    await withCertificate();
    const [track] = (await house.ask("procedure.view", { id: linh })).tracks;
    if (track === undefined) throw new Error("She has one");
    return { linh, mina, trackId: track.id };
  },
);

/** Linh has a certificate until 1 December 2026, whose renewal is to be sent. */
export async function renewingHouse(): Promise<ProcedureHouse> {
  const { trackId, ...at } = await renewing();
  return inWaitingHouse(inLegalHouse(at), trackId);
}

function inWaitingHouse({ house, linh, mina, as }: LegalHouse, begun: ProcedureId) {
  let trackId = begun;

  const known = (record: Condition, corrects: string | null = null, id = linh) =>
    house.ask("conditions.record", { id, record, corrects });

  /** A procedure opened on a day, with the first two conditions recorded on it. */
  async function opened(openedOn: string, id = linh): Promise<void> {
    const on = day(openedOn);
    await known({ kind: "left", on, how: "The inspection was there" }, null, id);
    await known({ kind: "accepts", on, text: "Agreed" }, null, id);
    await house.ask("procedure.open", { id, openedOn: on, isAlone: false });
    trackId = (await house.ask("procedure.view", { id })).tracks[0]?.id ?? trackId;
  }

  const said = (on: string) =>
    known({
      kind: "statement",
      on: day(on),
      form: "statement",
      registeredOn: null,
      authority: "Invented police",
      number: "",
      interpreter: "",
    });

  const happen = (event: Input<"procedure.record">["event"]) =>
    house.ask("procedure.record", { trackId, event, note: "", overrideReason: "Invented" });

  const issue = (
    step: DocumentStep,
    issuedOn: string,
    overrideReason: string | null = "Invented",
  ) =>
    house.call("procedure.issue", {
      trackId,
      step,
      issuedOn,
      printed: null,
      fields,
      overrideReason,
    });

  /** With a certificate until 1 December 2026, whose renewal is to be sent. */
  async function withCertificate(): Promise<void> {
    await opened("2026-02-01");
    await said("2026-02-10");
    await issue("provisional", "2026-03-01");
    await issue("temporary", "2026-06-01");
  }

  async function procedureOf(id: PersonId) {
    const { tracks, activated } = await house.ask("procedure.view", { id });
    const [track] = tracks;
    if (track?.content.state !== "open") throw new Error("There is one, and it opens");
    const { record, events } = track.content;
    const all = events.map(({ event }) => event);
    const { statementStands = true } = record;
    const facts = { ...record, statementStands, isMinorAlone: false, activated };
    return { record, tasks: residenceStatus(all, facts, day("2026-11-24")).tasks };
  }

  /** Whether Today, the expiry list and the procedure each show it for a person. */
  async function tells(kind: TaskKind, id = linh): Promise<readonly boolean[]> {
    const { needs } = await house.ask("today.view", {});
    const { lines } = await house.ask("documents.radar", {});
    const { tasks } = await procedureOf(id);
    return [
      needs.some((need) => need.kind === "due" && need.person.id === id && need.task.kind === kind),
      lines.some(({ person, next }) => person.id === id && next?.kind === kind),
      tasks.some((task) => task.kind === kind),
    ];
  }

  return {
    house,
    linh,
    mina,
    as,
    known,
    opened,
    said,
    happen,
    issue,
    withCertificate,
    procedureOf,
    tells,
  };
}

export type ProcedureHouse = ReturnType<typeof inWaitingHouse>;

export const everywhere = [true, true, true];
export const nowhere = [false, false, false];
