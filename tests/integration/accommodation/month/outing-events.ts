// People going out, being late, coming back; incidents and their follow-up.
import { agree, dayAt, momentAt, pick, type Taker } from "./vault-beside-ledger.ts";
import { isOut, livingHere, type Lodger, standing, type Trip } from "./independent-ledger.ts";

export const goOut: Taker<"goOut"> = async (diary, { who, minutes }) => {
  const { house, ledger } = diary;
  const people = [...new Set(who.map((place) => pick(livingHere(ledger), place)))]
    .filter((one): one is Lodger => one !== undefined)
    .map(({ id }) => id);
  if (people.length === 0) return null;
  const expected = people.every((id) => !isOut(ledger, id));
  const backBy = ledger.minute + minutes;
  const went = await house.call("passes.goOut", {
    personIds: people,
    whereTo: "Into town",
    backBy: momentAt(backBy),
    hasPhone: true,
    company: people.length === 1 ? "alone" : "housemate",
  });
  if (went.ok) {
    const startsAlone = people.length === 1;
    ledger.trips = [...ledger.trips, { passId: went.value.id, people, backBy, startsAlone }];
  }
  return agree(expected, went, "goOut");
};

export const comeBack: Taker<"comeBack"> = async (diary, { who }) => {
  const { house, ledger } = diary;
  const trip = pick(underWay(ledger.trips), who);
  const id = trip && pick(trip.people, who);
  if (trip === undefined || id === undefined) return null;
  const back = await house.call("passes.back", { personIds: [id] });
  trip.people = trip.people.filter((one) => one !== id);
  ledger.returns = [...ledger.returns, { id, at: ledger.minute }];
  return agree(true, back, "comeBack");
};

export const agreeLater: Taker<"agreeLater"> = async (diary, { which, minutes }) => {
  const { house, ledger } = diary;
  const trip = pick(underWay(ledger.trips), which);
  if (trip === undefined) return null;
  const { passId, people } = trip;
  const backBy = ledger.minute + minutes;
  const agreed = await house.call("passes.agree", {
    id: passId,
    personIds: [...people],
    backBy: momentAt(backBy),
  });
  // Where one person came back or left before, the others continue with an outing of their own.
  const { out } = await house.ask("passes.list", {});
  const own = out.find((one) => one.people.some(({ id }) => people.includes(id)));
  ledger.trips = [...ledger.trips, { ...trip, passId: own?.id ?? passId, backBy }];
  // Undoing a departure restores no other agreement with the person.
  trip.people = [];
  return agree(true, agreed, "agreeLater");
};

const underWay = (trips: readonly Trip[]): readonly Trip[] =>
  trips.filter(({ people }) => people.length > 0);

/** Months until it is deleted, by the default settings. */
const monthsFor = { conversation: 1, agreement: 3, coordinator: 6, future: 6 } as const;

export const goWrong: Taker<"goWrong"> = async (diary, { who, daysAgo, level, speakAgainIn }) => {
  const { house, ledger } = diary;
  const lodger = pick(livingHere(ledger), who);
  if (lodger === undefined) return null;
  const happened = ledger.day - daysAgo;
  const expires = someMonthsAfter(happened, monthsFor[level ?? "conversation"]);
  const speakAgainOn = speakAgainIn === null ? null : happened + speakAgainIn;
  const recorded = await house.call("incidents.record", {
    on: dayAt(happened),
    at: null,
    basis: "told",
    level,
    withPerson: true,
    followUpOn: speakAgainOn === null ? null : dayAt(speakAgainOn),
    words: { what: "A plate was thrown.", behind: "", agreed: "" },
    background: null,
    people: [{ personId: lodger.id, part: "concerned" }],
  });
  if (recorded.ok) {
    const one = { id: recorded.value.id, concerned: lodger.id, level, happened, expires };
    const trouble = { ...one, speakAgainOn, version: 1, isFollowedUp: false };
    ledger.troubles = [...ledger.troubles, trouble];
  }
  return agree(ledger.day < expires, recorded, "goWrong");
};

export const followUp: Taker<"followUp"> = async (diary, { which }) => {
  const { house, ledger } = diary;
  const open = standing(ledger).filter((one) => one.speakAgainOn !== null && !one.isFollowedUp);
  const one = pick(open, which);
  if (one === undefined) return null;
  const { id, version } = one;
  const said = await house.call("incidents.followUp", { id, version, outcome: "They made up." });
  Object.assign(one, { version: version + 1, isFollowedUp: true });
  return agree(true, said, "followUp");
};

/** The same day some months later, or the last day of that month; the ledger's days begin on 1 October 2026. */
function someMonthsAfter(day: number, months: number): number {
  const start = Date.UTC(2026, 9, 1);
  const from = new Date(start + day * 86_400_000);
  const lastOfMonth = new Date(
    Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0),
  ).getUTCDate();
  const number = Math.min(from.getUTCDate(), lastOfMonth);
  const then = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, number);
  return Math.round((then - start) / 86_400_000);
}
