import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const openPalette = async (hands: ReturnType<typeof open>) => {
  await hands.keyboard("{Control>}k{/Control}");
  return screen.findByRole("searchbox");
};

/** All letters at once: rendering after each of them is not tested. */
const enter = async (hands: ReturnType<typeof open>, field: HTMLElement, typed: string) => {
  await hands.tripleClick(field);
  await hands.paste(typed);
};

describe("the palette", () => {
  it("leads with everyday words of any language to the stranger screen", async () => {
    const hands = open("#/people", inventedCall(answers));
    await screen.findByRole("heading", { name: "People" });
    const field = await openPalette(hands);
    await enter(hands, field, "INCONNU");
    await waitFor(() => {
      const [first] = screen.getAllByRole("menuitem");
      expect(first?.textContent).toContain("Someone at the door");
    });
  });

  it(
    "offers a page of the handbook by its heading or by an everyday word for it",
    long,
    async () => {
      const hands = open("#/people", inventedCall(answers));
      await screen.findByRole("heading", { name: "People" });
      const field = await openPalette(hands);
      for (const typed of ["inzage", "access request", "données"]) {
        await enter(hands, field, typed);
        const pages = await screen.findByRole("group", { name: "The handbook" });
        expect(within(pages).getAllByRole("menuitem").length, typed).toBeGreaterThan(0);
      }
    },
  );

  it("offers the search in the handbook when nothing matches, with the typed words", async () => {
    const hands = open("#/people", inventedCall(answers));
    await screen.findByRole("heading", { name: "People" });
    await hands.type(await openPalette(hands), "xyzzy ladder");
    await screen.findByRole("menuitem", { name: "Search the handbook for “xyzzy ladder”" });
    await hands.keyboard("{Enter}");
    const field = await screen.findByRole("searchbox", { name: "Find in the handbook" });
    expect(field).toHaveProperty("value", "xyzzy ladder");
  });
});
