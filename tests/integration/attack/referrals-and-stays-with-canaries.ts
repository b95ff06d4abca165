// What is recorded about people before they come, when they come and when they leave.
import type { PersonId } from "../../../domain/people/person.ts";
import { aCall } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

const on = "2026-11-24";
const childId = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a21";
const relativeId = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a22";
const episodeId = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a23";
const state = { kind: "begun" } as const;

/** A care worker's questions: help needed in an evacuation, children, relatives, exploitation, the agreement. */
export async function askMore(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  for (const [id, helpNeeded] of [
    [resident, canary.helpNeeded],
    [gone, canary.goneHelp],
  ] as const) {
    const { number: _number, ...card } = (await house.ask("people.view", { id })).card;
    await house.ask("people.saveCard", { ...card, helpNeeded });
  }
  const child = { id: childId, name: canary.childName, sex: "unknown", birthDate: null } as const;
  const danger = { id: relativeId, who: canary.relative, where: canary.relativeWhere } as const;
  await house.ask("intake.saveFamily", {
    id: gone,
    version: 0,
    state,
    family: {
      children: [{ ...child, about: null, comesAlong: false, personId: null }],
      inDanger: [{ ...danger, danger: canary.relativeDanger }],
      remark: "",
    },
  });
  const episode = { id: episodeId, form: "ForcedLabour", sector: null, country: null } as const;
  const rest = { from: null, to: null, methods: [], ended: null, isWithdrawn: false };
  await house.ask("intake.saveExploitation", {
    id: gone,
    version: 0,
    state,
    exploitation: { episodes: [{ ...episode, region: canary.region, ...rest }] },
    words: { words: [{ episodeId, text: canary.episodeWords }] },
  });
  await house.ask("intake.signAgreement", {
    id: gone,
    agreement: {
      textVersion: "2026-1",
      language: "ro",
      interpreter: canary.agreementInterpreter,
      on,
      way: "paper",
      strokes: null,
    },
  });
  const left = { kind: "left", on, how: canary.howSheLeft } as const;
  await house.ask("conditions.record", { id: gone, record: left, corrects: null });
}

/** Referrals: an open one, a refused one, a no-show at the interview, and one that became a file. */
export async function takeCalls(house: TestHouse): Promise<void> {
  const call = (name: string, caller = "", phone = "") => ({ names: { name, caller, phone } });
  await house.ask(
    "referrals.take",
    aCall({
      ...call(canary.openCall, canary.caller, canary.callerPhone),
      told: { text: canary.toldOnThePhone },
    }),
  );
  await house.ask(
    "referrals.take",
    aCall({ ...call(canary.refusedCall), decision: { kind: "refused", reason: "no-place" } }),
  );
  await house.ask(
    "referrals.take",
    aCall({ ...call(canary.invitedCall), decision: { kind: "invited", on, at: null } }),
  );
  const accepted = { kind: "accepted", personId: null } as const;
  await house.ask("referrals.take", aCall({ ...call(canary.neverCame), decision: accepted }));
}

/** An accepted referral is redirected to another service, which ends the waiting. */
export async function sendOn(house: TestHouse): Promise<void> {
  const { people } = await house.ask("people.list", {
    filter: "intake",
    text: canary.neverCame,
    page: 0,
  });
  const [found] = people;
  if (found === undefined) throw new Error("Her intake goes on");
  await house.ask("intake.end", {
    id: found.card.id,
    ending: {
      outcome: "reoriented",
      on,
      to: canary.otherService,
      destination: "other-specialised-centre",
    },
  });
}

/** What is left open at a departure, and where post may be forwarded. */
export async function seeOff(house: TestHouse, stayId: string): Promise<void> {
  const post = { address: canary.postAddress, phone: canary.postPhone };
  await house.ask("departures.savePost", { stayId, post });
  await house.ask("departures.setAside", { stayId, reason: canary.asideReason });
}
