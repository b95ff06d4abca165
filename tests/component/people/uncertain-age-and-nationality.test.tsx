import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, fileOf, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("is shown as uncertain for a person, and becomes certain with one press", async () => {
  const [card] = cards;
  if (card === undefined) throw new Error();
  const unsure = {
    ...card,
    age: { basis: "estimated" as const, years: 16, upTo: 18, on: tonight },
    isNationalityPresumed: true,
  };
  const saved = vi.fn<(input: Input<"people.saveCard">) => void>();
  const hands = open(
    `#/people/${card.id}`,
    inventedCall({
      ...answers,
      "people.view": ({ id }) => ({ ...fileOf(id), card: unsure }),
      "people.saveCard": (input) => {
        saved(input);
        return unsure;
      },
    }),
  );

  expect(await screen.findByText("Vietnam (presumed)")).toBeTruthy();
  expect(screen.getByText(/^about 16–18 · estimated on/)).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "Edit" }));
  expect(await screen.findByRole("textbox", { name: "About how old" })).toHaveProperty(
    "value",
    "16–18",
  );
  await hands.click(screen.getByRole("checkbox", { name: "Not sure: presumed only" }));
  await hands.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(saved.mock.calls[0]?.[0]).toMatchObject({
    nationality: "VN",
    isNationalityPresumed: false,
    age: unsure.age,
  });
});
