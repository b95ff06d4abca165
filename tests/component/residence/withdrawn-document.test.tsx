import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import {
  administrator,
  houseOf,
  issued,
  procedureOf,
} from "../../helpers/component/invented-residence-procedure.ts";
import { open } from "../../helpers/component/render.tsx";

// A document that was withdrawn, on the page of the procedure.

afterEach(cleanup);

const [card] = cards;
const withdrawn = { ...issued("2026-04-01", "provisional"), withdrawnOn: "2026-05-10" };

it("shows since when, and that the legal adviser is to look at it, and nothing of a day to renew", async () => {
  open(
    `#/people/${card?.id ?? ""}/procedure`,
    inventedCall({
      ...answers,
      ...houseOf(administrator),
      "procedure.view": () => procedureOf([withdrawn]),
    }),
  );
  expect(await screen.findByText(/^Withdrawn since .*10 May 2026$/)).toBeTruthy();
  expect(screen.getByText(/document was withdrawn: talk to the jurist/)).toBeTruthy();
  expect(screen.queryByText(/Valid until|send the renewal/)).toBeNull();
});
