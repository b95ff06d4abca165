import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("a missing-resident step of the centre is saved once it is written in three languages", async () => {
  const save = vi.fn(() => []);
  const hands = open(
    "#/house/out/steps",
    inventedCall({ ...answers, "missing.steps": () => [], "missing.saveSteps": save }),
  );
  await hands.click(await screen.findByRole("button", { name: "Add a step" }));
  await fill(hands, screen.getByRole("textbox", { name: "English" }), "Make tea");
  await fill(hands, screen.getByRole("textbox", { name: "French" }), "Faire du thé");
  await hands.click(screen.getByRole("button", { name: "Save the steps" }));
  expect(screen.getByText("Say it in this language too.")).toBeTruthy();
  expect(save).not.toHaveBeenCalled();
  await fill(hands, screen.getByRole("textbox", { name: "Dutch" }), "Zet thee");
  await hands.keyboard("{Enter}");
  await waitFor(() => {
    expect(save).toHaveBeenCalledExactlyOnceWith({
      steps: [{ id: null, en: "Make tea", fr: "Faire du thé", nl: "Zet thee" }],
    });
  });
});
