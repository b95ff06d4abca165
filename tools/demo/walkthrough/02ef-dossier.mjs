import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Send a dossier from the invented house",
  run: async ({ program, picture, paper }) => {
    const window = await program.window();
    /** @param {string} name */
    const button = (name) => window.getByRole("button", { name, exact: true });
    await goTo(window, "#/documents");
    await window.getByRole("link", { name: "Dossier: Blessing Alọ́" }).click();
    await window.getByRole("region", { name: "What stands in the way" }).waitFor();
    await picture("dossier in work");
    await button("Mend: Reasons for the request").click();
    const panel = window.getByRole("dialog");
    await panel.getByLabel("Reasons for the request").fill("L’enquête suit son cours.");
    await picture("words of a section");
    await panel.getByRole("button", { name: "Save", exact: true }).click();
    await panel.waitFor({ state: "hidden" });
    await window.getByText("The person was told what is sent, and agrees").click();
    await window.getByText(/noted by Robin Demo/).waitFor();
    await button("Let through: The magistrate’s answers").click();
    await panel.getByLabel("Why").fill("Asked by telephone; the letter is on its way");
    await panel.getByRole("button", { name: "Save", exact: true }).click();
    await panel.waitFor({ state: "hidden" });
    await button("I have read it").click();
    await button("Sign off").click();
    await panel.getByLabel("Why").fill("The coordinator is away until Monday");
    await picture("signed by the one who read it");
    await panel.getByRole("button", { name: "Save", exact: true }).click();
    await panel.waitFor({ state: "hidden" });
    await button("Freeze").click();
    await window.getByRole("alertdialog").getByRole("button", { name: "Freeze" }).click();
    const frozen = window.getByRole("region", { name: "Version 1" });
    await frozen.waitFor();
    await paper(
      () => frozen.getByRole("button", { name: "Open, save, print: version 1" }).click(),
      "dossier",
    );
    await frozen.scrollIntoViewIfNeeded();
    await picture("dossier frozen");
  },
};
