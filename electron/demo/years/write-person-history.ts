// The drawn history of a person, as acts: referrals, decisions, nights, the end.
import { openAssistanceOf } from "../../../db/intake/assistances.ts";
import { personById } from "../../../db/people/people.ts";
import { momentAt } from "../../../domain/core/calendar-date.ts";
import { departureItems } from "../../../domain/accommodation/departure-checklist.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { PartialDate } from "../../../domain/core/partial-date.ts";
import { emptyIdentity } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { assign, begin, setMode } from "../../vault/intake/assistance.handlers.ts";
import { finish, tick } from "../../vault/stays/departure-checklist.handlers.ts";
import { saveCard, saveIdentity } from "../../vault/person-file/people.handlers.ts";
import { decide, take } from "../../vault/intake/record-and-decide-referrals.handlers.ts";
import { end as endIntake } from "../../vault/intake/intake-saving.handlers.ts";
import { admit, depart, move, plan } from "../../vault/stays/stays.handlers.ts";
import { saveSection } from "../../vault/intake/intake-records.ts";
import {
  runCommand,
  type DatedAct,
  expected,
  type Filed,
  filedOf,
  known,
  turns,
  type Written,
} from "../dated-act.ts";
import { addDays } from "./cached-date-arithmetic.ts";
import type { Call, Life, Lodging } from "./person-history-facts.ts";
import { yearWords } from "./person-file-texts.ts";
import { close } from "../../vault/stays/close-assistance.handlers.ts";

export function deedsOfCall(call: Call, language: Language, life: Filed | null): DatedAct[] {
  let id: ReferralId | null = null;
  let version = 1;
  const taken = (context: Context) => {
    const { on, hour, name, told, invitedFor, decided: _decided, ...coded } = call;
    const card = runCommand(context, "referrals.take", take, {
      ...coded,
      languages: [...coded.languages],
      told: told === null ? null : { text: told },
      receivedAt: momentAt(on, hour, context.settings.zone),
      names: { name, caller: yearWords[language].caller, phone: "02 000 00 00" },
      decision:
        invitedFor === null
          ? { kind: "waiting" }
          : { kind: "invited", on: invitedFor, at: "14:00" },
    });
    ({ id, version } = card);
  };
  const { decided } = call;
  const deeds: DatedAct[] = [{ on: call.on, turn: turns.call, done: taken }];
  if (decided === null) return deeds;
  const settled = (context: Context) => {
    const decision =
      decided.kind === "accepted"
        ? { kind: decided.kind, personId: null }
        : decided.kind === "refused"
          ? { kind: decided.kind, reason: decided.reason }
          : decided.kind === "reoriented"
            ? { kind: decided.kind, to: yearWords[language].service }
            : { kind: decided.kind };
    const card = runCommand(context, "referrals.decide", decide, {
      id: known(id),
      version,
      decision,
    });
    if (life !== null && card.decision.kind === "accepted") life.personId = card.decision.personId;
  };
  return [...deeds, { on: decided.on, turn: turns.decision, done: settled }];
}

/** Days after arrival within which everything that is asked at first has been asked. */
const mostDaysOfIntake = 14;

export function deedsOfLife(life: Life, written: Written, language: Language): DatedAct[] {
  const filed = filedOf(written, life.number);
  const { call, openedOn, assistedOn, closed, lodgings, childOf } = life;
  const deeds = call === null ? [] : deedsOfCall(call, language, filed);
  if (childOf === null) {
    deeds.push({
      on: openedOn,
      turn: turns.intake,
      done: (context) => {
        getToKnow(context, life, filed);
        accompany(context, life, written);
      },
    });
    if (assistedOn !== null && lodgings[0]?.from !== assistedOn)
      deeds.push({ on: assistedOn, turn: turns.intake, done: (context) => assist(context, filed) });
  }
  if (childOf === null && assistedOn !== null) {
    const asked = addDays(assistedOn, mostDaysOfIntake - (life.number % mostDaysOfIntake));
    deeds.push({
      // At once for a person who leaves before.
      on: closed !== null && closed.on <= asked ? assistedOn : asked,
      turn: turns.court,
      done: (context) => {
        const ending = { outcome: "accepted", on: context.today } as const;
        runCommand(context, "intake.end", endIntake, { id: known(filed.personId), ending });
      },
    });
  }
  for (const lodging of lodgings) deeds.push(...deedsOfLodging(life, lodging, written));
  if (closed !== null)
    deeds.push({
      on: closed.on,
      turn: turns.closes,
      done: (context) => {
        runCommand(context, "assistance.close", close, {
          ...closed,
          id: openAssistance(context, filed),
          leavesOn: null,
        });
      },
    });
  return deeds;
}

