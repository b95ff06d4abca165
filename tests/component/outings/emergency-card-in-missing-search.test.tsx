import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { now } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("the missing-resident steps show what helps in an emergency, and when the person was due", async () => {
  const search = sample("missing.view");
  const pass = search.pass && { ...search.pass, backBy: addMinutes(now, -60) };
  const call = inventedCall({
    ...answers,
    "missing.view": () => ({ ...search, pass, ended: null, safety: null, isSafetyKept: false }),
    "health.emergency": () => ({
      shown: [{ allergies: "penicillin", help: "inhaler in the bag" }],
      isKept: false,
    }),
  });
  open(`#/house/out/${search.id}`, call);
  const card = within(await screen.findByRole("region", { name: "At hand" }));
  await card.findByText("penicillin · inhaler in the bag");
  card.getByText("In an emergency");
  card.getByText("Expected back at");
  card.getByText("20:12");
});
