import { file, goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Agree on what keeps someone safe",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Mariam Keita", exact: true }).click();
    await goTo(window, `${await file(window)}/safety`);
    await window.getByRole("button", { name: "Write the card" }).click();
    const panel = window.getByRole("dialog");
    await panel.getByLabel("Phone number").fill("0400 00 00 01");
    await panel.getByLabel("Never contact, never let in").fill("The invented cousin");
    await panel.getByLabel("Code word").fill("blue kettle");
    await panel.getByLabel("When going out").fill("With someone from the house, by the park side.");
    await panel
      .getByLabel("When recognised in the street")
      .fill("Into the nearest shop, then call the house and say the word.");
    await picture("safety card edit");
    await panel.getByRole("button", { name: "Save" }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Assess" }).click();
    await window.getByRole("radio", { name: /^raised/ }).check({ force: true });
    await panel.getByLabel("What it rests on").fill("Invented: someone asked for her in the shop.");
    await picture("risk assessment");
    await panel.getByRole("button", { name: "Save" }).click();
    await panel.waitFor({ state: "hidden" });
    await picture("safety");
  },
};