const openAssistance = ({ tx }: Context, { personId }: Filed) =>
  known(openAssistanceOf(tx, known(personId))?.id);

function assist(context: Context, filed: Filed): void {
  runCommand(context, "assistance.begin", begin, {
    id: openAssistance(context, filed),
    on: context.today,
  });
}

/** Assigns a care worker. */
function accompany(context: Context, { number, worker }: Life, written: Written): void {
  runCommand(context, "assistance.assign", assign, {
    id: openAssistance(context, filedOf(written, number)),
    userId: known(written.care[worker]),
    from: context.today,
  });
}

/** What is recorded once the person has been accepted. */
function getToKnow(context: Context, life: Life, filed: Filed): void {
  const id = known(filed.personId);
  const { card } = known(personById(context.tx, id));
  const { number: _number, ...before } = card;
  const { nationality, languages, name, bornOn: birthDate } = life;
  const saved = runCommand(context, "people.saveCard", saveCard, {
    ...before,
    nationality,
    languages: [...languages],
  });
  runCommand(context, "people.saveIdentity", saveIdentity, {
    id,
    version: saved.version,
    identity: { ...emptyIdentity, name, birthDate },
    showsName: true,
  });
  if (life.waitedFor !== null)
    runCommand(context, "assistance.setMode", setMode, {
      id: openAssistance(context, filed),
      mode: "waiting",
      reason: life.waitedFor,
      from: context.today,
    });
  if (life.suffered !== null) recordExploitation(context, life, id);
}

function recordExploitation(
  context: Context,
  { suffered }: Life,
  id: NonNullable<Filed["personId"]>,
): void {
  const { form, sector } = known(suffered);
  const episode = {
    id: context.newId(),
    form,
    sector,
    country: "BE",
    region: "",
    ended: "police" as const,
    isWithdrawn: false,
    methods: [],
    from: PartialDate.parse(addDays(context.today, -300).slice(0, 7)),
    to: PartialDate.parse(addDays(context.today, -5)),
  };
  const content = { section: "exploitation" as const, exploitation: { episodes: [episode] } };
  const record = { state: { kind: "done" as const }, content };
  expected(saveSection(context, id, { section: "exploitation", version: 0, record }), "intake");
}

function deedsOfLodging(life: Life, lodging: Lodging, written: Written): DatedAct[] {
  const { from, until, beds, planned, departure } = lodging;
  const filed = filedOf(written, life.number);
  const [, ...moves] = beds;
  const [, ...later] = planned;
  const isHere = (on: string) => until === null || on < until;
  const deeds: DatedAct[] = [
    {
      on: from,
      turn: life.childOf === null ? turns.comes : turns.child,
      done: (context) => comes(context, life, lodging, written),
    },
    ...moves.map(({ bed, from: on }) => ({
      on,
      turn: turns.moves,
      done: (context: Context) => {
        const bedId = known(written.beds[bed]);
        runCommand(context, "stays.move", move, { stayId: known(filed.stayId), bedId, night: on });
      },
    })),
    ...later
      .filter(({ on }) => isHere(on))
      .map(({ on, until: plannedUntil }) => ({
        on,
        turn: turns.intake,
        done: (context: Context) => {
          runCommand(context, "stays.plan", plan, { stayId: known(filed.stayId), plannedUntil });
        },
      })),
  ];
  if (until !== null && departure !== null)
    deeds.push({
      on: until,
      turn: turns.leaves,
      done: (context) => {
        runCommand(context, "stays.depart", depart, {
          stayId: known(filed.stayId),
          night: until,
          ...departure,
        });
        finishList(context, known(filed.stayId));
      },
    });
  return deeds;
}

/** Goes through the list of a departure to its end. */
export function finishList(context: Context, stayId: StayId): void {
  for (const item of departureItems)
    runCommand(context, "departures.tick", tick, { stayId, item, outcome: "done" });
  runCommand(context, "departures.finish", finish, { stayId });
}

function comes(context: Context, life: Life, lodging: Lodging, written: Written): void {
  const filed = filedOf(written, life.number);
  const { name, sex, nationality, languages, bornOn: birthDate, childOf } = life;
  const { from, referredBy, planned, beds } = lodging;
  const admitted = runCommand(context, "stays.admit", admit, {
    personId: filed.personId,
    name,
    sex,
    nationality,
    languages: [...languages],
    age: { basis: "birthDate", birthDate },
    referredBy,
    from,
    bedId: known(written.beds[beds[0]?.bed ?? -1]),
    plannedUntil: known(planned[0]).until,
    withPersonId: childOf === null ? null : filedOf(written, childOf).personId,
  });
  filed.personId = admitted.personId;
  filed.stayId = admitted.stayId;
  if (childOf !== null) accompany(context, life, written);
}
