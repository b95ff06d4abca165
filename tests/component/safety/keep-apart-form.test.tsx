// People to keep apart, and why: what is typed is restored after a lock.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { paths } from "../../../renderer/shell/paths.ts";
import { newHouse, sample } from "../../helpers/component/vault-with-drafts.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";
const other = "22222222-2222-4222-8222-222222222222";

it("is saved as a draft with its person while it is typed, and sent", async () => {
  const { answers, drafts, sent, call } = newHouse();
  answers.set("safety.view", { ...sample("safety.view"), isKept: false, apart: [] });
  const { card } = sample("people.view");
  const hit = { ...sample("people.find").hits[0], card: { ...card, id: other, number: 86 } };
  answers.set("people.find", { ...sample("people.find"), hits: [hit] });

  const before = open(paths.personSafety(id, "apart"), call);
  await before.type(await screen.findByRole("textbox", { name: /^Person/ }), "86");
  await before.click(await screen.findByRole("button", { name: /^Choose/ }));
  await fill(before, await screen.findByRole("textbox", { name: /^More/ }), "They know each other");
  cleanup();
  await waitFor(() => expect([...drafts.keys()].join()).toContain('"apart"'));

  const hands = open(paths.personSafety(id, "apart"), call);
  const text = await screen.findByRole<HTMLInputElement>("textbox", { name: /^More/ });
  expect(text.value).toBe("They know each other");
  await hands.click(await screen.findByRole("button", { name: /Why$/ }));
  await hands.click((await screen.findAllByRole("option"))[0] as HTMLElement);
  await hands.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => {
    expect(sent).toHaveBeenCalledWith(
      "safety.keepApart",
      expect.objectContaining({ id, otherId: other }),
    );
  });
});
