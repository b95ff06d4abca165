import { file, goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Read the agreement together, and prepare a departure",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Mariam Keita", exact: true }).click();
    const address = await file(window);
    await goTo(window, `${address}/agreement`);
    await window.getByRole("checkbox").first().check({ force: true });
    await picture("agreement read aloud");
    await goTo(window, `${address}/stay`);
    await window.getByRole("link", { name: "Prepare the departure" }).click();
    await window.getByRole("button", { name: "Done: Keys and badges" }).click();
    await window.getByRole("button", { name: "Take back: Keys and badges" }).waitFor();
    await picture("departure prepared");
    await goTo(window, "#/");
  },
};
