// The answer to a complaint, a second review and an assessment of a breach are restored after a lock.
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { paths } from "../../../renderer/shell/paths.ts";
import { newHouse, sample } from "../../helpers/component/vault-with-drafts.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";

const opened = [
  {
    address: paths.complaint(id),
    given: ["complaints.view", { ...sample("complaints.view"), id, answered: null }],
    press: /^Answer…/,
    field: "Answer",
  },
  {
    address: paths.complaint(id),
    given: ["complaints.view", { ...sample("complaints.view"), id, maySecond: true }],
    press: /^Look again…/,
    field: "Second look",
  },
  {
    address: paths.breach(id),
    given: ["breaches.view", { ...sample("breaches.view"), id, assessed: null }],
    press: /^Assess and close…/,
    field: "Why",
  },
  {
    address: paths.incident(id),
    given: ["incidents.view", { ...sample("incidents.view"), id }],
    press: /^How it went on…/,
    field: "How it went on",
  },
] as const;

it.each(opened)("$address $press", async ({ address, given: [name, answer], press, field }) => {
  const house = newHouse();
  house.answers.set(name, answer);
  const write = async () => {
    const hands = open(address, house.call);
    await hands.click((await screen.findAllByRole("button", { name: press }))[0] as HTMLElement);
    return {
      hands,
      typed: await screen.findByRole<HTMLTextAreaElement>("textbox", { name: field }),
    };
  };
  const first = await write();
  await first.hands.clear(first.typed);
  await fill(first.hands, first.typed, "Half of it");
  cleanup();
  expect((await write()).typed.value).toBe("Half of it");
});
