import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Look at the beds, and close one",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house");
    await window.getByRole("button", { name: "Actions for Room 4", exact: true }).click();
    await window.getByRole("menuitem", { name: "Take out of service…" }).click();
    await window.getByRole("textbox", { name: "Why" }).fill("Heating: the plumber comes on Friday");
    await picture("bed out of service");
    await window.getByRole("button", { name: "Take out of service" }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await picture("house");
  },
};
