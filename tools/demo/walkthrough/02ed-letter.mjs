import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Write a letter to a school in the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/settings/letters");
    await window.getByRole("button", { name: "Change: Letter to a school" }).click();
    await window.getByText("With an invented person").waitFor();
    await picture("text of a letter");
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("heading", { name: "Blessing Alọ́" }).waitFor();
    await window.getByRole("main").getByRole("link", { name: "Documents" }).click();
    await window.getByRole("link", { name: "Open: Letter to a school" }).click();
    const text = window.getByLabel("Text", { exact: true });
    await text.fill("Madame, Monsieur,\n\nElle est victime de la traite.");
    await window.getByRole("button", { name: "Save", exact: true }).click();
    await window.getByText("This may not leave").waitFor();
    await picture("letter stopped");
  },
};
