import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import { newHouse, sample } from "../../helpers/component/vault-with-drafts.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { long } from "../../helpers/long-test.ts";

afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";

it.each([
  ["an answer", { answered: null }, /^Answer…/, "Answer"],
  ["a second review", { maySecond: true }, /^Look again…/, "Second look"],
] as const)("restores %s after a lock", async (_, change, press, field) => {
  const house = newHouse();
  house.answers.set("complaints.view", { ...sample("complaints.view"), id, ...change });
  const write = async () => {
    const hands = open(paths.complaint(id), house.call);
    await hands.click((await screen.findAllByRole("button", { name: press }))[0] as HTMLElement);
    const typed = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: field });
    return { hands, typed };
  };
  const first = await write();
  await first.hands.clear(first.typed);
  await fill(first.hands, first.typed, "Half of it");
  cleanup();
  expect((await write()).typed.value).toBe("Half of it");
});

it("keeps the centre's own term for its subject, also in a draft", long, async () => {
  const word = CustomTermId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9e08");
  const called = { ...standardNames, en: "Ramadan meals" };
  const house = newHouse();
  house.answers.set("lists.now", [
    { list: "complaint", countsAs: "food", word, called, isOffered: true },
  ]);
  house.answers.set("complaints.list", { complaints: [], colleagues: [], days: 14 });
  const subject = () => screen.findByRole("button", { name: /it is about/ });
  const first = open(paths.newComplaint, house.call);
  await first.click(await subject());
  const option = await screen.findByRole("option", { name: "Ramadan meals" });
  const offered = screen.getAllByRole("option");
  expect(offered[offered.indexOf(option) - 1]?.textContent).toBe("food");
  await first.click(option);
  await first.click(screen.getByRole("switch", { name: /may be named/ }));
  const words = await screen.findByRole("textbox", { name: /own words/ });
  await fill(first, words, "Dinner is over when we may eat.");
  cleanup();

  const hands = open(paths.newComplaint, house.call);
  await vi.waitFor(async () => expect((await subject()).textContent).toContain("Ramadan meals"));
  await hands.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => {
    expect(house.sent).toHaveBeenCalledWith(
      "complaints.take",
      expect.objectContaining({ about: "food", own: { about: word } }),
    );
  });
});
