import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import { type Visit, type VisitBook, VisitId } from "../../../domain/daily-life/visits.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, id } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [line, other] = census.lines;
if (line === undefined || other === undefined) throw new Error("The invented house is empty");
const visitOf = ({ person }: typeof line, key: number, visitor: string, on: string): Visit => ({
  id: VisitId.parse(id(key)),
  person,
  visitor,
  day: CalendarDate.parse(on),
  from: ClockTime.parse("15:00"),
  until: null,
  place: "garden",
  own: {},
  byName: "Noor",
});

it("a visit without a recorded end is listed separately, and can be closed", async () => {
  const sent: unknown[] = [];
  const book: VisitBook = {
    today: CalendarDate.parse("2026-11-24"),
    time: ClockTime.parse("21:10"),
    here: [visitOf(line, 901, "A. Fable", "2026-11-24")],
    leavingNotNoted: [visitOf(other, 902, "B. Fable", "2026-10-15")],
    past: [],
    residents: [],
    coordinators: [],
  };
  const hands = open(
    "#/house/together/visits",
    inventedCall({
      ...answers,
      "visits.book": () => book,
      "visits.end": (input) => {
        sent.push(input);
        return null;
      },
    }),
  );
  const here = within(await screen.findByRole("region", { name: "In the house now" }));
  here.getByText("1 visitor");
  expect(here.queryByText("B. Fable")).toBeNull();
  const forgotten = within(screen.getByRole("region", { name: "Leaving not noted" }));
  forgotten.getByText("B. Fable");
  forgotten.getByText(/15 Oct · since 15:00$/);
  await hands.click(
    forgotten.getByRole("button", { name: `The visitor of ${other.person.name ?? ""} has left` }),
  );
  expect(sent).toEqual([{ id: id(902), until: "23:59" }]);
});
