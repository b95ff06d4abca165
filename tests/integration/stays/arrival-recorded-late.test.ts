// An arrival recorded some nights later: every proposed bed can be given.
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  admit,
  bed,
  beginPlanning,
  endPlanning,
  freeFrom,
  house,
  later,
  tonight,
} from "../../helpers/integration/bed-planning-house.ts";

beforeEach(beginPlanning);
afterEach(endPlanning);

const away = { destination: "own-rented-home", reason: "ended-by-person" } as const;

it("is proposed no bed that was occupied or out of service since", async () => {
  const { stayId } = await admit(0, { from: later(-10) });
  await house.ask("stays.depart", { stayId, night: tonight, ...away });
  const closed = { bedId: bed(1), from: later(-3), until: tonight, reason: "Painting" };
  await house.ask("beds.close", closed);
  await house.ask("beds.close", { ...closed, bedId: bed(2), from: later(-1), until: null });
  await house.ask("beds.close", { ...closed, bedId: bed(3), from: later(-9), until: later(-4) });

  const free = await freeFrom(later(-4));
  expect(free).not.toContain(bed(0));
  expect(free).not.toContain(bed(1));
  expect(free).not.toContain(bed(2));
  expect(free).toContain(bed(3));
  expect((await freeFrom(tonight)).slice(0, 2)).toEqual([bed(0), bed(1)]);

  const [first] = free;
  const index = Array.from({ length: 16 }, (_, at) => bed(at)).indexOf(first ?? "");
  await admit(index, { from: later(-4) });
});

it("is proposed no bed that is reserved for another person by tonight", async () => {
  await house.ask("reservations.make", {
    places: [{ bedId: bed(0), personId: null }],
    about: "A woman",
    from: tonight,
    until: later(30),
    expiresOn: later(2),
  });
  expect(await freeFrom(later(-4))).not.toContain(bed(0));
});
