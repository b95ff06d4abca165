import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Go through a plan in the invented house",
  run: async ({ program, picture, paper }) => {
    const window = await program.window();
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("link", { name: "Plan", exact: true }).click();
    await window.getByRole("heading", { name: "Agreed together" }).waitFor();
    await picture("plan");
    const panel = window.getByRole("dialog");
    await window.getByRole("button", { name: "Go through it together" }).click();
    await panel.getByText("How it goes, in the person’s words").waitFor();
    await picture("plan agreed together");
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Look at it together" }).click();
    await panel.getByRole("radiogroup", { name: "Safety" }).waitFor();
    await picture("how the person is");
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Ask a service" }).click();
    await panel.getByLabel("Service", { exact: true }).waitFor();
    await picture("ask a service");
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Work", exact: true }).click();
    await panel.getByLabel("Employer").waitFor();
    await picture("work");
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Print for the person…" }).click();
    await paper(() => panel.getByRole("button", { name: "Open the sheet" }).click(), "plan sheet");
  },
};
