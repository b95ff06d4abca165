import type { Input, Output, ProcedureName } from "../../../domain/api/index.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { HostComputerFact } from "../../../domain/integrity/host-computer.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import {
  board,
  cards,
  census,
  fileOf,
  freeBeds,
  guests,
  id,
  isRefused,
  me,
  nights,
  now,
  settings,
  today,
  tonight,
  type Refused,
} from "./invented-house.ts";
import { history, staysOf } from "./invented-stays-and-history.ts";

type Answers = {
  readonly [N in ProcedureName]?: (input: Input<N>) => Output<N> | Refused;
};

/** A bridge to a fake vault: unknown procedures are refused. */
export function inventedCall(answers: Answers): Call {
  return <N extends ProcedureName>(
    name: N,
    input: Input<N>,
  ): Promise<Result<Output<N>, AppError>> => {
    const answer = { ...answers, "today.now": nowIn(answers) }[name] as Answers[N];
    if (answer === undefined) return Promise.resolve(err({ type: "UnknownProcedure" }));
    const said = answer(input);
    return Promise.resolve(isRefused(said) ? err(said.refused) : ok(said));
  };
}

/** The same moment as on Today, unless a test sets another. */
function nowIn(answers: Answers): Answers["today.now"] {
  const view = answers["today.view"];
  if (answers["today.now"] !== undefined || view === undefined) return answers["today.now"];
  return () => {
    const said = view({});
    if (isRefused(said)) return said;
    const { date, night, zone, at, hour, needs } = said;
    return {
      date,
      night,
      zone,
      at,
      hour,
      isSearching: needs.some(({ kind }) => kind === "searching"),
    };
  };
}

/** Everything that shelter staff see. */
export const answers: Answers = {
  "house.state": () => ({
    house: "open",
    hasDemo: false,
    movedAway: null,
    purpose: "real",
    me,
  }),
  "house.clock": () => ({ now }),
  "session.me": () => me,
  "today.view": () => today,
  "house.settings": () => settings,
  "sheets.now": () => ({ read: [], own: [] }),
  "lists.now": () => [],
  "house.setUp": () => ({ open: [] }),
  "machine.view": () =>
    HostComputerFact.options.map((fact) => ({ fact, found: "good", state: "good", said: null })),
  "beds.board": () => board,
  "beds.free": () => freeBeds,
  "census.view": () => census,
  "census.nights": () => nights,
  "census.mark": () => null,
  "census.close": () => null,
  "people.find": ({ text }) => found(text),
  "people.list": () => ({
    total: cards.length,
    people: cards.map((card, index) => ({
      card,
      room: `Room ${String(index < 6 ? index + 1 : index + 2)}`,
      since: addDays(tonight, -(guests[index]?.[5] ?? 0)),
      plannedUntil: addDays(tonight, guests[index]?.[6] ?? 0),
      lastLeft: null,
      neverCame: false,
      standing: null,
    })),
  }),
  "filters.mine": () => ({ last: null, saved: [] }),
  "filters.remember": () => null,
  "people.view": ({ id: personId }) => fileOf(personId),
  "people.history": history,
  "stays.ofPerson": ({ id: personId }) => staysOf(personId),
  "households.ofPerson": () => ({ relatives: [] }),
  "stays.admit": () => ({
    personId: cards[0]?.id ?? PersonId.parse(id(100)),
    stayId: StayId.parse(id(400)),
  }),
  "stays.move": () => null,
  "stays.plan": () => null,
  "stays.depart": () => null,
  "stays.undo": () => ({ cardStays: false }),
  "beds.reopen": () => null,
};

function found(text: string): Output<"people.find"> {
  const hits = cards
    .filter((card) => card.name?.toLowerCase().startsWith(text.toLowerCase()))
    .map((card) => ({
      card,
      match: card.name === text ? ("same" as const) : ("similar" as const),
      alias: null,
      where: card.name === "Rosa M." ? ("left" as const) : ("resident" as const),
      room: card.name === "Rosa M." ? null : "Room 3",
      lastLeft: card.name === "Rosa M." ? addDays(tonight, -12) : null,
    }));
  return { hits, olderFiles: text.length > 3 ? 1 : 0, someAreHidden: false };
}
