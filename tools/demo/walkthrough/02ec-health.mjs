import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Look after a resident’s health in the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("link", { name: "Health", exact: true }).click();
    await window.getByRole("heading", { name: "Mental health" }).waitFor();
    await picture("health");
    const panel = window.getByRole("dialog");
    await window.getByRole("button", { name: "Change" }).first().click();
    await panel.getByLabel("Help needed in an emergency").waitFor();
    await picture("health card");
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByRole("link", { name: "Overview", exact: true }).click();
    await window.getByRole("heading", { name: "In an emergency" }).waitFor();
    await picture("in an emergency");
  },
};
