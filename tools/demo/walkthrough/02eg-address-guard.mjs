import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "See a paper stopped that says where the invented house is",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/settings/guard");
    await window.getByLabel("A sentence or an address").fill("Ver-\nzonnenstr. 47");
    await window.getByText("It would be stopped:").waitFor();
    await picture("address found in a sentence");
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("heading", { name: "Blessing Alọ́" }).waitFor();
    await window.getByRole("main").getByRole("link", { name: "Documents" }).click();
    await window.getByRole("link", { name: "Open: Letter to a school" }).click();
    const text = window.getByLabel("Text", { exact: true });
    await text.fill("Madame, Monsieur,\n\nElle habite rue des Trois Chimères, 47.");
    await window.getByRole("button", { name: "Save", exact: true }).click();
    await window
      .getByRole("region", { name: "Before it leaves" })
      .getByText(/Chimères/)
      .first()
      .waitFor();
    await picture("letter with the address stopped");
  },
};
