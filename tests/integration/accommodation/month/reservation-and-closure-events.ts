// Beds out of service, and beds reserved for people who are expected.
import { agree, admit, bedAt, dayAt, pick, type Taker } from "./vault-beside-ledger.ts";
import { boxOf, type Kept, type Ledger, stillKept } from "./independent-ledger.ts";

export const close: Taker<"close"> = async (diary, { bed: place, nights }) => {
  const { house, ledger } = diary;
  const bed = bedAt(ledger, place);
  const one = { bed, first: ledger.day, end: ledger.day + nights };
  const isTaken = [...nightsOf(one)].some((night) =>
    ["asleep", "kept"].includes(boxOf(ledger, bed, night)),
  );
  const times = { from: dayAt(one.first), until: dayAt(one.end) };
  const closed = await house.call("beds.close", { bedId: bed, ...times, reason: "Painting" });
  if (closed.ok) ledger.closed = [...ledger.closed, one];
  // Undoing an earlier event may need this bed.
  if (closed.ok) diary.last = null;
  return agree(!isTaken, closed, "close");
};

export const keep: Taker<"keep"> = async (diary, { bed: place, ahead, nights, waits }) => {
  const { house, ledger } = diary;
  const bed = bedAt(ledger, place);
  const first = ledger.day + ahead;
  const times = { first, end: first + nights, waitsUntil: first + Math.min(waits, nights - 1) };
  const expected = [...nightsOf(times)].every((night) => boxOf(ledger, bed, night) === "free");
  const made = await house.call("reservations.make", {
    places: [{ bedId: bed, personId: null }],
    about: "A woman from the station",
    from: dayAt(times.first),
    until: dayAt(times.end),
    expiresOn: dayAt(times.waitsUntil),
  });
  if (made.ok) {
    const { rooms } = await house.ask("beds.timeline", {
      from: dayAt(times.first),
      until: dayAt(times.end),
    });
    const bars = rooms.flatMap((room) => room.beds).find((each) => each.bed.id === bed)?.bars ?? [];
    const placeId = bars.flatMap((bar) =>
      bar.kind === "reservation" && bar.reservationId === made.value.id ? [bar.placeId] : [],
    )[0];
    const one: Kept = {
      id: made.value.id,
      placeId: placeId ?? "",
      bed,
      ...times,
      isOver: false,
    };
    ledger.kept = [...ledger.kept, one];
    diary.last = null;
  }
  return agree(expected, made, "keep");
};

export const giveUp: Taker<"giveUp"> = async (diary, { which }) => {
  const one = pick(waitedFor(diary.ledger), which);
  if (one === undefined) return null;
  const released = await diary.house.call("reservations.release", { id: one.id });
  one.isOver = true;
  diary.last = null;
  return agree(true, released, "giveUp");
};

/** The expected person arrives in time: into the reserved bed. */
export const expectedComes: Taker<"expectedComes"> = async (diary, { which, stays }) => {
  const { ledger } = diary;
  const begun = waitedFor(ledger).filter(({ first }) => first <= ledger.day);
  const one = pick(begun, which);
  if (one === undefined) return null;
  const { bed, placeId } = one;
  const before = ledger.lodgers.length;
  const wrong = await admit(diary, { bed, stays, isChild: false, placeId });
  if (ledger.lodgers.length > before) one.isOver = true;
  return wrong;
};

const waitedFor = (ledger: Ledger): readonly Kept[] =>
  ledger.kept.filter((one) => stillKept(one, ledger.day));

function* nightsOf({ first, end }: { readonly first: number; readonly end: number }) {
  for (let night = first; night < end; night += 1) yield night;
}
