import { find, goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Write down what went wrong, and what was agreed",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house/incidents/new");
    await window.getByText("A person", { exact: true }).click();
    await window.getByLabel("What happened").fill("Loud words at breakfast about the radio.");
    await find(window, "Whom it is about", "Ion");
    await window.getByLabel("As far as everybody in the house may know").fill("Little sleep.");
    await picture("what happened");
    await window.getByText("a conversation").first().click();
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByText("Written down.").waitFor();
    await picture("when it goes wrong");
    await goTo(window, "#/house/agreement");
    await picture("house agreement");
  },
};
