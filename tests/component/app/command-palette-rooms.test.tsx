import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("leads to the beds of a room searched for by name, as often as it is searched for", async () => {
  const rooms = board.rooms.map(({ id, name, beds }) => ({
    id,
    name,
    beds: beds.map(({ bed }) => bed),
  }));
  const hands = open("#/people", inventedCall({ ...answers, "rooms.list": () => rooms }));
  await screen.findByRole("heading", { name: "People" });
  await hands.keyboard("{Control>}k{/Control}");
  expect(screen.queryByRole("menuitem", { name: "Room 1" })).toBeNull();
  for (const typed of ["room 1", "bed 1"]) {
    await hands.clear(await screen.findByRole("searchbox"));
    await fill(hands, screen.getByRole("searchbox"), typed);
    const found = await screen.findAllByRole("menuitem", { name: /^Room 1/ });
    expect(found[0]?.textContent).toBe("Room 1");
    await hands.click(found[0] ?? document.body);
    await screen.findByRole("heading", { name: /beds/i, level: 1 });
    await waitFor(() => {
      expect(document.activeElement?.closest("li")?.textContent).toMatch(/^Room 1\D/);
    });
    (await screen.findAllByRole("link", { name: "People" }))[0]?.focus();
    await hands.keyboard("{Control>}k{/Control}");
  }
});
